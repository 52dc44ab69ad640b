"""A downlifter: noise closes and a tone sinks into the new section."""

from studio.synthesis.transitions import Transition, downlifter

instrument = Transition(
    label="Downlifter",
    family="fx",
    roles=("fx",),
    words=("downlifter", "sweep down"),
    program=97,
    model=downlifter,
    tail_seconds=12.0,
)
