"""The Patch lab's routes: bad requests are refused in a sentence; results are heard, kept and forgotten."""

import json
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from studio.library.ids import new_id
from studio.studio import Studio
from studio.synthesis.patches.patch import Patch

CANDIDATE = {"patch": Patch().to_json(), "distance": 0.5, "figures": {}, "seconds": 1.0}
FOUND = {
    "text": "warm bass",
    "seed": 4,
    "role": "bass",
    "lowest": 24,
    "highest": 60,
    "candidates": [CANDIDATE] * 2,
}


@pytest.fixture
def search_id(studio: Studio) -> str:
    id_ = new_id()
    with studio.library.workspace() as folder:
        (folder / "found.json").write_text(json.dumps(FOUND))
        (folder / "0.wav").write_bytes(b"RIFF")
        with studio.library.searches.keeping(folder, id_):
            pass
    return id_


def keep(client: TestClient, search_id: str, name: object, place: object = 0) -> tuple[int, dict]:
    answer = client.post(f"/api/patches/{search_id}/keep", json={"place": place, "name": name})
    return answer.status_code, answer.json()


def test_a_description_becomes_a_job_that_waits(client: TestClient, studio: Studio) -> None:
    answer = client.post("/api/patches?text=warm%20bass&seed=3&count=40")

    assert answer.status_code == 200
    job = studio.jobs.job(answer.json()["id"])
    assert (job.kind, job.state) == ("patch", "queued")
    assert (job.request["text"], job.request["seed"], job.request["count"]) == ("warm bass", 3, 40)


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("text=", "The description is empty"),
        ("text=blorp", "Nothing in 'blorp'"),
        ("text=warm&count=0", "count is 0"),
        ("text=warm&count=1000000000", "count is 1e+09"),
        ("text=warm&count=NaN", "The count is 'NaN'"),
        ("text=warm&seed=-1", "The seed is '-1'"),
        ("text=warm&name=silent.wav", "is not sound that can be read"),
    ],
)
def test_what_cannot_be_searched_for_is_refused(client: TestClient, query: str, sentence: str) -> None:
    answer = client.post(f"/api/patches?{query}")

    assert answer.status_code == 400
    assert sentence in answer.json()["error"]


def test_a_candidate_is_heard_kept_used_in_a_wish_and_forgotten(
    client: TestClient, studio: Studio, search_id: str
) -> None:
    found = client.get(f"/api/patches/{search_id}").json()

    sound = client.get(found["candidates"][0]["url"])
    status, kept = keep(client, search_id, " My Deep Bass ")

    assert (sound.status_code, sound.content) == (200, b"RIFF")
    assert (status, kept["id"], kept["name"], kept["role"]) == (200, "my-deep-bass", "My Deep Bass", "bass")
    assert [item["id"] for item in client.get("/api/instruments").json()["instruments"]] == ["my-deep-bass"]
    brief = studio.parse("bright pop with my deep bass")
    assert (brief.instruments, brief.mood) == (("my-deep-bass",), studio.parse("bright pop").mood)
    assert studio.parse("pop without my-deep-bass").without == ("my-deep-bass",)
    assert client.post("/api/instruments/my-deep-bass/forget").status_code == 200
    assert client.post("/api/instruments/my-deep-bass/forget").status_code == 404
    assert studio.parse("bright pop with my deep bass").instruments != ("my-deep-bass",)


@pytest.mark.parametrize("name", ["../../evil", "a/b", "", "x" * 41, "nul\0", "..", "böse", 7, None])
def test_a_name_that_is_none_or_a_path_is_refused(
    client: TestClient, studio: Studio, search_id: str, name: object
) -> None:
    status, answer = keep(client, search_id, name)

    assert status == 400
    assert "my-bass" in answer["error"]
    assert len(studio.instruments) == 0


@pytest.mark.parametrize("name", ["piano", "Dark", "drums", "trap", "lead", "808", "Torch Bass"])
def test_a_name_that_means_something_in_a_wish_is_refused(
    client: TestClient, search_id: str, name: str
) -> None:
    status, answer = keep(client, search_id, name)

    assert status == 409
    assert "means something in a wish already" in answer["error"]


def test_a_name_is_given_once(client: TestClient, search_id: str) -> None:
    first, second = keep(client, search_id, "glow"), keep(client, search_id, "Glow", 1)

    assert (first[0], second[0]) == (200, 409)


def test_there_is_no_search_or_candidate_but_those_that_there_are(client: TestClient, search_id: str) -> None:
    missing = [
        client.get(f"/api/patches/{new_id()}"),
        client.get("/api/patches/..%2F..%2Fstudio.db"),
        client.get(f"/api/patches/{search_id}/7/sound"),
        client.post(f"/api/patches/{search_id}/keep", json={"place": 7, "name": "glow"}),
    ]

    assert {answer.status_code for answer in missing} == {404}
    assert (
        client.post(f"/api/patches/{search_id}/keep", json={"place": True, "name": "glow"}).status_code == 400
    )


def test_a_file_among_the_instruments_that_is_no_instrument_is_passed_over(
    client: TestClient, studio: Studio, search_id: str
) -> None:
    keep(client, search_id, "glow")
    folder: Path = studio.settings.instruments_path
    plain = json.loads((folder / "glow.json").read_text())
    (folder / "broken.json").write_text("{")
    (folder / "nothing.json").write_text("")
    (folder / "nan.json").write_text(
        json.dumps(plain | {"id": "nan", "name": "nan", "patch": {"main": float("nan")}})
    )
    (folder / "other.json").write_text(json.dumps(plain))

    assert list(studio.instruments) == ["glow"]
    assert studio.parse("lo-fi with glow").instruments == ("glow",)
