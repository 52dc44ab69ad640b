"""The console's pulse of an eighth: thin and nasal, for echoes and arpeggios."""

from studio.synthesis.chip import Chip, pulse_steps

instrument = Chip(
    label="Chip pulse 12.5 %",
    family="chip",
    roles=("arp", "counter", "lead"),
    words=("thin pulse", "chip arp"),
    program=80,
    lowest=45,
    highest=100,
    steps=pulse_steps(1),
    decay_ticks=8,
    sustain=7,
    vibrato_cents=8.0,
    peak_dbfs=-9.5,
)
