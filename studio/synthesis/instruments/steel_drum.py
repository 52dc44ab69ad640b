"""Steel drum: its octave and twelfth sing after the stroke. Modelled: the bank's sounds electronic."""

from studio.synthesis.equaliser import PassFilter
from studio.synthesis.operators import FmPair, Operators

instrument = Operators(
    label="Steel drum",
    family="mallet",
    roles=("lead", "arp", "counter", "chords"),
    words=("steel drum", "steel drums", "steelpan", "steel pan"),
    program=114,
    also_plays=(114, 112),
    lowest=53,
    highest=88,
    tail_seconds=0.8,
    level=0.27,
    attack=0.0015,
    release=0.45,
    key_decay=0.5,
    drift_cents=4,
    pairs=(
        FmPair(1.0, 2.0, 1.0, 0.5, 0.2, 0.09, 0.7, side=-0.1),
        FmPair(2.0, 1.0, 0.7, 0.35, 0.1, 0.12, 0.45, side=0.2, detune_cents=7, accent=0.4),
        FmPair(3.0, 1.0, 0.28, 0.2, 0.0, 0.1, 0.3, side=-0.3, detune_cents=-9, accent=0.7),
        FmPair(4.08, 1.0, 0.14, 0.2, 0.0, 0.05, 0.16, side=0.3, accent=1.0),
        FmPair(1.0, 7.3, 0.2, 2.0, 0.0, 0.012, 0.03, 2.0, accent=0.8),
    ),
    body=(PassFilter(120, "low"), PassFilter(9000, "high")),
)
