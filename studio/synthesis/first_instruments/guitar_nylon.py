"""Nylon guitar: finger on soft strings, a warm body."""

from studio.synthesis.equaliser import PassFilter, PeakingFilter
from studio.synthesis.plucked import Plucked

_WORDS = (
    "acoustic guitar", "acoustic guitars", "nylon guitar", "nylon string guitar", "classical guitar",
    "spanish guitar", "flamenco guitar", "fingerpicked guitar", "fingerstyle guitar", "folk guitar",
    "guitarra acustica", "guitarra espanola", "akustikgitarre", "guitare acoustique", "chitarra acustica",
    "chitarra classica", "violao", "soft guitar",
)  # fmt: skip

instrument = Plucked(
    label="Nylon guitar",
    family="guitar",
    roles=("chords", "arp", "lead"),
    words=_WORDS,
    kinds=("guitar",),
    stands_in_for=("banjo", "ukulele", "sitar", "mandolin", "oud"),
    program=24,
    also_plays=(104, 105, 106, 107, 108, 109, 110, 111),
    lowest=40,
    highest=83,
    variants=3,
    tail_seconds=0.3,
    level=0.37,
    sustain_seconds=4.5,
    key_decay=0.7,
    release=0.25,
    dulling=0.28,
    pick_hz=2600,
    pick_octaves=2.2,
    pick_position=0.22,
    pick_noise=0.25,
    body=(
        PassFilter(70, "low"),
        PeakingFilter(110, 4, 2.5),
        PeakingFilter(205, 3, 2.0),
        PeakingFilter(420, 1.5, 1.5),
        PassFilter(8000, "high"),
    ),
)
