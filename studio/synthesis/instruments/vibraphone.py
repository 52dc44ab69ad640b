"""Vibraphone: bars over tubes, with turning discs. Modelled: the bank has one short loop a bar."""

from studio.synthesis.equaliser import PassFilter
from studio.synthesis.operators import FmPair, Operators

instrument = Operators(
    label="Vibraphone",
    family="mallet",
    roles=("lead", "arp", "counter", "chords"),
    words=("vibraphone", "vibes player", "vibraharp", "vibraphones"),
    program=11,
    also_plays=(9, 13, 15),
    lowest=53,
    highest=89,
    tail_seconds=1.6,
    level=0.42,
    attack=0.0012,
    release=0.9,
    key_decay=0.6,
    tremolo=0.3,
    tremolo_hz=5.4,
    tremolo_phase=0.5,
    pairs=(
        FmPair(1.0, 1.0, 1.0, 0.12, 0.5, 1.0, 2.8, side=-0.1),
        FmPair(4.0, 1.0, 0.24, 0.2, 0.0, 0.2, 0.7, side=0.25, accent=0.8),
        FmPair(10.0, 1.0, 0.1, 0.4, 0.0, 0.05, 0.16, side=-0.2, accent=1.4),
        FmPair(1.0, 5.4, 0.2, 1.8, 0.0, 0.015, 0.05, 2.0, accent=0.8),
    ),
    body=(PassFilter(90, "low"), PassFilter(9000, "high")),
)
