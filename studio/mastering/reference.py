"""Sounding like another record: its spectrum, its loudness and its width, as settings of a master and of the desk."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import SAMPLE_RATE, AudioClip, Samples
from studio.audio.loudness import integrated_lufs
from studio.errors import AudioFileError, EditError
from studio.mastering.settings import MATCHING_HZ, MATCHING_Q
from studio.mastering.stereo import MONO_BELOW_HZ
from studio.mastering.target import Target
from studio.mastering.tone import frequencies_of, power_density
from studio.mixing.filters import bell, power_response
from studio.parameters import Parametric, parameter, parameters_of

_LARGEST_DB = 9.0
_ROUNDS = 40
_STEP = 0.5
_NOTHING = 1e-14
_SIDES_ABOVE_HZ = 2.0 * MONO_BELOW_HZ  # a master has none below
_EDGES_HZ = (28.0, *(math.sqrt(low * high) for low, high in pairwise(MATCHING_HZ)), 14500.0)


@dataclass(frozen=True, slots=True)
class Match(Parametric):
    """What leads a master towards a reference.

    Attributes:
        matching_db: Bells at :data:`studio.mastering.settings.MATCHING_HZ`, −9 to 9 dB.
    """

    matching_db: tuple[float, ...] = field(default=(0.0,) * len(MATCHING_HZ))
    width: float = parameter(1.0, 0.25, 3.0, "", "Factor of the sides.")
    loudness_lufs: float = parameter(-14.0, -30.0, -6.0, "LUFS", "Integrated loudness of the reference.")

    def to_json(self) -> dict[str, Any]:
        """A plain description; :meth:`from_json` reads it back equal."""
        return {"matching_db": list(self.matching_db), "width": self.width, "loudness_lufs": self.loudness_lufs}

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
        if not isinstance(bells, list) or len(bells) != len(MATCHING_HZ):
            raise EditError(f"matching_db of a match is a list of {len(MATCHING_HZ)} numbers.")
        for value in (*bells, plain["width"], plain["loudness_lufs"]):
            if isinstance(value, bool) or not isinstance(value, int | float):
                raise EditError(f"A match holds {value!r}; it holds numbers.")
        if any(not abs(value) <= _LARGEST_DB for value in bells):
            raise EditError(f"matching_db of a match is {bells}; each can be −{_LARGEST_DB:g} to {_LARGEST_DB:g} dB.")
        return cls(tuple(map(float, bells)), float(plain["width"]), float(plain["loudness_lufs"]))


def match_reference(samples: Samples, reference: AudioClip) -> Match:
    """What makes a mix sound like a reference, as far as bells of 9 dB, width and loudness can.

    Args:
        samples: (frames, 2) the mix, at 44.1 kHz.
        reference: The record, at 44.1 kHz, of one or two channels.

    Raises:
        AudioFileError: The reference is at another rate, silent or shorter than 0.4 s; or the mix is.
    """
    if reference.sample_rate != SAMPLE_RATE:
        raise AudioFileError(f"The reference has {reference.sample_rate} frames a second; it is read at {SAMPLE_RATE}.")
    sound = np.ascontiguousarray(np.broadcast_to(reference.samples, (reference.frames, 2)))
    goal, own, loudness = power_density(sound), power_density(samples), integrated_lufs(reference)
    if goal is None or loudness is None:
        raise AudioFileError("The reference is silent or shorter than 0.4 s; there is nothing to sound like.")
    if own is None:
        raise AudioFileError("The mix is silent or shorter than 0.2 s; nothing can be made of it.")
    limits = parameters_of(Target)["loudness_lufs"]
    return Match(
        tuple(_bells(own, band_levels(goal))),
        _width(samples, sound),
        round(min(max(loudness, limits.low), limits.high), 2),
    )


def band_levels(density: NDArray[np.float64]) -> NDArray[np.float64]:
    """Level of the nine octaves around :data:`MATCHING_HZ` in dB, the mean of all taken off.

    Args:
        density: Of :func:`studio.mastering.tone.power_density`.
    """
    frequencies = frequencies_of(density)
    edges = np.searchsorted(frequencies, _EDGES_HZ)
    powers = np.add.reduceat(density, edges)[:-1]
    levels = 10.0 * np.log10(np.maximum(powers, _NOTHING))
    return np.asarray(levels - levels.mean())


def _bells(own: NDArray[np.float64], goal: NDArray[np.float64]) -> list[float]:
    """Gains of the bells, found by trying: each is moved by half of what its octave still lacks."""
    frequencies = frequencies_of(own)
    gains = np.zeros(len(MATCHING_HZ))
    for _ in range(_ROUNDS):
        sections = [bell(hz, gain, MATCHING_Q) for hz, gain in zip(MATCHING_HZ, gains, strict=True)]
        missing = goal - band_levels(own * power_response(sections, frequencies))
        gains = np.clip(gains + _STEP * missing, -_LARGEST_DB, _LARGEST_DB)
    return [round(float(gain), 2) for gain in gains]


def _width(samples: Samples, reference: Samples) -> float:
    """The factor that makes the sides as loud beside the middle as the reference's; 1 where there are none to move."""
    shares = []
    for sound in (samples, reference):
        middle = power_density(sound)
        side = power_density(np.ascontiguousarray(sound * np.array([1.0, -1.0], np.float32)))
        if middle is None or side is None:  # all middle, or none
            shares.append(0.0)
            continue
        high = frequencies_of(middle) > _SIDES_ABOVE_HZ
        shares.append(float(side[high].sum()) / max(float(middle[high].sum()), _NOTHING))
    if shares[0] < 1e-6:
        return 1.0
    limits = parameters_of(Match)["width"]
    return round(min(max(math.sqrt(shares[1] / shares[0]), limits.low), limits.high), 3)
