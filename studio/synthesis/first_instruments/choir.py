"""Choir: eight voices singing “ah”, each with their own vibrato and breath."""

from studio.synthesis.equaliser import PassFilter, PeakingFilter
from studio.synthesis.subtractive import Subtractive

_WORDS = (
    "choir", "choirs", "choral", "choral voices", "chor", "choeur", "coro", "gregorian chant", "chanting",
    "chants", "wordless choir", "angelic voices", "aahs",
)  # fmt: skip

instrument = Subtractive(
    label="Choir",
    family="voice",
    roles=("pad", "chords", "counter", "lead"),
    words=_WORDS,
    program=52,
    also_plays=(53, 54, 55),
    lowest=45,
    highest=81,
    variants=1,
    tail_seconds=1.4,
    level=0.16,
    players=8,
    detune_cents=13,
    width=0.8,
    noise=0.16,
    cutoff_hz=2300,
    four_pole=0,
    damping=1.5,
    filter_octaves=0.5,
    filter_attack=0.3,
    filter_decay=2,
    filter_sustain=0.7,
    velocity_octaves=1.4,
    key_tracking=0.25,
    attack=0.14,
    attack_softness=1.5,
    decay=2,
    sustain=0.9,
    release=0.7,
    drift_cents=8,
    vibrato_cents=20,
    vibrato_hz=5.4,
    vibrato_delay=0.3,
    vibrato_spread=1,
    body=(
        PassFilter(110, "low"),
        PeakingFilter(690, 11, 2.6),
        PeakingFilter(1120, 9, 3.5),
        PeakingFilter(1750, -9, 1.6),
        PeakingFilter(2700, 10, 4.5),
        PassFilter(7000, "high"),
    ),
)
