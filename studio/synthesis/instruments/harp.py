"""Harp: long strings over a wide board. Modelled: the ear for tags hears no harp in the bank's."""

from studio.synthesis.equaliser import PassFilter, PeakingFilter
from studio.synthesis.plucked import Plucked

instrument = Plucked(
    label="Harp",
    family="strings",
    roles=("arp", "chords", "lead"),
    words=("harp", "harps", "harfe", "harpe", "arpa", "lyre"),
    program=46,
    lowest=36,
    highest=98,
    variants=3,
    tail_seconds=1.4,
    level=0.38,
    sustain_seconds=6,
    key_decay=0.7,
    release=1.3,
    dulling=0.32,
    pick_hz=2400,
    pick_octaves=2.2,
    pick_position=0.35,
    pick_noise=0.12,
    width=0.7,
    detune_cents=1,
    body=(
        PassFilter(45, "low"),
        PeakingFilter(180, 3, 1.4),
        PeakingFilter(450, 2, 1.5),
        PassFilter(9000, "high"),
    ),
)
