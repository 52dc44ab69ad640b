"""Marching drums: a line of snares, a bass drum and hand cymbals, out of doors."""

from dataclasses import replace

from studio.synthesis.drum_rooms import DrumRoom
from studio.synthesis.recorded_drums import (
    CYMBALS,
    MARCHING_SNARE,
    ORCHESTRA,
    SIDE_STICK,
    drum_set,
    kick,
    snare,
)
from studio.synthesis.rooms import EarlyReflections
from studio.synthesis.sampled_kit import SampledKit

_WORDS = (
    "marching drums", "marching snare", "drumline", "drum line", "field drum", "field drums",
    "military drums", "military snare", "marching band drums",
)  # fmt: skip

instrument = SampledKit(
    label="Marching drums",
    family="kit",
    roles=("drums", "percussion"),
    words=_WORDS,
    program=56,
    room=DrumRoom(
        pair_db=-5.0,
        walls=EarlyReflections(level=0.2, seconds=0.05, taps=14, high_hz=6000.0, seed=56),
        tail_db=-24.0,
        tail_seconds=0.6,
        size=0.8,
    ),
    detune_cents=14.0,
    drums={
        **drum_set(
            kick=kick(ORCHESTRA, key=36, semitones=2.0, bright_hz=4500.0, peak_dbfs=-3.0, room_level=0.8),
            snare=snare((MARCHING_SNARE, 38), (ORCHESTRA, 38), peak_dbfs=-4.0),
            rim=snare((ORCHESTRA, 40), peak_dbfs=-5.0),
        ),
        37: SIDE_STICK,
        42: replace(CYMBALS[44], peak_dbfs=-12.0),
        49: replace(CYMBALS[49], peak_dbfs=-8.0, ring_seconds=1.6),
    },
)
