"""A cymbal backwards: it swells until the note ends."""

from studio.synthesis.transitions import Transition, swelling_cymbal

instrument = Transition(
    label="Reverse cymbal",
    family="fx",
    roles=("fx",),
    words=("reverse cymbal", "reversed cymbal", "cymbal swell"),
    program=119,
    model=swelling_cymbal,
    reversed_=True,
    tail_seconds=0.1,
)
