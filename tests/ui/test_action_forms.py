"""The Editor's menu and forms: told by the server, and read by the page under the same names."""

import re
from pathlib import Path
from typing import get_args

import httpx
import pytest

from studio.action import edits
from studio.options import Kind
from tests.serving import Server
from ui.action_forms import action_forms

ASSETS = Path(__file__).parents[2] / "assets" / "js"


def typed(name: str) -> str:
    """The text of a ``@typedef`` of the page."""
    text = (ASSETS / "shared" / "types.js").read_text(encoding="utf-8")
    found = re.search(rf"@typedef \{{[^\n]*\}} {name}\b.*?(?=@typedef|\*/)", text, re.DOTALL)
    assert found is not None
    return found[0]


@pytest.mark.parametrize(
    ("name", "told"), [("ActionForm", action_forms()[0]), ("ActionField", action_forms()[0]["fields"][0])]
)
def test_the_page_knows_what_is_told_by_its_names(name: str, told: dict[str, object]):
    assert re.findall(r"@property \{[^\n]*\} (\w+)", typed(name)) == list(told)


def test_the_page_has_a_control_for_every_kind_of_field():
    kinds = set(re.findall(r'"(\w+)"', re.search(r"@typedef \{([^}]*)\} FieldKind", typed("FieldKind"))[1]))  # type: ignore[index]

    assert kinds == set(get_args(Kind)) - {"seed", "file", "json"}
    assert {field["kind"] for form in action_forms() for field in form["fields"]} <= kinds


def test_the_editor_is_given_every_form(server: Server):
    config = httpx.get(f"{server.url}/config").json()
    given = [
        part["props"]["props"]["data"]
        for part in config["components"]
        if part["props"].get("elem_id") == "editor"
    ]

    assert [data["actions"] for data in given] == [action_forms()]


def test_what_is_heard_first_after_an_edit_is_named_by_the_edit():
    told = {form["id"]: form["heard_from"] for form in action_forms()}

    assert {kind: name for kind, name in told.items() if name != "start"} == {
        "extend": "at",
        "duplicate": "end",
        "move": "to",
    }
    assert all(name in {"start", *edits()[kind].options} for kind, name in told.items())


def test_no_script_of_the_editor_names_an_action_or_a_field_of_its_own():
    named = {form["id"] for form in action_forms()} | {
        field["name"] for form in action_forms() for field in form["fields"]
    }
    common = {"key", "parts", "to", "at", "bars", "seconds"}  # words of the page, too
    files = (
        "actions.js",
        "action_form.js",
        "action_menu.js",
        "action_panel.js",
        "compare.js",
        "controls.js",
        "keyboard.js",
        "slider.js",
    )

    for file in files:
        text = (ASSETS / "editor" / file).read_text(encoding="utf-8")
        assert [name for name in named - common if re.search(rf'"{name}"|\b{name}:', text)] == [], file
