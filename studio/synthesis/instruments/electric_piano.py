"""Electric piano: tines that bark when struck hard, swaying gently between the sides."""

from studio.synthesis.equaliser import PassFilter, PeakingFilter
from studio.synthesis.operators import FmPair, Operators

_WORDS = (
    "electric piano", "rhodes", "wurlitzer", "wurli", "fender rhodes", "e piano", "epiano", "electric keys",
    "piano electrico", "tine piano",
)  # fmt: skip

instrument = Operators(
    label="Electric piano",
    family="keys",
    roles=("chords", "lead", "arp", "counter"),
    words=_WORDS,
    program=4,
    lowest=36,
    highest=91,
    tail_seconds=0.7,
    level=0.26,
    attack=0.0015,
    release=0.32,
    key_decay=0.6,
    tremolo=0.22,
    tremolo_hz=4.6,
    tremolo_phase=-1,
    pairs=(
        FmPair(1.0, 1.0, 1.0, 2.3, 0.16, 0.6, 2.6, 2.2, -0.25),
        FmPair(1.0, 1.0, 0.6, 1.3, 0.28, 1.3, 3.4, 1.6, 0.35, 1.6),
        FmPair(1.0, 14.0, 0.24, 1.5, 0.0, 0.1, 0.5, 2.4, 0.15),
        FmPair(2.0, 1.0, 0.2, 1.2, 0.1, 0.4, 1.3, 1.6, 0.3, -1.0),
        FmPair(1.0, 7.3, 0.1, 2.0, 0.0, 0.012, 0.03, 2.5, -0.3),
    ),
    body=(
        PassFilter(45, "low"),
        PeakingFilter(220, 1.5, 0.8),
        PeakingFilter(1900, 1.5, 0.9),
        PassFilter(7500, "high"),
    ),
)
