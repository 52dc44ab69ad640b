"""Reese bass: saws far enough apart to beat against each other, over a sine that stays in the middle."""

from studio.synthesis.equaliser import PassFilter, PeakingFilter
from studio.synthesis.subtractive import Subtractive

instrument = Subtractive(
    label="Reese bass",
    family="bass",
    roles=("bass",),
    words=("reese bass", "reese", "reese basses", "neuro bass"),
    program=39,
    lowest=24,
    highest=55,
    monophonic=True,
    tail_seconds=0.4,
    level=0.6,
    players=4,
    detune_cents=24,
    width=0.45,
    saw=1.0,
    sub=0.75,
    drive=3.0,
    oversampling=2,
    cutoff_hz=1300,
    damping=0.9,
    filter_octaves=0.8,
    filter_decay=0.5,
    filter_sustain=0.5,
    velocity_octaves=1.2,
    key_tracking=0.2,
    attack=0.006,
    decay=1.0,
    sustain=0.95,
    release=0.09,
    drift_cents=5,
    body=(PassFilter(28, "low"), PeakingFilter(260, -2.5, 0.8), PeakingFilter(1100, 2.0, 0.9)),
)
