"""Congas: two tall drums, open tones, slaps and the heel and tip of a hand."""

from dataclasses import replace

from studio.synthesis.drum_rooms import DrumRoom
from studio.synthesis.recorded_drums import HANDS, hand_drum
from studio.synthesis.rooms import EarlyReflections
from studio.synthesis.sampled_kit import SampledKit

instrument = SampledKit(
    label="Congas",
    family="kit",
    roles=("percussion", "drums"),
    words=(
        "congas",
        "conga",
        "conga drums",
        "tumbadora",
        "tumbadoras",
    ),
    program=0,
    room=DrumRoom(
        pair_db=-8.0,
        walls=EarlyReflections(level=0.3, seconds=0.03, taps=18, seed=62),
        tail_db=-22.0,
        tail_seconds=0.4,
        size=0.4,
    ),
    detune_cents=14.0,
    drums=hand_drum(
        low=HANDS[64],
        open_=HANDS[63],
        slap=HANDS[62],
        light=replace(HANDS[62], peak_dbfs=-14.0, bright_hz=4500.0, ring_seconds=0.15),
    ),
)
