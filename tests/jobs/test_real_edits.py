"""Real songs edited by real workers, killed in the middle of it."""

import hashlib
import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from studio.library.song import Take
from studio.settings import Settings
from studio.studio import Studio
from tests.jobs.conftest import wait_until

pytestmark = pytest.mark.sound

BUSIER = {
    "kind": "regenerate",
    "start": 4.0,
    "end": 8.0,
    "snap": "bar",
    "parts": ["drums"],
    "wish": "busier",
    "seed": 7,
}
FASTER = {"kind": "tempo", "tempo_bpm": 150.0}


@pytest.fixture(scope="module")
def studio(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Studio]:
    opened = Studio(Settings(tmp_path_factory.mktemp("edits") / "home", workers=1))
    yield opened
    opened.library.close()


@pytest.fixture(scope="module")
def take(studio: Studio) -> Take:
    return studio.make(studio.requests.create("dark trap beat at 140 bpm in C minor, 15 seconds", 11))


COLD_SECONDS = 300.0
"""A worker may have every kernel to compile first."""

ENCODED = {"flac", "mp3"}
"""The same sound as the WAV, which may be encoded when it is first asked for."""


def hashes(studio: Studio, take: Take) -> dict[str, str]:
    return {
        name: hashlib.sha256(studio.library.file_path(take.id, name).read_bytes()).hexdigest()
        for name in take.files.keys() - ENCODED
    }


@pytest.mark.parametrize("edit", [BUSIER, FASTER], ids=["a window", "everything"])
def test_an_edit_whose_worker_is_killed_is_made_once_by_the_next_and_is_the_same(
    studio: Studio, take: Take, edit: dict[str, object]
) -> None:
    undisturbed = studio.make(studio.requests.edit(take.id, edit))
    before, branches = hashes(studio, take), len(studio.library.lineage(take.song_id))
    pool = studio.workers()
    pool.start()
    try:
        job = studio.enqueue(studio.requests.edit(take.id, edit))
        wait_until(lambda: studio.jobs.job(job.id).fraction > 0.0, seconds=COLD_SECONDS)
        killed = pool.pids

        os.kill(killed[0], signal.SIGKILL)

        wait_until(lambda: studio.jobs.job(job.id).is_final, seconds=COLD_SECONDS)
        assert pool.pids != killed
    finally:
        pool.stop()

    done = studio.jobs.job(job.id)
    assert (done.state, done.attempts) == ("done", 2), done.error
    assert len(studio.library.lineage(take.song_id)) == branches + 1
    assert hashes(studio, studio.library.take(str(done.take_id))) == hashes(studio, undisturbed)
    assert hashes(studio, take) == before
    assert {folder.name for folder in studio.settings.takes_path.iterdir()} == {
        branch.take_id for branch in studio.library.lineage(take.song_id)
    }


def test_every_file_of_an_edited_take_is_there_and_its_own(studio: Studio, take: Take) -> None:
    edited = studio.make(studio.requests.edit(take.id, BUSIER))

    paths = [studio.library.file_path(edited.id, name) for name in edited.files.keys() - ENCODED]

    assert all(path.stat().st_size > 0 for path in paths)
    assert set(edited.files) >= set(take.files)
    changed = {
        name for name, digest in hashes(studio, edited).items() if digest != hashes(studio, take).get(name)
    }
    assert {"wav", "score", "midi", "stems/drums"} <= changed
    assert {name for name in changed if name.startswith("stems/")} <= {"stems/drums", "stems/space"}


def test_an_edited_song_lives_on_when_the_take_it_came_from_is_thrown_away(
    studio: Studio, take: Take
) -> None:
    edited = studio.make(studio.requests.edit(take.id, BUSIER))
    kept = hashes(studio, edited)

    studio.library.trash_take(take.id)
    again = studio.make(studio.requests.edit(edited.id, {**BUSIER, "seed": 8}))
    studio.library.restore_take(take.id)

    assert again.parent_id == edited.id
    assert hashes(studio, edited) == kept


def test_another_programs_project_holds_the_edited_take(studio: Studio, take: Take, tmp_path: Path) -> None:
    edited = studio.make(studio.requests.edit(take.id, BUSIER))

    project = studio.takes.export(edited.song_id, "reaper", tmp_path)

    stems = {path.stem: path.read_bytes() for path in project.rglob("*.flac")}
    assert any(
        content == studio.library.file_path(edited.id, "stems/drums").read_bytes()
        for content in stems.values()
    )
