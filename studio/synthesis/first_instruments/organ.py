"""Drawbar organ: nine sines, a key click, and a slow rotor."""

from studio.synthesis.equaliser import PassFilter, PeakingFilter
from studio.synthesis.operators import FmPair, Operators

_WORDS = (
    "organ", "hammond", "hammond organ", "church organ", "pipe organ", "drawbar organ", "b3", "orgel",
    "orgue", "organo", "orgao",
)  # fmt: skip

instrument = Operators(
    label="Organ",
    family="keys",
    roles=("chords", "pad", "lead"),
    words=_WORDS,
    program=16,
    also_plays=(17, 18, 19, 20),
    lowest=36,
    highest=91,
    tail_seconds=0.25,
    level=0.15,
    attack=0.004,
    release=0.07,
    key_decay=0,
    drift_cents=0,
    free_phase=1,
    tremolo=0.16,
    tremolo_hz=6.3,
    tremolo_phase=-1,
    vibrato_cents=5,
    vibrato_hz=6.3,
    vibrato_delay=0,
    pairs=(
        FmPair(0.5, level=0.9, index=0.06, index_floor=1, side=-0.2),
        FmPair(1.5, level=0.5, index=0.05, index_floor=1, side=0.2, accent=0.2),
        FmPair(1.0, level=1.0, index=0.1, index_floor=1),
        FmPair(2.0, level=0.7, side=-0.3, accent=0.3),
        FmPair(3.0, level=0.45, side=0.3, accent=0.5),
        FmPair(4.0, level=0.3, side=-0.4, accent=0.6),
        FmPair(6.0, level=0.12, side=0.4, accent=0.8),
        FmPair(8.0, level=0.16, side=-0.5, accent=0.8),
        FmPair(7.0, 3.3, 0.5, 2.0, 0.0, 0.008, 0.012, 0.5),
    ),
    body=(PassFilter(40, "low"), PeakingFilter(900, 2, 0.7), PassFilter(6500, "high")),
)
