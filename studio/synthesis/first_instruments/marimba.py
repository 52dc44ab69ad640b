"""A marimba, yarn mallets."""

from studio.synthesis.rooms import EarlyReflections
from studio.synthesis.struck import Struck, marimba

instrument = Struck(
    label="Marimba",
    family="mallet",
    roles=("lead", "arp", "counter", "chords"),
    words=("marimba", "xylophone", "kalimba", "balafon", "wooden mallets"),
    stands_in_for=("hang drum",),
    program=12,
    also_plays=(115, 116, 117, 118),
    lowest=45,
    highest=93,
    model=marimba,
    room=EarlyReflections(level=0.25, seconds=0.03, taps=18, seed=13),
)
