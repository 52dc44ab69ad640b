"""Electric bass: fingers on round-wound strings."""

from studio.synthesis.equaliser import PassFilter, PeakingFilter
from studio.synthesis.plucked import Plucked

_WORDS = (
    "bass guitar", "electric bass", "fretless bass", "fingered bass", "bajo electrico", "e bass",
    "basse electrique", "funky bass", "finger bass",
)  # fmt: skip

instrument = Plucked(
    label="Electric bass",
    family="bass",
    roles=("bass",),
    words=_WORDS,
    program=33,
    also_plays=(35, 37),
    lowest=28,
    highest=60,
    monophonic=True,
    variants=4,
    tail_seconds=0.17,
    level=0.62,
    sustain_seconds=9,
    key_decay=0.25,
    release=0.1,
    dulling=0.42,
    pick_hz=700,
    pick_octaves=2.2,
    pick_position=0.16,
    pick_noise=0.3,
    width=0.08,
    detune_cents=1,
    drift_cents=2,
    mute_seconds=0.5,
    body=(
        PassFilter(30, "low"),
        PeakingFilter(75, 7, 0.7),
        PeakingFilter(420, -5, 0.7),
        PeakingFilter(900, 3, 1.2),
        PassFilter(4200, "high"),
    ),
)
