"""Glass pad: slow sines that shimmer."""

from studio.synthesis.equaliser import Cut
from studio.synthesis.operators import Operators, Pair

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
        Pair(1.0, 2.0, 1.0, 0.5, 0.5, 3.0, side=-0.6, detune_cents=-5),
        Pair(1.0, 3.0, 1.0, 0.4, 0.5, 3.0, side=0.6, detune_cents=5),
        Pair(2.0, 1.0, 0.35, 0.4, 0.6, 4.0, side=0.8, detune_cents=7),
        Pair(2.0, 4.0, 0.3, 0.3, 0.3, 2.0, side=-0.8, detune_cents=-8),
        Pair(4.0, 1.0, 0.1, 0.2, 0.5, 4.0, side=-0.3, detune_cents=9),
        Pair(0.5, 1.0, 0.3, 0.3, 1.0),
    ),
    body=(Cut(120, "low"), Cut(9000, "high")),
)
