"""Takes in the formats of other programs, over HTTP."""

import json
import zipfile
from io import BytesIO

import numpy as np
import pytest
from starlette.testclient import TestClient

from studio.audio.clip import AudioClip
from studio.audio.files import write
from studio.library.song import Take
from studio.studio import Studio
from tests import doubles


@pytest.fixture
def sounding(studio: Studio) -> Take:
    """A take whose stem is sound."""
    with studio.library.workspace() as folder:
        (folder / "stems").mkdir()
        write(AudioClip(np.zeros((4410, 2), np.float32)), folder / "stems" / "space.flac", "flac")
        (folder / "score.json").write_text(json.dumps(doubles.score(doubles.brief()).to_json()))
        files = {"wav": "master.wav", "score": "score.json", "stems/space": "stems/space.flac"}
        return studio.library.add_take(doubles.draft(folder, "Small Song", files=files), folder)


@pytest.mark.parametrize(
    ("format_id", "name", "inside"),
    [
        ("dawproject", "Small Song.dawproject", "audio/space.flac"),
        ("reaper", "Small Song Reaper.zip", "Small Song Reaper/stems/space.flac"),
        ("ableton", "Small Song Ableton.zip", "Small Song Ableton/Samples/Imported/space.flac"),
        ("bundle", "Small Song bundle.zip", "Small Song bundle/stems/space.flac"),
    ],
)
def test_an_export_is_one_file_named_after_the_song(
    client: TestClient, sounding: Take, format_id: str, name: str, inside: str
):
    answer = client.get(f"/export/{sounding.id}/{format_id}")

    assert answer.status_code == 200
    assert answer.headers["content-disposition"] == f"attachment; filename*=utf-8''{name.replace(' ', '%20')}"
    assert inside in zipfile.ZipFile(BytesIO(answer.content)).namelist()


def test_it_is_made_once(client: TestClient, studio: Studio, sounding: Take):
    first = client.get(f"/export/{sounding.id}/dawproject").content

    assert client.get(f"/export/{sounding.id}/dawproject").content == first
    kept = studio.settings.takes_path / sounding.id / "exports"
    assert [path.name for path in kept.iterdir()] == ["Small Song.dawproject"]


def test_after_a_song_was_renamed_its_export_has_the_new_name(
    client: TestClient, studio: Studio, sounding: Take
):
    client.get(f"/export/{sounding.id}/midi")
    studio.library.rename(sounding.song_id, "Small")

    headers = client.get(f"/export/{sounding.id}/midi").headers
    assert headers["content-disposition"].endswith('Small.mid"')
    assert headers["content-type"] == "audio/midi"


@pytest.mark.parametrize("path", ["nobody/dawproject", "{id}/cubase", "{id}/..%2f..%2fstudio.db", "{id}"])
def test_what_is_not_there_is_not_served(client: TestClient, sounding: Take, path: str):
    assert client.get(f"/export/{path.format(id=sounding.id)}").status_code == 404


def test_a_stem_that_is_no_sound_is_said_in_a_sentence(client: TestClient, take: Take):
    answer = client.get(f"/export/{take.id}/dawproject")

    assert answer.status_code == 400
    assert "is not sound that can be read" in answer.json()["error"]
