"""Rhythm guitar whose chords are cut off at once: the chop of reggae, the scratch of funk."""

from studio.synthesis.equaliser import PassFilter, PeakingFilter
from studio.synthesis.plucked import Plucked

_WORDS = (
    "funk guitar", "skank guitar", "guitar skank", "skanking guitar", "muted guitar", "wah guitar",
    "scratch guitar",
)  # fmt: skip

instrument = Plucked(
    label="Rhythm guitar",
    family="guitar",
    roles=("chords", "counter"),
    words=_WORDS,
    kinds=("guitar",),
    program=28,
    lowest=40,
    highest=83,
    variants=4,
    tail_seconds=0.12,
    level=0.34,
    sustain_seconds=2.2,
    key_decay=0.5,
    release=0.06,
    dulling=0.1,
    pick_hz=5600,
    pick_octaves=2.4,
    pick_position=0.11,
    pick_noise=0.6,
    width=0.35,
    detune_cents=2,
    mute_seconds=0.07,
    body=(
        PassFilter(140, "low"),
        PeakingFilter(500, -2, 1),
        PeakingFilter(1500, 3.5, 1.4),
        PeakingFilter(3200, 3, 1.2),
        PassFilter(7500, "high"),
    ),
)
