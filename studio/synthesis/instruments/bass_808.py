"""808: the low end of trap."""

from studio.synthesis.sub_bass import SubBass

instrument = SubBass(
    label="808 bass",
    family="bass",
    words=("808", "808 bass", "sub bass", "sub"),
    program=38,
    lowest=24,
    highest=55,
    variants=1,
    tail_seconds=0.4,
    drive=3.0,
    level=0.28,
)
