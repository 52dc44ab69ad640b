"""The drums that kits are put together from: each a function from a few musical choices to layers."""

from studio.synthesis.drums import Drum
from studio.synthesis.layers import Body, Metal, Modes, Noise, Squares

MACHINE_CYMBAL_HZ = (205.3, 304.4, 369.6, 522.7, 540.0, 800.0)
"""The six oscillators of a classic drum machine's cymbal circuit (measured values in its service notes)."""


def kick(
    *,
    resting_hz: float,
    fall_hz: float,
    fall_seconds: float,
    decay_seconds: float,
    drive: float,
    click_level: float,
    click_hz: tuple[float, float] = (1500.0, 6000.0),
    click_seconds: float = 0.004,
    knock_hz: float = 250.0,
    hold_seconds: float = 0.0,
    skin_level: float = 0.0,
    peak_dbfs: float = -2.0,
) -> Drum:
    """A bass drum: body with a falling pitch, a click where the beater lands, and for a real one the skin's overtones."""
    layers: tuple[Body | Noise | Modes, ...] = (
        Body(
            resting_hz=resting_hz,
            fall_hz=fall_hz,
            fall_seconds=fall_seconds,
            knock_hz=knock_hz,
            knock_seconds=0.0035,
            hold_seconds=hold_seconds,
            decay_seconds=decay_seconds,
            drive=drive,
            second_harmonic=0.05,
        ),
        Noise(
            low_hz=click_hz[0],
            high_hz=click_hz[1],
            decay_seconds=click_seconds,
            level=click_level,
            width=0.05,
            softness=0.75,
        ),
    )
    if skin_level > 0.0:
        skin = Modes(
            frequency_hz=resting_hz * 1.9,
            ratios=(1.0, 1.42, 1.93, 2.45, 3.6),
            levels=(0.5, 0.35, 0.25, 0.15, 0.1),
            decay_seconds=0.055,
            level=skin_level,
            softness_db=12.0,
        )
        air = Noise(low_hz=250.0, high_hz=1600.0, decay_seconds=0.03, level=0.35 * skin_level, width=0.2, softness=0.8)
        layers = (*layers, skin, air)
    return Drum(layers=layers, peak_dbfs=peak_dbfs, room_level=0.45, high_cut_hz=13500.0, mono_below_hz=300.0)


def snare(
    *,
    shell_hz: float,
    shell_seconds: float,
    wires_level: float,
    wires_seconds: float,
    wires_hz: tuple[float, float] = (1400.0, 9500.0),
    crack_level: float = 0.6,
    tail_level: float = 0.12,
    drive: float = 1.1,
    width: float = 0.35,
    peak_dbfs: float = -3.5,
) -> Drum:
    """A snare drum: two shell modes that fall a little, wires that answer a millisecond later, the stick's crack."""
    return Drum(
        layers=(
            Body(
                resting_hz=shell_hz,
                fall_hz=0.45 * shell_hz,
                fall_seconds=0.008,
                decay_seconds=shell_seconds,
                drive=0.6,
                level=0.46,
            ),
            Modes(
                frequency_hz=shell_hz * 1.78,
                ratios=(1.0, 1.31, 1.72, 2.3, 3.02),
                levels=(0.45, 0.22, 0.18, 0.12, 0.08),
                decay_seconds=0.65 * shell_seconds,
                level=0.8,
            ),
            Noise(
                low_hz=wires_hz[0],
                high_hz=wires_hz[1],
                high_end_hz=0.62 * wires_hz[1],
                move_seconds=0.06,
                decay_seconds=wires_seconds,
                attack_seconds=0.0012,
                tail_level=tail_level,
                tail_seconds=2.2 * wires_seconds,
                level=wires_level,
                width=width,
                delay_seconds=0.0008,
            ),
            Noise(low_hz=2500.0, high_hz=8000.0, decay_seconds=0.003, level=crack_level, width=0.1, softness=0.7),
        ),
        peak_dbfs=peak_dbfs,
        drive=drive,
        low_cut_hz=70.0,
        high_cut_hz=14500.0,
        mono_below_hz=350.0,
    )


