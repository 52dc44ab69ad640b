"""Matching a reference record: its spectrum in thirds, loudness and width, as mastering settings."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from studio.analysis.third_octaves import THIRDS_HZ, ThirdsMeter
from studio.audio.clip import Samples
from studio.audio.loudness import ABSOLUTE_GATE_LUFS, LoudnessMeter
from studio.errors import AudioFileError, EditError
from studio.mastering.settings import MATCHING_HZ, MATCHING_Q
from studio.mastering.stereo import MONO_BELOW_HZ
from studio.mastering.target import Target
from studio.mastering.tone import DensityMeter, frequencies_of
from studio.mixing.filters import bell, power_response
from studio.parameters import Parametric, parameter, parameters_of

BLOCK_FRAMES = 1 << 16
"""Frames that are measured at a time: half a MiB."""

LARGEST_DB = 9.0
"""The largest gain of a bell: more makes noise out of what is hardly there."""

_MATCHED = slice(THIRDS_HZ.index(MATCHING_HZ[0]), THIRDS_HZ.index(MATCHING_HZ[-1]) + 1)
_DEEPEST_DB = 70.0  # below the highest third: what lies lower is not heard
_NOTHING = 1e-14
_SIDES_ABOVE_HZ = 2.0 * MONO_BELOW_HZ  # a master has none below
_NARROWEST_DB = -60.0


@dataclass(frozen=True, slots=True)
class Match(Parametric):
    """The settings that lead a master towards a reference.

    Attributes:
        matching_db: Bells at :data:`studio.mastering.settings.MATCHING_HZ`, −9 to 9 dB.
    """

    matching_db: tuple[float, ...] = field(default=(0.0,) * len(MATCHING_HZ))
    width: float = parameter(1.0, 0.25, 3.0, "", "Factor of the sides.")
    loudness_lufs: float = parameter(-14.0, -30.0, -6.0, "LUFS", "Integrated loudness of the reference.")

    def to_json(self) -> dict[str, Any]:
        """A plain description; :meth:`from_json` reads it back equal."""
        return {
            "matching_db": list(self.matching_db),
            "width": self.width,
            "loudness_lufs": self.loudness_lufs,
        }

    @classmethod
    def from_json(cls, plain: Any) -> "Match":  # noqa: ANN401 (whatever was posted)
        """Read what :meth:`to_json` wrote.

        Raises:
            EditError: A field is missing, not known or of another type, or a bell is outside its range.
            ParameterError: Another number is outside its range.
        """
        if not isinstance(plain, Mapping) or set(plain) != {"matching_db", "width", "loudness_lufs"}:
            raise EditError("A match has the fields matching_db, width and loudness_lufs, and no others.")
        bells = plain["matching_db"]
        if not isinstance(bells, list | tuple) or len(bells) != len(MATCHING_HZ):
            raise EditError(f"matching_db of a match is a list of {len(MATCHING_HZ)} numbers.")
        for value in (*bells, plain["width"], plain["loudness_lufs"]):
            if isinstance(value, bool) or not isinstance(value, int | float):
                raise EditError(f"A match holds {value!r}; it holds numbers.")
        if any(not abs(value) <= LARGEST_DB for value in bells):
            raise EditError(
                f"matching_db of a match is {bells}; each can be −{LARGEST_DB:g} to {LARGEST_DB:g} dB."
            )
        return cls(tuple(map(float, bells)), float(plain["width"]), float(plain["loudness_lufs"]))


@dataclass(frozen=True, slots=True, eq=False)
class ReferenceMatch:
    """The spectrum and width of a sound, which another can take on.

    Attributes:
        shape_db: (28,) level of the thirds at :data:`studio.mastering.settings.MATCHING_HZ`, less their mean.
        width_db: Sides beside the middle, above the lows, at least −60.
    """

    shape_db: NDArray[np.float64]
    width_db: float

    @classmethod
    def of(cls, samples: Samples) -> "ReferenceMatch":
        """Hear a sound.

        Args:
            samples: (frames, 2) float32 at 44.1 kHz.

        Raises:
            AudioFileError: It is silent or shorter than 0.4 s.
        """
        return ReferenceMeasures.of(samples).likeness

    def apart_db(self, other: "ReferenceMatch") -> float:
        """The distance between two spectra: the mean over their thirds."""
        return float(np.abs(self.shape_db - other.shape_db).mean())


@dataclass(frozen=True, slots=True, eq=False)
class ReferenceMeasures:
    """The measurements of a sound that another is compared with.

    Attributes:
        likeness: What the other can take on.
        loudness_lufs: Integrated loudness; −70 where nothing is louder.
    """

    likeness: ReferenceMatch
    loudness_lufs: float

    @classmethod
    def of(cls, samples: Samples) -> "ReferenceMeasures":
        """Hear a sound that is there as a whole.

        Args:
            samples: (frames, 2) float32 at 44.1 kHz.

        Raises:
            AudioFileError: It is silent or shorter than 0.4 s.
        """
        listener = Listener(samples.shape[0])
        for start in range(0, samples.shape[0], BLOCK_FRAMES):
            listener.add(samples[start : start + BLOCK_FRAMES])
        return listener.heard


class Listener:
    """Hears a sound that arrives block by block, and keeps none of it.

    Args:
        frames: Length of the whole sound.
    """

    def __init__(self, frames: int) -> None:
        self.frames = 0
        """Frames measured so far."""
        self._thirds = ThirdsMeter(frames)
        self._middle, self._side = DensityMeter(frames), DensityMeter(frames)
        self._loudness = LoudnessMeter()

    def add(self, block: Samples) -> None:
        """Hear the next block, (frames, 2) float32 at 44.1 kHz."""
        self.frames += block.shape[0]
        self._thirds.add(block)
        self._middle.add(block)
        self._side.add(block * np.array([1.0, -1.0], np.float32))
        self._loudness.add(block)

    @property
    def loudness_lufs(self) -> float | None:
        """Integrated loudness so far; None where nothing is louder than −70 LUFS."""
        return self._loudness.integrated_lufs

    @property
    def heard(self) -> ReferenceMeasures:
        """The measurements of the complete sound.

        Raises:
            AudioFileError: It is silent or shorter than 0.4 s.
        """
        levels, loudness = self._thirds.levels, self.loudness_lufs
        if levels is None:
            raise AudioFileError("The sound is silent or shorter than 0.4 s; nothing can be likened to it.")
        heard = np.maximum(levels, levels.max() - _DEEPEST_DB)[_MATCHED]
        width_db = _width_db(self._middle.density, self._side.density)
        return ReferenceMeasures(
            ReferenceMatch(heard - heard.mean(), width_db),
            ABSOLUTE_GATE_LUFS if loudness is None else loudness,
        )


class Matching:
    """Finds the settings with which a mix sounds like a record, by trying.

    A master's compressors answer to what its bells do. So the settings are tried on a passage, and what was
    still missing there is added to them.

    Args:
        own: The whole mix.
        goal: The record.
        loudness_lufs: Of the record.
    """

    def __init__(self, own: ReferenceMatch, goal: ReferenceMatch, loudness_lufs: float) -> None:
        self._own, self._goal = own, goal
        limits = parameters_of(Target)["loudness_lufs"]
        self._loudness_lufs = round(min(max(loudness_lufs, limits.low), limits.high), 2)
        self._bells_db = np.zeros(len(MATCHING_HZ))
        self._width_db = 0.0
        self._response = np.array(
            [
                10.0 * np.log10(power_response([bell(hz, 1.0, MATCHING_Q)], np.array(MATCHING_HZ)))
                for hz in MATCHING_HZ
            ]
        ).T
        self._add(own)

    @property
    def match(self) -> Match:
        """The settings found so far."""
        limits = parameters_of(Match)["width"]
        width = 10.0 ** (self._width_db / 20.0) if self._own.width_db > _NARROWEST_DB else 1.0
        return Match(
            tuple(round(float(level), 2) for level in self._bells_db),
            round(min(max(width, limits.low), limits.high), 3),
            self._loudness_lufs,
        )

    def learn(self, passage: ReferenceMatch, mastered: ReferenceMatch) -> None:
        """Correct the settings by what they made of a passage.

        Args:
            passage: A stretch of the mix.
            mastered: The same stretch as a master with :attr:`match`.
        """
        shape = self._own.shape_db + mastered.shape_db - passage.shape_db
        self._add(ReferenceMatch(shape, self._own.width_db + mastered.width_db - passage.width_db))

    def _add(self, reached: ReferenceMatch) -> None:
        """Move bells and width by what is missing."""
        missing = np.linalg.solve(self._response, self._goal.shape_db - reached.shape_db)
        self._bells_db = np.clip(self._bells_db + missing, -LARGEST_DB, LARGEST_DB)
        self._width_db += self._goal.width_db - reached.width_db


def _width_db(middle: NDArray[np.float64] | None, side: NDArray[np.float64] | None) -> float:
    if side is None:
        return _NARROWEST_DB
    if middle is None:
        return -_NARROWEST_DB
    high = frequencies_of(middle) > _SIDES_ABOVE_HZ
    share = float(side[high].sum()) / max(float(middle[high].sum()), _NOTHING)
    return min(max(10.0 * math.log10(max(share, _NOTHING)), _NARROWEST_DB), -_NARROWEST_DB)
