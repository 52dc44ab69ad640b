"""A marimba, yarn mallets."""

from studio.synthesis.rooms import Room
from studio.synthesis.struck import Struck, marimba

instrument = Struck(
    label="Marimba",
    family="mallet",
    model=marimba,
    words=("marimba", "xylophone", "wooden mallets"),
    program=12,
    lowest=45,
    highest=96,
    room=Room(level=0.25, seconds=0.03, taps=18, seed=13),
)
