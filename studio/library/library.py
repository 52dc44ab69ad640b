"""The library of one home: every song, every take, every file, and nothing half-written."""

import json
import secrets
import shutil
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from peewee import JOIN, Case, Select, Table, fn

from studio.custom_instruments import CustomInstruments
from studio.errors import ConflictError, InputError, NotFoundError, StorageError
from studio.library.database import Database, is_damage
from studio.library.ids import new_id
from studio.library.lost_and_found import LostAndFound, alone_in
from studio.library.masters import made
from studio.library.process import is_lost, process_name
from studio.library.record import Record, write_record
from studio.library.recovery import Recovery
from studio.library.rows import COLUMNS, columns_of, take_of
from studio.library.searches import Searches
from studio.library.song import Branch, Draft, Song, Take
from studio.library.storage import storage_errors
from studio.library.title import clean_title
from studio.settings import Settings
from studio.take_files import TakeFile, TakeFiles
from studio.theory.score import Score

if TYPE_CHECKING:
    from studio.editing.original import Original

_UNTITLED = "Untitled"


class Library:
    """Songs and takes in a database, their files in one folder per take.

    A take's files are made in a workspace, a temporary folder beside the takes. Inside the transaction that
    adds its row the workspace is renamed to the take's folder: there is no row without files. The folder
    holds a record of the row, too, so that what the database has lost is there again when a library is next
    opened; see :mod:`studio.library.recovery`. Safe to use from several threads and processes at once.

    Args:
        settings: Where the home is; it is made where it is missing.

    Raises:
        StorageError: The home cannot be written.
    """

    def __init__(self, settings: Settings) -> None:
        self.home = settings.home
        self._mp3_kbit = settings.mp3_kbit
        self._takes_path = settings.takes_path
        self._workspaces_path = settings.home / "work"
        self._database_path = settings.database_path
        self.instruments = CustomInstruments(settings.instruments_path)
        """Those that the home has of its own."""
        self.searches = Searches(settings)
        """What the Patch lab found."""
        self.lost_and_found = LostAndFound(settings.home)
        with storage_errors(self.home):
            self._takes_path.mkdir(parents=True, exist_ok=True)
            self._workspaces_path.mkdir(exist_ok=True)
        with alone_in(self.home):
            self._open()
        self._sweep()

    def examine(self) -> tuple[str, ...]:
        """Check the whole database and every take, and mend damage; nobody else should have the home open.

        Returns:
            A sentence for everything that was found or done since the library was opened.

        Raises:
            StorageError: The home cannot be written.
        """
        with alone_in(self.home):
            try:
                self.database.check()
            except StorageError as error:
                if not is_damage(error):
                    raise
                self.close()
                self._set_aside(error)
                self._open()
            self._recovery.run()
            self._recovery.examine()
        return tuple(self.lost_and_found.said)

    @property
    def notices(self) -> tuple[str, ...]:
        """Notices of things lost and found in this home, a dated sentence each, oldest first."""
        return self.lost_and_found.notices

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
    def storing(self, draft: Draft, folder: Path, job_id: str | None = None) -> Iterator[Take]:
        """Add a take in one transaction, to which the body may add; if anything fails, nothing is added.

        Args:
            draft: What to add.
            folder: The workspace that holds ``draft.files``; after the body it becomes the take's.
            job_id: The job that it came of, which the body closes; None where there is none.

        Raises:
            ConflictError: The take that an edit began from was thrown away meanwhile.
            NotFoundError: ``draft.song_id`` is no song.
            StorageError: The home refused.
        """
        take_id = new_id()
        place = self._takes_path / take_id
        try:
            with self.database.writing():
                take, song_created = self._insert(draft, take_id)
                write_record(folder, Record(take, song_created, job_id))
                yield take
                folder.rename(place)  # last: whatever fails before has not touched the takes
        except BaseException:  # an interrupt, too, must leave nothing behind
            self._withdraw(place, folder)
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
        latest = newest.select(newest.c.id).where(newest.c.song_id == songs.c.id, _in_sight(newest))
        latest = latest.order_by(newest.c.created.desc(), newest.c.id.desc()).limit(1)
        query = (
            self._takes_with_songs()
            .where(takes.c.id == latest)
            .order_by(songs.c.created.desc(), songs.c.id.desc())
        )
        with self.database.reading():
            rows = list(query.limit(limit).offset(offset).dicts())
        return [song for row in rows if (song := self._song_of(row)) is not None]

    def song(self, song_id: str) -> Song:
        """The song called ``song_id``.

        Raises:
            NotFoundError: There is none, it is in the trash, or its files are gone.
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
        query = self._takes_with_songs().where(takes.c.song_id == song_id, _in_sight(takes))
        with self.database.reading():
            rows = list(query.order_by(takes.c.created.desc(), takes.c.id.desc()).dicts())
        return [take for row in rows if (take := self._take_of(row)) is not None]

    def lineage(self, id_: str) -> list[Branch]:
        """The tree of a song's takes, oldest first, including takes in the trash and takes without files.

        Args:
            id_: The song, or one of its takes.

        Raises:
            NotFoundError: There is no such song or take.
        """
        takes = self._takes
        with self.database.reading():
            row = (
                takes.select(takes.c.song_id)
                .where((takes.c.id == id_) | (takes.c.song_id == id_))
                .dicts()
                .first()
            )
        if row is None:
            raise NotFoundError(f"There is no song or take {id_!r} in the library.")
        song_id = row["song_id"]
        columns = (
            takes.c.id,
            takes.c.parent_id,
            takes.c.request,
            takes.c.created,
            takes.c.trashed,
            takes.c.lost,
        )
        query = takes.select(*columns).where(takes.c.song_id == song_id).order_by(takes.c.created, takes.c.id)
        with self.database.reading():
            rows = list(query.dicts())
        own = {row["id"] for row in rows}
        return [
            Branch(
                row["id"],
                row["parent_id"] if row["parent_id"] in own else None,
                row["request"],
                row["created"],
                row["trashed"] is not None or row["lost"] is not None,
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
        take = self._take_of(row)
        if take is None:
            raise NotFoundError(
                f"What the library knew of the take {take_id!r} is damaged; restore its database from a copy."
            )
        return take

    def folder(self, take: Take) -> Path:
        """The folder that holds the files of a take."""
        return self._takes_path / take.id

    def files(self, take: Take) -> TakeFiles:
        """The files of a take."""
        return TakeFiles(self.folder(take), take.files)

    def score(self, take: Take, remedy: str = "make it again to edit it") -> Score:
        """The score of a take that has one, with the instruments of this home.

        Args:
            take: The take.
            remedy: What a person can do where it is damaged.

        Raises:
            NotFoundError: It is gone or damaged.
            StorageError: The disk does not let it be read.
        """
        self.file_path(take.id, TakeFile.SCORE)  # that it is gone is said as of any other file
        score = self.files(take).document(TakeFile.SCORE, Score.from_json, remedy)
        return replace(score, custom_instruments=self.instruments)

    def original(self, take: Take) -> "Original":
        """A take that has a score, read to go on from it.

        Raises:
            NotFoundError: A document is missing or damaged.
            StorageError: One cannot be read.
        """
        from studio.editing.original import Original

        return Original.read(self.files(take), take.report, self.instruments)

    def file_path(self, take_id: str, name: str) -> Path:
        """The path of a file of a take.

        Args:
            take_id: The take.
            name: One of the names in its :attr:`Take.files`; no other path can be reached.

        Raises:
            NotFoundError: There is no such take, it has no file of that name, or the file is gone.
            StorageError: It cannot be read, or is an encoding still to be made that cannot be written.
        """
        take = self.take(take_id)
        if name not in take.files:
            raise NotFoundError(
                f"The take {take_id!r} has no file called {name!r}; it has {', '.join(take.files)}."
            )
        folder = self.folder(take)
        with storage_errors(self.home):
            path = made(folder, take.files[name], name, self._mp3_kbit) if folder.is_dir() else folder
            if not path.is_file():
                raise NotFoundError(
                    f"The {name} of this take is gone from the studio's home;"
                    " put it back, or make the song again."
                )
        return path

    def rename(self, song_id: str, title: str) -> Song:
        """Rename a song.

        Raises:
            InputError: The title is empty or too long.
            NotFoundError: There is no such song.
        """
        cleaned = clean_title(title)
        self.song(song_id)
        with self.database.writing():
            self._songs.update(title=cleaned).where(self._songs.c.id == song_id).execute()
        self._describe(song_id)
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
        self._describe(song_id)

    def restore(self, song_id: str) -> Song:
        """Bring a song back from the trash; takes thrown away before it stay there.

        Raises:
            NotFoundError: There is no such song.
        """
        takes = self._takes
        with self.database.writing():
            of_song = takes.c.song_id == song_id
            if not takes.select().where(of_song, takes.c.trashed.is_null()).exists(self.database):
                last = takes.select(fn.MAX(takes.c.trashed)).where(of_song).scalar(self.database)
                takes.update(trashed=None).where(of_song, takes.c.trashed == last).execute()
        self._describe(song_id)
        return self.song(song_id)

    def trash_take(self, take_id: str) -> Take:
        """Move one take to the trash; its files and the takes made from it stay.

        A song goes with the last of its takes.

        Raises:
            NotFoundError: There is no such take.
        """
        with self.database.writing():
            kept = (self._takes.c.id == take_id) & self._takes.c.trashed.is_null()
            self._takes.update(trashed=time.time()).where(kept).execute()
        self._recovery.describe(take_id)
        return self.take(take_id)

    def restore_take(self, take_id: str) -> Take:
        """Bring a take back from the trash, and its song with it.

        Raises:
            NotFoundError: There is no such take, or its files are gone.
        """
        if not self.folder(self.take(take_id)).is_dir():
            raise NotFoundError(
                "The files of this take are gone from the studio's home; put its folder back to restore it."
            )
        with self.database.writing():
            self._takes.update(trashed=None, lost=None).where(self._takes.c.id == take_id).execute()
        self._recovery.describe(take_id)
        return self.take(take_id)

    def past_timings(
        self, engine: str, edit: str | None = None, limit: int = 20
    ) -> list[tuple[float, Mapping[str, float]]]:
        """Lengths and stage times of the newest takes of ``engine``.

        Args:
            engine: Id of the engine.
            edit: The kind of edit that made them; None for takes that no edit made.
            limit: How many takes at most.

        Returns:
            The length in seconds and the seconds per stage of each.
        """
        takes = self._takes
        # without the check one bad row would spoil all
        kind = Case(None, [(fn.json_valid(takes.c.edit), fn.json_extract(takes.c.edit, "$.kind"))])
        query = (
            takes.select(takes.c.length_seconds, takes.c.timings)
            .where(takes.c.engine == engine, kind.is_null() if edit is None else kind == edit)
            .order_by(takes.c.id.desc())
            .limit(limit)
        )
        with self.database.reading():
            rows = list(query.tuples())
        return [
            past for length_seconds, timings in rows if (past := _past(length_seconds, timings)) is not None
        ]

    def counts(self) -> tuple[int, int]:
        """Number of takes and of their songs, with those in the trash, without those whose files are gone."""
        with self.database.reading():
            row = self.database.rows(
                "SELECT count(*), count(DISTINCT song_id) FROM takes WHERE lost IS NULL"
            )[0]
        return int(str(row[0])), int(str(row[1]))

    def _takes_with_songs(self) -> Select:
        songs, takes = self._songs, self._takes
        columns = [getattr(takes.c, name) for name in COLUMNS]
        joined = takes.join(songs, JOIN.INNER, on=(takes.c.song_id == songs.c.id))
        return joined.select(*columns, songs.c.title, songs.c.created.alias("song_created")).bind(
            self.database
        )

    def _insert(self, draft: Draft, take_id: str) -> tuple[Take, float]:
        """Add the row; return the take and the time at which its song was begun."""
        now = time.time()
        song_id = draft.song_id
        if song_id is None:
            song_id = new_id()
            self._songs.insert(id=song_id, title=_title_or_untitled(draft.title), created=now).execute()
        elif not self._songs.select().where(self._songs.c.id == song_id).exists(self.database):
            raise NotFoundError(f"There is no song {song_id!r} in the library.")
        elif draft.parent_id is not None:
            check_kept(self.take(draft.parent_id))
        drafted = {name: getattr(draft, name) for name in COLUMNS if hasattr(draft, name)}
        take = Take(**drafted | {"id": take_id, "song_id": song_id, "created": now, "title": ""})
        self._takes.insert(**columns_of(take)).execute()
        created = (
            self._songs.select(self._songs.c.created).where(self._songs.c.id == song_id).scalar(self.database)
        )
        return self.take(take_id), created

    def _withdraw(self, place: Path, folder: Path) -> None:
        """Take back the folder of a take whose transaction could not be ended, unless it was after all."""
        if not place.exists():
            return
        with (
            suppress(StorageError),
            self.database.writing(),
        ):  # left where it is, it is looked at when a library is next opened
            if not self._takes.select().where(self._takes.c.id == place.name).exists(self.database):
                place.rename(folder)

    def _open(self) -> None:
        """Open the database and reconcile it with the folders; a damaged one is put aside and rebuilt."""
        try:
            self._bind(Database(self._database_path))
        except StorageError as error:
            if not is_damage(error):
                raise
            self._set_aside(error)
            self._bind(Database(self._database_path))

    def _bind(self, database: Database) -> None:
        self.database = database
        self._songs = Table("songs").bind(database)
        self._takes = Table("takes").bind(database)
        self._recovery = Recovery(database, self._takes_path, self.lost_and_found)
        self._recovery.run()

    def _set_aside(self, error: StorageError) -> None:
        path = self._database_path
        files = [path, *(path.with_name(path.name + end) for end in ("-wal", "-shm"))]
        self.lost_and_found.put(
            files, f"it is no database that can be used ({error.__cause__}); a new one was made"
        )

    def _describe(self, song_id: str) -> None:
        """Write into the folders of a song's takes what their rows say now."""
        with self.database.reading():
            ids = [
                row[0]
                for row in self._takes.select(self._takes.c.id)
                .where(self._takes.c.song_id == song_id)
                .tuples()
            ]
        for take_id in ids:
            self._recovery.describe(take_id)

    def _take_of(self, row: Mapping[str, Any]) -> Take | None:
        """The take of a row; of a damaged one, what its folder says; None where that says nothing."""
        try:
            return take_of(row)
        except ValueError:
            return self._recovery.mend(row["id"])

    def _song_of(self, row: Mapping[str, Any]) -> Song | None:
        take, created = self._take_of(row), row["song_created"]
        if take is None:
            return None
        return Song(take.song_id, take.title, created if isinstance(created, float) else take.created, take)

    def _sweep(self) -> None:
        """Delete what was unfinished when its process was killed."""
        for folder in self._lost_workspaces():
            shutil.rmtree(folder, ignore_errors=True)

    def _lost_workspaces(self) -> list[Path]:
        with storage_errors(self.home):
            return [
                folder
                for folder in self._workspaces_path.iterdir()
                if is_lost(folder.name.rpartition("-")[0])
            ]


def check_kept(take: Take) -> None:
    """Refuse to work on from a take in the trash: the result would bring back what was thrown away.

    Raises:
        ConflictError: It lies in the trash.
    """
    if take.trashed is not None:
        raise ConflictError(
            f"This take of {take.title!r} lies in the trash; restore it, or go on from another take."
        )


def _in_sight(takes: Table) -> Any:  # noqa: ANN401 (peewee has no types)
    """Condition on takes: neither in the trash nor without files."""
    return takes.c.trashed.is_null() & takes.c.lost.is_null()


def _past(length_seconds: object, timings: object) -> tuple[float, Mapping[str, float]] | None:
    """The length and the seconds per stage of a past take; None where its row is damaged."""
    try:
        seconds = {stage: float(value) for stage, value in json.loads(str(timings)).items()}
        return float(str(length_seconds)), seconds
    except (ValueError, TypeError, AttributeError, RecursionError):
        return None


def _title_or_untitled(title: str) -> str:
    """A valid title for a draft: it comes from a composer, so it is mended instead of refused."""
    try:
        return clean_title(title[:80])
    except InputError:
        return _UNTITLED
