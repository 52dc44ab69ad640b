"""808: the low end of trap."""

from studio.synthesis.sub_bass import SubBass

_WORDS = (
    "808", "808s", "808 bass", "808 sub", "sub bass", "subbass", "booming 808s", "gliding 808",
    "sliding 808s", "distorted 808", "distorted 808s", "808s bass", "heavy 808", "heavy 808s", "deep 808",
    "deep 808s", "booming bass", "trap bass", "sub",
)  # fmt: skip

instrument = SubBass(
    label="808 bass",
    family="bass",
    roles=("bass",),
    words=_WORDS,
    program=38,
    lowest=24,
    highest=52,
    variants=1,
    tail_seconds=0.4,
    drive=3.0,
    level=0.28,
)
