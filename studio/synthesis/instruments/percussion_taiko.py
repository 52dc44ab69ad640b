"""Taikos: a row of big Japanese drums, the largest on the left, answered by the rims and by wood."""

from dataclasses import replace

from studio.synthesis.drum_rooms import DrumRoom
from studio.synthesis.recorded_drums import HANDS, SIDE_STICK, taikos
from studio.synthesis.rooms import EarlyReflections
from studio.synthesis.sampled_kit import SampledKit

instrument = SampledKit(
    label="Taikos",
    family="kit",
    roles=("percussion", "drums"),
    words=("taiko", "taikos", "taiko drums", "war drums", "japanese drums"),
    program=48,
    also_plays=(116,),
    room=DrumRoom(
        pair_db=-4.0,
        walls=EarlyReflections(
            level=0.42, seconds=0.08, taps=26, first_seconds=0.012, high_hz=5200.0, seed=116
        ),
        tail_db=-17.0,
        tail_seconds=1.3,
        tail_high_hz=4200.0,
        size=1.3,
    ),
    detune_cents=12.0,
    drums={
        **taikos(),
        36: replace(taikos()[41], peak_dbfs=-2.0, semitones=-3.0),
        37: replace(SIDE_STICK, semitones=-4.0, peak_dbfs=-9.0),
        38: replace(taikos()[48], peak_dbfs=-4.0, bright_hz=12000.0, velocity_octaves=1.0),
        42: HANDS[76],
        46: HANDS[77],
        75: HANDS[75],
        81: HANDS[81],
    },
)
