"""Handpan: a steel shell played by fingers: the note, its octave and its twelfth, softly. Modelled."""

from studio.synthesis.equaliser import PassFilter
from studio.synthesis.operators import FmPair, Operators

instrument = Operators(
    label="Handpan",
    family="mallet",
    roles=("lead", "arp", "counter", "chords"),
    words=("handpan", "handpans", "hang drum", "tongue drum", "steel tongue drum", "hand pan"),
    program=114,
    lowest=48,
    highest=81,
    tail_seconds=1.6,
    level=0.3,
    attack=0.003,
    release=1.2,
    key_decay=0.4,
    drift_cents=2,
    pairs=(
        FmPair(1.0, 1.0, 1.0, 0.1, 0.0, 0.08, 1.3, side=-0.1),
        FmPair(2.0, 1.0, 0.42, 0.2, 0.0, 0.1, 0.9, side=0.2, accent=0.4),
        FmPair(3.0, 1.0, 0.16, 0.2, 0.0, 0.08, 0.5, side=-0.25, accent=0.7),
        FmPair(1.5, 2.7, 0.12, 1.2, 0.0, 0.01, 0.03, accent=0.6),
    ),
    body=(PassFilter(80, "low"), PassFilter(5500, "high")),
)
