"""Files that visitors send: stored, imported by a job, or refused in a sentence, leaving nothing behind."""

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from studio.engines.engine import ENGINES
from studio.jobs.worker import Worker
from studio.library import uploads
from studio.studio import Studio
from tests.recordings.pieces import POP, foreign_piece, write


def sent(client: TestClient, path: Path, name: str | None = None, **headers: str):
    return client.post(
        "/api/import", params={"name": name or path.name}, content=path.read_bytes(), headers=headers
    )


def waiting(studio: Studio) -> list[Path]:
    folder = studio.settings.home / "uploads"
    return list(folder.iterdir()) if folder.is_dir() else []


def test_a_file_is_queued_and_brought_in_by_a_worker(client: TestClient, studio: Studio, tmp_path: Path):
    path = write(tmp_path / "Night Drive.wav", foreign_piece(*POP)[1])

    job = sent(client, path).json()
    assert (job["kind"], job["state"], job["text"]) == ("import", "queued", 'Import "Night Drive.wav"')
    assert Worker(studio.library, ENGINES, studio.settings).run_one()

    done = client.get(f"/api/jobs/{job['id']}").json()
    assert (done["state"], done["error"]) == ("done", None)
    view = client.get(f"/api/takes/{done['take_id']}/editor").json()
    assert (view["title"], view["engine"], view["parts"]) == ("Night Drive", "imported", [])
    assert view["tempo_bpm"] == pytest.approx(100.0, abs=0.5)
    assert (view["bars"][0], view["bars"][-1]) == (0.0, pytest.approx(view["length_seconds"]))
    assert len(view["bars"]) == 11
    assert view["chords"]
    assert view["sections"]
    card = client.get(f"/api/takes/{done['take_id']}").json()
    assert (card["stems"], card["is_recording"], card["text"]) == ([], True, 'Import "Night Drive.wav"')
    assert {download["name"] for download in card["downloads"]} == {"wav", "flac", "mp3"}
    desk = client.get(f"/api/takes/{done['take_id']}/desk")
    assert desk.status_code == 404
    assert (
        desk.json()["error"]
        == "This take is a recording: it is one sound, without parts to mix or notes to write down."
    )


@pytest.mark.parametrize(
    ("data", "said"),
    [(b"", "'tune.wav' is empty"), (b"not a song at all, whatever it says", "'tune.wav' is not sound")],
)
def test_what_is_no_sound_is_refused_at_once_and_not_kept(
    client: TestClient, studio: Studio, tmp_path: Path, data: bytes, said: str
):
    path = tmp_path / "tune.wav"
    path.write_bytes(data)

    answer = sent(client, path)

    assert answer.status_code == 400
    assert said in answer.json()["error"]
    assert waiting(studio) == []
    assert studio.library.songs() == []


def test_a_file_without_end_is_stopped_on_its_way(
    client: TestClient, studio: Studio, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(uploads, "LARGEST_BYTES", 1 << 20)
    path = tmp_path / "long.wav"
    path.write_bytes(bytes(2 << 20))

    answer = sent(client, path)

    assert (answer.status_code, answer.json()) == (
        400,
        {"error": "The file is larger than 1 MB; cut it, or save it as FLAC or MP3."},
    )
    assert waiting(studio) == []


def test_a_name_leads_nowhere_else(client: TestClient, studio: Studio, tmp_path: Path):
    path = write(tmp_path / "tune.wav", foreign_piece(*POP)[1])

    job = sent(client, path, "../../../etc/\x1b[31mpasswd\x00.wav").json()

    assert job["text"] == 'Import "../../../etc/?[31mpasswd?.wav"'
    assert [kept.parent for kept in waiting(studio)] == [studio.settings.home / "uploads"]


def test_the_page_of_another_site_brings_nothing_in(client: TestClient, studio: Studio, tmp_path: Path):
    path = write(tmp_path / "tune.wav", foreign_piece(*POP)[1])

    assert sent(client, path, origin="http://evil.example").status_code == 403
    assert waiting(studio) == []


def test_a_file_that_was_brought_in_long_ago_goes_when_another_comes(
    studio: Studio, monkeypatch: pytest.MonkeyPatch
):
    with studio.uploads.begin() as old:
        old.write(b"old")
    monkeypatch.setattr(uploads, "_KEPT_SECONDS", -1.0)

    with studio.uploads.begin() as new:
        new.write(b"new")

    assert waiting(studio) == [new.path]
