"""Gamelan metallophone: bronze bars in pairs that beat against each other. Modelled, in equal temperament."""

from studio.synthesis.equaliser import PassFilter
from studio.synthesis.operators import FmPair, Operators

instrument = Operators(
    label="Gamelan metallophone",
    family="mallet",
    roles=("lead", "arp", "counter", "chords"),
    words=("gamelan metallophone", "gamelan metallophones", "saron", "gangsa", "bonang", "metalofon"),
    program=14,
    lowest=50,
    highest=91,
    tail_seconds=2.2,
    level=0.34,
    attack=0.0012,
    release=1.8,
    key_decay=0.5,
    drift_cents=2,
    pairs=(
        FmPair(1.0, 1.0, 0.6, 0.0, 0.0, 0.1, 1.5, side=-0.2, detune_cents=-5),
        FmPair(1.0, 1.0, 0.6, 0.0, 0.0, 0.1, 1.5, side=0.2, detune_cents=5),
        FmPair(2.76, 1.0, 0.24, 0.2, 0.0, 0.08, 0.5, side=-0.3, accent=0.5),
        FmPair(5.4, 1.0, 0.16, 0.3, 0.0, 0.05, 0.2, side=0.3, accent=0.9),
        FmPair(8.93, 1.7, 0.08, 1.2, 0.0, 0.015, 0.05, accent=1.0),
    ),
    body=(PassFilter(90, "low"), PassFilter(11000, "high")),
)
