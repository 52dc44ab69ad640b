"""Glass pad: slow sines that shimmer."""

from studio.synthesis.equaliser import PassFilter
from studio.synthesis.operators import FmPair, Operators

_WORDS = (
    "glass pad", "glassy pad", "glassy pads", "shimmer pad", "shimmering pads", "shimmer", "bright pads",
)  # fmt: skip

instrument = Operators(
    label="Glass pad",
    family="synth",
    roles=("pad", "chords"),
    words=_WORDS,
    kinds=("synth",),
    program=92,
    also_plays=(96, 99, 100, 101, 102, 103),
    lowest=48,
    highest=93,
    variants=1,
    tail_seconds=4.0,
    level=0.21,
    attack=0.7,
    release=2.6,
    key_decay=0.0,
    drift_cents=4,
    free_phase=1,
    tremolo=0.25,
    tremolo_hz=0.31,
    tremolo_phase=-1,
    vibrato_cents=3,
    vibrato_hz=0.7,
    vibrato_delay=0,
    pairs=(
        FmPair(1.0, 2.0, 1.0, 0.5, 0.5, 3.0, side=-0.6, detune_cents=-5),
        FmPair(1.0, 3.0, 1.0, 0.4, 0.5, 3.0, side=0.6, detune_cents=5),
        FmPair(2.0, 1.0, 0.35, 0.4, 0.6, 4.0, side=0.8, detune_cents=7),
        FmPair(2.0, 4.0, 0.3, 0.3, 0.3, 2.0, side=-0.8, detune_cents=-8),
        FmPair(4.0, 1.0, 0.1, 0.2, 0.5, 4.0, side=-0.3, detune_cents=9),
        FmPair(0.5, 1.0, 0.3, 0.3, 1.0),
    ),
    body=(PassFilter(120, "low"), PassFilter(9000, "high")),
)
