"""Slide guitar: a steel bar on the strings, so that notes are slid into and shaken."""

from studio.synthesis.equaliser import PassFilter
from studio.synthesis.sampled_guitar import SampledGuitar

_WORDS = (
    "slide guitar", "lap steel", "lap steel guitar", "pedal steel", "pedal steel guitar",
    "hawaiian guitar", "bottleneck guitar",
)  # fmt: skip

instrument = SampledGuitar(
    label="Slide guitar",
    family="guitar",
    roles=("lead", "counter", "chords"),
    words=_WORDS,
    kinds=("guitar",),
    program=26,
    lowest=45,
    highest=84,
    tail_seconds=0.6,
    presets=((26, 8), (26, 0)),
    level=1.0,
    pick_hz=8500,
    pick_octaves=1.8,
    ring_hz=4200,
    ring_seconds=1.4,
    release=0.4,
    vibrato_cents=22,
    vibrato_hz=5.6,
    vibrato_delay=0.18,
    slide_seconds=0.22,
    width=0.3,
    body=(PassFilter(90, "low"),),
)
