"""Supersaw: seven saws from side to side for every note, bright, with the mud cut away."""

from studio.synthesis.equaliser import PassFilter, PeakingFilter
from studio.synthesis.subtractive import Subtractive

instrument = Subtractive(
    label="Supersaw",
    family="synth",
    roles=("chords", "lead", "pad", "arp"),
    words=("supersaw", "supersaws", "super saw", "super saws", "hypersaw", "trance lead", "saw chords"),
    program=90,
    lowest=48,
    highest=93,
    tail_seconds=0.7,
    level=0.3,
    players=7,
    detune_cents=22,
    width=0.9,
    sub=0.12,
    drive=1.2,
    oversampling=2,
    cutoff_hz=4800,
    four_pole=0.0,
    damping=1.2,
    filter_octaves=1.5,
    filter_decay=0.35,
    filter_sustain=0.5,
    velocity_octaves=1.6,
    key_tracking=0.4,
    attack=0.004,
    decay=0.7,
    sustain=0.8,
    release=0.3,
    drift_cents=3,
    body=(PassFilter(170, "low"), PeakingFilter(420, -2.0, 0.9), PassFilter(12500, "high")),
)
