"""Castanets: two shells of wood in each hand, that click and roll."""

from dataclasses import replace

from studio.synthesis.drum_rooms import DrumRoom
from studio.synthesis.recorded_drums import HANDS, hand_drum
from studio.synthesis.rooms import EarlyReflections
from studio.synthesis.sampled_kit import SampledKit

instrument = SampledKit(
    label="Castanets",
    family="kit",
    roles=("percussion", "drums"),
    words=("castanets", "castañuelas", "kastagnetten", "castagnettes", "palillos"),
    program=0,
    room=DrumRoom(
        pair_db=-8.0,
        walls=EarlyReflections(level=0.3, seconds=0.03, taps=18, seed=85),
        tail_db=-22.0,
        tail_seconds=0.4,
        size=0.4,
    ),
    detune_cents=14.0,
    drums=hand_drum(
        low=replace(HANDS[85], semitones=-2.5),
        open_=HANDS[85],
        slap=replace(HANDS[85], semitones=1.5, peak_dbfs=-8.5),
        light=replace(HANDS[85], peak_dbfs=-15.0),
    ),
)