def machine_snare(*, shell_hz: float = 180.0, snappy: float = 0.7, seconds: float = 0.1, peak_dbfs: float = -3.5) -> Drum:
    """A drum machine's snare: two plain oscillators and bright noise."""
    return Drum(
        layers=(
            Body(resting_hz=shell_hz, fall_hz=0.9 * shell_hz, fall_seconds=0.006, decay_seconds=0.055, drive=0.8, level=0.65),
            Body(resting_hz=shell_hz * 1.83, fall_hz=0.4 * shell_hz, fall_seconds=0.005, decay_seconds=0.035, level=0.45),
            Noise(
                low_hz=1100.0,
                high_hz=11000.0,
                high_end_hz=7000.0,
                decay_seconds=seconds,
                tail_level=0.1,
                tail_seconds=1.8 * seconds,
                level=snappy,
                width=0.28,
            ),
        ),
        peak_dbfs=peak_dbfs,
        drive=0.6,
        low_cut_hz=80.0,
        high_cut_hz=15000.0,
        mono_below_hz=400.0,
    )


def side_stick(*, frequency_hz: float = 1650.0, peak_dbfs: float = -9.0, pan: float = 0.05) -> Drum:
    """The stick across the rim: a short, woody ring over a touch of the shell."""
    return Drum(
        layers=(
            Modes(
                frequency_hz=0.29 * frequency_hz,
                ratios=(1.0, 2.2, 3.42, 4.83, 6.9),
                levels=(0.35, 0.4, 1.0, 0.45, 0.25),
                decay_seconds=0.022,
                decay_slope=0.35,
            ),
            Noise(low_hz=1800.0, high_hz=7000.0, decay_seconds=0.0025, level=0.8, width=0.1),
        ),
        peak_dbfs=peak_dbfs,
        pan=pan,
        low_cut_hz=150.0,
        high_cut_hz=13000.0,
    )


def clap(*, low_hz: float = 800.0, high_hz: float = 6500.0, tail_seconds: float = 0.085, peak_dbfs: float = -5.0) -> Drum:
    """Several hands that never meet: three bursts eleven milliseconds apart, then a diffuse tail."""
    return Drum(
        layers=(
            Noise(
                low_hz=low_hz,
                high_hz=high_hz,
                decay_seconds=0.0065,
                bursts=4,
                gap_seconds=0.0105,
                tail_level=0.28,
                tail_seconds=tail_seconds,
                damping=1.05,
                width=0.45,
                level=1.0,
            ),
            Noise(low_hz=900.0, high_hz=1900.0, decay_seconds=0.03, delay_seconds=0.031, level=0.7, width=0.3, damping=0.8),
        ),
        peak_dbfs=peak_dbfs,
        drive=0.5,
        low_cut_hz=250.0,
        high_cut_hz=13500.0,
        mono_below_hz=500.0,
    )


