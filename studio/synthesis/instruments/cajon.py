"""Cajon: a box to sit on, deep in its middle, rattling at its edge: a soft kick and a brushed snare."""

from dataclasses import replace

from studio.synthesis.drum_rooms import DrumRoom
from studio.synthesis.recorded_drums import BRUSH, HANDS, JAZZ, hand_drum, kick, snare
from studio.synthesis.rooms import EarlyReflections
from studio.synthesis.sampled_kit import SampledKit

instrument = SampledKit(
    label="Cajon",
    family="kit",
    roles=("percussion", "drums"),
    words=("cajon", "cajón", "box drum"),
    program=0,
    room=DrumRoom(
        pair_db=-8.0,
        walls=EarlyReflections(level=0.3, seconds=0.03, taps=18, seed=66),
        tail_db=-22.0,
        tail_seconds=0.4,
        size=0.4,
    ),
    detune_cents=14.0,
    drums=hand_drum(
        low=kick(JAZZ, semitones=2.0, bright_hz=2600.0, peak_dbfs=-4.5, room_level=0.9),
        open_=replace(HANDS[64], semitones=-2.0, peak_dbfs=-8.0, ring_seconds=0.2),
        slap=snare((BRUSH, 38), peak_dbfs=-6.5, bright_hz=9000.0, ring_seconds=0.25),
        light=snare((BRUSH, 38), peak_dbfs=-15.0, bright_hz=6000.0, ring_seconds=0.12),
    ),
)
