"""Orchestral percussion at the back of a hall: bass drum, snare and its roll, cymbals, triangle, tam-tam."""

from dataclasses import replace

from studio.synthesis.cymbal_models import cymbal
from studio.synthesis.drum_models import side_stick, snare, tom
from studio.synthesis.drums import Drum, Kit
from studio.synthesis.hand_percussion import HAND_PERCUSSION, tambourine, triangle, wood
from studio.synthesis.layers import Body, Metal, Modes, Noise
from studio.synthesis.rooms import EarlyReflections

BASS_DRUM = Drum(
    layers=(
        Body(
            resting_hz=43.0,
            fall_hz=14.0,
            fall_seconds=0.06,
            attack_seconds=0.006,
            decay_seconds=0.3,
            drive=0.5,
        ),
        Modes(
            frequency_hz=71.0,
            ratios=(1.0, 1.39, 1.86, 2.3, 2.9),
            levels=(0.5, 0.3, 0.2, 0.12, 0.08),
            decay_seconds=0.2,
            level=0.6,
            softness_db=14.0,
        ),
        Noise(
            low_hz=70.0,
            high_hz=900.0,
            attack_seconds=0.004,
            decay_seconds=0.05,
            level=0.35,
            width=0.3,
            softness=0.8,
        ),
    ),
    peak_dbfs=-2.0,
    pan=-0.1,
    room_level=0.9,
    low_cut_hz=22.0,
    high_cut_hz=6000.0,
)

SNARE = replace(
    snare(
        shell_hz=205.0,
        shell_seconds=0.04,
        wires_level=0.75,
        wires_seconds=0.07,
        crack_level=0.5,
        drive=0.0,
        peak_dbfs=-5.0,
    ),
    pan=-0.2,
)

CLASH = cymbal(
    decay_seconds=0.5, low_hz=380.0, bloom_seconds=0.03, noise_level=1.2, peak_dbfs=-6.0, pan=0.2, seed=490
)

SWELL = Drum(
    layers=(
        Metal(
            low_hz=320.0,
            high_hz=11000.0,
            count=100,
            decay_seconds=0.6,
            decay_slope=0.4,
            tilt_db=1.5,
            bloom_seconds=0.35,
            width=0.7,
            seed=550,
        ),
        Noise(
            low_hz=2500.0,
            high_hz=5000.0,
            high_end_hz=11000.0,
            move_seconds=0.6,
            attack_seconds=1.1,
            curve=2.4,
            decay_seconds=0.3,
            level=0.5,
            width=0.7,
        ),
    ),
    peak_dbfs=-9.0,
    pan=0.25,
    low_cut_hz=250.0,
    high_cut_hz=12500.0,
    mono_below_hz=400.0,
)

TAM_TAM = Drum(
    layers=(
        Metal(
            low_hz=62.0,
            high_hz=1200.0,
            count=40,
            decay_seconds=0.85,
            decay_slope=0.3,
            tilt_db=-1.5,
            bloom_seconds=0.05,
            width=0.5,
            seed=520,
        ),
        Metal(
            low_hz=900.0,
            high_hz=7500.0,
            count=80,
            decay_seconds=0.75,
            decay_slope=0.5,
            tilt_db=-1.0,
            bloom_seconds=0.28,
            width=0.8,
            seed=521,
        ),
        Noise(low_hz=150.0, high_hz=1500.0, attack_seconds=0.005, decay_seconds=0.06, level=0.25, width=0.3),
    ),
    peak_dbfs=-6.0,
    pan=0.15,
    low_cut_hz=35.0,
    high_cut_hz=11000.0,
    mono_below_hz=150.0,
)

_WORDS = (
    "orchestral percussion", "orchestral drums", "epic drums", "cinematic drums", "cymbals", "tam tam",
    "gong", "epic percussion", "cinematic percussion", "big drums",
)  # fmt: skip

instrument = Kit(
    label="Orchestral percussion",
    family="kit",
    roles=("drums", "percussion"),
    words=_WORDS,
    program=48,
    room=EarlyReflections(level=0.55, seconds=0.12, taps=32, first_seconds=0.009, high_hz=4800.0, seed=48),
    tail_seconds=9.0,
    sustained_keys=frozenset({40}),
    drums={
        **HAND_PERCUSSION,
        36: BASS_DRUM,
        37: side_stick(peak_dbfs=-12.0, pan=-0.2),
        38: SNARE,
        40: replace(SNARE, roll_hz=22.0, peak_dbfs=-9.0),
        41: tom(resting_hz=72.0, decay_seconds=0.26, pan=-0.4, drive=0.2),
        45: tom(resting_hz=98.0, decay_seconds=0.24, drive=0.2),
        48: tom(resting_hz=130.0, decay_seconds=0.2, pan=0.3, drive=0.2),
        42: triangle(decay_seconds=0.05),
        46: triangle(decay_seconds=0.6),
        49: CLASH,
        57: replace(CLASH, pan=-0.2),
        51: cymbal(
            decay_seconds=0.5,
            bloom_seconds=0.06,
            noise_level=0.5,
            stick_level=0.3,
            peak_dbfs=-13.0,
            pan=0.3,
            seed=510,
        ),
        52: TAM_TAM,
        55: SWELL,
        54: tambourine(pan=0.35),
        76: wood(frequency_hz=940.0, peak_dbfs=-13.0),
        77: wood(frequency_hz=700.0, peak_dbfs=-13.0),
    },
)
