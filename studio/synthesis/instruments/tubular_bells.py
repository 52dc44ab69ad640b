"""Tubular bells, hammered at the rim. Modelled: the bank has one bell, at every pitch."""

from studio.synthesis.rooms import EarlyReflections
from studio.synthesis.struck import Struck, tubular_bell

instrument = Struck(
    label="Tubular bells",
    family="mallet",
    roles=("counter", "lead"),
    words=("tubular bells",),
    program=14,
    also_plays=(14,),
    lowest=60,
    highest=77,
    model=tubular_bell,
    tail_seconds=9.0,
    room=EarlyReflections(level=0.35, seconds=0.08, taps=26, first_seconds=0.008, high_hz=5500.0, seed=14),
)
