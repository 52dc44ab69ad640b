"""Distorted guitar: two takes of a high-gain rhythm guitar, hard left and hard right."""

from studio.synthesis.distorted import Distorted
from studio.synthesis.equaliser import Cut

instrument = Distorted(
    label="Distorted guitar",
    family="guitar",
    words=("distorted guitar", "metal guitar", "heavy guitar", "power chords", "rhythm guitar", "electric guitar"),
    program=30,
    lowest=28,
    highest=76,
    tail_seconds=0.17,
    level=0.16,
    sustain_seconds=9,
    key_decay=0.4,
    release=0.09,
    dulling=0.18,
    pick_hz=4200,
    pick_octaves=1.2,
    pick_position=0.09,
    pick_noise=0.35,
    detune_cents=4,
    drift_cents=5,
    mute_seconds=0.24,
    gain=70,
    body=(Cut(75, "low"),),
)
