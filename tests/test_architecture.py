"""The layers of docs/architecture.md, as a test: a module imports its own folder and lower lines only."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

LAYERS = (
    ("studio.errors",),
    ("studio.parameters", "studio.options", "studio.registry", "studio.settings", "studio.extras", "studio.disk"),
    ("studio.custom_instruments", "studio.take_files"),
    ("studio.instrument_facts",),
    ("studio.theory", "studio.audio"),
    ("studio.composing", "studio.synthesis", "studio.mixing", "studio.analysis", "studio.models"),
    ("studio.mastering", "studio.engines", "studio.live", "studio.coach"),
    ("studio.editing",),
    ("studio.foreign",),
    ("studio.library", "studio.exporting", "studio.training"),
    ("studio.action", "studio.actions"),
    ("studio.jobs",),
    ("studio.catalogue", "studio.patch_lab"),
    ("studio.studio",),
    ("studio.chat", "studio.ops"),
    ("studio.__main__", "ui"),
    ("app",),
)
"""Low to high. What stands on one line does not import its neighbours, but for the pairs in ``BESIDE``."""

BESIDE = {("studio.engines", "studio.mastering"), ("studio.actions", "studio.action")}
"""(importer, imported) on the same line: the one direction that is allowed."""

HEAVY = {"torch", "transformers", "diffusers", "librosa", "scipy", "matplotlib", "essentia", "pretty_midi", "chromadb"}
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


def sources(root: Path) -> list[Path]:
    return sorted([*root.glob("studio/**/*.py"), *root.glob("ui/**/*.py"), *root.glob("app.py")])


def upward_imports(root: Path) -> list[str]:
    found = []
    for path in sources(root):
        module = module_name(path, root)
        own = layer_of(module)
        if own is None:
            if module != "studio":
                found.append(f"{path}: {module} stands in no layer")
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for imported, line in imports_of(tree, module, is_package=path.name == "__init__.py"):
            other = layer_of(imported)
            if other is None or other[1] == own[1] or other[0] < own[0] or (own[1], other[1]) in BESIDE:
                continue
            found.append(f"{path}:{line}: {module} imports {imported}")
    return found


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


def test_only_the_page_imports_gradio() -> None:
    importers = {
        module_name(path, ROOT).split(".")[0]
        for path in sources(ROOT)
        for imported, _ in imports_of(ast.parse(path.read_text(encoding="utf-8")), module_name(path, ROOT), is_package=False)
        if imported.split(".")[0] == "gradio"
    }

    assert importers <= {"ui"}


def test_heavy_packages_are_not_imported_at_the_top_of_a_module() -> None:
    found = []
    for path in sources(ROOT):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.Import | ast.ImportFrom):
                names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else [node.module or ""]
                found += [f"{path}: {name}" for name in names if name.split(".")[0] in HEAVY]

    assert found == []


def test_only_settings_reads_the_environment() -> None:
    readers = [
        str(path.relative_to(ROOT))
        for path in sources(ROOT)
        if any(word in path.read_text(encoding="utf-8") for word in ("os.environ", "getenv("))
    ]

    assert readers == ["studio/settings.py"]
