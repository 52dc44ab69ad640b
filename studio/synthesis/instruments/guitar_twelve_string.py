"""Twelve-string guitar: every string in a pair, the low ones with their octave."""

from studio.synthesis.equaliser import PassFilter
from studio.synthesis.sampled_guitar import SampledGuitar

_WORDS = (
    "12 string guitar", "12 string", "twelve string guitar", "twelve string", "12 saitige gitarre",
    "chitarra a dodici corde",
)  # fmt: skip

instrument = SampledGuitar(
    label="Twelve-string guitar",
    family="guitar",
    roles=("chords", "arp", "lead"),
    words=_WORDS,
    kinds=("guitar",),
    program=25,
    lowest=40,
    highest=83,
    tail_seconds=0.5,
    presets=((25, 8), (25, 0)),
    level=1.0,
    pick_hz=15000,
    pick_octaves=2.2,
    ring_hz=6000,
    ring_seconds=0.9,
    release=0.26,
    drift_cents=1.5,
    squeak=0.05,
    vibrato_cents=0,
    width=0.45,
    body=(PassFilter(75, "low"),),
)
