"""Steel-string acoustic guitar: a flat pick on bronze strings, a spruce top that booms a little."""

from studio.synthesis.equaliser import Cut, Peak
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
    body=(Cut(80, "low"), Peak(105, 3, 2.5), Peak(210, 2, 2.0), Peak(600, -2, 1.0), Peak(3800, 3, 1.0), Cut(11000, "high")),
)
