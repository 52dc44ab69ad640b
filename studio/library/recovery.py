"""Brings the database of a home and the folders of its takes together again, whichever of the two was lost.

A folder without a row is a take whose database was lost, or one whose process was killed at the very moment
of storing it. Both come back from the record that lies in the folder; the job that a take came of is closed
with it, so that no song is made twice. What cannot be rebuilt is moved to ``lost+found``. Nothing is deleted.
"""

import time
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from peewee import Table

from studio.library.database import Database
from studio.library.lost_and_found import LostAndFound
from studio.library.record import RECORD_FILE, Record, is_whole, read_record, rebuilt, write_record
from studio.library.rows import COLUMNS, columns_of, take_of
from studio.library.song import Take

_DONE, _CANCELLED = "done", "cancelled"  # states of a job, whose module stands above this one
_UNTITLED = "Untitled"


@dataclass(frozen=True, slots=True)
class _Survey:
    """Mismatches between the database and the folders.

    Attributes:
        orphans: Folders without a row.
        vanished: Takes whose folder is gone.
        returned: Takes whose folder was gone and is there again.
        silent: Takes whose folder says nothing of them yet.
        songless: Songs that takes name and that are not there.
        is_strange: Whether the database knows nothing of this home: it is new, empty, or of another home.
    """

    orphans: tuple[Path, ...]
    vanished: tuple[str, ...]
    returned: tuple[str, ...]
    silent: tuple[str, ...]
    songless: tuple[str, ...]
    is_strange: bool

    @property
    def is_in_order(self) -> bool:
        """Return whether the database needs no change."""
        return not (self.orphans or self.vanished or self.returned or self.songless)


