"""The console's pulse of a quarter: the hollow lead of a thousand games."""

from studio.synthesis.chip import Chip, pulse_steps

instrument = Chip(
    label="Chip pulse 25 %",
    family="chip",
    roles=("lead", "arp", "counter", "chords"),
    words=("pulse wave", "pulse lead", "chip lead", "pulse waves", "8-bit lead", "nes lead"),
    program=80,
    lowest=45,
    highest=100,
    steps=pulse_steps(2),
    decay_ticks=14,
)
