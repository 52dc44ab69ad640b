"""Music box: a steel comb in a small case. Modelled: the bank has one short loop a tooth."""

from studio.synthesis.equaliser import PassFilter, PeakingFilter
from studio.synthesis.operators import FmPair, Operators

instrument = Operators(
    label="Music box",
    family="mallet",
    roles=("lead", "arp", "counter", "chords"),
    words=("music box", "spieluhr", "caja de musica"),
    program=10,
    lowest=60,
    highest=100,
    tail_seconds=2.0,
    level=0.31,
    attack=0.0008,
    release=1.4,
    key_decay=0.55,
    drift_cents=4,
    pairs=(
        FmPair(1.0, 1.0, 1.0, 0.1, 0.2, 0.3, 1.0, side=-0.15),
        FmPair(6.27, 1.0, 0.22, 0.4, 0.0, 0.08, 0.25, 1.5, 0.25, accent=1.0),
        FmPair(1.0, 1.0, 0.3, decay=1.3, side=0.4, detune_cents=4),
        FmPair(3.0, 7.1, 0.14, 1.8, 0.0, 0.012, 0.04, 1.5, -0.2, accent=1.0),
        FmPair(2.0, 1.0, 0.1, 0.3, 0.0, 0.3, 0.6, side=0.2, accent=0.8),
    ),
    body=(PassFilter(220, "low"), PeakingFilter(2300, 3, 1.2), PassFilter(11000, "high")),
)
