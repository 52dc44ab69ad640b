"""Singing bowls: bronze that is struck softly and rings for long, two modes beating. Modelled."""

from studio.synthesis.equaliser import PassFilter
from studio.synthesis.operators import FmPair, Operators

instrument = Operators(
    label="Singing bowls",
    family="mallet",
    roles=("lead", "counter", "pad", "chords"),
    words=("singing bowls", "singing bowl", "tibetan bowls", "tibetan bowl", "klangschalen", "crystal bowls"),
    program=92,
    lowest=48,
    highest=81,
    tail_seconds=4.0,
    level=0.37,
    attack=0.02,
    release=2.0,
    key_decay=0.3,
    drift_cents=1,
    pairs=(
        FmPair(1.0, 1.0, 0.6, 0.0, 0.0, 0.1, 3.0, side=-0.3, detune_cents=-3),
        FmPair(1.0, 1.0, 0.6, 0.0, 0.0, 0.1, 3.0, side=0.3, detune_cents=3),
        FmPair(2.71, 1.0, 0.22, 0.0, 0.0, 0.1, 2.0, side=0.3, accent=0.5),
        FmPair(5.15, 1.0, 0.1, 0.1, 0.0, 0.1, 0.8, side=-0.3, accent=0.9),
    ),
    body=(PassFilter(90, "low"), PassFilter(7000, "high")),
)
