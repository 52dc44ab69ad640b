"""Pizzicato: a section that plucks."""

from studio.synthesis.equaliser import PassFilter, PeakingFilter
from studio.synthesis.plucked import Plucked

instrument = Plucked(
    label="Pizzicato strings",
    family="strings",
    roles=("arp", "chords", "counter"),
    words=("pizzicato", "pizzicato strings", "plucked strings"),
    kinds=("strings",),
    program=45,
    lowest=40,
    highest=88,
    variants=4,
    tail_seconds=0.36,
    level=0.46,
    sustain_seconds=0.95,
    key_decay=0.35,
    release=0.55,
    dulling=0.42,
    pick_hz=1900,
    pick_octaves=2,
    pick_position=0.18,
    pick_noise=0.4,
    width=0.8,
    detune_cents=7,
    drift_cents=6,
    body=(
        PassFilter(60, "low"),
        PeakingFilter(290, 5, 2),
        PeakingFilter(520, 4, 2),
        PeakingFilter(1200, -3, 1),
        PassFilter(7000, "high"),
    ),
)
