"""Wobble bass: squares and saws driven hard, left open for a low-pass in the mix to move."""

from studio.synthesis.equaliser import PassFilter, PeakingFilter
from studio.synthesis.subtractive import Subtractive

instrument = Subtractive(
    label="Wobble bass",
    family="bass",
    roles=("bass",),
    words=("wobble bass", "wobble", "wobbles", "wub", "wubs", "growl bass", "growls"),
    program=87,
    lowest=24,
    highest=55,
    monophonic=True,
    tail_seconds=0.4,
    level=0.66,
    players=4,
    detune_cents=14,
    width=0.4,
    saw=0.8,
    pulse=0.7,
    pulse_width=0.4,
    sub=0.9,
    drive=5.0,
    oversampling=2,
    cutoff_hz=6000,
    damping=0.7,
    filter_octaves=0.4,
    filter_decay=0.6,
    filter_sustain=0.6,
    velocity_octaves=1.0,
    key_tracking=0.2,
    attack=0.004,
    decay=1.0,
    sustain=1.0,
    release=0.07,
    drift_cents=4,
    body=(
        PassFilter(26, "low"),
        PeakingFilter(520, 3.0, 1.2),
        PeakingFilter(1500, 3.0, 1.1),
        PassFilter(9000, "high"),
    ),
)
