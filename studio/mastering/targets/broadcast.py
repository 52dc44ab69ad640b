"""Radio and television (EBU R 128): −23 LUFS, and every peak as it was played."""

from studio.mastering.target import Target

target = Target(
    "Broadcast",
    "Radio and television, by EBU R 128: every peak as it was played.",
    loudness_lufs=-23.0,
    ceiling_dbtp=-1.0,
    warmth=0.0,
    glue_ratio=1.2,
    band_ratio=1.1,
)
