"""Orchestral percussion at the back of a hall: bass drum, snare and its roll, cymbals, triangle, taikos.

The tam-tam is a model: no General MIDI bank has one.
"""

from dataclasses import replace

from studio.synthesis.drum_rooms import DrumRoom, Place
from studio.synthesis.first_instruments.kit_orchestral import TAM_TAM
from studio.synthesis.recorded_drums import (
    HANDS,
    MARCHING_CYMBALS,
    MARCHING_SNARE,
    ORCHESTRA,
    PLAIN,
    SIDE_STICK,
    taikos,
)
from studio.synthesis.rooms import EarlyReflections
from studio.synthesis.sampled_kit import RecordedDrum, SampledKit

BASS_DRUM = RecordedDrum(
    takes=((ORCHESTRA, 36),),
    place=Place(-0.2, 1.0, 1.0),
    peak_dbfs=-2.0,
    bright_hz=6000.0,
    velocity_octaves=2.0,
    hands=7,
)

SNARE = RecordedDrum(
    takes=((ORCHESTRA, 38),), place=Place(-0.4, 0.9, 0.9), peak_dbfs=-5.0, bright_hz=14000.0, low_cut_hz=70.0
)

ROLL = replace(SNARE, takes=((MARCHING_SNARE, 48), (ORCHESTRA, 40)), peak_dbfs=-9.0, roll_hz=14.0)

CLASH = RecordedDrum(
    takes=((MARCHING_CYMBALS, 72),),
    stand_in=(ORCHESTRA, 59),
    place=Place(0.4, 1.2, 1.4),
    peak_dbfs=-6.0,
    low_cut_hz=120.0,
    ring_seconds=4.0,
    hands=3,
)

SWELL = replace(
    CLASH,
    takes=((MARCHING_CYMBALS, 93),),
    stand_in=(PLAIN, 57),
    peak_dbfs=-9.0,
    attack_seconds=1.1,
    ring_seconds=0.0,
    hands=2,
)

_WORDS = (
    "orchestral percussion", "orchestral drums", "epic drums", "cinematic drums", "cymbals", "tam tam",
    "gong", "epic percussion", "cinematic percussion", "big drums",
)  # fmt: skip

instrument = SampledKit(
    label="Orchestral percussion",
    family="kit",
    roles=("drums", "percussion"),
    words=_WORDS,
    program=48,
    room=DrumRoom(
        pair_db=-4.0,
        walls=EarlyReflections(level=0.4, seconds=0.1, taps=28, first_seconds=0.012, high_hz=4800.0, seed=48),
        tail_db=-17.0,
        tail_seconds=1.6,
        tail_high_hz=4200.0,
        size=1.6,
    ),
    tail_seconds=10.0,
    sustained_keys=frozenset({40}),
    detune_cents=9.0,
    drums={
        **HANDS,
        **taikos(),
        36: BASS_DRUM,
        37: replace(SIDE_STICK, peak_dbfs=-11.0),
        38: SNARE,
        40: ROLL,
        42: HANDS[80],
        46: HANDS[81],
        49: CLASH,
        57: replace(CLASH, place=Place(0.2, 1.2, 1.4)),
        51: replace(CLASH, takes=((PLAIN, 57),), peak_dbfs=-13.0, attack_seconds=0.02, bright_hz=11000.0),
        52: TAM_TAM,
        55: SWELL,
        54: replace(HANDS[54], peak_dbfs=-13.0),
    },
)
