"""The only door: everything a page, a chat, an API or a script can ask of the studio."""

import secrets
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from studio.catalogue import Catalogue
from studio.composing.brief import Brief
from studio.composing.given import Given
from studio.composing.wishes import another, parse
from studio.engines.engine import ENGINES, Engine, Progress
from studio.jobs.create import DEFAULT_ENGINE, CreateRequest
from studio.jobs.edit import EditRequest
from studio.jobs.importing import ImportRequest
from studio.jobs.job import Job
from studio.jobs.pool import WorkerPool
from studio.jobs.queue import JobQueue
from studio.jobs.work import Reviser, Work, Workshop, do, revise
from studio.library.searches import Searches
from studio.library.song import Take
from studio.library.uploads import Uploads
from studio.settings import Settings
from studio.shelf import SHELF

if TYPE_CHECKING:
    from studio.action import Edit
    from studio.patch_lab import PatchLab


class Studio(Catalogue):
    """A home with its songs, its queue and the engines that fill it.

    The home is opened when it is first needed, so what only reads words or files works without one. Safe to use from several
    threads.

    Args:
        settings: Where the home is and how much may work at once.
        engines: The engines by id; tests give doubles.
        revise: What makes an edited take of another; tests give doubles.
    """

    def __init__(self, settings: Settings, engines: Mapping[str, Engine] = ENGINES, revise: Reviser = revise) -> None:
        super().__init__(settings)
        SHELF.open(settings.instruments_path)
        self._engines = engines
        self._revise = revise

    @cached_property
    def queue(self) -> JobQueue:
        """The jobs of the home."""
        return JobQueue(self.library)

    @cached_property
    def patch_lab(self) -> "PatchLab":
        """Where instruments of one's own are found and kept."""
        from studio.patch_lab import PatchLab

        return PatchLab(self.library, Searches(self.settings), self.queue)

    @property
    def uploads(self) -> Uploads:
        """Where files wait that came over the network and are to be brought in."""
        return Uploads(self.settings.home)

    def parse(self, text: str, seed: int | None = None, given: Given | None = None) -> Brief:
        """What the words ask for, made exact; without a seed the same words give the same brief.

        Args:
            text: The wish.
            seed: Where every random choice comes from.
            given: What is set by hand; it wins over the words.

        Raises:
            BriefError: They cannot be understood or met.
        """
        return parse(text, seed, given=given)

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

    def enqueue_create(self, text: str, seed: int | None = None, owner: str = "", given: Given | None = None) -> Job:
        """Ask the workers for a song; bad words are refused at once.

        Args:
            text: The wish.
            seed: As in :meth:`create_now`.
            owner: Whose job it is, as the page knows them.
            given: What is set by hand; it wins over the words.

        Raises:
            BriefError: The words cannot be understood or met.
            StorageError: The home cannot be written.
        """
        return self._enqueue(self._request(text, seed, given), owner)

    def another(self, take_id: str, owner: str = "") -> Job:
        """Ask the workers for another song from the wish of a take: what was asked stays, the rest is chosen anew.

        Raises:
            NotFoundError: There is no such take.
            StorageError: The home cannot be written.
        """
        take = self.library.take(take_id)
        brief = another(Brief.from_json(take.brief), _random_seed())
        engine = take.engine if take.engine in self._engines else DEFAULT_ENGINE  # a recording was made by nobody here
        request = CreateRequest(brief.text, brief.to_json(), engine, take.id)
        return self._enqueue(request, owner)

    def edit_now(self, id_: str, edit: "Edit | Mapping[str, Any]", progress: Progress | None = None) -> Take:
        """Change a take in this process and wait for the take that comes of it; the first one stays as it is.

        Args:
            id_: A take, or a song, whose newest take is meant.
            edit: The edit, or one as JSON: {"kind": "regenerate", "start": 8.0, "end": 16.0, "parts": ["drums"]} …
            progress: Told the stage and the fraction of the whole.

        Raises:
            ConflictError: The take lies in the trash.
            InputError: There is no such edit, or this take cannot be edited so.
            NotFoundError: There is no such song or take.
            StorageError: The home cannot be written, or the disk is full.
        """
        return self._do(self._edit_request(id_, edit), progress)

    def edit(self, id_: str, edit: "Edit | Mapping[str, Any]", owner: str = "") -> Job:
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

    def import_now(self, path: Path, title: str = "", progress: Progress | None = None) -> Take:
        """Bring a file in, in this process, and wait for it: sound as a recording, MIDI as a score that is played.

        Args:
            path: WAV, FLAC, MP3, OGG, AIFF, M4A, WebM or MIDI.
            title: What the song is called; empty for the file's own name.
            progress: Told the stage and the fraction of the whole.

        Raises:
            AudioFileError: It cannot be brought in.
            NotFoundError: There is no such file.
            StorageError: The home cannot be written, or the disk is full.
        """
        return self._do(ImportRequest.of(path, title=title), progress)

    def import_audio(self, path: Path, name: str = "", title: str = "", owner: str = "") -> Job:
        """Ask the workers to bring a file in; what is neither sound nor MIDI is refused at once.

        Args:
            path: Where it lies, until the job is done.
            name: What it was called where it came from; empty for what it is called there.
            title: What the song is called; empty for the file's own name.
            owner: Whose job it is, as the page knows them.

        Raises:
            AudioFileError: It cannot be brought in.
            NotFoundError: There is no such file.
            StorageError: The home cannot be written.
        """
        return self._enqueue(ImportRequest.of(path, name, title), owner)

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

    def _request(self, text: str, seed: int | None, given: Given | None = None) -> CreateRequest:
        brief = parse(text, seed, given=given, usual_seed=_random_seed())
        return CreateRequest(brief.text, brief.to_json(), DEFAULT_ENGINE)

    def _edit_request(self, id_: str, edit: "Edit | Mapping[str, Any]") -> EditRequest:
        from studio.action import Edit, edit_from_json

        edit = edit if isinstance(edit, Edit) else edit_from_json(edit)
        edit = edit.measured(lambda: self.mixdown(id_))
        return EditRequest.of(self.library, self._take_of(id_).id, edit, _random_seed())

    def _do(self, work: Work, progress: Progress | None) -> Take:
        library = self.library  # a home that cannot be written is found out before the work, not after it
        return do(work, Workshop(library, self._engines, self.settings.threads, self._revise), progress or _silence)

    def _enqueue(self, work: Work, owner: str) -> Job:
        eta_seconds = work.estimate(self.library).total_seconds(work.length_seconds)
        return self.queue.enqueue(work.kind, work.to_json(), owner, eta_seconds)


def _random_seed() -> int:
    return secrets.randbits(32)


def _silence(stage: str, fraction: float) -> None:
    """Nobody is told."""
