"""Sitar: a wire plucked over a flat bridge that makes it buzz, bent and slid from note to note."""

from studio.synthesis.equaliser import PassFilter
from studio.synthesis.sampled_guitar import SampledGuitar

instrument = SampledGuitar(
    label="Sitar",
    family="guitar",
    roles=("lead", "counter", "arp"),
    words=("sitar", "sitars", "indian sitar", "sarod", "veena"),
    program=104,
    lowest=48,
    highest=84,
    tail_seconds=0.8,
    presets=((104, 0),),
    level=1.0,
    pick_hz=11000,
    pick_octaves=1.8,
    ring_hz=6000,
    ring_seconds=1.4,
    release=0.6,
    drift_cents=2,
    vibrato_cents=16,
    vibrato_hz=4.6,
    vibrato_delay=0.3,
    slide_seconds=0.26,
    width=0.3,
    body=(PassFilter(90, "low"),),
)
