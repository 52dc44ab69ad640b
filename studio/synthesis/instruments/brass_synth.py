"""Synth brass: saws that open like a section does."""

from studio.synthesis.equaliser import PassFilter, PeakingFilter
from studio.synthesis.subtractive import Subtractive

instrument = Subtractive(
    label="Synth brass",
    family="synth",
    roles=("chords", "lead", "pad"),
    words=("synth brass", "brass synth"),
    kinds=("synth", "brass"),
    program=62,
    lowest=40,
    highest=84,
    tail_seconds=0.5,
    level=0.34,
    players=5,
    detune_cents=10,
    width=0.6,
    drive=1.5,
    oversampling=2,
    cutoff_hz=800,
    damping=1.1,
    filter_octaves=2.7,
    filter_attack=0.06,
    filter_decay=0.5,
    filter_sustain=0.55,
    velocity_octaves=2,
    attack=0.02,
    decay=0.8,
    sustain=0.8,
    release=0.25,
    vibrato_cents=7,
    vibrato_delay=0.5,
    body=(PassFilter(90, "low"), PeakingFilter(1300, 2, 0.8), PassFilter(10000, "high")),
)
