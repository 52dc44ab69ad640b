"""The library of one home: every song, every take, every file, and nothing half-written."""

import json
import secrets
import shutil
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import fields
from pathlib import Path
from typing import Any

from peewee import JOIN, Select, Table, fn

from studio.errors import ConflictError, InputError, NotFoundError
from studio.library.database import Database
from studio.library.ids import new_id
from studio.library.masters import made
from studio.library.process import is_lost, process_name
from studio.library.song import Branch, Draft, Song, Take
from studio.library.storage import storage_errors
from studio.library.title import clean_title
from studio.settings import Settings

_TAKES = tuple(field.name for field in fields(Take) if field.name != "title")
_JSON = ("brief", "report", "timings", "files", "edit")
_UNTITLED = "Untitled"


class Library:
    """Songs and takes in a database, their files in one folder per take.

    A take's files are made in a workspace, a temporary folder beside the takes. Inside the transaction that adds its row the
    workspace is renamed to the take's folder: there is no row without files, and a folder without a row is swept away when a
    library is next opened. Safe to use from several threads and processes at once.

    Args:
        settings: Where the home is; it is made where it is missing.

    Raises:
        StorageError: The home cannot be written.
    """

    def __init__(self, settings: Settings) -> None:
        self.home = settings.home
        self._takes_path = settings.takes_path
        self._workspaces_path = settings.home / "work"
        with storage_errors(self.home):
            self._takes_path.mkdir(parents=True, exist_ok=True)
            self._workspaces_path.mkdir(exist_ok=True)
        self.database = Database(settings.database_path)
        self._songs = Table("songs").bind(self.database)
        self._takes = Table("takes").bind(self.database)
        self._sweep()

    def close(self) -> None:
        """Close this thread's connection."""
        self.database.close()

    @contextmanager
    def workspace(self) -> Iterator[Path]:
        """An empty folder to make a take's files in; what is still in it at the end is deleted.

        Raises:
            StorageError: It cannot be made, or the disk refused what was written into it.
        """
        folder = self._workspaces_path / f"{process_name()}-{secrets.token_hex(8)}"
        with storage_errors(self.home):
            folder.mkdir()
            try:
                yield folder
            finally:
                shutil.rmtree(folder, ignore_errors=True)

    @contextmanager
    def storing(self, draft: Draft, folder: Path) -> Iterator[Take]:
        """Add a take in one transaction, to which the body may add; if anything in it fails, nothing was added.

        Args:
            draft: What to add.
            folder: The workspace that holds ``draft.files``; it becomes the take's.

        Raises:
            ConflictError: The take that an edit began from was thrown away meanwhile.
            NotFoundError: ``draft.song_id`` is no song.
            StorageError: The home refused.
        """
        take_id = new_id()
        home_of_take = self._takes_path / take_id
        try:
            with self.database.writing():
                folder.rename(home_of_take)
                yield self._insert(draft, take_id)
        except BaseException:  # an interrupt, too, must leave nothing behind
            shutil.rmtree(home_of_take, ignore_errors=True)
            raise

    def add_take(self, draft: Draft, folder: Path) -> Take:
        """Add a take, and the song it starts if it names none; see :meth:`storing`."""
        with self.storing(draft, folder) as take:
            return take

    def songs(self, limit: int = 50, offset: int = 0) -> list[Song]:
        """The songs that are not in the trash, newest first.

        Args:
            limit: How many at most.
            offset: How many of the newest to pass over.
        """
        songs, takes = self._songs, self._takes
        newest = takes.alias("newest")
        latest = newest.select(newest.c.id).where(newest.c.song_id == songs.c.id, newest.c.trashed.is_null())
        latest = latest.order_by(newest.c.created.desc(), newest.c.id.desc()).limit(1)
        query = self._takes_with_songs().where(takes.c.id == latest).order_by(songs.c.created.desc(), songs.c.id.desc())
        with self.database.reading():
            return [_song(row) for row in query.limit(limit).offset(offset).dicts()]

    def song(self, song_id: str) -> Song:
        """The song called ``song_id``.

        Raises:
            NotFoundError: There is none, or it is in the trash.
        """
        takes = self.takes(song_id)
        with self.database.reading():
            row = self._songs.select().where(self._songs.c.id == song_id).dicts().first()
        if row is None or not takes:
            raise NotFoundError(f"There is no song {song_id!r} in the library.")
        return Song(row["id"], row["title"], row["created"], takes[0])

    def takes(self, song_id: str) -> list[Take]:
        """The takes of a song that are not in the trash, newest first; none where there is no such song."""
        takes = self._takes
        query = self._takes_with_songs().where(takes.c.song_id == song_id, takes.c.trashed.is_null())
        with self.database.reading():
            return [_take(row) for row in query.order_by(takes.c.created.desc(), takes.c.id.desc()).dicts()]

    def lineage(self, song_id: str) -> list[Branch]:
        """The tree of a song's takes, oldest first, those in the trash among them.

        Raises:
            NotFoundError: There is no such song.
        """
        takes = self._takes
        columns = (takes.c.id, takes.c.parent_id, takes.c.request, takes.c.created, takes.c.trashed)
        query = takes.select(*columns).where(takes.c.song_id == song_id).order_by(takes.c.created, takes.c.id)
        with self.database.reading():
            rows = list(query.dicts())
        if not rows:
            raise NotFoundError(f"There is no song {song_id!r} in the library.")
        own = {row["id"] for row in rows}
        return [
            Branch(
                row["id"],
                row["parent_id"] if row["parent_id"] in own else None,
                row["request"],
                row["created"],
                row["trashed"] is not None,
            )
            for row in rows
        ]

    def take(self, take_id: str) -> Take:
        """The take called ``take_id``, though it be in the trash.

        Raises:
            NotFoundError: There is none.
        """
        with self.database.reading():
            row = self._takes_with_songs().where(self._takes.c.id == take_id).dicts().first()
        if row is None:
            raise NotFoundError(f"There is no take {take_id!r} in the library.")
        return _take(row)

    def folder(self, take: Take) -> Path:
        """Where the files of a take lie."""
        return self._takes_path / take.id

    def file_path(self, take_id: str, name: str) -> Path:
        """Where a file of a take lies.

        Args:
            take_id: The take.
            name: One of the names in its :attr:`Take.files`; no other path can be reached.

        Raises:
            NotFoundError: There is no such take, or it has no file of that name.
            StorageError: It is an encoding of the master that was yet to be made, and cannot be written.
        """
        take = self.take(take_id)
        if name not in take.files:
            raise NotFoundError(f"The take {take_id!r} has no file called {name!r}; it has {', '.join(take.files)}.")
        return made(self.folder(take), take.files[name], name)

    def rename(self, song_id: str, title: str) -> Song:
        """Call a song something else.

        Raises:
            InputError: The title is empty or too long.
            NotFoundError: There is no such song.
        """
        cleaned = clean_title(title)
        self.song(song_id)
        with self.database.writing():
            self._songs.update(title=cleaned).where(self._songs.c.id == song_id).execute()
        return self.song(song_id)

    def trash(self, song_id: str) -> None:
        """Take a song out of sight; its files stay, and :meth:`restore` brings it back.

        Raises:
            NotFoundError: There is no such song.
        """
        self.song(song_id)
        with self.database.writing():
            kept = (self._takes.c.song_id == song_id) & self._takes.c.trashed.is_null()
            self._takes.update(trashed=time.time()).where(kept).execute()

    def restore(self, song_id: str) -> Song:
        """Bring a song back from the trash as it was when it went there: takes thrown away before it stay away.

        Raises:
            NotFoundError: There is no such song.
        """
        takes = self._takes
        with self.database.writing():
            of_song = takes.c.song_id == song_id
            if not takes.select().where(of_song, takes.c.trashed.is_null()).exists(self.database):
                last = takes.select(fn.MAX(takes.c.trashed)).where(of_song).scalar(self.database)
                takes.update(trashed=None).where(of_song, takes.c.trashed == last).execute()
        return self.song(song_id)

    def trash_take(self, take_id: str) -> Take:
        """Take one take out of sight; its files and what was made from it stay. A song goes with the last of its takes.

        Raises:
            NotFoundError: There is no such take.
        """
        with self.database.writing():
            kept = (self._takes.c.id == take_id) & self._takes.c.trashed.is_null()
            self._takes.update(trashed=time.time()).where(kept).execute()
        return self.take(take_id)

    def restore_take(self, take_id: str) -> Take:
        """Bring a take back from the trash, and its song with it.

        Raises:
            NotFoundError: There is no such take.
        """
        with self.database.writing():
            self._takes.update(trashed=None).where(self._takes.c.id == take_id).execute()
        return self.take(take_id)

    def past_timings(self, engine: str, edit: str | None = None, limit: int = 20) -> list[tuple[float, Mapping[str, float]]]:
        """How long the newest takes of ``engine`` took.

        Args:
            engine: Id of the engine.
            edit: The kind of edit that made them; None for takes that no edit made.
            limit: How many takes at most.

        Returns:
            The length in seconds and the seconds per stage of each.
        """
        takes = self._takes
        kind = fn.json_extract(takes.c.edit, "$.kind")
        query = (
            takes.select(takes.c.length_seconds, takes.c.timings)
            .where(takes.c.engine == engine, kind.is_null() if edit is None else kind == edit)
            .order_by(takes.c.id.desc())
            .limit(limit)
        )
        with self.database.reading():
            return [(length_seconds, json.loads(timings)) for length_seconds, timings in query.tuples()]

    def _takes_with_songs(self) -> Select:
        songs, takes = self._songs, self._takes
        columns = [getattr(takes.c, name) for name in _TAKES]
        joined = takes.join(songs, JOIN.INNER, on=(takes.c.song_id == songs.c.id))
        return joined.select(*columns, songs.c.title, songs.c.created.alias("song_created")).bind(self.database)

    def _insert(self, draft: Draft, take_id: str) -> Take:
        now = time.time()
        song_id = draft.song_id
        if song_id is None:
            song_id = new_id()
            self._songs.insert(id=song_id, title=_title_or_untitled(draft.title), created=now).execute()
        elif not self._songs.select().where(self._songs.c.id == song_id).exists(self.database):
            raise NotFoundError(f"There is no song {song_id!r} in the library.")
        elif draft.parent_id is not None:
            check_kept(self.take(draft.parent_id))
        row = {name: getattr(draft, name) for name in _TAKES if hasattr(draft, name)}
        row |= {name: json.dumps(row[name], separators=(",", ":")) for name in _JSON}
        self._takes.insert(**row | {"id": take_id, "song_id": song_id, "created": now}).execute()
        return self.take(take_id)

    def _sweep(self) -> None:
        """Delete what a killed process left behind."""
        if not self._orphans() and not self._lost_workspaces():
            return
        with self.database.writing():  # takes are renamed and recorded under this lock: what has no row now never will
            leftovers = self._orphans()
            for folder in leftovers:
                shutil.rmtree(folder, ignore_errors=True)
        for folder in self._lost_workspaces():
            shutil.rmtree(folder, ignore_errors=True)

    def _orphans(self) -> list[Path]:
        with self.database.reading():
            folders = {folder.name: folder for folder in self._takes_path.iterdir()}
            known = {row[0] for row in self._takes.select(self._takes.c.id).tuples()}
        return [folder for name, folder in folders.items() if name not in known]

    def _lost_workspaces(self) -> list[Path]:
        with storage_errors(self.home):
            return [folder for folder in self._workspaces_path.iterdir() if is_lost(folder.name.rpartition("-")[0])]


def check_kept(take: Take) -> None:
    """Refuse to work on from a take that was thrown away: what came of it would bring back what nobody wants to see.

    Raises:
        ConflictError: It lies in the trash.
    """
    if take.trashed is not None:
        raise ConflictError(f"This take of {take.title!r} lies in the trash; restore it, or go on from another take.")


def _song(row: Mapping[str, Any]) -> Song:
    return Song(row["song_id"], row["title"], row["song_created"], _take(row))


def _take(row: Mapping[str, Any]) -> Take:
    fields = {name: row[name] for name in (*_TAKES, "title")}
    return Take(**fields | {name: json.loads(row[name]) for name in _JSON})


def _title_or_untitled(title: str) -> str:
    """A draft's title comes from a composer, not from a person: it is mended instead of refused."""
    try:
        return clean_title(title[:80])
    except InputError:
        return _UNTITLED
