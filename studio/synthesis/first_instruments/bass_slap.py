"""Slap bass: the thumb on the low strings, the octave snapped against the frets."""

from studio.synthesis.equaliser import PassFilter, PeakingFilter
from studio.synthesis.plucked import Plucked

instrument = Plucked(
    label="Slap bass",
    family="bass",
    roles=("bass",),
    words=("slap bass", "slapped bass", "popped bass"),
    program=36,
    lowest=28,
    highest=60,
    monophonic=True,
    variants=4,
    tail_seconds=0.12,
    level=0.6,
    sustain_seconds=7,
    key_decay=0.3,
    release=0.06,
    dulling=0.22,
    pick_hz=2000,
    pick_octaves=2.8,
    pick_position=0.11,
    pick_noise=0.7,
    width=0.08,
    detune_cents=1,
    drift_cents=2,
    mute_seconds=0.2,
    body=(
        PassFilter(32, "low"),
        PeakingFilter(80, 9, 0.6),
        PeakingFilter(480, -9, 0.5),
        PeakingFilter(2600, 5, 0.8),
        PassFilter(8000, "high"),
    ),
)
