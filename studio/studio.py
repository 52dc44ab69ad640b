"""The only door: everything a page, a chat, an API or a script can ask of the studio."""

import json
import secrets
import shutil
from collections.abc import Mapping
from dataclasses import asdict, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from studio.composing.brief import Brief
from studio.composing.wishes import another, parse
from studio.engines.engine import ENGINES, Engine, Progress
from studio.errors import NotFoundError
from studio.jobs.create import DEFAULT_ENGINE, CreateRequest
from studio.jobs.edit import EditRequest
from studio.jobs.job import Job
from studio.jobs.pool import WorkerPool
from studio.jobs.queue import JobQueue
from studio.jobs.work import Reviser, Work, Workshop, do, revise
from studio.library.library import Library
from studio.library.song import Branch, Song, Take
from studio.library.storage import storage_errors
from studio.library.title import file_name
from studio.settings import Settings
from studio.theory.score import Score

if TYPE_CHECKING:
    from studio.exporting.recording import Recording
    from studio.mixing.room import Responses


class Studio:
    """A home with its songs, its queue and the engines that fill it.

    The home is opened when it is first needed, so what only reads words or files works without one. Safe to use from several
    threads.

    Args:
        settings: Where the home is and how much may work at once.
        engines: The engines by id; tests give doubles.
        revise: What makes an edited take of another; tests give doubles.
    """

    def __init__(self, settings: Settings, engines: Mapping[str, Engine] = ENGINES, revise: Reviser = revise) -> None:
        self.settings = settings
        self._engines = engines
        self._revise = revise

    @cached_property
    def library(self) -> Library:
        """The songs and takes of the home."""
        return Library(self.settings)

    @cached_property
    def queue(self) -> JobQueue:
        """The jobs of the home."""
        return JobQueue(self.library)

    def parse(self, text: str, seed: int | None = None) -> Brief:
        """What the words ask for, made exact; without a seed the same words give the same brief.

        Raises:
            BriefError: They cannot be understood or met.
        """
        return parse(text, seed)

    def create_now(self, text: str, seed: int | None = None, progress: Progress | None = None) -> Take:
        """Make a song in this process and wait for it.

        Args:
            text: The wish.
            seed: Where every random choice comes from; None lets chance decide, unless the words name one.
            progress: Told the stage and the fraction of the whole.

        Raises:
            BriefError: The words cannot be understood or met.
            StorageError: The home cannot be written, or the disk is full.
        """
        return self._do(self._request(text, seed), progress)

    def enqueue_create(self, text: str, seed: int | None = None, owner: str = "") -> Job:
        """Ask the workers for a song; bad words are refused at once.

        Args:
            text: The wish.
            seed: As in :meth:`create_now`.
            owner: Whose job it is, as the page knows them.

        Raises:
            BriefError: The words cannot be understood or met.
            StorageError: The home cannot be written.
        """
        return self._enqueue(self._request(text, seed), owner)

    def another(self, take_id: str, owner: str = "") -> Job:
        """Ask the workers for another song from the wish of a take: what was asked stays, the rest is chosen anew.

        Raises:
            NotFoundError: There is no such take.
            StorageError: The home cannot be written.
        """
        take = self.library.take(take_id)
        brief = another(Brief.from_json(take.brief), _random_seed())
        request = CreateRequest(brief.text, brief.to_json(), take.engine, take.id)
        return self._enqueue(request, owner)

    def edit_now(self, id_: str, edit: Mapping[str, Any], progress: Progress | None = None) -> Take:
        """Change a take in this process and wait for the take that comes of it; the first one stays as it is.

        Args:
            id_: A take, or a song, whose newest take is meant.
            edit: The edit as JSON: {"kind": "regenerate", "start": 8.0, "end": 16.0, "parts": ["drums"], "wish": "busier"} …
            progress: Told the stage and the fraction of the whole.

        Raises:
            ConflictError: The take lies in the trash.
            InputError: There is no such edit, or this take cannot be edited so.
            NotFoundError: There is no such song or take.
            StorageError: The home cannot be written, or the disk is full.
        """
        return self._do(self._edit_request(id_, edit), progress)

    def edit(self, id_: str, edit: Mapping[str, Any], owner: str = "") -> Job:
        """Ask the workers for an edit; what cannot be done is refused at once.

        Args:
            id_: A take, or a song, whose newest take is meant.
            edit: As in :meth:`edit_now`.
            owner: Whose job it is, as the page knows them.

        Raises:
            ConflictError: The take lies in the trash.
            InputError: There is no such edit, or this take cannot be edited so.
            NotFoundError: There is no such song or take.
            StorageError: The home cannot be written.
        """
        return self._enqueue(self._edit_request(id_, edit), owner)

    def editor_view(self, take_id: str) -> dict[str, Any]:
        """What an editor shows of a take: its form in seconds, its parts, its loudness and the tree that it stands in.

        Raises:
            InputError: The take was made without a score.
            NotFoundError: There is no such take.
        """
        from studio.library.outline import outline

        take = self.take(take_id)
        lineage = [asdict(branch) for branch in self.lineage(take.song_id)]
        return {
            "song_id": take.song_id,
            "take_id": take.id,
            "parent_id": next(branch["parent_id"] for branch in lineage if branch["take_id"] == take.id),
            "title": take.title,
            "engine": take.engine,
            **outline(self._score(take)),
            "length_seconds": take.length_seconds,
            "loudness_lufs": take.report.get("measured", {}).get("loudness_lufs"),
            "lineage": lineage,
        }

    def desk_view(self, take_id: str) -> dict[str, Any]:
        """What the desk shows of a take: what is set and can be set, how each part was mixed, where a master can go.

        Raises:
            NotFoundError: There is no such take, or it was made without a score.
        """
        from studio.library.desk_view import desk_view

        take = self.take(take_id)
        return desk_view(take, self._score(take), self.library.folder(take))

    def room(self, take_id: str) -> "Responses":
        """What the reverb and the echoes of a take answer to one frame, for players that mix its stems themselves.

        Raises:
            NotFoundError: There is no such take, or it was made without a score.
        """
        from studio.mixing.room import responses_of

        return responses_of(self._score(self.take(take_id)))

    def job(self, job_id: str) -> Job:
        """The job as it is now.

        Raises:
            NotFoundError: There is no such job.
        """
        return self.queue.job(job_id)

    def jobs(self, owner: str, limit: int = 50) -> list[Job]:
        """The jobs of an owner, newest first."""
        return self.queue.jobs(owner, limit)

    def place(self, job_id: str) -> int:
        """How many jobs are begun before this one, itself counted: 1 is next, 0 has begun or is over.

        Raises:
            NotFoundError: There is no such job.
        """
        return self.queue.place(job_id)

    def cancel(self, job_id: str) -> Job:
        """Stop a job that is queued or running; one that is over stays as it is.

        Raises:
            NotFoundError: There is no such job.
        """
        return self.queue.cancel(job_id)

    def retry(self, job_id: str) -> Job:
        """Queue a failed or cancelled job again; any other stays as it is.

        Raises:
            NotFoundError: There is no such job.
        """
        return self.queue.retry(job_id)

    def songs(self, limit: int = 50, offset: int = 0) -> list[Song]:
        """The songs, newest first."""
        return self.library.songs(limit, offset)

    def song(self, song_id: str) -> Song:
        """One song.

        Raises:
            NotFoundError: There is none, or it is in the trash.
        """
        return self.library.song(song_id)

    def takes(self, song_id: str) -> list[Take]:
        """The takes of a song, newest first."""
        return self.library.takes(song_id)

    def lineage(self, id_: str) -> list[Branch]:
        """The tree of a song's takes, oldest first, those in the trash among them.

        Args:
            id_: The song, or one of its takes.

        Raises:
            NotFoundError: There is no such song or take.
        """
        try:
            return self.library.lineage(id_)
        except NotFoundError:
            return self.library.lineage(self._take_of(id_).song_id)

    def take(self, take_id: str) -> Take:
        """One take.

        Raises:
            NotFoundError: There is none.
        """
        return self.library.take(take_id)

    def file(self, take_id: str, name: str) -> Path:
        """Where a file of a take lies, by its name in :attr:`Take.files`.

        Raises:
            NotFoundError: There is no such take or file.
        """
        return self.library.file_path(take_id, name)

    def rename(self, song_id: str, title: str) -> Song:
        """Call a song something else.

        Raises:
            InputError: The title is empty or too long.
            NotFoundError: There is no such song.
        """
        return self.library.rename(song_id, title)

    def trash(self, song_id: str) -> None:
        """Take a song out of sight.

        Raises:
            NotFoundError: There is no such song.
        """
        self.library.trash(song_id)

    def restore(self, song_id: str) -> Song:
        """Bring a song back from the trash.

        Raises:
            NotFoundError: There is no such song.
        """
        return self.library.restore(song_id)

    def trash_take(self, take_id: str) -> Take:
        """Take one take out of sight; what was made from it stays. A song goes with the last of its takes.

        Raises:
            NotFoundError: There is no such take.
        """
        return self.library.trash_take(take_id)

    def restore_take(self, take_id: str) -> Take:
        """Bring a take back from the trash, and its song with it.

        Raises:
            NotFoundError: There is no such take.
        """
        return self.library.restore_take(take_id)

    def copy_files(self, take_id: str, folder: Path) -> dict[str, Path]:
        """Copy all files of a take into a new folder, named after the song, inside ``folder``.

        Returns:
            The absolute path of each copy, by name.

        Raises:
            NotFoundError: There is no such take.
            StorageError: The folder cannot be written; then nothing is left in it.
        """
        take = self.library.take(take_id)
        with storage_errors(folder):
            target = _new_folder(folder.absolute(), file_name(take.title))
            try:
                for name, path in take.files.items():
                    copy = target / path
                    copy.parent.mkdir(exist_ok=True)
                    shutil.copyfile(self.library.file_path(take_id, name), copy)
            except BaseException:
                shutil.rmtree(target, ignore_errors=True)
                raise
        return {name: target / path for name, path in take.files.items()}

    def export(self, id_: str, format_id: str, folder: Path, *, packed: bool = False) -> Path:
        """Write a take for another program.

        Args:
            id_: A take, or a song, whose newest take is meant.
            format_id: One of ``studio.exporting.formats``: midi, dawproject, reaper, ableton, bundle.
            folder: Where to; it is made where it is missing.
            packed: Put what would be a folder into one ZIP file.

        Returns:
            The absolute path of the file or folder that was made, named after the song under a name that was free.

        Raises:
            NotFoundError: There is no such song, take or format.
            StorageError: The folder cannot be written; then nothing is left in it.
        """
        from studio.exporting.exporter import EXPORTERS

        exporter = EXPORTERS[format_id]
        recording = self._recording(self._take_of(id_))
        with storage_errors(folder):
            folder.mkdir(parents=True, exist_ok=True)
            return exporter.write(recording, folder.absolute(), packed=packed)

    def packed_export(self, id_: str, format_id: str) -> Path:
        """One file for another program, kept beside the take, so that asking again costs nothing.

        Raises:
            NotFoundError: There is no such song, take or format.
            StorageError: The home cannot be written.
        """
        from studio.exporting.exporter import EXPORTERS

        take = self._take_of(id_)
        folder = self.settings.takes_path / take.id / "exports"
        kept = folder / EXPORTERS[format_id].packed_name(file_name(take.title))
        return kept if kept.is_file() else self.export(take.id, format_id, folder, packed=True)

    def analyse(self, path: Path) -> dict[str, Any]:
        """What is measured in an audio file: tempo, key, chords, loudness, true peak, loudness range, width.

        Raises:
            AudioFileError: It is not audio that can be read.
        """
        from studio.analysis.report import analyse
        from studio.audio.files import read

        return analyse(read(path)).to_json()

    def warm(self) -> None:
        """Compile and load what the first song would otherwise wait for."""
        self._engines[DEFAULT_ENGINE].warm()

    def workers(self) -> WorkerPool:
        """The worker processes of this home, not yet started."""
        return WorkerPool(self.settings, self.queue)

    def _take_of(self, id_: str) -> Take:
        """The newest take of a song, or the take of that id."""
        try:
            return self.library.song(id_).latest
        except NotFoundError:
            pass
        try:
            return self.library.take(id_)
        except NotFoundError:
            raise NotFoundError(f"There is no song or take {id_!r} in the library.") from None

    def _recording(self, take: Take) -> "Recording":
        """The files of a take, gathered for an exporter."""
        from studio.exporting.recording import Recording
        from studio.mixing.balance import Balance

        balance = json.loads(self.file(take.id, "balance").read_text(encoding="utf-8")) if "balance" in take.files else None
        return Recording(
            title=take.title,
            name=file_name(take.title),
            score=replace(self._score(take), title=take.title),
            stems={stem_id: self.file(take.id, name) for stem_id, name in take.stems.items()},
            masters={name: self.file(take.id, name) for name in ("wav", "flac", "mp3") if name in take.files},
            balance=Balance.from_json(balance) if balance else Balance({}),
        )

    def _request(self, text: str, seed: int | None) -> CreateRequest:
        brief = parse(text, seed)
        if seed is None and "seed" not in brief.asked:
            brief = parse(text, _random_seed())
        return CreateRequest(brief.text, brief.to_json(), DEFAULT_ENGINE)

    def _edit_request(self, id_: str, edit: Mapping[str, Any]) -> EditRequest:
        return EditRequest.of(self.library, self._take_of(id_).id, edit, _random_seed())

    def _do(self, work: Work, progress: Progress | None) -> Take:
        library = self.library  # a home that cannot be written is found out before the work, not after it
        return do(work, Workshop(library, self._engines, self.settings.threads, self._revise), progress or _silence)

    def _enqueue(self, work: Work, owner: str) -> Job:
        eta_seconds = work.estimate(self.library).total_seconds(work.length_seconds)
        return self.queue.enqueue(work.kind, work.to_json(), owner, eta_seconds)

    def _score(self, take: Take) -> Score:
        return Score.from_json(json.loads(self.file(take.id, "score").read_text(encoding="utf-8")))


def _random_seed() -> int:
    return secrets.randbits(32)


def _silence(stage: str, fraction: float) -> None:
    """Nobody is told."""


def _new_folder(parent: Path, name: str) -> Path:
    """Make ``parent/name``, or ``parent/name 2`` and so on where that is taken."""
    parent.mkdir(parents=True, exist_ok=True)
    number = 1
    while True:
        folder = parent / (name if number == 1 else f"{name} {number}")
        try:
            folder.mkdir()
        except FileExistsError:
            number += 1
        else:
            return folder
