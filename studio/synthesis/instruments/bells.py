"""Bells: inharmonic, bright at the stroke, long."""

from studio.synthesis.equaliser import PassFilter
from studio.synthesis.operators import FmPair, Operators

instrument = Operators(
    label="Bells",
    family="mallet",
    roles=("lead", "arp", "counter", "chords"),
    words=("bells", "bell", "trap bells", "church bells", "bell melody", "glocken", "chimes"),
    program=14,
    lowest=55,
    highest=96,
    tail_seconds=3.5,
    level=0.27,
    attack=0.001,
    release=2.4,
    key_decay=0.5,
    drift_cents=2,
    pairs=(
        FmPair(1.0, 3.52, 1.0, 1.4, 0.08, 0.5, 1.7, 1.3, -0.3),
        FmPair(1.0, 1.41, 0.5, 1.0, 0.1, 0.9, 1.4, 1.2, 0.35, 2),
        FmPair(2.756, 1.0, 0.22, 0.5, 0, 0.2, 0.8, 1.2, 0.4),
        FmPair(5.404, 1, 0.1, 0.4, 0, 0.1, 0.35, 1.4, -0.4),
        FmPair(0.5, 1, 0.12, 0, decay=1.6),
    ),
    body=(PassFilter(160, "low"), PassFilter(10000, "high")),
)
