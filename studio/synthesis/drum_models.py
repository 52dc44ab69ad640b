"""Models of drums for kits: each function turns a few musical choices into a drum of layers."""

from studio.synthesis.drums import Drum
from studio.synthesis.layers import Body, Modes, Noise, Squares


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
    """A bass drum: a body with a falling pitch, the beater's click and, if real, the skin's overtones."""
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
        air = Noise(
            low_hz=250.0, high_hz=1600.0, decay_seconds=0.03, level=0.35 * skin_level, width=0.2, softness=0.8
        )
        layers = (*layers, skin, air)
    return Drum(layers=layers, peak_dbfs=peak_dbfs, room_level=0.45, high_cut_hz=13500.0, mono_below_hz=300.0)


def snare(
    *,
    shell_hz: float,
    shell_seconds: float,
    wires_level: float,
    wires_seconds: float,
    wires_hz: tuple[float, float] = (1400.0, 12500.0),
    crack_level: float = 0.6,
    tail_level: float = 0.12,
    drive: float = 1.1,
    width: float = 0.35,
    peak_dbfs: float = -3.5,
) -> Drum:
    """A snare drum: two shell modes that fall a little, wires a millisecond later, the stick's crack."""
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
            Noise(
                low_hz=2500.0, high_hz=8000.0, decay_seconds=0.003, level=crack_level, width=0.1, softness=0.7
            ),
        ),
        peak_dbfs=peak_dbfs,
        drive=drive,
        low_cut_hz=70.0,
        high_cut_hz=17000.0,
        mono_below_hz=350.0,
    )


def machine_snare(
    *, shell_hz: float = 180.0, snappy: float = 0.7, seconds: float = 0.1, peak_dbfs: float = -3.5
) -> Drum:
    """A drum machine's snare: two plain oscillators and bright noise."""
    return Drum(
        layers=(
            Body(
                resting_hz=shell_hz,
                fall_hz=0.9 * shell_hz,
                fall_seconds=0.006,
                decay_seconds=0.055,
                drive=0.8,
                level=0.65,
            ),
            Body(
                resting_hz=shell_hz * 1.83,
                fall_hz=0.4 * shell_hz,
                fall_seconds=0.005,
                decay_seconds=0.035,
                level=0.45,
            ),
            Noise(
                low_hz=1100.0,
                high_hz=14000.0,
                high_end_hz=8000.0,
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
        high_cut_hz=17000.0,
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


def clap(
    *, low_hz: float = 800.0, high_hz: float = 6500.0, tail_seconds: float = 0.085, peak_dbfs: float = -5.0
) -> Drum:
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
            Noise(
                low_hz=900.0,
                high_hz=1900.0,
                decay_seconds=0.03,
                delay_seconds=0.031,
                level=0.7,
                width=0.3,
                damping=0.8,
            ),
        ),
        peak_dbfs=peak_dbfs,
        drive=0.5,
        low_cut_hz=250.0,
        high_cut_hz=16500.0,
        mono_below_hz=500.0,
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
    """A tom: its pitch falls as the skin relaxes, below the inharmonic modes of a circular membrane."""
    layers: tuple[Body | Noise | Modes, ...] = (
        Body(
            resting_hz=resting_hz,
            fall_hz=0.55 * resting_hz,
            fall_seconds=0.035,
            knock_hz=1.2 * resting_hz,
            decay_seconds=decay_seconds,
            drive=drive,
        ),
        Noise(
            low_hz=900.0,
            high_hz=5500.0,
            decay_seconds=0.006,
            level=0.5 * skin_level + 0.1,
            width=0.15,
            softness=0.7,
        ),
    )
    if skin_level > 0.0:
        membrane = Modes(
            frequency_hz=resting_hz * 1.59,
            ratios=(1.0, 1.34, 1.44, 1.67, 1.84, 2.2),
            levels=(0.5, 0.32, 0.22, 0.2, 0.15, 0.12),
            decay_seconds=0.45 * decay_seconds,
            level=skin_level,
        )
        air = Noise(
            low_hz=200.0,
            high_hz=1800.0,
            decay_seconds=0.25 * decay_seconds,
            level=0.25 * skin_level,
            width=0.4,
        )
        layers = (*layers, membrane, air)
    return Drum(
        layers=layers, peak_dbfs=peak_dbfs, pan=pan, low_cut_hz=40.0, high_cut_hz=12500.0, mono_below_hz=120.0
    )


def cowbell(
    *,
    frequencies_hz: tuple[float, float] = (540.0, 800.0),
    decay_seconds: float = 0.09,
    peak_dbfs: float = -10.0,
    pan: float = -0.2,
) -> Drum:
    """A drum machine's cowbell, near enough to a real one: two square oscillators through a band-pass."""
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
