"""A downlifter: noise closes and a tone sinks into the new section."""

from studio.synthesis.transitions import Transition, downlifter

instrument = Transition(
    label="Downlifter", model=downlifter, words=("downlifter", "fall", "sweep down"), program=97, tail_seconds=12.0
)
