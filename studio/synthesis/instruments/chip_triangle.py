"""The console's triangle: the bass, sixteen steps up and down, no volume of its own."""

from studio.synthesis.chip import TRIANGLE_STEPS, Chip

instrument = Chip(
    label="Chip triangle",
    words=("chip bass", "chip triangle", "triangle wave"),
    program=38,
    lowest=24,
    highest=84,
    steps=TRIANGLE_STEPS,
    softening_db=6.0,
    has_volume=False,
    vibrato_cents=6.0,
    vibrato_after_ticks=24,
    peak_dbfs=-8.0,
)
