"""Jazz guitar: flat-wound strings, the neck pick-up, the tone turned down."""

from studio.synthesis.equaliser import PassFilter, PeakingFilter
from studio.synthesis.sampled_guitar import SampledGuitar

_WORDS = (
    "jazz guitar", "archtop guitar", "archtop", "hollow body guitar", "jazzgitarre", "gypsy guitar",
    "manouche guitar",
)  # fmt: skip

instrument = SampledGuitar(
    label="Jazz guitar",
    family="guitar",
    roles=("chords", "lead", "arp"),
    words=_WORDS,
    kinds=("guitar",),
    program=26,
    lowest=40,
    highest=84,
    tail_seconds=0.5,
    presets=((26, 0),),
    mute_hz=700,
    level=1.0,
    pick_hz=4500,
    pick_octaves=1.8,
    ring_hz=1800,
    ring_seconds=0.7,
    release=0.17,
    vibrato_cents=5,
    width=0.15,
    body=(
        PassFilter(80, "low"),
        PeakingFilter(300, 2, 0.8),
    ),
)
