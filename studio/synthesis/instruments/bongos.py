"""Bongos: two small drums between the knees, the martillo of a bolero."""

from dataclasses import replace

from studio.synthesis.drum_rooms import DrumRoom
from studio.synthesis.recorded_drums import HANDS, hand_drum
from studio.synthesis.rooms import EarlyReflections
from studio.synthesis.sampled_kit import SampledKit

instrument = SampledKit(
    label="Bongos",
    family="kit",
    roles=("percussion", "drums"),
    words=("bongos", "bongo", "bongo drums", "bongó"),
    program=0,
    room=DrumRoom(
        pair_db=-8.0,
        walls=EarlyReflections(level=0.3, seconds=0.03, taps=18, seed=60),
        tail_db=-22.0,
        tail_seconds=0.4,
        size=0.4,
    ),
    detune_cents=14.0,
    drums=hand_drum(
        low=HANDS[61],
        open_=HANDS[60],
        slap=replace(HANDS[60], semitones=1.5, bright_hz=16000.0, ring_seconds=0.25),
        light=replace(HANDS[60], peak_dbfs=-15.0, bright_hz=6000.0, ring_seconds=0.12),
    ),
)
