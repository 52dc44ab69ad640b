"""The console's pulse of a quarter: the hollow lead of a thousand games."""

from studio.synthesis.chip import Chip, pulse_steps

instrument = Chip(
    label="Chip pulse 25 %", words=("chip lead", "pulse", "8-bit lead", "nes lead"), steps=pulse_steps(2), decay_ticks=14
)
