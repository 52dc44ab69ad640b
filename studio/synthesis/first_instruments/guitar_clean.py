"""Clean electric guitar: single coils, new strings."""

from studio.synthesis.equaliser import PassFilter, PeakingFilter
from studio.synthesis.plucked import Plucked

_WORDS = (
    "clean guitar", "clean guitars", "jazz guitar", "surf guitar", "reverb guitar", "jangly guitar",
    "electric guitar clean", "clean electric",
)  # fmt: skip

instrument = Plucked(
    label="Clean guitar",
    family="guitar",
    roles=("chords", "arp", "lead"),
    words=_WORDS,
    kinds=("guitar",),
    program=27,
    also_plays=(26,),
    lowest=40,
    highest=84,
    variants=3,
    tail_seconds=0.25,
    level=0.3,
    sustain_seconds=7,
    key_decay=0.6,
    release=0.18,
    dulling=0.14,
    pick_hz=4800,
    pick_octaves=2,
    pick_position=0.13,
    pick_noise=0.3,
    width=0.45,
    detune_cents=2,
    body=(
        PassFilter(75, "low"),
        PeakingFilter(420, -2, 1),
        PeakingFilter(2600, 4, 1.1),
        PassFilter(6000, "high"),
    ),
)
