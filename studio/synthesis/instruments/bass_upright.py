"""Upright bass: gut, wood and warm fingertips."""

from studio.synthesis.equaliser import Cut, Peak
from studio.synthesis.plucked import Plucked

instrument = Plucked(
    label="Upright bass",
    family="bass",
    words=("upright bass", "double bass", "acoustic bass", "walking bass"),
    program=32,
    lowest=28,
    highest=60,
    monophonic=True,
    variants=4,
    tail_seconds=0.2,
    level=0.39,
    sustain_seconds=3.4,
    key_decay=0.3,
    release=0.16,
    dulling=0.62,
    pick_hz=1000,
    pick_octaves=1.8,
    pick_position=0.28,
    pick_noise=0.4,
    width=0.12,
    detune_cents=1.5,
    drift_cents=5,
    mute_seconds=0.4,
    body=(
        Cut(34, "low"),
        Peak(62, 3, 3),
        Peak(105, 4, 3),
        Peak(190, 3, 2.5),
        Peak(700, 3, 1.2),
        Peak(1500, 3, 1.5),
        Cut(5000, "high"),
    ),
)
