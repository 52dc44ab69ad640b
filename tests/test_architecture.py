"""The layers of docs/architecture.md, as a test: a module imports its own folder and lower lines only."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from studio.engines.engine import ENGINES
from studio.take_files import TakeFile, path_of

ROOT = Path(__file__).parent.parent

LAYERS = (
    ("studio.errors",),
    (
        "studio.parameters",
        "studio.options",
        "studio.registry",
        "studio.settings",
        "studio.extras",
        "studio.disk",
    ),
    ("studio.custom_instruments", "studio.take_files"),
    ("studio.instrument_facts",),
    ("studio.theory", "studio.audio"),
    ("studio.composing", "studio.synthesis", "studio.mixing", "studio.analysis"),
    ("studio.mastering", "studio.engines"),
    ("studio.editing",),
    ("studio.recordings",),
    ("studio.library", "studio.exporting"),
    ("studio.action", "studio.actions"),
    ("studio.jobs",),
    ("studio.takes", "studio.patch_lab"),
    ("studio.requests",),
    ("studio.studio", "studio.facts"),
    ("studio.ops",),
    ("studio.__main__", "ui"),
    ("app",),
)
"""Low to high. What stands on one line does not import its neighbours, but for the pairs in ``BESIDE``."""

BESIDE = {("studio.engines", "studio.mastering"), ("studio.actions", "studio.action")}
"""(importer, imported) on the same line: the one direction that is allowed."""

DOOR = "studio.studio"
BESIDE_THE_DOOR = {
    "studio": "its version",
    "studio.action": "what a form or an endpoint is drawn from",
    "studio.composing.brief": "what was understood",
    "studio.composing.given": "what is set by hand",
    "studio.errors": "what is said when something cannot be",
    "studio.facts": "what can be chosen from, and the limits",
    "studio.jobs.job": "a job as it stands",
    "studio.jobs.pool": "whether workers live",
    "studio.jobs.task": "a request",
    "studio.library.ids": "what an id looks like",
    "studio.library.song": "a song and its takes",
    "studio.library.title": "a title as a file name",
    "studio.library.uploads": "where files wait",
    "studio.options": "what an action is given",
    "studio.registry": "how tabs are found",
    "studio.settings": "where it listens",
    "studio.take_files": "the names of a take's files",
    "studio.theory.scale": "a key",
}
"""The records and contracts that the page handles, and what for; whatever is done is asked of the door."""

HEAVY = {
    "torch",
    "transformers",
    "diffusers",
    "librosa",
    "scipy",
    "matplotlib",
    "essentia",
    "pretty_midi",
    "chromadb",
}
"""Imported inside the function that needs them, if at all."""


def layer_of(module: str) -> tuple[int, str] | None:
    for height, names in enumerate(LAYERS):
        for name in names:
            if module == name or module.startswith(f"{name}."):
                return height, name
    return None


def module_name(path: Path, root: Path) -> str:
    parts = path.relative_to(root).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports_of(tree: ast.AST, module: str, *, is_package: bool) -> Iterator[tuple[str, int]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                parents = module.split(".") if is_package else module.split(".")[:-1]
                base = ".".join([*parents[: len(parents) - node.level + 1], *([base] if base else [])])
            yield base, node.lineno
            yield from ((f"{base}.{alias.name}", node.lineno) for alias in node.names)


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def sources(root: Path) -> list[Path]:
    return sorted([*root.glob("studio/**/*.py"), *root.glob("ui/**/*.py"), *root.glob("app.py")])


def is_source(path: Path) -> bool:
    return path.suffix == ".py" or (path / "__init__.py").exists()


def upward_imports(root: Path) -> list[str]:
    found = []
    for path in sources(root):
        module = module_name(path, root)
        own = layer_of(module)
        if own is None:
            if module != "studio":
                found.append(f"{path}: {module} stands in no layer")
            continue
        tree = tree_of(path)
        for imported, line in imports_of(tree, module, is_package=path.name == "__init__.py"):
            other = layer_of(imported)
            if other is None or other[1] == own[1] or other[0] < own[0] or (own[1], other[1]) in BESIDE:
                continue
            found.append(f"{path}:{line}: {module} imports {imported}")
    return found


def test_every_package_stands_on_a_line_and_every_name_on_a_line_is_there() -> None:
    there = {f"studio.{path.stem}" for path in (ROOT / "studio").iterdir() if is_source(path)} | {"ui", "app"}

    assert {name for names in LAYERS for name in names} == there - {"studio.__init__"}


def test_the_picture_in_the_documents_has_the_same_lines() -> None:
    picture = (
        (ROOT / "docs" / "architecture.md")
        .read_text(encoding="utf-8")
        .split("\n## Layers\n")[1]
        .split("\n## ")[0]
    )
    rows = [line.split("|")[1] for line in picture.splitlines() if line.startswith("| `")]

    drawn = [set(re.findall(r"`([\w/.]+)`", row)) for row in rows]

    assert drawn == [set(names) for names in reversed(LAYERS)]


def test_no_module_imports_upwards() -> None:
    assert upward_imports(ROOT) == []


@pytest.mark.parametrize(
    ("file", "line"),
    [
        ("studio/theory/planted.py", "from studio.library import song"),
        ("studio/theory/planted.py", "def later():\n    import studio.jobs.queue"),
        ("studio/composing/planted.py", "from studio.synthesis.renderer import Renderer"),
        ("studio/audio/planted.py", "from ..mixing import mixer"),
        ("studio/nowhere.py", ""),
    ],
)
def test_a_planted_upward_import_is_found(tmp_path: Path, file: str, line: str) -> None:
    planted = tmp_path / file
    planted.parent.mkdir(parents=True)
    planted.write_text(line)

    assert len(upward_imports(tmp_path)) >= 1


def passers_by(root: Path) -> list[str]:
    """What the page imports of the studio without going through the door."""
    allowed = {DOOR, *BESIDE_THE_DOOR}
    found = []
    for path in sorted(root.glob("ui/**/*.py")):
        module = module_name(path, root)
        for node in ast.walk(tree_of(path)):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) and not node.level else []
            if isinstance(node, ast.ImportFrom) and node.module == "studio":
                names += [f"studio.{alias.name}" for alias in node.names]
            found += [
                f"{module} imports {name}"
                for name in names
                if layer_of(name) or name == "studio"
                if name not in allowed
            ]
    return [line for line in found if " imports studio" in line]


def test_the_page_goes_through_the_door() -> None:
    assert passers_by(ROOT) == []


def test_what_the_page_handles_beside_the_door_is_what_it_needs() -> None:
    text = "\n".join(path.read_text(encoding="utf-8") for path in ROOT.glob("ui/**/*.py"))

    assert [
        name
        for name in BESIDE_THE_DOOR
        if f"from {name} import" not in text and f"import {name}\n" not in text
    ] == []


@pytest.mark.parametrize(
    "line",
    [
        "from studio.library.library import Library",
        "def later():\n    import studio.jobs.queue",
        "from studio import takes",
    ],
)
def test_a_planted_way_past_the_door_is_found(tmp_path: Path, line: str) -> None:
    (tmp_path / "ui").mkdir()
    (tmp_path / "ui" / "planted.py").write_text(line)

    assert len(passers_by(tmp_path)) == 1


def engines_by_name(root: Path) -> list[str]:
    """Where an engine is imported by its own module, which only the registry does."""
    own = {f"studio.engines.{id_}" for id_ in ENGINES.ids}
    found = []
    for path in sources(root):
        module = module_name(path, root)
        tree = tree_of(path)
        found += [
            f"{module}:{line}"
            for imported, line in imports_of(tree, module, is_package=False)
            if imported in own
        ]
    return found


def test_nobody_constructs_an_engine_by_name(tmp_path: Path) -> None:
    (tmp_path / "ui").mkdir()
    (tmp_path / "ui" / "planted.py").write_text("from studio.engines.symbolic import SymbolicEngine")

    assert engines_by_name(ROOT) == []
    assert engines_by_name(tmp_path) == ["ui.planted:1"]


def test_only_the_gatekeeper_of_a_takes_files_spells_their_paths() -> None:
    spelled = {path_of(name) for name in TakeFile}
    found = [
        f"{path.relative_to(ROOT)}:{node.lineno}: {node.value}"
        for path in sources(ROOT)
        if path.name != "take_files.py" and not path.is_relative_to(ROOT / "studio" / "exporting")
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Constant) and node.value in spelled
    ]

    assert found == []


def test_only_the_page_imports_gradio() -> None:
    importers = {
        module_name(path, ROOT).split(".")[0]
        for path in sources(ROOT)
        for imported, _ in imports_of(tree_of(path), module_name(path, ROOT), is_package=False)
        if imported.split(".")[0] == "gradio"
    }

    assert importers <= {"ui"}


def test_heavy_packages_are_not_imported_at_the_top_of_a_module() -> None:
    found = []
    for path in sources(ROOT):
        for node in tree_of(path).body:
            if isinstance(node, ast.Import | ast.ImportFrom):
                names = (
                    [alias.name for alias in node.names]
                    if isinstance(node, ast.Import)
                    else [node.module or ""]
                )
                found += [f"{path}: {name}" for name in names if name.split(".")[0] in HEAVY]

    assert found == []


def test_only_settings_reads_the_environment() -> None:
    readers = [
        str(path.relative_to(ROOT))
        for path in sources(ROOT)
        if any(word in path.read_text(encoding="utf-8") for word in ("os.environ", "getenv("))
    ]

    assert readers == ["studio/settings.py"]


def test_no_class_name_stands_twice() -> None:
    """One word, one thing: a second class of a name is another thing under the same word."""
    places: dict[str, list[str]] = {}
    for path in sources(ROOT):
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.ClassDef):
                places.setdefault(node.name, []).append(f"{path.relative_to(ROOT)}:{node.lineno}")

    assert {name: found for name, found in places.items() if len(found) > 1} == {}
