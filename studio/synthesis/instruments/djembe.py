"""Djembe: a goblet of wood and goat skin: bass, tone and slap; congas and a bongo, tuned for it."""

from dataclasses import replace

from studio.synthesis.drum_rooms import DrumRoom
from studio.synthesis.recorded_drums import HANDS, hand_drum
from studio.synthesis.rooms import EarlyReflections
from studio.synthesis.sampled_kit import SampledKit

instrument = SampledKit(
    label="Djembe",
    family="kit",
    roles=("percussion", "drums"),
    words=("djembe", "djembes", "dunun", "african drums", "talking drum"),
    program=0,
    room=DrumRoom(
        pair_db=-8.0,
        walls=EarlyReflections(level=0.3, seconds=0.03, taps=18, seed=63),
        tail_db=-22.0,
        tail_seconds=0.4,
        size=0.4,
    ),
    detune_cents=14.0,
    drums=hand_drum(
        low=replace(HANDS[64], semitones=-7.0, peak_dbfs=-4.5, bright_hz=4500.0),
        open_=replace(HANDS[63], semitones=2.0),
        slap=replace(HANDS[60], semitones=-2.0, peak_dbfs=-6.0, bright_hz=17000.0),
        light=replace(HANDS[62], peak_dbfs=-14.0, bright_hz=5000.0, ring_seconds=0.15),
    ),
)
