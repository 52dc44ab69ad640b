"""Nylon guitar: finger on soft strings, a warm body."""

from studio.synthesis.equaliser import Cut, Peak
from studio.synthesis.plucked import Plucked

instrument = Plucked(
    label="Nylon guitar",
    family="guitar",
    words=("nylon guitar", "classical guitar", "acoustic guitar", "spanish guitar"),
    program=24,
    lowest=40,
    highest=84,
    variants=3,
    tail_seconds=0.3,
    level=0.37,
    sustain_seconds=4.5,
    key_decay=0.7,
    release=0.25,
    dulling=0.28,
    pick_hz=2600,
    pick_octaves=2.2,
    pick_position=0.22,
    pick_noise=0.25,
    body=(Cut(70, "low"), Peak(110, 4, 2.5), Peak(205, 3, 2.0), Peak(420, 1.5, 1.5), Cut(8000, "high")),
)
