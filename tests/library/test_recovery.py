"""Whatever becomes of the database, every song is there again or lies in lost+found; nothing is erased."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from studio.errors import NotFoundError, StorageError
from studio.jobs.create import CreateRequest
from studio.jobs.job import Claim
from studio.jobs.queue import JobQueue
from studio.jobs.task import JobContext, run_task
from studio.library.library import Library
from studio.library.song import Take
from studio.ops.doctor import examine_library
from studio.settings import Settings
from studio.studio import Studio
from tests.doubles import DOCUMENTS, SOUND, EngineDouble, brief, draft

Damage = Callable[[Path, Path], None]


@contextmanager
def opened(home: Path) -> Iterator[Library]:
    library = Library(Settings(home))
    try:
        yield library
    finally:
        library.close()


def make(library: Library, title: str = "Small Song", seed: int = 7) -> Take:
    """A song with all its files."""
    request = CreateRequest("a small song", brief(seed=seed, title=title).to_json(), "symbolic")
    return run_task(request, JobContext(library, {"symbolic": EngineDouble()}), lambda *_: None)


def add(library: Library, title: str = "Small Song", **fields: object) -> Take:
    with library.workspace() as folder:
        return library.add_take(draft(folder, title, **fields), folder)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def made(home: Path) -> list[Take]:
    """Three songs, one of them renamed, one edited, one in the trash."""
    with opened(home) as library:
        first, second, third = (
            make(library, title, seed) for seed, title in enumerate(("One", "Two", "Three"))
        )
        edit = add(
            library, song_id=second.song_id, parent_id=second.id, edit={"kind": "tempo", "tempo_bpm": 95.0}
        )
        library.rename(first.song_id, "Called Otherwise")
        library.trash(third.song_id)
        return [library.take(take.id) for take in (first, second, edit, third)]


def songs_in(home: Path) -> dict[str, str]:
    with opened(home) as library:
        return {song.id: song.title for song in library.songs()}


def sounds(home: Path) -> int:
    """How many masters there are in all of the home."""
    return len([*home.rglob("master.wav")])


def execute(path: Path, sql: str, *values: object) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(sql, values)


def remove(path: Path, other: Path) -> None:
    path.unlink()


def empty(path: Path, other: Path) -> None:
    path.write_bytes(b"")


def overwrite(path: Path, other: Path) -> None:
    path.write_bytes(b"These are somebody's words, and no database. " * 400)


def cut(path: Path, other: Path) -> None:
    """The header and nothing behind it."""
    path.write_bytes(path.read_bytes()[:4096] + os.urandom(8192))


def replace(path: Path, other: Path) -> None:
    shutil.copyfile(other, path)


def bring_another_program(path: Path, other: Path) -> None:
    path.unlink()
    execute(path, "CREATE TABLE bookmarks (address)")


def forget_takes(path: Path, other: Path) -> None:
    execute(path, "DELETE FROM takes")
    execute(path, "DELETE FROM songs")


DAMAGES = [remove, empty, overwrite, cut, replace, bring_another_program, forget_takes]


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """The database of another home, which has a song of its own."""
    with opened(tmp_path / "other") as library:
        make(library, "Elsewhere")
    return tmp_path / "other" / "studio.db"


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__)
def test_every_song_is_there_again_as_it_was(
    home: Path, made: list[Take], other: Path, damage: Damage
) -> None:
    damage(home / "studio.db", other)

    with opened(home) as library:
        assert {song.title for song in library.songs()} == {"Called Otherwise", "Two"}
        assert [library.take(take.id) for take in made] == made
        assert {branch.take_id for branch in library.lineage(made[1].song_id)} == {made[1].id, made[2].id}
        assert all(library.file_path(take.id, "wav").is_file() for take in made)
        assert library.notices
    assert sounds(home) == 4
    with opened(home) as again:  # and with that all is well
        assert again.lost_and_found.said == []


def test_a_file_that_is_no_database_of_ours_is_kept(home: Path, made: list[Take], other: Path) -> None:
    for damage in (overwrite, bring_another_program):
        damage(home / "studio.db", other)
        songs_in(home)

    assert (home / "lost+found" / "studio.db").read_bytes().startswith(b"These are somebody's words")
    with closing(sqlite3.connect(home / "lost+found" / "2 studio.db")) as kept:
        assert kept.execute("SELECT name FROM sqlite_master").fetchall() == [("bookmarks",)]


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__)
def test_takes_of_the_released_version_are_rebuilt_from_their_documents(
    home: Path, made: list[Take], other: Path, damage: Damage
) -> None:
    for record in home.rglob("take.json"):
        record.unlink()
    damage(home / "studio.db", other)

    with opened(home) as library:
        assert sorted(song.title for song in library.songs()) == ["One", "Three", "Two"]
        for song in library.songs():
            assert set(song.latest.files) == {*SOUND, *DOCUMENTS, "midi"}
            assert (song.latest.length_seconds, song.latest.brief["genre"], song.latest.engine) == (
                8.0,
                "lofi",
                "symbolic",
            )
            assert (home / "takes" / song.latest.id / "take.json").is_file()
    assert sounds(home) == 4
    # a sound without a score: set aside, not thrown away
    assert (home / "lost+found" / made[2].id / "master.wav").is_file()


def test_takes_of_the_released_version_get_a_record_when_they_are_first_met(
    home: Path, made: list[Take]
) -> None:
    for record in home.rglob("take.json"):
        record.unlink()

    with opened(home):
        pass

    (home / "studio.db").unlink()
    with opened(home) as library:
        assert [library.take(take.id) for take in made] == made


COLUMNS = ("brief", "report", "timings", "files", "edit")


@pytest.mark.parametrize(
    ("column", "bad"),
    [
        *((column, bad) for column in COLUMNS for bad in ("{", "[1, 2]")),
        ("brief", "{}"),
        ("brief", '{"genre": "lofi", "tempo_bpm": null, "key": "A minor"}'),
        ("report", '{"measured": 3}'),
        *((column, b"\xff\x00") for column in ("brief", "request", "seed", "length_seconds", "created")),
        ("report", '{"a": [' * 2000),
    ],
)
def test_one_damaged_row_is_mended_from_its_folder_and_the_others_never_notice(
    home: Path, made: list[Take], column: str, bad: str | bytes
) -> None:
    execute(home / "studio.db", f"UPDATE takes SET {column} = ? WHERE id = ?", bad, made[0].id)  # noqa: S608  # our own words

    with opened(home) as library:
        assert {song.title for song in library.songs()} == {"Called Otherwise", "Two"}
        assert library.take(made[0].id) == made[0]
        assert library.song(made[0].song_id).latest == made[0]
        assert len(library.past_timings("symbolic")) >= 2
        assert len(library.notices) == 1
    assert songs_in(home).keys() == {made[0].song_id, made[1].song_id}


@pytest.mark.parametrize("column", COLUMNS)
def test_a_damaged_row_without_a_record_is_rebuilt_or_left_out(
    home: Path, made: list[Take], column: str
) -> None:
    for id_ in (made[1].id, made[2].id):
        (home / "takes" / id_ / "take.json").unlink()
        execute(home / "studio.db", f"UPDATE takes SET {column} = '{{' WHERE id = ?", id_)  # noqa: S608  # our own words

    with opened(home) as library:
        # the newest take of the other is a mere sound
        assert {song.title for song in library.songs()} == {"Called Otherwise"}
        assert library.take(made[1].id).song_id == made[1].song_id
        with pytest.raises(NotFoundError, match="is damaged"):
            library.take(made[2].id)
    assert sounds(home) == 4


def test_text_with_a_byte_that_is_no_letter_keeps_nobody_from_reading(home: Path, made: list[Take]) -> None:
    execute(home / "studio.db", "UPDATE takes SET request = CAST(x'61FF62' AS TEXT) WHERE id = ?", made[0].id)

    with opened(home) as library:
        assert library.take(made[0].id).request == "a\ufffdb"
        assert len(library.songs()) == 2


def test_a_song_that_is_missing_is_put_back_with_its_name(home: Path, made: list[Take]) -> None:
    execute(home / "studio.db", "DELETE FROM songs WHERE id = ?", made[0].song_id)

    assert songs_in(home)[made[0].song_id] == "Called Otherwise"


def test_a_take_without_its_folder_is_out_of_sight_until_the_folder_is_back(
    home: Path, made: list[Take]
) -> None:
    folder = home / "takes" / made[0].id
    folder.rename(home / "elsewhere")
    with opened(home) as library:
        assert made[0].song_id not in {song.id for song in library.songs()}
        assert library.take(made[0].id) == made[0]
        assert [branch.trashed for branch in library.lineage(made[0].song_id)] == [True]
        for ask in (lambda: library.file_path(made[0].id, "wav"), lambda: library.restore_take(made[0].id)):
            with pytest.raises(NotFoundError, match="gone from the studio's home"):
                ask()

    (home / "elsewhere").rename(folder)

    assert songs_in(home)[made[0].song_id] == "Called Otherwise"


def test_a_folder_that_says_nothing_of_itself_goes_to_lost_and_found(home: Path, made: list[Take]) -> None:
    for name, file in (("of a friend", "song.mp3"), (made[0].id + " copy", "take.json")):
        (home / "takes" / name).mkdir()
        shutil.copy(home / "takes" / made[0].id / "take.json", home / "takes" / name / file)
    (home / "takes" / "empty").mkdir()
    (home / "takes" / ".hidden").mkdir()

    with opened(home) as library:
        assert len(library.songs()) == 2
        assert len(library.notices) == 2

    assert sorted(path.name for path in (home / "lost+found").iterdir()) == sorted(
        [made[0].id + " copy", "notices.txt", "of a friend"]
    )
    assert not (home / "takes" / "empty").exists()
    assert (home / "takes" / ".hidden").is_dir()


def test_a_record_cannot_lead_out_of_its_folder(home: Path, made: list[Take]) -> None:
    record = home / "takes" / made[0].id / "take.json"
    record.write_text(json.dumps(json.loads(record.read_text()) | {"files": {"wav": "../../../secret"}}))
    (home / "studio.db").unlink()

    with opened(home) as library:
        assert library.take(made[0].id).files["wav"] == "master.wav"  # rebuilt from its documents


def killed_while_storing(home: Path, moment: str) -> Claim:
    """A process that claimed a job and is killed while storing its take, before or after its folder moves."""
    script = (
        "import os, sys\n"
        "from pathlib import Path\n"
        "from studio.jobs.queue import JobQueue\n"
        "from studio.library.library import Library\n"
        "from studio.settings import Settings\n"
        "from tests.doubles import draft\n"
        "library = Library(Settings(Path(sys.argv[1])))\n"
        "claim = JobQueue(library).claim()\n"
        "library.database.commit = lambda: os.kill(os.getpid(), 9)\n"
        "with library.workspace() as folder:\n"
        "    made = draft(folder)\n"
        "    if sys.argv[2] == 'before': Path.rename = lambda *_: os.kill(os.getpid(), 9)\n"
        "    JobQueue(library).finish(claim, library.storing(made, folder, claim.job.id))\n"
    )
    with opened(home) as library:
        job = JobQueue(library).enqueue("create", {"text": "a small song"})
    done = subprocess.run([sys.executable, "-c", script, str(home), moment], check=False)
    assert done.returncode == -9
    return Claim(job, "")


@pytest.mark.parametrize("moment", ["before", "after"])
def test_who_is_killed_at_the_moment_of_storing_neither_loses_nor_doubles_the_song(
    home: Path, moment: str
) -> None:
    job = killed_while_storing(home, moment).job

    with opened(home) as library:
        queue = JobQueue(library)
        queue.recover()
        claim = queue.claim()
        if moment == "before":
            assert claim is not None
            with library.workspace() as folder:
                queue.finish(claim, library.storing(draft(folder), folder, claim.job.id))
        else:
            assert claim is None
        (song,) = library.songs()
        assert (queue.job(job.id).state, queue.job(job.id).take_id) == ("done", song.latest.id)
        assert [folder.name for folder in (home / "takes").iterdir()] == [song.latest.id]
        assert list((home / "work").iterdir()) == []


@pytest.mark.parametrize("end", ["cancel", "again"])
def test_what_was_stored_in_vain_goes_to_lost_and_found(
    home: Path, end: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    # a library that was open before sees nothing of it
    with monkeypatch.context() as blind, opened(home) as library:
        queue = JobQueue(library)
        job = killed_while_storing(home, "after").job
        blind.setattr("studio.library.recovery.Recovery.run", lambda _: None)
        queue.recover()
        if end == "cancel":
            queue.cancel(job.id)
        else:
            claim = queue.claim()
            assert claim is not None
            with library.workspace() as folder:
                queue.finish(claim, library.storing(draft(folder), folder, claim.job.id))

    assert len(songs_in(home)) == (0 if end == "cancel" else 1)
    assert len([*(home / "lost+found").glob("*/master.wav")]) == 1


def test_a_folder_that_cannot_be_moved_stays(
    home: Path, made: list[Take], monkeypatch: pytest.MonkeyPatch
) -> None:
    (home / "takes" / "stray").mkdir()
    (home / "takes" / "stray" / "song.mp3").write_bytes(b"sound")
    (home / "lost+found").write_text("a file where the folder should be")

    assert len(songs_in(home)) == 2

    assert (home / "takes" / "stray" / "song.mp3").is_file()


def test_two_who_start_at_once_rebuild_once(home: Path, made: list[Take]) -> None:
    overwrite(home / "studio.db", home)
    script = (
        "import sys; from pathlib import Path; from studio.library.library import Library; "
        "from studio.settings import Settings;"
        "print(len(Library(Settings(Path(sys.argv[1]))).songs()))"
    )

    started = [
        subprocess.Popen(
            [sys.executable, "-c", script, str(home)],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        for _ in range(3)
    ]

    assert [process.communicate()[0] for process in started] == ["2\n"] * 3
    assert len([*(home / "lost+found").glob("*studio.db")]) == 1


def test_the_doctor_mends_rows_and_says_so(home: Path, made: list[Take]) -> None:
    execute(home / "studio.db", "UPDATE takes SET brief = '{' WHERE id = ?", made[0].id)
    studio = Studio(Settings(home))

    found = examine_library(studio)

    assert found.ok
    assert found.detail.splitlines()[0] == "3 songs with 4 takes"
    assert f"The row of the take {made[0].id} was damaged" in found.detail
    studio.library.close()
    with closing(sqlite3.connect(home / "studio.db")) as connection:
        assert connection.execute("SELECT count(*) FROM takes WHERE json_valid(brief)").fetchone() == (4,)
    assert examine_library(Studio(Settings(home))).detail == "3 songs with 4 takes, all in order"


def test_the_doctor_rebuilds_a_database_whose_inside_is_damaged(home: Path, made: list[Take]) -> None:
    with opened(home) as library:
        for number in range(40):
            add(library, f"more {number}", request="x" * 4000)
    content = bytearray((home / "studio.db").read_bytes())
    content[-60_000:-20_000] = bytes(40_000)
    (home / "studio.db").write_bytes(content)

    found = examine_library(Studio(Settings(home)))

    assert found.ok, found.detail
    assert found.detail.startswith("43 songs with 44 takes")
    assert len([*(home / "lost+found").glob("*studio.db")]) == 1


def test_a_home_of_a_newer_studio_is_left_as_it_is(home: Path, made: list[Take]) -> None:
    execute(home / "studio.db", "PRAGMA user_version = 99")

    with pytest.raises(StorageError, match="newer version"):
        songs_in(home)

    assert not (home / "lost+found").exists()
    assert sounds(home) == 4
