"""What the editor reads and orders over HTTP."""

import json

import pytest
from starlette.testclient import TestClient

from studio.library.song import Take
from studio.studio import Studio
from tests.ui.conftest import add_take

MUTE = {"kind": "mute", "start": 0.0, "end": 2.0, "parts": ["drums"]}


def test_the_editor_is_told_the_form_in_seconds(client: TestClient, take: Take):
    view = client.get(f"/api/takes/{take.id}/editor").json()

    assert (view["song_id"], view["take_id"], view["parent_id"], view["title"]) == (take.song_id, take.id, None, "Small Song")
    assert (view["engine"], view["tempo_bpm"], view["meter"], view["key"]) == ("symbolic", 90.0, "4/4", "A minor")
    assert (view["length_seconds"], view["beats_per_bar"]) == (8.0, 4.0)
    assert view["bars"] == pytest.approx([0.0, 8 / 3, 16 / 3, 8.0])
    assert view["sections"] == [{"name": "verse", "start": 0.0, "end": pytest.approx(8 / 3), "energy": 0.5}]
    assert view["chords"] == [{"start": 0.0, "end": pytest.approx(8 / 3), "name": "Am"}]
    assert view["files"]["stems/drums"] == f"/media/{take.id}/stems/drums.flac"


def test_every_file_that_the_editor_is_told_of_is_there(client: TestClient, take: Take):
    view = client.get(f"/api/takes/{take.id}/editor").json()

    assert set(view["files"]) == set(take.files)
    assert {client.head(address).status_code for address in view["files"].values()} == {200}


def test_the_editor_draws_the_tree_of_takes(client: TestClient, studio: Studio, take: Take):
    child = add_take(studio, song_id=take.song_id, parent_id=take.id, request="Mute drums, bar 1", edit=MUTE)
    studio.trash_take(take.id)

    view = client.get(f"/api/takes/{child.id}/editor").json()

    assert view["parent_id"] == take.id
    assert [(branch["take_id"], branch["parent_id"], branch["label"], branch["trashed"]) for branch in view["lineage"]] == [
        (take.id, None, "a small song", True),
        (child.id, take.id, "Mute drums, bar 1", False),
    ]
    assert view["lineage"][0]["created"].endswith("+00:00")


def test_a_take_goes_to_the_trash_and_comes_back(client: TestClient, studio: Studio, take: Take):
    child = add_take(studio, song_id=take.song_id, parent_id=take.id)

    trashed = client.delete(f"/api/takes/{child.id}").json()
    assert [branch["trashed"] for branch in trashed["lineage"]] == [False, True]
    assert studio.song(take.song_id).latest.id == take.id

    restored = client.post(f"/api/takes/{child.id}/restore").json()
    assert [branch["trashed"] for branch in restored["lineage"]] == [False, False]
    assert studio.song(take.song_id).latest.id == child.id


@pytest.mark.parametrize(("method", "path"), [("GET", "/editor"), ("POST", "/edits"), ("DELETE", ""), ("POST", "/restore")])
def test_a_made_up_take_is_not_found(client: TestClient, method: str, path: str):
    answer = client.request(method, f"/api/takes/nobody{path}", json=MUTE if path == "/edits" else None)

    assert (answer.status_code, answer.json()) == (404, {"error": "There is no take 'nobody' in the library."})


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[]",
        b"null",
        b'"regenerate"',
        b"{",
        b'{"kind": "tempo", "tempo_bpm": NaN}',
        b"\xff\xfe",
        b"[" * 100_000,
        b"{}" + b" " * (1 << 20),
    ],
    ids=["nothing", "list", "null", "word", "half", "nan", "bytes", "deep", "endless"],
)
def test_what_is_no_order_is_refused_in_one_sentence(client: TestClient, studio: Studio, take: Take, body: bytes):
    answer = client.post(f"/api/takes/{take.id}/edits", content=body)

    assert answer.status_code == 400
    assert answer.json()["error"].endswith(".") or answer.json()["error"].endswith("}.")
    assert studio.jobs("") == []


@pytest.mark.parametrize(("method", "path"), [("POST", "/edits"), ("DELETE", ""), ("POST", "/restore")])
def test_another_sites_page_may_order_nothing(client: TestClient, studio: Studio, take: Take, method: str, path: str):
    answer = client.request(
        method, f"/api/takes/{take.id}{path}", content=json.dumps(MUTE), headers={"origin": "http://evil.example"}
    )

    assert answer.status_code == 400
    assert "another site" in answer.json()["error"]
    assert studio.jobs("") == []
    assert studio.take(take.id).trashed is None
