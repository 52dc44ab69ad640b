"""Which process runs a test and when, and which tests are the quick half."""

import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

SLOW = ("browser", "sound", "torch", "served", "long")
"""Marks of what the quick half leaves out; ``pyproject.toml`` says what each means."""

FIRST = ("browser", "served", "librosa", "torch", "sound", "long")
"""Groups and marks of what takes longest; what is short begins last, so that two processes end together."""

_ROOT = Path(__file__).parent
_WHOLLY_SLOW = re.compile(rf"^pytestmark = pytest\.mark\.({'|'.join(SLOW)})$", re.MULTILINE)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--quick", action="store_true", help=f"leave out what is marked {', '.join(SLOW)}")


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """In the quick half, leave out files that are slow as a whole, and with them what they import."""
    if not config.getoption("--quick") or collection_path.suffix != ".py":
        return None
    return (
        _is_in_browser(collection_path)
        or bool(_WHOLLY_SLOW.search(collection_path.read_text(encoding="utf-8")))
        or None
    )


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:  # xdist's own types
    """Give every group to one process, in the order in which groups begin.

    By xdist's own mark nothing is grouped: it changes a field that pytest 9 has no more.
    """
    from xdist.scheduler import LoadScopeScheduling

    class GroupScheduling(LoadScopeScheduling):
        def _split_scope(self, nodeid: str) -> str:
            return group_of(config.rootpath / nodeid.split("::", maxsplit=1)[0])

    return GroupScheduling(config, log)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    for item in items:
        # an instrument that only torch can play, and the search for one
        if re.search(r"[\[-]torch_", item.name) or item.path.parent == _ROOT / "synthesis" / "patches":
            item.add_marker(pytest.mark.torch)
        if "server" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.served)
        if _is_in_browser(item.path):
            item.add_marker(pytest.mark.browser)
    if config.pluginmanager.hasplugin("xdist"):
        places: dict[str, int] = {}
        for item in items:
            group = group_of(item.path)
            places[group] = min(place_of(item), places.get(group, len(FIRST)))
        items.sort(key=lambda item: places[group_of(item.path)])
    if config.getoption("--quick"):
        slow = [item for item in items if any(item.get_closest_marker(mark) for mark in SLOW)]
        config.hook.pytest_deselected(items=slow)
        left_out = set(slow)
        items[:] = [item for item in items if item not in left_out]


@cache
def _uses_librosa(path: Path) -> bool:
    text = path.read_text(encoding="utf-8")
    return any(
        name in text for name in ("import librosa", "tools.judges", "tools.accuracy", "tools.distinctness")
    )


@cache
def _is_in_browser(path: Path) -> bool:
    return path.is_relative_to(_ROOT / "browser")


@cache
def _asks_a_server(path: Path) -> bool:
    return path.is_relative_to(_ROOT / "ui") and "server: Server" in path.read_text(encoding="utf-8")


def group_of(path: Path) -> str:
    """The group of a file's tests, which run in one process and share fixtures; a served page's, its server.

    Those that use librosa are one group, for two processes that compile its loops at the same time break what
    both keep of them.
    """
    if _uses_librosa(path):
        return "librosa"
    if _is_in_browser(path):
        return "browser"
    return "served" if _asks_a_server(path) else str(path)


def place_of(item: pytest.Item) -> int:
    """The place of a test in the order of :data:`FIRST`, after which all others come."""
    kinds = {group_of(item.path), *(mark.name for mark in item.iter_markers())}
    return next((place for place, kind in enumerate(FIRST) if kind in kinds), len(FIRST))


@pytest.fixture(scope="session", autouse=True)
def quick_stays_quick(request: pytest.FixtureRequest) -> Iterator[None]:
    """In the quick half nothing makes a whole piece or loads torch; what does, has to be marked."""
    if not request.config.getoption("--quick"):
        yield
        return
    from studio.engines.symbolic import SymbolicEngine

    def refuse(*_: object, **__: object) -> None:
        pytest.fail("A whole piece is made; mark the test as sound.")

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(SymbolicEngine, "produce", refuse)
        yield
    assert "torch" not in sys.modules, "something has loaded torch; mark the test as torch"
