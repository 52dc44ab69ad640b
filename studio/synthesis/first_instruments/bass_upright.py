"""Upright bass: gut, wood and warm fingertips."""

from studio.synthesis.equaliser import PassFilter, PeakingFilter
from studio.synthesis.plucked import Plucked

_WORDS = (
    "upright bass", "double bass", "acoustic bass", "walking bass", "kontrabass", "contrabajo", "contrebasse",
    "contrabbasso", "stand up bass",
)  # fmt: skip

instrument = Plucked(
    label="Upright bass",
    family="bass",
    roles=("bass",),
    words=_WORDS,
    program=32,
    lowest=28,
    highest=60,
    monophonic=True,
    variants=4,
    tail_seconds=0.2,
    level=0.46,
    sustain_seconds=3.4,
    key_decay=0.3,
    release=0.16,
    dulling=0.62,
    pick_hz=700,
    pick_octaves=1.8,
    pick_position=0.28,
    pick_noise=0.4,
    width=0.12,
    detune_cents=1.5,
    drift_cents=5,
    mute_seconds=0.4,
    body=(
        PassFilter(32, "low"),
        PeakingFilter(70, 5, 1),
        PeakingFilter(105, 3, 2),
        PeakingFilter(450, -4, 0.7),
        PeakingFilter(1000, 3, 1.2),
        PassFilter(5000, "high"),
    ),
)
