"""Saw lead: five saws in unison with a vibrato that comes late."""

from studio.synthesis.equaliser import PassFilter, PeakingFilter
from studio.synthesis.subtractive import Subtractive

_WORDS = (
    "saw lead", "synth lead", "lead synth", "sawtooth", "saw synth", "synth leads", "analog synth",
    "synth solo", "sawtooth lead",
)  # fmt: skip

instrument = Subtractive(
    label="Saw lead",
    family="synth",
    roles=("lead", "counter"),
    words=_WORDS,
    kinds=("synth",),
    stands_in_for=("talkbox",),
    program=81,
    also_plays=(82, 83, 85, 86),
    lowest=48,
    highest=91,
    tail_seconds=0.6,
    level=0.34,
    players=5,
    detune_cents=11,
    width=0.6,
    sub=0.25,
    drive=1.6,
    oversampling=2,
    cutoff_hz=5200,
    damping=1.0,
    filter_octaves=1.6,
    filter_decay=0.4,
    filter_sustain=0.35,
    velocity_octaves=1.8,
    attack=0.006,
    decay=0.8,
    sustain=0.8,
    release=0.28,
    drift_cents=3,
    vibrato_cents=16,
    vibrato_delay=0.3,
    body=(PassFilter(120, "low"), PeakingFilter(3200, 1.5, 0.9), PassFilter(9500, "high")),
)
