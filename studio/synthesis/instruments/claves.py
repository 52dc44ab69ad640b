"""Claves: two sticks of rosewood that give everybody else the time."""

from dataclasses import replace

from studio.synthesis.drum_rooms import DrumRoom
from studio.synthesis.recorded_drums import HANDS, hand_drum
from studio.synthesis.rooms import EarlyReflections
from studio.synthesis.sampled_kit import SampledKit

instrument = SampledKit(
    label="Claves",
    family="kit",
    roles=("percussion", "drums"),
    words=("claves", "clave", "rhythm sticks"),
    program=0,
    room=DrumRoom(
        pair_db=-8.0,
        walls=EarlyReflections(level=0.3, seconds=0.03, taps=18, seed=75),
        tail_db=-22.0,
        tail_seconds=0.4,
        size=0.4,
    ),
    detune_cents=14.0,
    drums=hand_drum(
        low=replace(HANDS[75], semitones=-2.0),
        open_=HANDS[75],
        slap=replace(HANDS[75], peak_dbfs=-8.5),
        light=replace(HANDS[75], peak_dbfs=-16.0),
    ),
)
