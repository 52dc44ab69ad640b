"""Views of takes for the editor and the desk, stretches of their sound, copies and exports."""

import contextlib
import hashlib
import secrets
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from studio.errors import NotFoundError, StudioError
from studio.library.library import Library
from studio.library.song import Take
from studio.library.storage import storage_errors
from studio.library.title import file_name
from studio.library.turns import Turns
from studio.take_files import BASE, EXPORTS, MASTERS, TakeFile, part_of, stem_name
from studio.theory.score import Score

if TYPE_CHECKING:
    from studio.exporting.export_bundle import ExportBundle
    from studio.exporting.tags import Tags
    from studio.library.mixdown import Mixdown
    from studio.mixing.room import Responses

_OUT = "the folder"
"""The name, in sentences, of a folder outside the home."""

_REMEDY = "its sound can still be played and saved"


class Takes:
    """The takes of a home, as pages and commands show and copy them. Safe to use from several threads.

    Args:
        library: Where they are.
        turns: Who measures whole pieces in this process, and who waits; None for nobody else.
    """

    def __init__(self, library: Library, turns: Turns | None = None) -> None:
        self._library = library
        self.turns = turns or Turns()

    def of(self, id_: str) -> Take:
        """A take.

        Args:
            id_: A take, or a song, whose newest take is meant.

        Raises:
            NotFoundError: There is no such song or take.
        """
        try:
            return self._library.song(id_).latest
        except NotFoundError:
            pass
        try:
            return self._library.take(id_)
        except NotFoundError:
            raise NotFoundError(f"There is no song or take {id_!r} in the library.") from None

    def editor_view(self, take_id: str) -> dict[str, Any]:
        """The editor's view of a take: its form in seconds, parts, loudness and tree of takes.

        Raises:
            NotFoundError: There is no such take.
        """
        take = self._library.take(take_id)
        lineage = [asdict(branch) for branch in self._library.lineage(take.song_id)]
        return {
            "song_id": take.song_id,
            "take_id": take.id,
            "parent_id": next(branch["parent_id"] for branch in lineage if branch["take_id"] == take.id),
            "title": take.title,
            "engine": take.engine,
            **self._outline(take),
            "length_seconds": take.length_seconds,
            "loudness_lufs": take.report.get("measured", {}).get("loudness_lufs"),
            "lineage": lineage,
        }

    def card_view(self, take_id: str) -> dict[str, Any]:
        """The card's view of a take, beside its record.

        Returns:
            ``sections`` and ``chords`` in seconds; ``bytes`` of each file that is there, by its name;
            ``stems`` of id, role, instrument and notes, each as [start s, duration s, pitch, velocity],
            none for a recording.

        Raises:
            NotFoundError: There is no such take, or its score, or its heard form, is gone or damaged.
            StorageError: The disk does not let it be read.
        """
        take = self._library.take(take_id)
        files = self._library.files(take)
        score = None if take.is_recording else files.document(TakeFile.SCORE, Score.from_json, _REMEDY)
        outline = self._outline(take, score)
        paths = {name: files.folder / path for name, path in take.files.items()}
        return {
            "sections": outline["sections"],
            "chords": outline["chords"],
            "bytes": {name: path.stat().st_size for name, path in paths.items() if path.is_file()},
            "stems": [] if score is None else [_stem_view(stem_id, score) for stem_id in take.stems],
        }

    def desk_view(self, take_id: str) -> dict[str, Any]:
        """The desk's view of a take: its settings, their ranges, each part's mix, the master's targets.

        Raises:
            NotFoundError: There is no such take, or it was made without a score.
        """
        from studio.library.desk_view import desk_view

        take = self._library.take(take_id)
        return desk_view(take, self._library.files(take), self._score(take))

    def mastering_view(self, take_id: str) -> dict[str, Any]:
        """The figures of a take's mastering, by :func:`studio.library.mastering_view.mastering_view`.

        Raises:
            BusyError: Too many pieces are being measured already.
            NotFoundError: There is no such take, or it was made without a score.
            StorageError: The figures cannot be kept.
        """
        from studio.library.mastering_view import mastering_view

        return mastering_view(self.mixdown(take_id))

    def mixdown(self, id_: str) -> "Mixdown":
        """A take before its desk, which can lean, balance and match its mix by itself.

        Args:
            id_: A take, or a song, whose newest take is meant.

        Raises:
            NotFoundError: There is no such song or take, or it was made without a score.
        """
        from studio.library.mixdown import Mixdown

        take = self.of(id_)
        _check_has_parts(take)
        return Mixdown(self._library.original(take), self.turns)

    def room(self, take_id: str) -> "Responses":
        """The impulse responses of a take's reverb and echoes, for players that mix its stems.

        Raises:
            NotFoundError: There is no such take, or it was made without a score.
        """
        from studio.mixing.room import responses_of

        return responses_of(self._score(self._library.take(take_id)))

    def impulse(self, take_id: str, half: str) -> bytes:
        """One half of the room of a take as a WAV of floats in four channels.

        Args:
            take_id: The take.
            half: "reverb" or "echo".

        Raises:
            NotFoundError: There is no such take, or it was made without a score.
        """
        from studio.audio.wav_slices import float_wav

        return float_wav(getattr(self.room(take_id), half))

    def wav_piece(self, take_id: str, name: str, start_frame: int, frames: int) -> bytes:
        """Some frames of a file of a take as a WAV of 24 bits; as few as there are, and none beyond its end.

        Raises:
            AudioFileError: The file is damaged.
            NotFoundError: There is no such take or file, or nothing at that place.
        """
        from studio.audio.wav_slices import wav_piece

        return wav_piece(self._library.file_path(take_id, name), start_frame, frames)

    def sound_of(self, take: Take, stem: str) -> str:
        """The name of the file that holds a stem as it was before the desk, or the master.

        Raises:
            NotFoundError: The take has no such stem.
        """
        if stem == "master":
            return TakeFile.WAV
        name = next((name for name in (stem_name(stem, BASE), stem_name(stem)) if name in take.files), None)
        if name is None:
            raise NotFoundError(
                f"The take {take.id!r} has no stem {stem!r}; it has master, {', '.join(take.stems)}."
            )
        return name

    def download(self, take_id: str, name: str) -> Path:
        """A file of a take to give away: sound with its tags, which is kept beside the take, else the file.

        The files of a take itself have no tags: the same brief gives the same bytes. Sound that cannot be
        tagged, as the disk is full or the file is damaged, goes out as it is.

        Args:
            take_id: The take.
            name: Of the file, as of :meth:`Library.file_path`.

        Raises:
            NotFoundError: There is no such take, it has no file of that name, or the file is gone.
            StorageError: It cannot be read, or is an encoding still to be made that cannot be written.
        """
        from studio.exporting.tags import TAGGED_SUFFIXES, write_tags

        path = self._library.file_path(take_id, name)
        if path.suffix not in TAGGED_SUFFIXES:
            return path
        take = self._library.take(take_id)
        tags = self._tags(take, part_of(name) or "")
        digest = hashlib.sha256(f"{name} {tags}".encode()).hexdigest()[:16]
        kept = self._library.folder(take) / EXPORTS / f"{digest}{path.suffix}"
        if kept.is_file():
            return kept
        working = kept.with_name(f"{secrets.token_hex(8)}{path.suffix}")
        try:
            kept.parent.mkdir(exist_ok=True)
            shutil.copyfile(path, working)
            write_tags(working, tags)
            working.replace(kept)
        except OSError:
            return path
        finally:
            with contextlib.suppress(OSError):
                working.unlink(missing_ok=True)
        return kept

    def copy_files(self, take_id: str, folder: Path) -> dict[str, Path]:
        """Copy all files of a take into a new folder, named after the song, inside ``folder``.

        The masters get their tags; stems stay as they are, to the byte, as takes are compared by them.

        Returns:
            The absolute path of each copy, by name.

        Raises:
            NotFoundError: There is no such take.
            StorageError: The folder cannot be written; then nothing is left in it.
        """
        from studio.exporting.tags import write_tags

        take = self._library.take(take_id)
        tags = self._tags(take)
        with storage_errors(folder, _OUT):
            target = _new_folder(folder.absolute(), file_name(take.title))
            try:
                for name, path in take.files.items():
                    copy = target / path
                    copy.parent.mkdir(exist_ok=True)
                    shutil.copyfile(self._library.file_path(take_id, name), copy)
                    if name in MASTERS:
                        write_tags(copy, tags)
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
            The absolute path of the new file or folder, named after the song, under a name that was free.

        Raises:
            NotFoundError: There is no such song, take or format.
            StorageError: The folder cannot be written; then nothing is left in it.
        """
        from studio.exporting.exporter import EXPORTERS

        exporter = EXPORTERS[format_id]
        recording = self._recording(self.of(id_))
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

        take = self.of(id_)
        folder = self._library.folder(take) / EXPORTS
        kept = folder / EXPORTERS[format_id].packed_name(file_name(take.title))
        return kept if kept.is_file() else self.export(take.id, format_id, folder, packed=True)

    def _outline(self, take: Take, score: Score | None = None) -> Mapping[str, Any]:
        """The outline drawn over a take's sound; a recording has the form that was heard, and no parts."""
        if take.is_recording:
            from studio.recordings.imported_take import form_in

            return form_in(self._library.files(take)).outline()
        from studio.library.outline import outline

        return outline(score or self._score(take))

    def _recording(self, take: Take) -> "ExportBundle":
        """The files of a take, gathered for an exporter."""
        from studio.exporting.export_bundle import ExportBundle
        from studio.mixing.balance import Balance

        return ExportBundle(
            title=take.title,
            name=file_name(take.title),
            score=replace(self._score(take), title=take.title),
            stems={stem_id: self._library.file_path(take.id, name) for stem_id, name in take.stems.items()},
            masters=_Masters(self, take),
            balance=self._library.files(take).find_document(TakeFile.BALANCE, Balance.from_json)
            or Balance({}),
        )

    def _tags(self, take: Take, part: str = "") -> "Tags":
        """The tags of the master of a take, or of the stem of a part."""
        from studio.exporting.tags import Tags

        peaks: list[float] = []
        with contextlib.suppress(StudioError):  # a damaged outline keeps nobody from a download
            found = self._library.files(take).find_document(TakeFile.PEAKS, lambda plain: plain["peaks"][0])
            peaks = found or []
        title = f"{take.title} - {part}" if part else take.title
        if take.is_recording:
            return Tags.of_recording(title, take.report, take.created, peaks)
        return Tags.of_song(title, take.brief, take.created, peaks)

    def _score(self, take: Take) -> Score:
        _check_has_parts(take)
        return self._library.score(take, "make the song again")


