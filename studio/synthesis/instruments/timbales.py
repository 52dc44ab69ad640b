"""Timbales: two metal drums with thin heads, their shells (cáscara) and a bell."""

from dataclasses import replace

from studio.synthesis.drum_rooms import DrumRoom
from studio.synthesis.recorded_drums import HANDS, hand_drum
from studio.synthesis.rooms import EarlyReflections
from studio.synthesis.sampled_kit import SampledKit

instrument = SampledKit(
    label="Timbales",
    family="kit",
    roles=("percussion", "drums"),
    words=("timbales", "timbale", "paila", "cascara"),
    program=0,
    room=DrumRoom(
        pair_db=-8.0,
        walls=EarlyReflections(level=0.3, seconds=0.03, taps=18, seed=65),
        tail_db=-22.0,
        tail_seconds=0.4,
        size=0.4,
    ),
    detune_cents=14.0,
    drums=hand_drum(
        low=HANDS[66],
        open_=HANDS[65],
        slap=replace(HANDS[65], semitones=2.0, bright_hz=17000.0),
        light=replace(HANDS[76], peak_dbfs=-13.0, semitones=5.0),
    )
    | {56: HANDS[56], 53: HANDS[56], 51: replace(HANDS[76], peak_dbfs=-13.0, semitones=5.0)},
)
