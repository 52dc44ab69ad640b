"""A piano, modelled: stiff strings in pairs, a hammer, a soundboard.

The small font's piano loses 25 dB in its first second, where a grand loses ten; so the strings are computed.
Stiffness and two-stage decay after Fletcher and Rossing, "The Physics of Musical Instruments", chapter 12;
Weinreich, "Coupled piano strings", JASA 62 (1977): strings a hair apart in pitch die fast together at first,
slowly apart afterwards, and beat.
"""

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from studio.synthesis.drums import Drum
from studio.synthesis.layers import ModalLayer, Modes, Noise
from studio.synthesis.percussion_kernels import Settings

_HIGHEST_PARTIAL_HZ = 10500.0
_MOST_PARTIALS = 56
_STRIKING_POINT = 1.0 / 7.7
"""The place along the string where the hammer lands: partials with a node there are weak."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PianoStrings(ModalLayer):
    """The strings of one key.

    Attributes:
        frequency_hz: Of the fundamental.
        hammer_hz: How hard the hammer is at middle C: above this frequency partials fall off exponentially.
        ring: How long they ring beside a concert grand's.
    """

    frequency_hz: float
    hammer_hz: float = 2300.0
    ring: float = 1.0

    def modes(self) -> Settings:
        """Two modes for every partial: the prompt sound and the after-sound."""
        return _string_modes(self)


@lru_cache(maxsize=256)
def _string_modes(strings: PianoStrings) -> Settings:
    octaves_above_middle = math.log2(strings.frequency_hz / 261.63)
    stiffness = max(8e-5, 10.0 ** (-3.45 + 0.385 * octaves_above_middle))
    order = np.arange(1, _MOST_PARTIALS + 1)
    frequencies = order * strings.frequency_hz * np.sqrt((1.0 + stiffness * order**2) / (1.0 + stiffness))
    order, frequencies = (
        order[frequencies < _HIGHEST_PARTIAL_HZ],
        frequencies[frequencies < _HIGHEST_PARTIAL_HZ],
    )
    hammer_hz = strings.hammer_hz * 2.0 ** (0.4 * octaves_above_middle)
    levels = (
        order**-0.6
        * np.exp(-frequencies / hammer_hz)
        * (0.12 + np.abs(np.sin(np.pi * order * _STRIKING_POINT)))
    )
    # A soundboard is too small to radiate the lowest partials of the lowest strings.
    levels *= frequencies**2 / (frequencies**2 + 95.0**2)
    rng = np.random.default_rng(round(1000.0 * strings.frequency_hz))
    levels *= 10.0 ** (rng.normal(0.0, 1.5, len(order)) / 20.0)
    prompt = (
        0.85 * strings.ring * 2.0 ** (-0.62 * octaves_above_middle) / (1.0 + (frequencies / 2400.0) ** 1.2)
    )
    # Partials that all set out upwards pile up into a spike at the stroke; half of them turned over do not
    # (D. Newman 1965).
    phases = 0.5 * (order * (order - 1) // 2 % 2)
    modes = []
    for share, longer, apart_cents, spread in ((0.8, 1.0, 0.0, 0.16), (0.24, 3.2, 0.7, 0.45)):
        pitch = frequencies * 2.0 ** (apart_cents * rng.uniform(0.4, 1.0, len(order)) / 1200.0)
        side = np.clip(rng.normal(0.0, spread, len(order)), -0.9, 0.9)
        decays = longer * prompt * rng.uniform(0.85, 1.15, len(order))
        modes.append(
            np.column_stack([pitch, decays, share * levels * (1 - side), share * levels * (1 + side), phases])
        )
    return np.concatenate(modes)


def _piano(frequency_hz: float, *, hammer_hz: float, ring: float, felt: float, high_cut_hz: float) -> Drum:
    above_middle = math.log2(frequency_hz / 261.63)
    return Drum(
        layers=(
            PianoStrings(
                frequency_hz=frequency_hz,
                hammer_hz=hammer_hz,
                ring=ring,
                softness_db=5.0 + 2.0 * felt,
                scatter=0.12,
            ),
            Modes(
                frequency_hz=92.0,
                ratios=(1.0, 1.66, 2.41, 3.3, 4.6),
                levels=(0.3, 0.35, 0.25, 0.2, 0.12),
                decay_seconds=0.05,
                level=0.09 * 2.0 ** (0.4 * above_middle),
                width=0.3,
            ),
            Noise(
                low_hz=160.0,
                high_hz=2600.0 - 1700.0 * felt,
                attack_seconds=0.0006 + 0.004 * felt,
                decay_seconds=0.014 + 0.02 * felt,
                level=0.12 * 2.0 ** (0.3 * above_middle) * (1.0 + felt),
                width=0.3,
                softness=0.7,
            ),
        ),
        peak_dbfs=-8.5,
        pan=max(-0.3, min(0.3, 0.1 * above_middle)),
        low_cut_hz=28.0,
        high_cut_hz=high_cut_hz,
        mono_below_hz=110.0,
    )


def grand(frequency_hz: float) -> Drum:
    """A concert grand, lid open."""
    return _piano(frequency_hz, hammer_hz=2300.0, ring=1.0, felt=0.0, high_cut_hz=13500.0)


def felt_upright(frequency_hz: float) -> Drum:
    """An upright with a strip of felt between hammers and strings: the thump is as loud as the string."""
    return _piano(frequency_hz, hammer_hz=720.0, ring=0.7, felt=1.0, high_cut_hz=6500.0)
