"""YouTube turns loud uploads down to −14 LUFS, not soft ones up; denser than a disc for small speakers."""

from studio.mastering.target import Target

target = Target(
    "YouTube",
    "Played at this level if it is no softer; a little denser, for small speakers.",
    loudness_lufs=-14.0,
    ceiling_dbtp=-1.0,
    warmth=0.45,
    glue_ratio=1.6,
    band_ratio=1.35,
)
