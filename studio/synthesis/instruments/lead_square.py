"""Square lead: a hollow lead with a little glide in its bones."""

from studio.synthesis.equaliser import Cut
from studio.synthesis.subtractive import Subtractive

instrument = Subtractive(
    label="Square lead",
    family="synth",
    words=("square lead", "square wave lead"),
    program=80,
    lowest=48,
    highest=96,
    tail_seconds=0.5,
    level=0.36,
    players=3,
    detune_cents=7,
    width=0.45,
    saw=0,
    pulse=0.8,
    pulse_width=0.46,
    sub=0.3,
    drive=1.5,
    oversampling=2,
    cutoff_hz=3600,
    damping=1.1,
    filter_octaves=1.6,
    filter_decay=0.35,
    filter_sustain=0.35,
    velocity_octaves=1.8,
    attack=0.005,
    decay=0.7,
    sustain=0.8,
    release=0.22,
    vibrato_cents=14,
    vibrato_delay=0.3,
    body=(Cut(130, "low"), Cut(9000, "high")),
)
