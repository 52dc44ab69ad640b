"""What the desk is told over HTTP."""

import json
from dataclasses import replace

import pytest
from starlette.testclient import TestClient

from studio.library.song import Take
from studio.mastering.target import TARGETS
from studio.mixing.desk_settings import Desk, StripSettings, ranges
from studio.studio import Studio
from studio.theory.score import Automation, Note
from tests import doubles


def add_mixed(studio: Studio, desk: Desk | None = None) -> Take:
    """A take with a bass whose send moves, and a desk that somebody set."""
    brief = doubles.brief()
    bass = replace(
        doubles.part(Note(0, 480, 40, 90)),
        automation=(Automation("send_reverb_db", ((0, -6.0), (960, 0.0))),),
    )
    score = replace(doubles.score(brief), parts=(bass,))
    with studio.library.workspace() as folder:
        draft = doubles.draft(
            folder, files={"wav": "master.wav", "score": "score.json", "mastering": "mastering.json"}
        )
        documents = {"score": score.to_json(), "mastering": {"target": "club"}}
        if desk is not None:
            documents["desk"] = desk.to_json()
            draft = replace(draft, files={**draft.files, "desk": "desk.json"})
        for name, document in documents.items():
            (folder / f"{name}.json").write_text(json.dumps(document))
        return studio.library.add_take(draft, folder)


def test_a_desk_that_nobody_touched_is_at_rest(client: TestClient, studio: Studio):
    take = add_mixed(studio)

    view = client.get(f"/api/takes/{take.id}/desk").json()

    assert list(view["desk"]["strips"]) == ["bass"]
    assert Desk.from_json(view["desk"], ["bass"]).at_rest
    assert view["ranges"] == json.loads(json.dumps(ranges()))
    assert {
        "id": "club",
        "label": "Club",
        "loudness_lufs": -8.0,
        "ceiling_dbtp": TARGETS["club"].ceiling_dbtp,
    } in view["targets"]
    assert view["target"] == "club"


def test_what_was_set_on_the_desk_is_told_again(client: TestClient, studio: Studio):
    desk = Desk({"bass": StripSettings(fader_db=-6.0, pan=0.5)}, space_db=3.0)
    take = add_mixed(studio, desk)

    view = client.get(f"/api/takes/{take.id}/desk").json()

    assert Desk.from_json(view["desk"]) == desk


def test_each_part_comes_with_its_place_in_the_mix(client: TestClient, studio: Studio):
    take = add_mixed(studio)

    (part,) = client.get(f"/api/takes/{take.id}/desk").json()["parts"]

    assert (part["id"], part["role"], part["instrument"], part["label"]) == ("bass", "bass", "sine", "Bass")
    assert part["level_lufs"] < 0.0
    assert part["reverb_points"] == [[0.0, -6.0], [pytest.approx(4 / 3), 0.0]]
    assert {"reverb_db", "delay_db"} <= set(part)


def test_the_desk_is_told_where_sound_and_room_are(client: TestClient, studio: Studio):
    take = add_mixed(studio)

    view = client.get(f"/api/takes/{take.id}/desk").json()

    assert {client.head(address).status_code for address in view["impulses"].values()} == {200}
    assert view["chunks"] == {"frames": 176_400, "url": f"/media/{take.id}/chunks/"}


def test_a_made_up_take_has_no_desk(client: TestClient):
    answer = client.get("/api/takes/nobody/desk")

    assert (answer.status_code, answer.json()) == (
        404,
        {"error": "There is no take 'nobody' in the library."},
    )
