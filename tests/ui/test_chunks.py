"""Stems and masters over HTTP, four seconds at a time."""

import io
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import soundfile
from starlette.testclient import TestClient

from studio.audio.clip import AudioClip
from studio.audio.files import write
from studio.library.song import Take
from studio.studio import Studio
from tests import doubles
from ui.routes.chunks import CHUNK_FRAMES

FRAMES = 2 * CHUNK_FRAMES + 12_345


def add_sounding(studio: Studio, **extra: str) -> Take:
    paths = {"wav": "master.wav", "stems/drums": "stems/drums.flac", **extra}
    with studio.library.workspace() as folder:
        draft = doubles.draft(folder, files=paths)
        for number, path in enumerate(paths.values()):
            (folder / path).parent.mkdir(exist_ok=True)
            noise = np.random.default_rng(number).uniform(-0.5, 0.5, (FRAMES, 2)).astype(np.float32)
            write(AudioClip(noise), folder / path, Path(path).suffix[1:])
        return studio.library.add_take(draft, folder)


@pytest.fixture
def sounding(studio: Studio) -> Iterator[Take]:
    return add_sounding(studio)


def heard(content: bytes) -> np.ndarray:
    return soundfile.read(io.BytesIO(content), dtype="int32")[0]


@pytest.mark.parametrize(("stem", "name"), [("master", "wav"), ("drums", "stems/drums")])
def test_the_chunks_of_a_stem_are_the_stem_bit_for_bit(
    client: TestClient, studio: Studio, sounding: Take, stem: str, name: str
):
    whole, _ = soundfile.read(studio.library.file_path(sounding.id, name), dtype="int32")

    answers = [client.get(f"/media/{sounding.id}/chunks/{stem}/{number}") for number in range(3)]

    assert [answer.status_code for answer in answers] == [200, 200, 200]
    assert np.array_equal(np.concatenate([heard(answer.content) for answer in answers]), whole)
    assert [len(heard(answer.content)) for answer in answers] == [CHUNK_FRAMES, CHUNK_FRAMES, 12_345]


def test_a_chunk_says_what_it_is_and_may_be_kept_for_ever(client: TestClient, sounding: Take):
    answer = client.get(f"/media/{sounding.id}/chunks/drums/1")

    assert answer.headers["content-type"] == "audio/wav"
    assert answer.headers["content-length"] == str(44 + 6 * CHUNK_FRAMES)
    assert answer.headers["cache-control"] == "private, max-age=31536000, immutable"
    assert soundfile.info(io.BytesIO(answer.content)).subtype == "PCM_24"
    again = client.get(
        f"/media/{sounding.id}/chunks/drums/1", headers={"if-none-match": answer.headers["etag"]}
    )
    assert (again.status_code, again.content) == (304, b"")
    other = client.get(
        f"/media/{sounding.id}/chunks/drums/0", headers={"if-none-match": answer.headers["etag"]}
    )
    assert other.status_code == 200


def test_the_head_of_a_chunk_tells_its_size(client: TestClient, sounding: Take):
    answer = client.head(f"/media/{sounding.id}/chunks/drums/2")

    assert (answer.status_code, answer.headers["content-length"], answer.content) == (
        200,
        str(44 + 6 * 12_345),
        b"",
    )


def test_a_stem_is_given_as_it_was_before_the_desk(client: TestClient, studio: Studio):
    take = add_sounding(studio, **{"base/drums": "base/drums.flac"})
    before, _ = soundfile.read(
        studio.library.file_path(take.id, "base/drums"), dtype="int32", frames=CHUNK_FRAMES
    )

    answer = client.get(f"/media/{take.id}/chunks/drums/0")

    assert np.array_equal(heard(answer.content), before)


@pytest.mark.parametrize(
    "path",
    [
        "drums/3",
        "drums/99999999999999999999",
        "drums/-1",
        "drums/x",
        "drums",
        "wav/0",
        "kazoo/0",
        "..%2f..%2fwav/0",
        "base/drums/0",
    ],
)
def test_what_is_no_chunk_is_not_found_and_said_as_json(client: TestClient, sounding: Take, path: str):
    answer = client.get(f"/media/{sounding.id}/chunks/{path}")

    assert answer.status_code == 404
    assert answer.json()["error"].endswith(".")


@pytest.mark.parametrize("half", ["reverb", "echo"])
def test_the_room_answers_as_the_servers_own_does(client: TestClient, studio: Studio, take: Take, half: str):
    answer = client.get(f"/media/{take.id}/impulse/{half}")

    heard, sample_rate = soundfile.read(io.BytesIO(answer.content), dtype="float32")
    assert (answer.status_code, answer.headers["content-type"], sample_rate) == (200, "audio/wav", 44100)
    assert np.array_equal(heard, getattr(studio.takes.room(take.id), half))
    assert heard.shape[1] == 4
    assert np.abs(heard).max() > 0.0
    again = client.get(f"/media/{take.id}/impulse/{half}", headers={"if-none-match": answer.headers["etag"]})
    assert again.status_code == 304


@pytest.mark.parametrize("path", ["{id}/impulse/cave", "nobody/impulse/reverb"])
def test_there_is_no_other_room(client: TestClient, take: Take, path: str):
    answer = client.get(f"/media/{path.format(id=take.id)}")

    assert answer.status_code == 404
    assert answer.json()["error"].endswith(".")


def test_there_is_no_chunk_of_a_made_up_take(client: TestClient):
    answer = client.get("/media/nobody/chunks/master/0")

    assert (answer.status_code, answer.json()) == (
        404,
        {"error": "There is no take 'nobody' in the library."},
    )
