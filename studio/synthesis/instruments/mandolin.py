"""Mandolin: pairs of steel strings, picked; the bank that has none lends its steel guitar."""

from studio.synthesis.equaliser import PassFilter
from studio.synthesis.sampled_guitar import SampledGuitar

_WORDS = (
    "mandolin", "mandolins", "mandoline", "mandolino", "mandolina", "bandolim", "bouzouki", "bouzuki",
)  # fmt: skip

instrument = SampledGuitar(
    label="Mandolin",
    family="guitar",
    roles=("lead", "arp", "chords"),
    words=_WORDS,
    program=25,
    lowest=55,
    highest=88,
    tail_seconds=0.5,
    presets=((25, 16), (25, 0)),
    level=1.0,
    pick_hz=14000,
    pick_octaves=2.0,
    ring_hz=6500,
    ring_seconds=0.5,
    release=0.15,
    drift_cents=3,
    vibrato_cents=0,
    width=0.35,
    body=(PassFilter(150, "low"),),
)
