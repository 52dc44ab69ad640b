"""Automatic mixing of a take: lean its mix, balance it, and make it sound like another record."""

from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.audio.file_patch import read_stretch
from studio.audio.files import blocks, opened, shape_of
from studio.editing.original import Original
from studio.errors import InputError
from studio.library.likeness import resemble
from studio.library.turns import Turns
from studio.mastering.reference import BLOCK_FRAMES, Listener, ReferenceMeasures
from studio.mastering.target import TARGETS
from studio.mixing.automix import automix
from studio.mixing.desk_settings import Desk, desk_at_rest
from studio.mixing.mixer import SPACE
from studio.mixing.variant import VARIANTS, desk_of
from studio.recordings.reference_track import hear_record
from studio.take_files import TakeFile, stem_name


@dataclass(frozen=True, slots=True)
class Mixdown:
    """A take as its desk sees it.

    Attributes:
        original: Its files and documents.
        turns: Who else measures whole pieces in this process.
    """

    original: Original
    turns: Turns = field(default_factory=Turns)

    def leaned(self, variant_id: str, desk: Any) -> dict[str, Any]:  # noqa: ANN401 (whatever a page posted)
        """The desk set to a variant.

        Args:
            variant_id: One of :data:`studio.mixing.variant.VARIANTS`.
            desk: As it stands, as JSON; None is as the take was mixed.

        Returns:
            ``desk`` and a ``sentence``.

        Raises:
            InputError: The desk cannot be read.
            NotFoundError: There is no such variant.
        """
        variant = VARIANTS[variant_id]
        leaned = desk_of(variant, self.original.score, self._desk(desk))
        return {"desk": leaned.to_json(), "sentence": variant.sentence(self.original.score)}

    def balanced(self, desk: Any) -> dict[str, Any]:  # noqa: ANN401 (whatever a page posted)
        """The desk with every fader where the genre's profile wants its part.

        Args:
            desk: As it stands, as JSON; None is as the take was mixed.

        Returns:
            ``desk``, a ``sentence``, and ``rows`` of part, before_lufs, wanted_lufs and after_lufs.

        Raises:
            InputError: The desk cannot be read.
            NotFoundError: A stem is gone.
        """
        made = automix(self.original.score, self._base_range, self._desk(desk))
        return {
            "desk": made.desk.to_json(),
            "sentence": made.sentence,
            "rows": [asdict(level) for level in made.levels],
        }

    def mix_edit(
        self, *, variant: str | None = None, auto: bool = False, like: Path | None = None, name: str = ""
    ) -> dict[str, Any]:
        """The edit that mixes the take in one of three ways.

        Args:
            variant: Leaned so, see :meth:`leaned`.
            auto: Balanced, see :meth:`balanced`.
            like: Like this file, see :meth:`matched`.
            name: What the owner of the file calls it; "" is its own name.

        Raises:
            InputError: Not one way is named but none or several, or the file cannot be read.
            NotFoundError: There is no such variant or file, or a stem is gone.
        """
        if (variant is not None) + auto + (like is not None) != 1:
            raise InputError(
                "A mix is leaned to a variant, balanced, or made like a file: say one of the three."
            )
        if like is not None:
            found = self.matched(like, name)
            return {"kind": "master", "target": found["target"], "match": found["match"]}
        made = self.balanced(None) if variant is None else self.leaned(variant, None)
        return {"kind": "desk", "desk": made["desk"]}

    def master_edit(self, target: str, *, like: Path | None = None, name: str = "") -> dict[str, Any]:
        """The edit that masters the take for another place.

        Args:
            target: Id of a mastering target.
            like: A file to sound like, its loudness instead of the target's.
            name: What its owner calls it; "" is its own name.

        Raises:
            InputError: There is no such target, or the file cannot be read.
            NotFoundError: There is no such file, or a stem is gone.
        """
        if target not in TARGETS:
            raise InputError(f"The target is {target!r}; it can be {', '.join(TARGETS.ids)}.")
        match = None if like is None else self.matched(like, name, target)["match"]
        return {"kind": "master", "target": target, "match": match}

    def matched(self, path: Path, name: str = "", target: str | None = None) -> dict[str, Any]:
        """Match the take to a record in spectrum, loudness and width, as far as a master can.

        Args:
            path: An audio file.
            name: What its owner calls it; "" is its own name.
            target: Id of the mastering target; None is that of the take.

        Returns:
            ``desk`` as it is, ``match`` for a master edit, and its ``target``; a ``sentence``; ``rows`` of
            name, take, reference, after and unit.

        Raises:
            AudioFileError: The file is unreadable, silent, too short or too long, or the take is silent.
            BusyError: Too many pieces are being measured already.
            NotFoundError: There is no such file, or a stem is gone.
        """
        original = self.original
        settings = original.mastering
        own, fade_frames = (
            ("streaming", None) if settings is None else (settings.target, settings.fade_frames)
        )
        with self.turns.taken():
            record, present = hear_record(path, name), self._present()
            found = resemble(self.premaster(), present, record, target or own, fade_frames)
        return {
            "desk": (original.desk or desk_at_rest([part.id for part in original.score.parts])).to_json(),
            "match": found.match.to_json(),
            "target": found.target,
            "sentence": found.sentence,
            "rows": list(found.rows),
        }

    def premaster(self) -> Samples:
        """The mix as it went to the master: the sum of all stems, (frames, 2).

        Raises:
            NotFoundError: A stem is gone.
        """
        mix = np.empty((self.frames, 2), np.float32)
        at = 0
        for block in self.premaster_blocks():
            mix[at : at + block.shape[0]] = block
            at += block.shape[0]
        return mix

    @property
    def frames(self) -> int:
        """Length of the piece."""
        return self.original.score.length_frames(SAMPLE_RATE)

    def premaster_blocks(self) -> Iterator[Samples]:
        """The mix as it went to the master, block by block.

        Raises:
            AudioFileError: A stem is damaged.
            NotFoundError: A stem is gone.
        """
        names = [stem_name(name) for name in (*(part.id for part in self.original.score.parts), SPACE)]
        with ExitStack() as stack:
            stems = [stack.enter_context(opened(self.original.files.path(name))) for name in names]
            for start in range(0, self.frames, BLOCK_FRAMES):
                mix = np.zeros((min(BLOCK_FRAMES, self.frames - start), 2), np.float32)
                for stem in stems:
                    part = stem.read(mix.shape[0], dtype="float32", always_2d=True)
                    mix[: part.shape[0]] += part
                yield mix

    def master_blocks(self) -> Iterator[Samples]:
        """The master as it is now, block by block.

        Raises:
            AudioFileError: It is damaged.
            NotFoundError: It is gone.
        """
        return blocks(self.original.files.path(TakeFile.WAV), BLOCK_FRAMES)

    def _present(self) -> ReferenceMeasures:
        """Measurements of the master as it is now."""
        listener = Listener(shape_of(self.original.files.path(TakeFile.WAV)).frames)
        for block in self.master_blocks():
            listener.add(block)
        return listener.heard

    def _base_range(self, start_frame: int, end_frame: int) -> Mapping[str, Samples]:
        """The stems before the desk."""
        original = self.original
        return {
            part.id: read_stretch(original.files.stem(part.id), start_frame, end_frame)
            for part in original.score.parts
        }

    def _desk(self, plain: Any) -> Desk:  # noqa: ANN401 (whatever a page posted)
        if plain is None:
            return self.original.desk or Desk()
        return Desk.from_json(plain, [part.id for part in self.original.score.parts])
