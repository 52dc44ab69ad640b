"""The console's triangle: the bass, sixteen steps up and down, no volume of its own."""

from studio.synthesis.chip import TRIANGLE_STEPS, Chip

instrument = Chip(
    label="Chip triangle",
    family="chip",
    roles=("bass", "lead"),
    words=("triangle bass", "triangle wave", "chip bass", "chip triangle"),
    program=38,
    lowest=28,
    highest=76,
    steps=TRIANGLE_STEPS,
    softening_db=6.0,
    has_volume=False,
    vibrato_cents=6.0,
    vibrato_after_ticks=24,
    peak_dbfs=-8.0,
)
