"""Darbuka: a goblet drum, its dum in the middle and its tek at the rim; a conga and a bongo stand for it."""

from dataclasses import replace

from studio.synthesis.drum_rooms import DrumRoom
from studio.synthesis.recorded_drums import HANDS, hand_drum
from studio.synthesis.rooms import EarlyReflections
from studio.synthesis.sampled_kit import SampledKit

instrument = SampledKit(
    label="Darbuka",
    family="kit",
    roles=("percussion", "drums"),
    words=("darbuka", "darabuka", "doumbek", "dumbek", "derbake", "tabla baladi", "riq"),
    program=0,
    room=DrumRoom(
        pair_db=-8.0,
        walls=EarlyReflections(level=0.3, seconds=0.03, taps=18, seed=64),
        tail_db=-22.0,
        tail_seconds=0.4,
        size=0.4,
    ),
    detune_cents=14.0,
    drums=hand_drum(
        low=replace(HANDS[64], semitones=-4.0, peak_dbfs=-5.0, bright_hz=5500.0, ring_seconds=0.5),
        open_=replace(HANDS[60], semitones=3.0),
        slap=replace(HANDS[60], semitones=6.0, peak_dbfs=-7.0, bright_hz=18000.0, ring_seconds=0.18),
        light=replace(HANDS[60], semitones=7.0, peak_dbfs=-14.0, ring_seconds=0.1),
    ),
)
