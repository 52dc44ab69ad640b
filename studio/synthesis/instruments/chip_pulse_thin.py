"""The console's pulse of an eighth: thin and nasal, for echoes and arpeggios."""

from studio.synthesis.chip import Chip, pulse_steps

instrument = Chip(
    label="Chip pulse 12.5 %",
    words=("thin pulse", "chip arp"),
    steps=pulse_steps(1),
    decay_ticks=8,
    sustain=7,
    vibrato_cents=8.0,
    peak_dbfs=-9.5,
)
