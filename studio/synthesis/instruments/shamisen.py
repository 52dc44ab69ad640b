"""Shamisen: a large plectrum on silk and skin, dry, nearly a drum."""

from studio.synthesis.equaliser import PassFilter
from studio.synthesis.sampled_guitar import SampledGuitar

instrument = SampledGuitar(
    label="Shamisen",
    family="guitar",
    roles=("lead", "arp", "counter"),
    words=("shamisen", "samisen", "tsugaru", "sanshin"),
    program=106,
    also_plays=(106,),
    lowest=48,
    highest=82,
    tail_seconds=0.4,
    presets=((106, 0),),
    mute_hz=800,
    level=0.62,
    pick_hz=12000,
    pick_octaves=1.8,
    ring_hz=5000,
    ring_seconds=0.4,
    release=0.13,
    drift_cents=0.5,
    vibrato_cents=6,
    slide_seconds=0.12,
    width=0.2,
    body=(PassFilter(100, "low"),),
)
