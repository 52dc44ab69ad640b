"""Files of takes over HTTP."""

import io
import zipfile

import numpy as np
import pytest
from mutagen.wave import WAVE
from starlette.testclient import TestClient

from studio.audio.clip import AudioClip
from studio.audio.files import write
from studio.library.song import Take
from studio.studio import Studio
from tests.ui.conftest import SOUND, add_take
from ui.routes.media import zip_pieces


def test_a_file_comes_whole_with_its_type(client: TestClient, take: Take):
    answer = client.get(f"/media/{take.id}/master.wav")

    assert answer.status_code == 200
    assert answer.content == SOUND
    assert answer.headers["content-type"] == "audio/wav"
    assert "content-disposition" not in answer.headers


@pytest.mark.parametrize(
    ("asked", "start", "end"),
    [("bytes=0-99", 0, 100), ("bytes=1000-", 1000, len(SOUND)), ("bytes=-48", len(SOUND) - 48, len(SOUND))],
)
def test_a_range_is_a_part_of_the_file(client: TestClient, take: Take, asked: str, start: int, end: int):
    answer = client.get(f"/media/{take.id}/master.wav", headers={"range": asked})

    assert answer.status_code == 206
    assert answer.content == SOUND[start:end]
    assert answer.headers["content-range"] == f"bytes {start}-{end - 1}/{len(SOUND)}"


def test_a_range_beyond_the_end_is_refused(client: TestClient, take: Take):
    answer = client.get(f"/media/{take.id}/master.wav", headers={"range": f"bytes={len(SOUND)}-"})

    assert answer.status_code == 416


def test_what_a_browser_already_has_is_not_sent_again(client: TestClient, take: Take):
    first = client.get(f"/media/{take.id}/master.wav")

    again = client.get(f"/media/{take.id}/master.wav", headers={"if-none-match": first.headers["etag"]})

    assert again.status_code == 304
    assert again.content == b""


def test_another_file_has_another_tag(client: TestClient, take: Take):
    sound = client.get(f"/media/{take.id}/master.wav")
    score = client.get(f"/media/{take.id}/score.json")

    assert sound.headers["etag"] != score.headers["etag"]


def test_a_download_is_named_after_the_song(client: TestClient, take: Take):
    whole = client.get(f"/media/{take.id}/master.wav?download=1")
    stem = client.get(f"/media/{take.id}/stems/drums.flac?download=1")

    assert whole.headers["content-disposition"] == "attachment; filename*=utf-8''Small%20Song.wav"
    assert stem.headers["content-disposition"] == "attachment; filename*=utf-8''Small%20Song%20-%20drums.flac"


@pytest.mark.parametrize("title", ['../../etc/passwd"; x="', "a\\b/c", "CON", "…", "雨の日"])
def test_no_title_leads_out_of_the_downloads_folder(client: TestClient, studio: Studio, title: str):
    take = add_take(studio, title)

    named = client.get(f"/media/{take.id}/master.wav?download=1").headers["content-disposition"]

    assert named.startswith("attachment; filename")
    assert not {"/", "\\", ".."} & set(named.split("=", 1)[1].removeprefix("utf-8''").removesuffix(".wav"))


@pytest.mark.parametrize(
    "path",
    [
        "../../../studio.db",
        "..%2f..%2f..%2fstudio.db",
        "%2e%2e/%2e%2e/studio.db",
        "/etc/passwd",
        "%2fetc%2fpasswd",
        "stems",
        "stems/",
        "x.wav",
        "",
    ],
)
def test_only_listed_files_can_be_reached(client: TestClient, take: Take, path: str):
    answer = client.get(f"/media/{take.id}/{path}")

    assert answer.status_code == 404


def test_what_is_not_there_is_said_as_json(client: TestClient, take: Take):
    no_take = client.get("/media/nobody/master.wav")
    no_file = client.get(f"/media/{take.id}/x.wav")

    assert (no_take.status_code, no_file.status_code) == (404, 404)
    assert "nobody" in no_take.json()["error"]
    assert "x.wav" in no_file.json()["error"]


def test_all_stems_come_in_one_archive(client: TestClient, take: Take):
    answer = client.get(f"/media/{take.id}/stems.zip")

    archive = zipfile.ZipFile(io.BytesIO(answer.content))
    assert answer.headers["content-type"] == "application/zip"
    assert answer.headers["content-disposition"] == "attachment; filename*=utf-8''Small%20Song%20stems.zip"
    assert archive.testzip() is None
    assert archive.namelist() == ["Small Song stems/drums.flac", "Small Song stems/space.flac"]
    assert archive.read("Small Song stems/drums.flac") == SOUND + b"stems/drums.flac"


def test_an_archive_is_never_whole_in_memory(tmp_path):
    path = tmp_path / "long.flac"
    path.write_bytes(bytes(5_000_000))

    pieces = [len(piece) for piece in zip_pieces([("a.flac", path), ("b.flac", path)])]

    assert sum(pieces) > 10_000_000
    assert max(pieces) < 600_000


def test_a_download_has_tags_and_the_sound_that_is_played_has_none(client: TestClient, studio: Studio):
    take = add_take(studio, '雨の日 "Night" 😀')
    path = studio.library.file_path(take.id, "wav")
    write(AudioClip(np.zeros((4410, 2), np.float32)), path, "wav")
    plain = path.read_bytes()

    played = client.get(f"/media/{take.id}/master.wav").content
    first = client.get(f"/media/{take.id}/master.wav?download=1")
    again = client.get(f"/media/{take.id}/master.wav?download=1")
    studio.library.rename(take.song_id, "Sun")
    renamed = client.get(f"/media/{take.id}/master.wav?download=1")

    assert played == plain == path.read_bytes()
    assert first.content == again.content
    assert first.headers["content-length"] == str(len(first.content))
    assert [title_of(answer.content) for answer in (first, renamed)] == ['雨の日 "Night" 😀', "Sun"]


def title_of(content: bytes) -> str:
    return str(WAVE(io.BytesIO(content)).tags["TIT2"])
