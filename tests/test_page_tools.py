"""The tools of the page's scripts: pinned, bound to no particular registry, and strict where it counts."""

import json
import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
PACKAGE = json.loads((ROOT / "package.json").read_text())
LOCK_TEXT = (ROOT / "package-lock.json").read_text()
SCRIPTS = sorted((ROOT / "assets" / "js").rglob("*.js"))


def test_every_package_is_pinned_to_one_version():
    asked = PACKAGE["dependencies"] | PACKAGE["devDependencies"]

    assert [name for name, version in asked.items() if not re.fullmatch(r"\d+\.\d+\.\d+", version)] == []
    assert json.loads(LOCK_TEXT)["packages"][""]["devDependencies"] == PACKAGE["devDependencies"]


def test_the_lock_names_no_registry():
    assert "resolved" not in LOCK_TEXT


def test_nothing_is_excused_from_the_check_of_types():
    excused = [
        f"{path.name}: {found[0]}"
        for path in SCRIPTS
        for found in re.finditer(
            r"@ts-\w+|eslint-disable|prettier-ignore|\{any\}|<any>|\bany\[\]",
            path.read_text(encoding="utf-8"),
        )
    ]

    assert excused == []
    options = json.loads((ROOT / "tsconfig.json").read_text())["compilerOptions"]
    assert options["strict"] is True
    assert options["checkJs"] is True


def test_one_script_holds_the_calls_to_the_server():
    calls = re.compile(
        r"(?<![#.\w])fetch\(|new (?:XMLHttpRequest|WebSocket|EventSource)\(|[\"'`]/(?:api|ws|media)/"
    )

    calling = [
        path.relative_to(ROOT).as_posix()
        for path in SCRIPTS
        if calls.search(path.read_text(encoding="utf-8"))
    ]

    assert calling == ["assets/js/shared/api.js"]