def hat(
    *,
    decay_seconds: float,
    low_hz: float = 5400.0,
    high_hz: float = 12500.0,
    metal_level: float = 1.0,
    noise_level: float = 0.7,
    stick_level: float = 0.35,
    peak_dbfs: float = -14.0,
    pan: float = 0.22,
    seed: int = 42,
) -> Drum:
    """A pair of real hats: dense modes and a breath of noise between ``low_hz`` and ``high_hz``, and the stick's tip."""
    return Drum(
        layers=(
            Metal(
                low_hz=0.72 * low_hz,
                high_hz=1.15 * high_hz,
                count=64,
                decay_seconds=1.7 * decay_seconds,
                decay_slope=0.35,
                tilt_db=4.0,
                width=0.3,
                level=metal_level,
                scatter=0.5,
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
        high_cut_hz=13500.0,
        mono_below_hz=900.0,
    )


def machine_hat(*, decay_seconds: float, tail_seconds: float = 0.0, peak_dbfs: float = -13.0, pan: float = 0.15) -> Drum:
    """A drum machine's hat: six square oscillators above 7 kHz and a little noise."""
    return Drum(
        layers=(
            Squares(
                frequencies_hz=MACHINE_CYMBAL_HZ,
                low_hz=7200.0,
                high_hz=12500.0,
                decay_seconds=decay_seconds,
                tail_level=0.35 if tail_seconds else 0.0,
                tail_seconds=tail_seconds or 0.1,
                level=2.0,
                softness_db=3.0,
                scatter=0.3,
            ),
            Noise(low_hz=6000.0, high_hz=11500.0, decay_seconds=0.8 * decay_seconds, level=0.3, width=0.3, softness=0.45),
        ),
        peak_dbfs=peak_dbfs,
        pan=pan,
        room_level=0.3,
        low_cut_hz=1500.0,
        high_cut_hz=13500.0,
        mono_below_hz=1500.0,
    )


def cymbal(
    *,
    decay_seconds: float,
    low_hz: float = 340.0,
    high_hz: float = 11000.0,
    tilt_db: float = 1.5,
    bloom_seconds: float = 0.018,
    noise_level: float = 1.0,
    stick_level: float = 0.5,
    count: int = 80,
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
                scatter=0.4,
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
        high_cut_hz=13000.0,
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
    """A ride: the stick's ping over a dark wash; on the bell fewer, purer modes."""
    ping = Modes(
        frequency_hz=0.33 * ping_hz if bell else ping_hz,
        ratios=(1.0, 1.52, 2.27, 2.98, 4.13, 5.21) if bell else (1.0, 1.17, 1.39, 1.71, 2.08, 2.6),
        levels=(0.5, 0.7, 0.9, 1.0, 0.6, 0.4) if bell else (0.8, 0.5, 1.0, 0.6, 0.55, 0.4),
        decay_seconds=0.5 if bell else 0.16,
        decay_slope=0.3,
        level=ping_level * (1.3 if bell else 1.0),
        width=0.2,
    )
    wash = Metal(
        low_hz=420.0,
        high_hz=10000.0,
        count=76,
        decay_seconds=decay_seconds,
        decay_slope=0.3,
        tilt_db=1.6,
        bloom_seconds=0.03,
        width=0.5,
        level=0.3 if bell else 0.55,
        seed=51,
        scatter=0.4,
    )
    shimmer = Noise(
        low_hz=3500.0,
        high_hz=9000.0,
        attack_seconds=0.004,
        decay_seconds=0.5 * decay_seconds,
        level=0.03 if bell else 0.07,
        width=0.6,
    )
    tip = Noise(low_hz=3500.0, high_hz=9000.0, decay_seconds=0.005, level=0.55, width=0.15, tail_level=0.1, tail_seconds=0.12)
    return Drum(
        layers=(ping, wash, shimmer, tip),
        peak_dbfs=peak_dbfs,
        pan=pan,
        room_level=0.0,
        low_cut_hz=280.0,
        high_cut_hz=13000.0,
        mono_below_hz=400.0,
        takes=2,
    )


def tom(
    *,
    resting_hz: float,
    decay_seconds: float = 0.16,
    pan: float = 0.0,
    drive: float = 0.5,
    skin_level: float = 0.5,
    peak_dbfs: float = -4.5,
) -> Drum:
    """A tom: the pitch falls as the skin relaxes, with the inharmonic modes of a circular membrane above it."""
    layers: tuple[Body | Noise | Modes, ...] = (
        Body(
            resting_hz=resting_hz,
            fall_hz=0.55 * resting_hz,
            fall_seconds=0.035,
            knock_hz=1.2 * resting_hz,
            decay_seconds=decay_seconds,
            drive=drive,
        ),
        Noise(low_hz=900.0, high_hz=5500.0, decay_seconds=0.006, level=0.5 * skin_level + 0.1, width=0.15, softness=0.7),
    )
    if skin_level > 0.0:
        membrane = Modes(
            frequency_hz=resting_hz * 1.59,
            ratios=(1.0, 1.34, 1.44, 1.67, 1.84, 2.2),
            levels=(0.5, 0.32, 0.22, 0.2, 0.15, 0.12),
            decay_seconds=0.45 * decay_seconds,
            level=skin_level,
        )
        air = Noise(low_hz=200.0, high_hz=1800.0, decay_seconds=0.25 * decay_seconds, level=0.25 * skin_level, width=0.4)
        layers = (*layers, membrane, air)
    return Drum(layers=layers, peak_dbfs=peak_dbfs, pan=pan, low_cut_hz=40.0, high_cut_hz=12500.0, mono_below_hz=120.0)


def cowbell(
    *,
    frequencies_hz: tuple[float, float] = (540.0, 800.0),
    decay_seconds: float = 0.09,
    peak_dbfs: float = -10.0,
    pan: float = -0.2,
) -> Drum:
    """Two square oscillators through a band-pass: the drum machine's cowbell, and near enough to the real one."""
    return Drum(
        layers=(
            Squares(
                frequencies_hz=frequencies_hz,
                low_hz=850.0,
                high_hz=4200.0,
                decay_seconds=0.02,
                tail_level=0.55,
                tail_seconds=decay_seconds,
                width=0.1,
            ),
        ),
        peak_dbfs=peak_dbfs,
        pan=pan,
        low_cut_hz=300.0,
        high_cut_hz=11000.0,
        mono_below_hz=300.0,
    )
