"""Steel-string acoustic guitar: a flat pick on bronze strings, a spruce top that booms a little."""

from studio.synthesis.equaliser import PassFilter, PeakingFilter
from studio.synthesis.plucked import Plucked

_WORDS = (
    "steel string guitar", "steel string acoustic guitar", "western guitar", "strummed guitar",
    "strummed acoustic guitar", "steel guitar", "strummed acoustic",
)  # fmt: skip

instrument = Plucked(
    label="Acoustic guitar",
    family="guitar",
    roles=("chords", "arp", "lead"),
    words=_WORDS,
    kinds=("guitar",),
    program=25,
    lowest=40,
    highest=83,
    variants=3,
    tail_seconds=0.3,
    level=0.34,
    sustain_seconds=6,
    key_decay=0.65,
    release=0.22,
    dulling=0.16,
    pick_hz=5200,
    pick_octaves=2.2,
    pick_position=0.15,
    pick_noise=0.45,
    width=0.4,
    detune_cents=1.8,
    body=(
        PassFilter(80, "low"),
        PeakingFilter(105, 3, 2.5),
        PeakingFilter(210, 2, 2.0),
        PeakingFilter(600, -2, 1.0),
        PeakingFilter(3800, 3, 1.0),
        PassFilter(11000, "high"),
    ),
)
