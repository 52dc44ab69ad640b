"""Percussion played by hand or with one stick, for every kit: shakers, skins, wood and small metal."""

from collections.abc import Mapping

from studio.synthesis.drum_models import cowbell
from studio.synthesis.drums import Drum
from studio.synthesis.layers import Body, Metal, Modes, Noise


def shaker(
    *,
    low_hz: float = 4500.0,
    high_hz: float = 10500.0,
    seconds: float = 0.03,
    peak_dbfs: float = -15.0,
    pan: float = 0.35,
) -> Drum:
    """Beads thrown against a wall: a short swell, then the stroke."""
    return Drum(
        layers=(
            Noise(
                low_hz=low_hz,
                high_hz=high_hz,
                attack_seconds=0.022,
                curve=1.6,
                decay_seconds=seconds,
                damping=1.1,
                width=0.3,
            ),
            Noise(
                low_hz=1.3 * low_hz,
                high_hz=high_hz,
                delay_seconds=0.016,
                decay_seconds=0.5 * seconds,
                level=0.7,
                width=0.3,
            ),
        ),
        peak_dbfs=peak_dbfs,
        pan=pan,
        room_level=0.6,
        low_cut_hz=1800.0,
        high_cut_hz=16500.0,
        mono_below_hz=1500.0,
    )


def tambourine(*, peak_dbfs: float = -14.0, pan: float = 0.3) -> Drum:
    """Jingles: pairs of small plates that hit twice, over a tap on the frame."""
    return Drum(
        layers=(
            Metal(
                low_hz=3600.0,
                high_hz=13000.0,
                count=48,
                decay_seconds=0.16,
                decay_slope=0.4,
                tilt_db=0.5,
                width=0.35,
                seed=54,
                scatter=0.6,
            ),
            Noise(
                low_hz=5200.0,
                high_hz=12000.0,
                decay_seconds=0.018,
                bursts=3,
                gap_seconds=0.019,
                tail_level=0.3,
                tail_seconds=0.06,
                level=0.5,
            ),
        ),
        peak_dbfs=peak_dbfs,
        pan=pan,
        room_level=0.6,
        low_cut_hz=1200.0,
        high_cut_hz=16500.0,
        mono_below_hz=1200.0,
    )


def hand_drum(
    *,
    resting_hz: float,
    decay_seconds: float,
    slap: float = 0.3,
    muted: bool = False,
    peak_dbfs: float = -8.0,
    pan: float = -0.25,
) -> Drum:
    """A conga or bongo: a membrane over a barrel, open, muted or slapped."""
    ring = decay_seconds * (0.35 if muted else 1.0)
    return Drum(
        layers=(
            Body(
                resting_hz=resting_hz,
                fall_hz=0.14 * resting_hz,
                fall_seconds=0.012,
                decay_seconds=ring,
                drive=0.2,
            ),
            Modes(
                frequency_hz=resting_hz * 1.55,
                ratios=(1.0, 1.37, 1.69, 2.07, 2.9),
                levels=(0.32, 0.22, 0.18, 0.12, 0.1),
                decay_seconds=0.4 * ring,
            ),
            Noise(low_hz=1200.0, high_hz=6000.0, decay_seconds=0.005, level=slap, width=0.1, softness=0.8),
        ),
        peak_dbfs=peak_dbfs,
        pan=pan,
        low_cut_hz=90.0,
        high_cut_hz=12000.0,
        mono_below_hz=150.0,
    )


def wood(
    *, frequency_hz: float, decay_seconds: float = 0.022, peak_dbfs: float = -11.0, pan: float = 0.25
) -> Drum:
    """A clave or a wood block: two or three modes of a short bar."""
    return Drum(
        layers=(
            Modes(
                frequency_hz=frequency_hz,
                ratios=(1.0, 1.48, 2.74, 3.9),
                levels=(1.0, 0.28, 0.22, 0.1),
                decay_seconds=decay_seconds,
                decay_slope=0.9,
            ),
            Noise(low_hz=2500.0, high_hz=8000.0, decay_seconds=0.0015, level=0.35, width=0.1),
        ),
        peak_dbfs=peak_dbfs,
        pan=pan,
        low_cut_hz=250.0,
        high_cut_hz=16500.0,
    )


def triangle(*, decay_seconds: float, peak_dbfs: float = -17.0, pan: float = 0.45) -> Drum:
    """A bent steel rod: few, high, very long modes, beating in pairs."""
    return Drum(
        layers=(
            Modes(
                frequency_hz=1610.0,
                ratios=(1.0, 1.604, 2.517, 2.523, 3.281, 4.093, 4.101, 5.34, 6.17),
                levels=(0.18, 0.2, 0.6, 0.5, 1.0, 0.55, 0.45, 0.4, 0.22),
                decay_seconds=decay_seconds,
                decay_slope=0.5,
                width=0.3,
            ),
            Noise(low_hz=5000.0, high_hz=11000.0, decay_seconds=0.002, level=0.4, width=0.1),
        ),
        peak_dbfs=peak_dbfs,
        pan=pan,
        low_cut_hz=600.0,
        high_cut_hz=16500.0,
        mono_below_hz=400.0,
    )


HAND_PERCUSSION: Mapping[int, Drum] = {
    54: tambourine(),
    56: cowbell(),
    60: hand_drum(resting_hz=392.0, decay_seconds=0.06, slap=0.35, peak_dbfs=-9.0, pan=0.3),
    61: hand_drum(resting_hz=294.0, decay_seconds=0.075, slap=0.3, peak_dbfs=-9.0, pan=0.2),
    62: hand_drum(resting_hz=232.0, decay_seconds=0.1, slap=0.55, muted=True),
    63: hand_drum(resting_hz=220.0, decay_seconds=0.16),
    64: hand_drum(resting_hz=165.0, decay_seconds=0.18, slap=0.22, pan=-0.35),
    69: shaker(low_hz=3600.0, high_hz=9500.0, seconds=0.04),
    70: shaker(),
    75: wood(frequency_hz=2480.0, decay_seconds=0.02),
    76: wood(frequency_hz=980.0, pan=-0.3),
    77: wood(frequency_hz=730.0, pan=-0.2),
    80: triangle(decay_seconds=0.06),
    81: triangle(decay_seconds=0.7),
}
"""By General MIDI key."""