class Recovery:
    """The takes of one home, in its database and in its folders.

    Args:
        database: Of the home.
        takes_path: Where the folders lie.
        lost: Where notices and folders go.
    """

    def __init__(self, database: Database, takes_path: Path, lost: LostAndFound) -> None:
        self._database = database
        self._takes_path = takes_path
        self._lost = lost
        self._songs = Table("songs").bind(database)
        self._takes = Table("takes").bind(database)
        self._jobs = Table("jobs").bind(database)

    def run(self) -> None:
        """Repair what does not fit; where all is well, that costs two looks.

        Raises:
            StorageError: The home cannot be read or written.
        """
        found = self._survey()
        if found.is_in_order:
            self._describe(found.silent)
            return
        with self._database.writing():  # takes are stored under this lock: what has no row now never will
            found = self._survey()
            self._database.execute_sql("PRAGMA defer_foreign_keys = 1")  # type: ignore[no-untyped-call]
            self._bring_back_songs(found.songless)
            self._mark(found.vanished, time.time())
            self._mark(found.returned, None)
            self._take_up(found)
        if found.vanished:
            self._lost.note(
                f"{_takes(len(found.vanished))} out of sight,"
                f" for the folder is gone: {_some(found.vanished)}."
            )
        if found.returned:
            self._lost.note(
                f"{_takes(len(found.returned))} there again, for the folder is back: {_some(found.returned)}."
            )
        self._describe((*found.silent, *self._silent(found.orphans)))

    def mend(self, take_id: str) -> Take | None:
        """Write a damaged row anew from what the take's folder says; None where that cannot be done.

        Raises:
            StorageError: The database cannot be written.
        """
        record = read_record(self._takes_path / take_id) or self._rebuilt_within_song(take_id)
        if record is None:
            return None
        take = record.take
        with self._database.writing():
            self._database.execute_sql("PRAGMA defer_foreign_keys = 1")  # type: ignore[no-untyped-call]
            known = {str(row[0]) for row in self._database.rows("SELECT id FROM takes")}
            self._put_song(record, over=not self._is_sound_song(take.song_id))
            row = columns_of(take) | {"parent_id": take.parent_id if take.parent_id in known else None}
            self._takes.update(**{name: row[name] for name in row if name != "id"}).where(
                self._takes.c.id == take_id
            ).execute()
        self._lost.note(
            f"The row of the take {take_id} was damaged and was written anew from the take's own files."
        )
        return take

    def examine(self) -> None:
        """Read every row, mend those that are damaged, and bring every folder up to date with its row.

        Raises:
            StorageError: The database cannot be read or written.
        """
        for row in self._rows():
            try:
                take = take_of(row)
            except ValueError:
                if self.mend(str(row["id"])) is None:
                    self._lost.note(
                        f"The row of the take {row['id']} is damaged,"
                        " and nothing in its folder says what it was."
                    )
                continue
            known = read_record(self._takes_path / take.id)
            if known is None or known.take != take:
                self.describe(take.id)

    def describe(self, take_id: str) -> None:
        """Write a take's row into its folder; where that fails, the folder is merely a poorer copy."""
        folder = self._takes_path / take_id
        rows = self._rows(take_id)
        try:
            known = read_record(folder)
            take = take_of(rows[0])
            record = Record(
                take, float(rows[0]["song_created"]), known.job_id if known else self._job_of(take_id)
            )
            write_record(folder, record)
        except (OSError, ValueError, TypeError, IndexError):
            return  # a damaged row, or a folder that is gone, is found where it is asked for

    def _survey(self) -> _Survey:
        with self._database.reading():
            folders = {
                path.name: path
                for path in self._takes_path.iterdir()
                if not path.name.startswith(".") and path.is_dir()
            }
            known = {str(row[0]) for row in self._database.rows("SELECT id FROM takes")}
            lost = {str(row[0]) for row in self._database.rows("SELECT id FROM takes WHERE lost IS NOT NULL")}
            songless = self._database.rows(
                "SELECT DISTINCT song_id FROM takes WHERE song_id NOT IN (SELECT id FROM songs)"
            )
            has_jobs = bool(self._database.rows("SELECT 1 FROM jobs LIMIT 1"))
        here = known & folders.keys()
        return _Survey(
            orphans=tuple(folders[name] for name in sorted(folders.keys() - known)),
            vanished=tuple(sorted(known - folders.keys() - lost)),
            returned=tuple(sorted(lost & folders.keys())),
            silent=tuple(sorted(name for name in here if not (folders[name] / RECORD_FILE).exists())),
            songless=tuple(str(row[0]) for row in songless),
            is_strange=not here and (bool(known) or not has_jobs),
        )

    def _bring_back_songs(self, song_ids: Iterable[str]) -> None:
        for song_id in song_ids:
            of_song = self._database.rows("SELECT id FROM takes WHERE song_id = ? ORDER BY id DESC", song_id)
            records = [
                record
                for row in of_song
                if (record := read_record(self._takes_path / str(row[0]))) is not None
            ]
            title, created = (
                (records[0].take.title, records[0].song_created) if records else (_UNTITLED, time.time())
            )
            self._songs.insert(id=song_id, title=title, created=created).execute()
            self._lost.note(f"The song {song_id} was missing from the database and was put back.")

    def _mark(self, take_ids: Iterable[str], lost: float | None) -> None:
        for take_id in take_ids:
            self._takes.update(lost=lost).where(self._takes.c.id == take_id).execute()

    def _take_up(self, found: _Survey) -> None:
        """Bring back every folder without a row that can be, and put the rest aside."""
        records: list[Record] = []
        songs: dict[tuple[object, ...], Record] = {}
        for folder in found.orphans:
            record = read_record(folder)
            if record is None and found.is_strange:
                record = _within_song(rebuilt(folder), songs)
            reason = (
                "it is in no row of the database, and nothing in it says what it was"
                if record is None
                else self._why_not(record)
            )
            if record is None or reason:
                _remove_empty(folder)
                self._lost.put([folder], reason or "")
            else:
                records.append(record)
        known = {str(row[0]) for row in self._database.rows("SELECT id FROM takes")} | {
            record.take.id for record in records
        }
        for record in records:
            self._put_song(record, over=False)
            take = record.take
            row = columns_of(take) | {"parent_id": take.parent_id if take.parent_id in known else None}
            self._takes.insert(**row).execute()
            self._close_job(record)
        if records:
            ids = [record.take.id for record in records]
            self._lost.note(
                f"{_takes(len(ids))} in the library again,"
                f" rebuilt from what lies in the folder: {_some(ids)}."
            )

    def _why_not(self, record: Record) -> str:
        """The reason why a folder must not become a take; "" where there is none."""
        if not is_whole(self._takes_path / record.take.id, record.take):
            return "its sound is missing"
        rows = self._database.rows("SELECT state, take_id FROM jobs WHERE id = ?", record.job_id)
        if rows and rows[0][0] == _CANCELLED:
            return "its job was cancelled while it was being stored"
        if rows and rows[0][0] == _DONE and rows[0][1] != record.take.id:
            return f"its job was done again, and came to the take {rows[0][1]}"
        return ""

    def _put_song(self, record: Record, *, over: bool) -> None:
        """Add the song of a take where there is none; ``over`` writes it anew where there is."""
        take = record.take
        self._songs.insert(
            id=take.song_id, title=take.title, created=record.song_created
        ).on_conflict_ignore().execute()
        if over:
            values = {"title": take.title, "created": record.song_created}
            self._songs.update(**values).where(self._songs.c.id == take.song_id).execute()

    def _is_sound_song(self, song_id: str) -> bool:
        rows = self._database.rows("SELECT title, created FROM songs WHERE id = ?", song_id)
        return bool(rows) and isinstance(rows[0][0], str) and isinstance(rows[0][1], float | int)

    def _close_job(self, record: Record) -> None:
        """End the job that a take came of: nobody is to make it again."""
        take, job = record.take, self._jobs
        done: dict[str, Any] = {"state": _DONE, "fraction": 1.0, "finished": take.created, "error": None}
        done |= {"song_id": take.song_id, "take_id": take.id}
        done |= dict.fromkeys(("worker", "token", "heartbeat", "eta_seconds"))
        job.update(**done).where(job.c.id == record.job_id, job.c.state != _DONE).execute()

    def _describe(self, take_ids: Iterable[str]) -> None:
        for take_id in take_ids:
            self.describe(take_id)

    def _silent(self, folders: Iterable[Path]) -> list[str]:
        """The takes among some folders that were rebuilt without a record."""
        return [folder.name for folder in folders if folder.is_dir() and not (folder / RECORD_FILE).exists()]

    def _rows(self, take_id: str | None = None) -> list[dict[str, Any]]:
        columns = ", ".join(f"takes.{name}" for name in COLUMNS)
        sql = (
            f"SELECT {columns}, title, songs.created AS song_created"  # noqa: S608  # our own words
            " FROM takes LEFT JOIN songs ON songs.id = takes.song_id"
        )
        names = (*COLUMNS, "title", "song_created")
        with self._database.reading():
            found = (
                self._database.rows(sql)
                if take_id is None
                else self._database.rows(f"{sql} WHERE takes.id = ?", take_id)
            )
        return [dict(zip(names, row, strict=True)) for row in found]

    def _job_of(self, take_id: str) -> str | None:
        rows = self._database.rows("SELECT id FROM jobs WHERE take_id = ?", take_id)
        return str(rows[0][0]) if rows else None

    def _rebuilt_within_song(self, take_id: str) -> Record | None:
        """The record made from a take's documents, in the song that its row names."""
        record = rebuilt(self._takes_path / take_id)
        rows = self._rows(take_id)
        if record is None or not rows or not isinstance(rows[0]["song_id"], str):
            return record
        return replace(record, take=replace(record.take, song_id=rows[0]["song_id"]))


def _within_song(record: Record | None, songs: dict[tuple[object, ...], Record]) -> Record | None:
    """Put takes with equal words, seed and title into one song: edits keep them, songs rarely share them."""
    if record is None:
        return None
    take = record.take
    first = songs.setdefault((take.request, take.seed, take.title, take.engine), record)
    return replace(record, take=replace(take, song_id=first.take.song_id), song_created=first.song_created)


def _remove_empty(folder: Path) -> None:
    """Remove a folder with nothing in it, not even a folder."""
    try:
        folder.rmdir()
    except OSError:
        return


def _takes(count: int) -> str:
    return "One take is" if count == 1 else f"{count} takes are"


def _some(ids: Iterable[str]) -> str:
    listed = list(ids)
    return ", ".join(listed[:5]) + (" …" if len(listed) > 5 else "")
