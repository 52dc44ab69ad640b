"""Wood blocks: five hollow blocks in a row, temple blocks among them."""

from dataclasses import replace

from studio.synthesis.drum_rooms import DrumRoom
from studio.synthesis.recorded_drums import HANDS, hand_drum
from studio.synthesis.rooms import EarlyReflections
from studio.synthesis.sampled_kit import SampledKit

_WORDS = (
    "wood blocks", "woodblocks", "wood block", "woodblock", "temple blocks", "temple block", "holzblock",
)  # fmt: skip

instrument = SampledKit(
    label="Wood blocks",
    family="kit",
    roles=("percussion", "drums"),
    words=_WORDS,
    program=0,
    room=DrumRoom(
        pair_db=-8.0,
        walls=EarlyReflections(level=0.3, seconds=0.03, taps=18, seed=76),
        tail_db=-22.0,
        tail_seconds=0.4,
        size=0.4,
    ),
    detune_cents=14.0,
    drums=hand_drum(
        low=replace(HANDS[77], semitones=-4.0),
        open_=HANDS[77],
        slap=HANDS[76],
        light=replace(HANDS[76], semitones=4.0, peak_dbfs=-14.0),
    )
    | {75: HANDS[75], 76: HANDS[76], 77: HANDS[77]},
)
