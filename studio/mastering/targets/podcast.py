"""Under and around speech, at −16 LUFS: even, so that nobody reaches for the volume."""

from studio.mastering.target import Target

target = Target(
    "Podcast",
    "Under and around speech: even, so that nobody reaches for the volume.",
    loudness_lufs=-16.0,
    ceiling_dbtp=-1.0,
    warmth=0.4,
    glue_ratio=2.0,
    band_ratio=1.6,
)
