"""Models of hats and cymbals for kits: each function turns a few musical choices into a drum of layers."""

from studio.synthesis.drums import Drum
from studio.synthesis.layers import Metal, Modes, Noise, Squares

MACHINE_CYMBAL_HZ = (205.3, 304.4, 369.6, 522.7, 540.0, 800.0)
"""The six oscillators of a classic drum machine's cymbal circuit (measured values in its service notes)."""


def hat(
    *,
    decay_seconds: float,
    low_hz: float = 5400.0,
    high_hz: float = 15500.0,
    metal_level: float = 1.0,
    noise_level: float = 0.7,
    stick_level: float = 0.35,
    peak_dbfs: float = -14.0,
    pan: float = 0.22,
    seed: int = 42,
) -> Drum:
    """A pair of real hats: dense modes and noise between ``low_hz`` and ``high_hz``, and the stick's tip."""
    return Drum(
        layers=(
            Metal(
                low_hz=0.72 * low_hz,
                high_hz=high_hz,
                count=64,
                decay_seconds=1.7 * decay_seconds,
                decay_slope=0.35,
                tilt_db=4.0,
                width=0.3,
                level=metal_level,
                scatter=0.7,
                wander=0.01,
                softness_db=6.0,
                seed=seed,
            ),
            Noise(
                low_hz=low_hz,
                high_hz=high_hz,
                high_end_hz=0.85 * high_hz,
                move_seconds=2.0 * decay_seconds,
                decay_seconds=decay_seconds,
                level=noise_level,
                width=0.4,
                softness=0.45,
            ),
            Noise(low_hz=2600.0, high_hz=6500.0, decay_seconds=0.0025, level=stick_level, width=0.1),
        ),
        peak_dbfs=peak_dbfs,
        pan=pan,
        room_level=0.5,
        low_cut_hz=900.0,
        high_cut_hz=16500.0,
        mono_below_hz=900.0,
    )


def machine_hat(
    *, decay_seconds: float, tail_seconds: float = 0.0, peak_dbfs: float = -13.0, pan: float = 0.15
) -> Drum:
    """A drum machine's hat: six square oscillators above 7 kHz and a little noise."""
    return Drum(
        layers=(
            Squares(
                frequencies_hz=MACHINE_CYMBAL_HZ,
                low_hz=7200.0,
                high_hz=14500.0,
                decay_seconds=decay_seconds,
                tail_level=0.35 if tail_seconds else 0.0,
                tail_seconds=tail_seconds or 0.1,
                level=2.0,
                softness_db=3.0,
                scatter=0.3,
            ),
            Noise(
                low_hz=6000.0,
                high_hz=14500.0,
                decay_seconds=0.8 * decay_seconds,
                level=0.3,
                width=0.3,
                softness=0.45,
            ),
        ),
        peak_dbfs=peak_dbfs,
        pan=pan,
        room_level=0.3,
        low_cut_hz=1500.0,
        high_cut_hz=16500.0,
        mono_below_hz=1500.0,
    )


def cymbal(
    *,
    decay_seconds: float,
    low_hz: float = 340.0,
    high_hz: float = 13500.0,
    tilt_db: float = 1.5,
    bloom_seconds: float = 0.018,
    noise_level: float = 1.0,
    stick_level: float = 0.5,
    count: int = 96,
    peak_dbfs: float = -8.0,
    pan: float = 0.4,
    seed: int = 49,
    trash_drive: float = 0.0,
) -> Drum:
    """A crash, splash or china: a plate whose highs bloom after the strike and go first."""
    return Drum(
        layers=(
            Metal(
                low_hz=low_hz,
                high_hz=high_hz,
                count=count,
                decay_seconds=decay_seconds,
                decay_slope=0.4,
                tilt_db=tilt_db,
                bloom_seconds=bloom_seconds,
                width=0.48,
                scatter=0.6,
                wander=0.006,
                seed=seed,
            ),
            Noise(
                low_hz=2400.0,
                high_hz=0.85 * high_hz,
                high_end_hz=0.5 * high_hz,
                move_seconds=0.8 * decay_seconds,
                attack_seconds=0.3 * bloom_seconds + 0.0005,
                decay_seconds=0.55 * decay_seconds,
                level=0.5 * noise_level,
                width=0.6,
            ),
            Noise(
                low_hz=5500.0,
                high_hz=1.1 * high_hz,
                attack_seconds=0.5 * bloom_seconds + 0.0005,
                decay_seconds=0.3 * decay_seconds,
                level=0.55 * noise_level,
                width=0.7,
                softness=0.45,
            ),
            Noise(low_hz=1500.0, high_hz=6000.0, decay_seconds=0.004, level=stick_level, width=0.2),
        ),
        peak_dbfs=peak_dbfs,
        pan=pan,
        drive=trash_drive,
        room_level=0.0,
        low_cut_hz=280.0,
        high_cut_hz=16000.0,
        mono_below_hz=500.0,
        takes=2,
    )


def ride(
    *,
    decay_seconds: float = 0.75,
    ping_hz: float = 2950.0,
    ping_level: float = 0.5,
    peak_dbfs: float = -13.0,
    pan: float = -0.4,
    bell: bool = False,
) -> Drum:
    """A ride: the stick's ping over a dark wash; on the bell fewer, purer modes.

    The ping is a short, dense cluster rather than a few tones: struck eight times a bar, a tone would be
    heard as a whistle that never stops.
    """
    ping: Modes | Metal = Metal(
        low_hz=0.62 * ping_hz,
        high_hz=3.2 * ping_hz,
        count=40,
        decay_seconds=0.13,
        decay_slope=0.5,
        tilt_db=-2.0,
        width=0.25,
        level=2.0 * ping_level,
        scatter=0.9,
        wander=0.02,
        seed=52,
    )
    if bell:
        ping = Modes(
            frequency_hz=0.33 * ping_hz,
            ratios=(1.0, 1.52, 2.27, 2.98, 4.13, 5.21),
            levels=(0.5, 0.7, 0.9, 1.0, 0.6, 0.4),
            decay_seconds=0.4,
            decay_slope=0.3,
            level=1.3 * ping_level,
            width=0.2,
            scatter=0.5,
            wander=0.003,
        )
    # Above 7 kHz a plate's modes are too many to be told apart: there it is noise.
    wash = Metal(
        low_hz=420.0,
        high_hz=8500.0,
        count=112,
        decay_seconds=decay_seconds,
        decay_slope=0.5,
        tilt_db=0.8,
        bloom_seconds=0.03,
        width=0.5,
        level=0.3 if bell else 0.45,
        seed=51,
        scatter=0.9,
        wander=0.02,
    )
    shimmer = Noise(
        low_hz=3000.0,
        high_hz=15000.0,
        high_end_hz=8500.0,
        move_seconds=0.5 * decay_seconds,
        attack_seconds=0.004,
        decay_seconds=0.5 * decay_seconds,
        level=0.1 if bell else 0.26,
        width=0.6,
    )
    tip = Noise(
        low_hz=3500.0,
        high_hz=13000.0,
        decay_seconds=0.005,
        level=0.55,
        width=0.15,
        tail_level=0.1,
        tail_seconds=0.12,
    )
    return Drum(
        layers=(ping, wash, shimmer, tip),
        peak_dbfs=peak_dbfs,
        pan=pan,
        room_level=0.0,
        low_cut_hz=280.0,
        high_cut_hz=16000.0,
        mono_below_hz=400.0,
        takes=4,
    )
