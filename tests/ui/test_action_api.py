"""Endpoints that are drawn from actions."""

import inspect

import pytest

from studio.action import ACTIONS
from ui.action_api import endpoint_of
from ui.action_forms import action_forms


async def nothing(*_: object) -> None:
    return None


@pytest.mark.parametrize("id_", ACTIONS.ids)
def test_an_endpoint_has_the_options_of_its_action_with_their_types_and_help(id_: str):
    action = ACTIONS[id_]
    endpoint = endpoint_of(action, nothing)
    parameters = inspect.signature(endpoint).parameters

    offered = [name for name, option in action.options.items() if not option.hidden]
    assert list(parameters) == [*(["song_id"] if action.needs_song else []), *offered, "request"]
    assert set(endpoint.__annotations__) == {*parameters, "return"}
    for name in offered:
        assert f"{name}: " in (endpoint.__doc__ or "")
        assert (parameters[name].default is inspect.Parameter.empty) == action.options[name].required


def test_the_endpoints_of_the_released_version_take_what_they_took():
    took = {
        "create": "text seed",
        "regenerate": "song_id start end parts wish seed snap",
        "extend": "song_id bars at seed",
        "remix": "song_id melody_loyalty weirdness genre_shift structure_consistency to_genre seed",
        "mix": "song_id variant auto like",
        "master": "song_id target like",
        "export": "song_id format",
        "import": "file title",
        "patch": "text count seed name",
    }
    for id_, names in took.items():
        parameters = list(inspect.signature(endpoint_of(ACTIONS[id_], nothing)).parameters)
        assert parameters[: len(names.split())] == names.split(), id_


def test_the_editor_is_told_every_edit_that_it_offers_with_its_fields():
    forms = {form["id"]: form for form in action_forms()}

    assert list(forms) == [
        "regenerate",
        "extend",
        "duplicate",
        "move",
        "cut",
        "mute",
        "fade_out",
        "transpose",
        "tempo",
        "key",
        "remix",
        "master",
    ]
    assert [field["name"] for field in forms["regenerate"]["fields"]] == ["parts", "wish"]
    assert forms["transpose"]["region"] == "optional"
    assert forms["cut"]["fields"] == []
    assert len({form["key"] for form in forms.values()}) == len(forms)
