"""What the page reads of the library."""

import pytest
from starlette.testclient import TestClient

from studio.library.song import Take
from studio.studio import Studio
from tests.ui.conftest import SOUND, add_take


def test_songs_come_newest_first_in_pages(client: TestClient, studio: Studio):
    takes = [add_take(studio, f"Song {number}") for number in range(3)]

    page = client.get("/api/songs?limit=2").json()
    rest = client.get("/api/songs?limit=2&offset=2").json()

    assert [song["title"] for song in page["songs"]] == ["Song 2", "Song 1"]
    assert page["more"] is True
    assert [song["take_id"] for song in rest["songs"]] == [takes[0].id]
    assert rest["more"] is False


def test_an_empty_library_is_an_empty_list(client: TestClient):
    assert client.get("/api/songs").json() == {"songs": [], "more": False}


@pytest.mark.parametrize("query", ["limit=0", "limit=501", "limit=many", "offset=-1"])
def test_pages_that_make_no_sense_are_refused(client: TestClient, query: str):
    assert client.get(f"/api/songs?{query}").status_code == 422


def test_a_take_has_what_its_card_shows(client: TestClient, take: Take):
    view = client.get(f"/api/takes/{take.id}").json()

    assert view["title"] == "Small Song"
    assert view["sections"] == [
        {"name": "verse", "start": 0.0, "end": pytest.approx(60 / 90 * 4), "energy": 0.5}
    ]
    assert view["chords"] == [{"name": "Am", "start": 0.0, "end": pytest.approx(60 / 90 * 4)}]
    assert [stem["id"] for stem in view["stems"]] == ["drums", "space"]
    assert view["listen_url"] == f"/media/{take.id}/master.wav"
    sizes = {download["name"]: download["bytes"] for download in view["downloads"]}
    # made when they are asked for: nobody knows how long they are
    projects = dict.fromkeys(("dawproject", "reaper", "ableton"))
    kept = {
        "wav": len(SOUND),
        "mp3": len(SOUND) + len("master.mp3"),
        "stems.zip": None,
        "score": sizes["score"],
    }
    assert sizes == kept | projects


def test_an_edited_take_says_what_was_wished_and_what_was_changed(
    client: TestClient, studio: Studio, take: Take
):
    edit, brief = (
        {"kind": "tempo", "tempo_bpm": 95.0},
        {**take.brief, "text": "a small song", "tempo_bpm": 95.0},
    )
    edited = add_take(
        studio, song_id=take.song_id, parent_id=take.id, request="Tempo 90 → 95 BPM", edit=edit, brief=brief
    )

    first, second = (client.get(f"/api/takes/{id_}").json() for id_ in (take.id, edited.id))

    assert (first["text"], first["change"]) == ("a small song", None)
    assert (second["text"], second["change"]) == ("a small song", "Tempo 90 → 95 BPM")


def test_every_address_of_a_take_leads_to_a_file(client: TestClient, take: Take):
    view = client.get(f"/api/takes/{take.id}").json()
    kept = [download["url"] for download in view["downloads"] if not download["url"].startswith("/export/")]
    addresses = [view["listen_url"], *kept]
    addresses += [address for stem in view["stems"] for address in (stem["url"], stem["download_url"])]

    answers = [client.get(address).status_code for address in addresses]

    assert answers == [200] * len(addresses)


def test_a_take_that_is_not_there_is_said_as_json(client: TestClient):
    answer = client.get("/api/takes/none")

    assert answer.status_code == 404
    assert "none" in answer.json()["error"]
