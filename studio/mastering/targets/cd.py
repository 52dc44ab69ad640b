"""A disc beside commercial ones: loud, a little less so than the club."""

from studio.mastering.target import Target

target = Target(
    "CD",
    "Beside commercial discs: loud, a little less so than a club.",
    loudness_lufs=-9.0,
    ceiling_dbtp=-1.0,
    warmth=0.6,
    glue_ratio=2.0,
    band_ratio=1.6,
)
