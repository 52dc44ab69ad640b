"""Nylon guitar: fingers on soft strings, a warm body."""

from studio.synthesis.equaliser import PassFilter, PeakingFilter
from studio.synthesis.sampled_guitar import SampledGuitar

_WORDS = (
    "acoustic guitar", "acoustic guitars", "nylon guitar", "nylon string guitar", "classical guitar",
    "spanish guitar", "flamenco guitar", "fingerpicked guitar", "fingerstyle guitar", "folk guitar",
    "guitarra acustica", "guitarra espanola", "akustikgitarre", "guitare acoustique", "chitarra acustica",
    "chitarra classica", "violao", "soft guitar",
)  # fmt: skip

instrument = SampledGuitar(
    label="Nylon guitar",
    family="guitar",
    roles=("chords", "arp", "lead"),
    words=_WORDS,
    kinds=("guitar",),
    program=24,
    lowest=40,
    highest=83,
    tail_seconds=0.4,
    presets=((24, 0),),
    level=1.0,
    pick_hz=9000,
    pick_octaves=2.2,
    ring_hz=3500,
    ring_seconds=0.8,
    release=0.26,
    squeak=0.05,
    vibrato_cents=6,
    body=(PassFilter(65, "low"), PeakingFilter(3500, -1.5, 1)),
)
