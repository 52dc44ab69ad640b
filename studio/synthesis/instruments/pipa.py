"""Pipa: a Chinese lute, bright and pressed for expression; made of the bank's shamisen and a wooden body."""

from studio.synthesis.equaliser import PassFilter, PeakingFilter
from studio.synthesis.sampled_guitar import SampledGuitar

instrument = SampledGuitar(
    label="Pipa",
    family="guitar",
    roles=("lead", "arp", "counter"),
    words=("pipa", "chinese lute", "ruan", "liuqin", "yueqin"),
    program=106,
    lowest=45,
    highest=86,
    tail_seconds=0.5,
    presets=((106, 0),),
    mute_hz=800,
    level=0.63,
    pick_hz=13500,
    pick_octaves=1.8,
    ring_hz=6200,
    ring_seconds=0.8,
    release=0.3,
    drift_cents=2,
    vibrato_cents=12,
    vibrato_hz=5.8,
    vibrato_delay=0.2,
    slide_seconds=0.12,
    width=0.3,
    body=(
        PassFilter(120, "low"),
        PeakingFilter(900, 2.5, 1.2),
    ),
)
