"""A cymbal backwards: it swells until the note ends."""

from studio.synthesis.transitions import Transition, swelling_cymbal

instrument = Transition(
    label="Reverse cymbal",
    model=swelling_cymbal,
    reversed_=True,
    words=("reverse cymbal", "reversed cymbal", "cymbal swell"),
    program=119,
    tail_seconds=0.1,
)
