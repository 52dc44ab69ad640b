"""What is there: the songs of a home, their takes and files, as they are read, copied, renamed and thrown away."""

import shutil
from dataclasses import asdict, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from studio.errors import NotFoundError
from studio.library.library import Library
from studio.library.song import Branch, Song, Take
from studio.library.storage import storage_errors
from studio.library.title import file_name
from studio.library.turns import Turns
from studio.settings import Settings
from studio.take_files import MASTERS, TakeFile
from studio.theory.score import Score

if TYPE_CHECKING:
    from studio.exporting.recording import Recording
    from studio.library.mixdown import Mixdown
    from studio.mixing.room import Responses


_OUT = "the folder"
"""What a folder outside the home is called in a sentence."""


class Catalogue:
    """The songs of a home, which is opened when it is first needed. Safe to use from several threads.

    Args:
        settings: Where the home is.
    """

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.turns = Turns()
        """Who measures whole pieces in this process, and who waits."""

    @cached_property
    def library(self) -> Library:
        """The songs and takes of the home."""
        return Library(self.settings)

    def editor_view(self, take_id: str) -> dict[str, Any]:
        """What an editor shows of a take: its form in seconds, its parts, its loudness and the tree that it stands in.

        Raises:
            NotFoundError: There is no such take.
        """
        take = self.take(take_id)
        lineage = [asdict(branch) for branch in self.lineage(take.song_id)]
        return {
            "song_id": take.song_id,
            "take_id": take.id,
            "parent_id": next(branch["parent_id"] for branch in lineage if branch["take_id"] == take.id),
            "title": take.title,
            "engine": take.engine,
            **self.outline(take),
            "length_seconds": take.length_seconds,
            "loudness_lufs": take.report.get("measured", {}).get("loudness_lufs"),
            "lineage": lineage,
        }

    def outline(self, take: Take) -> dict[str, Any]:
        """What an editor draws over the sound of a take: of a recording, what was heard of its form, and no parts."""
        if take.is_recording:
            from studio.foreign.recording import form_in

            return form_in(self.library.files(take)).outline()
        from studio.library.outline import outline

        return outline(self._score(take))

    def desk_view(self, take_id: str) -> dict[str, Any]:
        """What the desk shows of a take: what is set and can be set, how each part was mixed, where a master can go.

        Raises:
            NotFoundError: There is no such take, or it was made without a score.
        """
        from studio.library.desk_view import desk_view

        take = self.take(take_id)
        return desk_view(take, self.library.files(take), self._score(take))

    def mixdown(self, id_: str) -> "Mixdown":
        """A take before its desk, which can lean, balance and match its mix by itself.

        Args:
            id_: A take, or a song, whose newest take is meant.

        Raises:
            NotFoundError: There is no such song or take, or it was made without a score.
        """
        from studio.library.mixdown import Mixdown

        take = self._take_of(id_)
        _check_has_parts(take)
        return Mixdown(self.library.original(take), self.turns)

    def room(self, take_id: str) -> "Responses":
        """What the reverb and the echoes of a take answer to one frame, for players that mix its stems themselves.

        Raises:
            NotFoundError: There is no such take, or it was made without a score.
        """
        from studio.mixing.room import responses_of

        return responses_of(self._score(self.take(take_id)))

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
        with storage_errors(folder, _OUT):
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
        with storage_errors(folder, _OUT):
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

        return Recording(
            title=take.title,
            name=file_name(take.title),
            score=replace(self._score(take), title=take.title),
            stems={stem_id: self.file(take.id, name) for stem_id, name in take.stems.items()},
            masters={name: self.file(take.id, name) for name in MASTERS if name in take.files},
            balance=self.library.files(take).find_document(TakeFile.BALANCE, Balance.from_json) or Balance({}),
        )

    def _score(self, take: Take) -> Score:
        _check_has_parts(take)
        return self.library.score(take, "make the song again")


def _check_has_parts(take: Take) -> None:
    """Refuse to look for a score where there cannot be one.

    Raises:
        NotFoundError: The take is a recording.
    """
    if take.is_recording:
        raise NotFoundError("This take is a recording: it is one sound, without parts to mix or notes to write down.")


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
