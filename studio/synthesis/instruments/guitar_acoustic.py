"""Steel-string acoustic guitar: a flat pick on bronze strings, a spruce top that booms a little."""

from studio.synthesis.equaliser import PassFilter
from studio.synthesis.sampled_guitar import SampledGuitar

_WORDS = (
    "steel string guitar", "steel string acoustic guitar", "western guitar", "strummed guitar",
    "strummed acoustic guitar", "steel guitar", "strummed acoustic",
)  # fmt: skip

instrument = SampledGuitar(
    label="Acoustic guitar",
    family="guitar",
    roles=("chords", "arp", "lead"),
    words=_WORDS,
    kinds=("guitar",),
    program=25,
    also_plays=(25,),
    lowest=40,
    highest=83,
    tail_seconds=0.4,
    presets=((25, 0),),
    level=0.75,
    pick_hz=15000,
    pick_octaves=2.4,
    ring_hz=5000,
    ring_seconds=0.9,
    release=0.24,
    squeak=0.06,
    vibrato_cents=0,
    width=0.4,
    body=(PassFilter(70, "low"),),
)
