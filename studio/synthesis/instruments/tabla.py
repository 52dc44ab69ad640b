"""Tabla: the small dayan that rings and the deep bayan; a bongo and a conga, tuned, stand for them."""

from dataclasses import replace

from studio.synthesis.drum_rooms import DrumRoom
from studio.synthesis.recorded_drums import HANDS, hand_drum
from studio.synthesis.rooms import EarlyReflections
from studio.synthesis.sampled_kit import SampledKit

instrument = SampledKit(
    label="Tabla",
    family="kit",
    roles=("percussion", "drums"),
    words=("tabla", "tablas", "dholak", "mridangam", "indian drums"),
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
        low=replace(HANDS[64], semitones=-9.0, peak_dbfs=-5.0, bright_hz=3800.0, ring_seconds=1.1),
        open_=replace(HANDS[60], semitones=4.0, ring_seconds=0.9),
        slap=replace(HANDS[60], semitones=5.0, bright_hz=17000.0, ring_seconds=0.4),
        light=replace(HANDS[61], semitones=5.0, peak_dbfs=-14.0, ring_seconds=0.1),
    ),
)
