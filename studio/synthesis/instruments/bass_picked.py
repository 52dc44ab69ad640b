"""Picked bass: a plectrum near the bridge, even and hard."""

from studio.synthesis.equaliser import PassFilter
from studio.synthesis.sampled_guitar import SampledGuitar

instrument = SampledGuitar(
    label="Picked bass",
    family="bass",
    roles=("bass",),
    words=("picked bass", "pick bass", "plectrum bass", "precision bass", "punk bass"),
    program=34,
    also_plays=(34,),
    lowest=28,
    highest=60,
    monophonic=True,
    tail_seconds=0.25,
    presets=((34, 0),),
    level=1.0,
    pick_hz=7000,
    pick_octaves=2.4,
    ring_hz=2600,
    ring_seconds=0.5,
    release=0.09,
    mute_seconds=0.35,
    mute_hz=900,
    vibrato_cents=0,
    width=0.05,
    body=(PassFilter(36, "low"),),
)
