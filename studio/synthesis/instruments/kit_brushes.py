"""A jazz drummer with brushes: taps and sweeps on a coated snare, a soft felt kick, a dark ride."""

from dataclasses import replace

from studio.synthesis.drum_rooms import DrumRoom
from studio.synthesis.recorded_drums import BRUSH, CYMBALS, SIDE_STICK, drum_set, kick, snare, toms
from studio.synthesis.rooms import EarlyReflections
from studio.synthesis.sampled_kit import SampledKit

_WORDS = (
    "brushes", "brush drums", "brushed drums", "brushed snare", "jazz drums", "drum brushes", "brush kit",
)  # fmt: skip

SWEEP = snare(
    (BRUSH, 40),
    peak_dbfs=-15.0,
    low_cut_hz=250.0,
    bright_hz=13000.0,
    velocity_octaves=0.8,
    attack_seconds=0.11,
    roll_hz=3.2,
    room_level=0.7,
    in_bank=False,
)

instrument = SampledKit(
    label="Brushes",
    family="kit",
    roles=("drums",),
    words=_WORDS,
    program=40,
    room=DrumRoom(
        pair_db=-8.0,
        walls=EarlyReflections(level=0.22, seconds=0.04, taps=20, high_hz=5500.0, seed=40),
        tail_db=-24.0,
        tail_seconds=0.6,
        tail_high_hz=3800.0,
        size=0.55,
    ),
    detune_cents=12.0,
    sustained_keys=frozenset({40}),
    drums={
        **drum_set(
            kick=kick(BRUSH, semitones=3.0, bright_hz=4000.0, peak_dbfs=-4.5, room_level=0.8),
            snare=snare((BRUSH, 38), peak_dbfs=-6.0, low_cut_hz=70.0),
            rim=SWEEP,
        ),
        **toms(0, semitones=3.0, peak_dbfs=-8.0, bright_hz=4500.0),
        37: replace(SIDE_STICK, peak_dbfs=-9.0),
        39: snare((BRUSH, 39), peak_dbfs=-8.0, low_cut_hz=70.0),
        51: replace(CYMBALS[51], peak_dbfs=-10.0, bright_hz=17000.0, ring_octaves=0.5, ring_seconds=2.6),
        59: replace(CYMBALS[59], peak_dbfs=-10.0, bright_hz=17000.0, ring_octaves=0.5, ring_seconds=2.6),
        53: replace(CYMBALS[53], peak_dbfs=-11.0),
        49: replace(CYMBALS[49], peak_dbfs=-11.0, attack_seconds=0.012, bright_hz=11000.0),
        57: replace(CYMBALS[57], peak_dbfs=-11.0, attack_seconds=0.012, bright_hz=11000.0),
        42: replace(CYMBALS[42], peak_dbfs=-12.0, bright_hz=14000.0),
        44: replace(CYMBALS[44], peak_dbfs=-11.0),
        46: replace(CYMBALS[46], peak_dbfs=-12.0, bright_hz=14000.0),
    },
)
