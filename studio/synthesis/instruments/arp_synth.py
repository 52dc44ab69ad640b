"""Arpeggio synth: short, bright, wide enough to sparkle."""

from studio.synthesis.equaliser import PassFilter
from studio.synthesis.subtractive import Subtractive

_WORDS = (
    "arp", "arps", "arpeggio", "arpeggios", "arpeggiated synth", "arpeggiator", "arpeggiated synths",
    "synth arp", "synth arpeggios", "arpeggios synth", "arpegio", "arpegios", "arp synth", "sequencer",
)  # fmt: skip

instrument = Subtractive(
    label="Arp synth",
    family="synth",
    roles=("arp", "lead"),
    words=_WORDS,
    kinds=("synth",),
    program=88,
    lowest=48,
    highest=96,
    tail_seconds=0.5,
    level=0.32,
    players=3,
    detune_cents=8,
    width=0.65,
    saw=0.7,
    pulse=0.6,
    pulse_width=0.25,
    drive=1.3,
    oversampling=2,
    cutoff_hz=1500,
    damping=0.75,
    filter_octaves=2.6,
    filter_decay=0.13,
    filter_sustain=0.15,
    velocity_octaves=2,
    attack=0.002,
    decay=0.3,
    sustain=0.35,
    release=0.25,
    body=(PassFilter(160, "low"), PassFilter(12000, "high")),
)
