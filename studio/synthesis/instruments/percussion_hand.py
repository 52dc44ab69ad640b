"""A percussionist's table: congas, bongos, timbales, shakers, bells, wood; sticks are answered by hands."""

from dataclasses import replace

from studio.synthesis.drum_rooms import DrumRoom
from studio.synthesis.recorded_drums import HANDS
from studio.synthesis.rooms import EarlyReflections
from studio.synthesis.sampled_kit import SampledKit

_WORDS = (
    "hand percussion", "shaker", "shakers", "tambourine", "cowbell",
    "hand drums", "maracas", "percussion",
)  # fmt: skip

instrument = SampledKit(
    label="Hand percussion",
    family="kit",
    roles=("percussion", "drums"),
    words=_WORDS,
    program=0,
    room=DrumRoom(
        pair_db=-8.0,
        walls=EarlyReflections(level=0.3, seconds=0.03, taps=18, seed=61),
        tail_db=-22.0,
        tail_seconds=0.4,
        size=0.4,
    ),
    detune_cents=14.0,
    drums={
        **HANDS,
        36: replace(HANDS[64], semitones=-8.0, peak_dbfs=-3.5, bright_hz=5000.0),
        38: replace(HANDS[62], peak_dbfs=-5.0),
        42: HANDS[70],
        46: HANDS[69],
        49: HANDS[54],
    },
)
