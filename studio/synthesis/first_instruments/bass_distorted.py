"""Distorted bass: a pick, a clean low end and an amplifier at its limit."""

from studio.synthesis.distorted import Distorted
from studio.synthesis.equaliser import PassFilter, PeakingFilter

instrument = Distorted(
    label="Distorted bass",
    family="bass",
    roles=("bass",),
    words=("distorted bass", "fuzz bass", "picked bass"),
    program=34,
    lowest=26,
    highest=55,
    monophonic=True,
    variants=3,
    tail_seconds=0.15,
    level=0.28,
    sustain_seconds=9,
    key_decay=0.25,
    release=0.09,
    dulling=0.22,
    pick_hz=3200,
    pick_octaves=1.5,
    pick_position=0.08,
    pick_noise=0.35,
    drift_cents=2,
    detune_cents=1,
    mute_seconds=0.4,
    gain=16,
    tight_hz=120,
    double=0,
    clean=0.35,
    low_hz=45,
    presence_hz=1700,
    presence_db=4,
    high_hz=4200,
    body=(PassFilter(32, "low"), PeakingFilter(320, -2, 1)),
)
