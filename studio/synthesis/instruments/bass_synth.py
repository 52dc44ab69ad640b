"""Synth bass: saw and square over a sine, through a low-pass that snaps shut."""

from studio.synthesis.equaliser import Cut
from studio.synthesis.subtractive import Subtractive

instrument = Subtractive(
    label="Synth bass",
    family="bass",
    words=("synth bass", "analog bass", "moog bass"),
    program=38,
    lowest=24,
    highest=60,
    monophonic=True,
    tail_seconds=0.4,
    level=0.5,
    players=2,
    detune_cents=5,
    width=0.12,
    saw=0.7,
    pulse=0.5,
    pulse_width=0.45,
    sub=0.5,
    drive=2.2,
    oversampling=0.5,
    cutoff_hz=760,
    damping=0.9,
    filter_octaves=2.6,
    filter_decay=0.18,
    filter_sustain=0.15,
    velocity_octaves=2.2,
    key_tracking=0.4,
    attack=0.003,
    decay=0.5,
    sustain=0.75,
    release=0.12,
    drift_cents=2,
    body=(Cut(28, "low"),),
)
