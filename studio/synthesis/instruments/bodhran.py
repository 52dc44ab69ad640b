"""Bodhran: an Irish frame drum and its small stick; soft low drums and their rims stand for it."""

from dataclasses import replace

from studio.synthesis.drum_rooms import DrumRoom
from studio.synthesis.recorded_drums import HANDS, SIDE_STICK, hand_drum
from studio.synthesis.rooms import EarlyReflections
from studio.synthesis.sampled_kit import SampledKit

instrument = SampledKit(
    label="Bodhran",
    family="kit",
    roles=("percussion", "drums"),
    words=("bodhran", "bodhrán", "frame drum", "frame drums", "daf", "tar drum"),
    program=0,
    room=DrumRoom(
        pair_db=-8.0,
        walls=EarlyReflections(level=0.3, seconds=0.03, taps=18, seed=67),
        tail_db=-22.0,
        tail_seconds=0.4,
        size=0.4,
    ),
    detune_cents=14.0,
    drums=hand_drum(
        low=replace(HANDS[64], semitones=-8.0, peak_dbfs=-5.0, bright_hz=2600.0, ring_seconds=0.7),
        open_=replace(HANDS[64], semitones=-4.0, peak_dbfs=-6.5, bright_hz=3800.0),
        slap=replace(HANDS[63], semitones=-3.0, bright_hz=7000.0, ring_seconds=0.3),
        light=replace(SIDE_STICK, peak_dbfs=-15.0, bright_hz=6000.0),
    ),
)
