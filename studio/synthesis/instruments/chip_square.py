"""The console's square: round and full."""

from studio.synthesis.chip import Chip, pulse_steps

instrument = Chip(
    label="Chip square", words=("chip square", "square wave", "gameboy"), steps=pulse_steps(4), decay_ticks=18, sustain=10
)
