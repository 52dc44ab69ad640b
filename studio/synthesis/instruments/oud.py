"""Oud: a deep lute without frets, played with a quill; the nylon guitar's recordings, darker, shorter."""

from studio.synthesis.equaliser import PassFilter, PeakingFilter
from studio.synthesis.sampled_guitar import SampledGuitar

instrument = SampledGuitar(
    label="Oud",
    family="guitar",
    roles=("lead", "arp", "counter"),
    words=("oud", "arabic lute", "lute", "laute"),
    program=24,
    lowest=43,
    highest=76,
    tail_seconds=0.4,
    presets=((24, 0),),
    level=1.0,
    pick_hz=7000,
    pick_octaves=1.8,
    ring_hz=2400,
    ring_seconds=0.35,
    release=0.16,
    drift_cents=3,
    vibrato_cents=10,
    vibrato_hz=5.0,
    vibrato_delay=0.2,
    slide_seconds=0.16,
    width=0.2,
    body=(
        PassFilter(80, "low"),
        PeakingFilter(230, 3, 1.1),
        PeakingFilter(3500, -4, 0.8),
    ),
)
