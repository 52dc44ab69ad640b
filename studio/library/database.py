"""The SQLite file of a home: its tables, how they came to be, and what every connection to it agrees on."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from peewee import DatabaseError, SqliteDatabase

from studio.errors import StorageError
from studio.library.storage import storage_errors

BUSY_SECONDS = 10
"""Time that a writer waits for another one before it gives up."""

MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        """CREATE TABLE songs (
            id TEXT PRIMARY KEY, title TEXT NOT NULL, created REAL NOT NULL) WITHOUT ROWID""",
        (
            """CREATE TABLE takes (
            id TEXT PRIMARY KEY, song_id TEXT NOT NULL REFERENCES songs(id),"""
            """ parent_id TEXT REFERENCES takes(id),
            request TEXT NOT NULL, brief TEXT NOT NULL, seed INTEGER NOT NULL, engine TEXT NOT NULL,"""
            """ report TEXT NOT NULL,
            timings TEXT NOT NULL, length_seconds REAL NOT NULL, files TEXT NOT NULL, created REAL NOT NULL,
            trashed REAL) WITHOUT ROWID"""
        ),
        "CREATE INDEX takes_of_song ON takes (song_id, trashed, created)",
        (
            """CREATE TABLE jobs (
            id TEXT PRIMARY KEY, kind TEXT NOT NULL, request TEXT NOT NULL, owner TEXT NOT NULL,"""
            """ state TEXT NOT NULL,
            stage TEXT NOT NULL, fraction REAL NOT NULL, eta_seconds REAL, attempts INTEGER NOT NULL,"""
            """ error TEXT,
            song_id TEXT REFERENCES songs(id), take_id TEXT REFERENCES takes(id),"""
            """ created REAL NOT NULL, started REAL,
            heartbeat REAL, finished REAL, worker TEXT, token TEXT) WITHOUT ROWID"""
        ),
        "CREATE INDEX jobs_waiting ON jobs (state, created, id)",
        "CREATE INDEX jobs_of_owner ON jobs (owner, created)",
    ),
    ("ALTER TABLE takes ADD COLUMN edit TEXT NOT NULL DEFAULT 'null'",),
    (
        # when a take's folder was found to be gone; it is out of sight until the folder is back
        "ALTER TABLE takes ADD COLUMN lost REAL",
        "CREATE INDEX takes_lost ON takes (id) WHERE lost IS NOT NULL",
        # whose turn it is: a number that only rises, which a clock does not
        "ALTER TABLE jobs ADD COLUMN turn INTEGER NOT NULL DEFAULT 0",
        (
            """UPDATE jobs SET turn = ordered.turn
            FROM (SELECT id, row_number() OVER (ORDER BY created, id) AS turn FROM jobs) AS ordered"""
            """ WHERE ordered.id = jobs.id"""
        ),
        "DROP INDEX jobs_waiting",
        "DROP INDEX jobs_of_owner",
        "CREATE INDEX jobs_by_turn ON jobs (turn)",
        "CREATE INDEX jobs_waiting ON jobs (state, turn)",
        "CREATE INDEX jobs_of_owner ON jobs (owner, turn)",
    ),
)
"""Statements from version n to n + 1, with n in ``user_version``; never edited, only added to."""

_TABLES = {"songs", "takes", "jobs"}
_DAMAGE = ("file is not a database", "disk image is malformed", "malformed database schema")
_WHAT_IT_IS = (
    "SELECT (SELECT user_version FROM pragma_user_version),"
    " (SELECT group_concat(name) FROM sqlite_master WHERE type = 'table')"
)


class Database(SqliteDatabase):
    """The database of one home; each thread and each process gets a connection of its own.

    Args:
        path: The file, in a folder that exists.

    Raises:
        StorageError: It cannot be opened, or a newer studio wrote it.
    """

    def __init__(self, path: Path) -> None:
        self._home = path.parent
        pragmas = {
            "journal_mode": "wal",
            "synchronous": "normal",
            "foreign_keys": 1,
            "busy_timeout": BUSY_SECONDS * 1000,
        }
        super().__init__(str(path), pragmas=pragmas, timeout=BUSY_SECONDS)
        self._migrate()

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Turn errors of the database inside the block into StorageError."""
        with storage_errors(self._home):
            yield

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Write all that is inside the block or none of it, while nobody else writes.

        Inside another such block it is part of that one.
        """
        if self.in_transaction():
            yield
            return
        with storage_errors(self._home), self.atomic("IMMEDIATE"):
            yield

    def rollback(self) -> None:
        """Undo the transaction, if the database has not done so itself, as it does when the disk is full."""
        if self.connection().in_transaction:  # type: ignore[no-untyped-call]
            super().rollback()

    def rows(self, sql: str, *values: object) -> list[tuple[object, ...]]:
        """The rows that a plain SQL statement returns."""
        return list(self.execute_sql(sql, values).fetchall())  # type: ignore[no-untyped-call]

    def check(self) -> None:
        """Read all of it once; takes about a second for each hundred megabytes.

        Raises:
            StorageError: It is damaged.
        """
        with self.reading():
            found = [str(row[0]) for row in self.rows("PRAGMA quick_check(1)")]
            if found != ["ok"]:
                raise DatabaseError("database disk image is malformed")

    def _add_conn_hooks(self, conn: sqlite3.Connection) -> None:
        conn.text_factory = _text
        super()._add_conn_hooks(conn)  # type: ignore[misc]  # peewee has no types

    def _migrate(self) -> None:
        with self.reading():
            version, tables = self.rows(_WHAT_IT_IS)[0]
        if int(str(version)) > len(MIGRATIONS):
            raise StorageError(
                "The studio's home was written by a newer version of the studio;"
                " update the studio or choose another home."
            )
        if not set(str(tables or "").split(",")) >= _TABLES and (version or tables):
            with self.reading():
                raise DatabaseError("file is not a database of a studio")
        if version == len(MIGRATIONS):
            return
        with self.writing():
            for number in range(
                self.user_version, len(MIGRATIONS)
            ):  # read again: another process may have been quicker
                for statement in MIGRATIONS[number]:
                    self.execute_sql(statement)  # type: ignore[no-untyped-call]
                self.user_version = number + 1


def is_damage(error: StorageError) -> bool:
    """Return whether an error means that the file is no studio database any more and must be rebuilt.

    Trying again will not help.
    """
    return isinstance(error.__cause__, DatabaseError) and any(
        words in str(error.__cause__) for words in _DAMAGE
    )


def _text(stored: bytes) -> str:
    """Decode text, unreadable characters replaced: one of them must not hide every other row."""
    return stored.decode(errors="replace")
