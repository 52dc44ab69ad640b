"""Synth pluck: two detuned saws and a filter that shuts at once."""

from studio.synthesis.equaliser import PassFilter
from studio.synthesis.subtractive import Subtractive

instrument = Subtractive(
    label="Synth pluck",
    family="synth",
    roles=("arp", "lead", "chords"),
    words=("plucks", "pluck synth", "synth pluck", "synth plucks", "plucky synth", "pluck", "plucky synths"),
    kinds=("synth",),
    program=84,
    lowest=48,
    highest=96,
    tail_seconds=0.7,
    level=0.3,
    players=4,
    detune_cents=9,
    width=0.7,
    pulse=0.3,
    pulse_width=0.3,
    drive=1.3,
    cutoff_hz=800,
    damping=0.8,
    filter_octaves=4.0,
    filter_decay=0.09,
    filter_sustain=0.02,
    velocity_octaves=2,
    attack=0.0015,
    decay=0.28,
    sustain=0.0,
    release=0.45,
    drift_cents=3,
    body=(PassFilter(140, "low"), PassFilter(12000, "high")),
)
