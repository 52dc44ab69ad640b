"""The file is brought up to date once, by whoever comes first, and never by an older studio."""

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from studio.errors import StorageError
from studio.library.database import MIGRATIONS, Database
from studio.library.library import Library
from studio.settings import Settings


def test_a_new_file_has_every_migration_and_the_pragmas(tmp_path: Path) -> None:
    database = Database(tmp_path / "studio.db")

    assert database.user_version == len(MIGRATIONS)
    assert database.journal_mode == "wal"
    assert database.foreign_keys == 1
    assert sorted(database.get_tables()) == ["jobs", "songs", "takes"]
    database.close()


def test_a_file_of_a_newer_studio_is_left_alone(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "studio.db") as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()

    with pytest.raises(StorageError, match="newer version"):
        Database(tmp_path / "studio.db")


def test_a_file_that_is_no_database_is_named_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "studio.db").write_bytes(b"this is no database, but it may be somebody's file" * 100)

    with pytest.raises(
        StorageError, match=r"^The database in the studio's home cannot be used \(file is not a database\)"
    ):
        Database(tmp_path / "studio.db")

    assert (tmp_path / "studio.db").read_bytes().startswith(b"this is no database")


def test_processes_that_start_together_migrate_once(tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from studio.library.database import Database;"
        "print(Database(Path(sys.argv[1])).user_version)"
    )
    command = [sys.executable, "-c", script, str(tmp_path / "studio.db")]

    processes = [
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(4)
    ]

    assert [process.communicate() for process in processes] == [(f"{len(MIGRATIONS)}\n", "")] * 4


def test_takes_from_before_there_were_edits_are_still_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "home"
    with monkeypatch.context() as earlier:
        earlier.setattr("studio.library.database.MIGRATIONS", MIGRATIONS[:1])
        (home / "takes" / "t").mkdir(parents=True)
        old = Database(home / "studio.db")
        old.execute_sql("INSERT INTO songs VALUES ('s', 'Small Song', 1.0)")
        old.execute_sql(
            "INSERT INTO takes VALUES ('t', 's', NULL, 'a small song', ?, 7, 'symbolic', '{}', "
            "'{\"mixing\": 1.0}', 8.0,"
            ' \'{"wav": "master.wav"}\', 1.0, NULL)',
            ('{"genre": "lofi", "tempo_bpm": 90.0, "key": "A minor"}',),
        )
        old.close()

    library = Library(Settings(home))

    take = library.song("s").latest
    assert (take.id, take.edit, take.files) == ("t", None, {"wav": "master.wav"})
    assert library.past_timings("symbolic") == [(8.0, {"mixing": 1.0})]
    library.close()


def test_a_failing_migration_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = (*MIGRATIONS, ("CREATE TABLE extra (id)", "CREATE TABLE songs (id)"))
    monkeypatch.setattr("studio.library.database.MIGRATIONS", broken)

    with pytest.raises(StorageError, match="songs already exists"):
        Database(tmp_path / "studio.db")

    with sqlite3.connect(tmp_path / "studio.db") as connection:
        assert connection.execute("SELECT count(*) FROM sqlite_master WHERE type = 'table'").fetchone() == (
            0,
        )
        assert connection.execute("PRAGMA user_version").fetchone() == (0,)
    connection.close()
