"""Fretless bass: the finger on the wood, every note slid a little and sung."""

from studio.synthesis.equaliser import PassFilter
from studio.synthesis.sampled_guitar import SampledGuitar

instrument = SampledGuitar(
    label="Fretless bass",
    family="bass",
    roles=("bass",),
    words=("fretless bass", "fretless", "bajo sin trastes", "bundloser bass"),
    program=35,
    lowest=28,
    highest=60,
    monophonic=True,
    tail_seconds=0.3,
    presets=((35, 0),),
    mute_hz=450,
    level=1.0,
    pick_hz=4200,
    pick_octaves=2.2,
    ring_hz=1400,
    ring_seconds=0.6,
    release=0.14,
    mute_seconds=0.4,
    vibrato_cents=11,
    vibrato_hz=5.2,
    vibrato_delay=0.25,
    slide_seconds=0.14,
    width=0.05,
    body=(PassFilter(34, "low"),),
)
