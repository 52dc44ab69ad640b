"""Ukulele: four nylon strings and a small body; the bank that has none lends its nylon guitar."""

from studio.synthesis.equaliser import PassFilter, PeakingFilter
from studio.synthesis.sampled_guitar import SampledGuitar

instrument = SampledGuitar(
    label="Ukulele",
    family="guitar",
    roles=("chords", "arp", "lead"),
    words=("ukulele", "ukuleles", "uke", "cavaquinho", "charango"),
    program=24,
    lowest=55,
    highest=84,
    tail_seconds=0.5,
    presets=((24, 8), (24, 0)),
    level=1.0,
    pick_hz=8000,
    pick_octaves=2.0,
    ring_hz=3800,
    ring_seconds=0.5,
    release=0.16,
    vibrato_cents=4,
    width=0.25,
    body=(
        PassFilter(140, "low"),
        PeakingFilter(480, 2.5, 1),
    ),
)
