"""Phonk cowbell: the drum machine's two squares a little over a fifth apart, tuned for melodies."""

from studio.synthesis.equaliser import PassFilter, PeakingFilter
from studio.synthesis.operators import FmPair, Operators

instrument = Operators(
    label="Phonk cowbell",
    family="mallet",
    roles=("lead", "arp"),
    words=("phonk cowbell", "phonk cowbells", "cowbell melody", "cowbell lead"),
    program=113,
    lowest=55,
    highest=89,
    tail_seconds=0.6,
    level=0.18,
    attack=0.0008,
    release=0.35,
    key_decay=0.3,
    drift_cents=2,
    pairs=(
        FmPair(1.0, 2.0, 1.0, 1.3, 0.55, 0.12, 0.3, 0.9, -0.15),
        FmPair(1.483, 2.966, 0.3, 1.2, 0.5, 0.1, 0.14, 0.9, 0.2),
        FmPair(2.0, 4.0, 0.4, 1.4, 0.4, 0.06, 0.16, 1.1, 0.15, 4),
        FmPair(1.0, 7.13, 0.35, 2.2, 0.0, 0.012, 0.025, 1.3),
    ),
    body=(PassFilter(300, "low"), PeakingFilter(1400, 3.0, 0.9), PassFilter(9000, "high")),
)
