"""A dance floor: as loud as the records before and after it."""

from studio.mastering.target import Target

target = Target(
    "Club",
    "A dance floor: dense, as loud as the records before and after it.",
    loudness_lufs=-8.0,
    ceiling_dbtp=-1.0,
    warmth=0.65,
    glue_ratio=2.2,
    band_ratio=1.8,
)
