"""Dobro: the steel-string guitar's recordings behind the peaks of a metal cone, played with a bar."""

from studio.synthesis.equaliser import PassFilter, PeakingFilter
from studio.synthesis.sampled_guitar import SampledGuitar

instrument = SampledGuitar(
    label="Dobro",
    family="guitar",
    roles=("lead", "counter", "arp"),
    words=(
        "dobro",
        "resonator guitar",
        "resophonic guitar",
    ),
    kinds=("guitar",),
    program=25,
    lowest=43,
    highest=83,
    tail_seconds=0.5,
    presets=((25, 0),),
    level=0.66,
    pick_hz=12000,
    pick_octaves=2.0,
    ring_hz=5200,
    ring_seconds=0.7,
    release=0.22,
    vibrato_cents=14,
    vibrato_hz=5.4,
    vibrato_delay=0.2,
    slide_seconds=0.2,
    width=0.2,
    body=(
        PassFilter(130, "low"),
        PeakingFilter(620, 5, 2),
        PeakingFilter(1450, 4, 2.5),
        PeakingFilter(2900, 3, 2),
    ),
)