class _Masters(Mapping[str, Path]):
    """The tagged masters of a take by encoding, each made when it is asked for: few exports have them."""

    def __init__(self, takes: Takes, take: Take) -> None:
        self._takes = takes
        self._take = take

    def __getitem__(self, name: str) -> Path:
        if name not in set(self):
            raise KeyError(name)
        return self._takes.download(self._take.id, name)

    def __iter__(self) -> Iterator[str]:
        return (name for name in MASTERS if name in self._take.files)

    def __len__(self) -> int:
        return sum(1 for _ in self)


def _check_has_parts(take: Take) -> None:
    """Refuse to look for a score where there cannot be one.

    Raises:
        NotFoundError: The take is a recording.
    """
    if take.is_recording:
        raise NotFoundError(
            "This take is a recording: it is one sound, without parts to mix or notes to write down."
        )


def _stem_view(stem_id: str, score: Score) -> dict[str, Any]:
    """A stem and its notes as [start s, duration s, pitch, velocity]; a stem of no part has none."""
    part = next((part for part in score.parts if part.id == stem_id), None)
    seconds = score.time.seconds
    return {
        "id": stem_id,
        "role": part.role if part else stem_id,
        "instrument": part.instrument if part else None,
        "notes": [
            [
                round(seconds(note.start), 3),
                round(seconds(note.end) - seconds(note.start), 3),
                note.pitch,
                note.velocity,
            ]
            for note in (part.notes if part else ())
        ],
    }


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
