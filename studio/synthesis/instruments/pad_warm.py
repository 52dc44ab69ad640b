"""Warm pad: seven slow saws, dark, wide and never quite in tune."""

from studio.synthesis.equaliser import PassFilter, PeakingFilter
from studio.synthesis.subtractive import Subtractive

_WORDS = (
    "pads", "pad", "warm pad", "warm pads", "synth pad", "synth pads", "lush pads", "analog pads",
    "ambient pads", "soft pads", "string pad", "nappe", "nappes", "evolving pads", "ethereal pads",
    "atmospheric pads", "dreamy pads", "analog pad",
)  # fmt: skip

instrument = Subtractive(
    label="Warm pad",
    family="synth",
    roles=("pad", "chords"),
    words=_WORDS,
    kinds=("synth",),
    program=89,
    also_plays=(91, 93, 94),
    lowest=40,
    highest=84,
    variants=1,
    tail_seconds=3.2,
    level=0.49,
    players=7,
    detune_cents=14,
    width=0.85,
    drive=1.3,
    oversampling=0.5,
    cutoff_hz=700,
    damping=1.3,
    filter_octaves=1.3,
    filter_attack=0.9,
    filter_decay=2.5,
    filter_sustain=0.6,
    attack=0.35,
    decay=3,
    sustain=0.8,
    release=1.8,
    drift_cents=5,
    body=(PassFilter(90, "low"), PeakingFilter(300, -2, 0.8), PassFilter(9000, "high")),
)
