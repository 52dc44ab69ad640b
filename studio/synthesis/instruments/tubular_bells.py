"""Tubular bells, hammered at the rim."""

from studio.synthesis.rooms import Room
from studio.synthesis.struck import Struck, tubular_bell

instrument = Struck(
    label="Tubular bells",
    family="mallet",
    model=tubular_bell,
    words=("tubular bells", "chimes", "church bells"),
    program=14,
    lowest=60,
    highest=79,
    tail_seconds=9.0,
    room=Room(level=0.35, seconds=0.08, taps=26, first_seconds=0.008, high_hz=5500.0, seed=14),
)
