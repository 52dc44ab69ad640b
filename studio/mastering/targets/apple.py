"""Apple's Sound Check turns everything to −16 LUFS: room for peaks, so nothing has to be pressed."""

from studio.mastering.target import Target

target = Target(
    "Apple Music",
    "Apple's Sound Check plays everything at this level: room for peaks, nothing pressed.",
    loudness_lufs=-16.0,
    ceiling_dbtp=-1.0,
    warmth=0.35,
    glue_ratio=1.4,
    band_ratio=1.15,
)
