"""FM piano: the glassy electric piano of eighties ballads, its tine and body of modulated sines."""

from studio.synthesis.equaliser import PassFilter
from studio.synthesis.operators import FmPair, Operators

_WORDS = (
    "fm piano", "fm electric piano", "dx7", "dx7 piano", "dx piano", "digital piano", "80s electric piano",
    "glass piano",
)  # fmt: skip

instrument = Operators(
    label="FM piano",
    family="keys",
    roles=("chords", "lead", "arp", "counter"),
    words=_WORDS,
    program=5,
    also_plays=(5,),
    lowest=40,
    highest=93,
    tail_seconds=0.9,
    level=0.25,
    attack=0.0015,
    release=0.5,
    key_decay=0.5,
    drift_cents=1,
    pairs=(
        FmPair(1.0, 1.0, 0.7, 0.9, 0.25, 0.8, 1.8, side=-0.35, detune_cents=-3, accent=0.2),
        FmPair(1.0, 1.0, 0.7, 0.8, 0.25, 0.7, 1.7, side=0.35, detune_cents=3, accent=0.2),
        FmPair(1.0, 14.0, 0.4, 0.9, 0.0, 0.18, 0.7, 1.6, side=0.1, accent=0.7),
        FmPair(2.0, 1.0, 0.12, 0.3, 0.0, 0.4, 1.0, side=-0.1, accent=0.6),
    ),
    body=(PassFilter(70, "low"), PassFilter(11000, "high")),
)
