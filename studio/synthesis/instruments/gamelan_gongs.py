"""Gamelan gongs: gong, kempul and kenong, deep bronze that beats. Modelled, in equal temperament."""

from studio.synthesis.equaliser import PassFilter
from studio.synthesis.operators import FmPair, Operators

instrument = Operators(
    label="Gamelan gongs",
    family="mallet",
    roles=("bass", "counter", "chords"),
    words=("gamelan gongs", "gamelan gong", "gong ageng", "kempul", "kenong", "kulintang"),
    program=14,
    lowest=31,
    highest=62,
    tail_seconds=3.2,
    level=0.3,
    attack=0.008,
    release=2.8,
    key_decay=0.4,
    drift_cents=2,
    pairs=(
        FmPair(1.0, 1.0, 0.7, 0.15, 0.3, 0.4, 2.2, side=-0.1, detune_cents=-4),
        FmPair(1.0, 1.0, 0.7, 0.15, 0.3, 0.4, 2.2, side=0.1, detune_cents=4),
        FmPair(2.0, 1.0, 0.3, 0.3, 0.2, 0.3, 1.1, side=0.2, detune_cents=3, accent=0.4),
        FmPair(2.94, 1.0, 0.14, 0.4, 0.1, 0.2, 0.6, side=-0.3, accent=0.7),
        FmPair(4.62, 1.3, 0.09, 0.8, 0.0, 0.1, 0.25, side=0.3, accent=1.0),
    ),
    body=(PassFilter(35, "low"), PassFilter(4500, "high")),
)
