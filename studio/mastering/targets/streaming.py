"""Streaming services turn everything to about −14 LUFS: as loud as that, with its peaks alive."""

from studio.mastering.target import Target

target = Target(
    "Streaming",
    "Spotify and its like play everything at about this level; peaks stay alive.",
    loudness_lufs=-14.0,
    ceiling_dbtp=-1.0,
    warmth=0.4,
    glue_ratio=1.5,
    band_ratio=1.2,
)
