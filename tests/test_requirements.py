"""The pinned requirement files say what pyproject.toml asks for, whole and nothing more."""

import re
import tomllib
from importlib.metadata import PackageNotFoundError, requires
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
DECLARED = tomllib.loads((ROOT / "pyproject.toml").read_text())
PROJECT = DECLARED["project"]
EXTRAS = {"requirements-dev.txt": "dev", "requirements-neural.txt": "neural"}
FILES = ["requirements.txt", *EXTRAS]
LEFT_OUT = {
    canonicalize_name(Requirement(line).name) for line in DECLARED["tool"]["uv"]["override-dependencies"]
}
"""What a package asks for and nobody here needs."""


def pins_of(file: str) -> dict[str, str]:
    lines = [line for line in (ROOT / file).read_text().splitlines() if line and not line.startswith("#")]
    parsed = [Requirement(line) for line in lines]
    return {canonicalize_name(item.name): str(item.specifier).removeprefix("==") for item in parsed}


def asked_by(file: str) -> list[Requirement]:
    asked = list(PROJECT["dependencies"])
    asked += PROJECT["optional-dependencies"].get(EXTRAS.get(file, ""), [])
    return [Requirement(line) for line in asked]


def reachable(roots: list[Requirement]) -> set[str]:
    seen: set[tuple[str, str]] = set()
    queue = [(canonicalize_name(root.name), extra) for root in roots for extra in {"", *root.extras}]
    while queue:
        name, extra = queue.pop()
        if (name, extra) in seen:
            continue
        seen.add((name, extra))
        try:
            lines = requires(name) or []
        except PackageNotFoundError:
            continue
        for needed in map(Requirement, lines):
            if needed.marker is None or needed.marker.evaluate({"extra": extra}):
                queue += [(canonicalize_name(needed.name), inner) for inner in {"", *needed.extras}]
    return {name for name, _ in seen} - LEFT_OUT


@pytest.mark.parametrize("file", FILES)
def test_what_is_asked_for_is_pinned_to_a_version_that_is_allowed(file: str) -> None:
    pins = pins_of(file)

    wrong = [
        str(item)
        for item in asked_by(file)
        if not item.specifier.contains(pins[canonicalize_name(item.name)], prereleases=True)
    ]

    assert wrong == []


@pytest.mark.parametrize("file", FILES)
def test_the_whole_tree_is_pinned_and_nothing_more(file: str) -> None:
    assert set(pins_of(file)) == reachable(asked_by(file))


@pytest.mark.parametrize("file", EXTRAS)
def test_every_file_pins_the_same_versions(file: str) -> None:
    run, dev, pins = pins_of("requirements.txt"), pins_of("requirements-dev.txt"), pins_of(file)

    assert {name: pins.get(name) for name in run} == run
    assert {name: pin for name, pin in pins.items() if dev.get(name, pin) != pin} == {}


def test_torch_is_pinned_to_no_build_so_that_a_machine_with_a_graphics_card_gets_its_own() -> None:
    assert pins_of("requirements-neural.txt")["torch"] == "2.13.0"


@pytest.mark.parametrize("file", [*FILES, "package-lock.json", "pyproject.toml", "Makefile"])
def test_no_committed_file_names_where_packages_come_from(file: str) -> None:
    text = (ROOT / file).read_text()

    assert [
        url for url in re.findall(r"\w+://[^\s\"/]+", text) if not url.startswith("http://127.0.0.1")
    ] == []
    assert '"resolved"' not in text


def test_there_is_no_lock_that_would_name_hosts() -> None:
    assert not (ROOT / "uv.lock").exists()
