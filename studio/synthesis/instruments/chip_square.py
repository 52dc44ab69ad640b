"""The console's square: round and full."""

from studio.synthesis.chip import Chip, pulse_steps

instrument = Chip(
    label="Chip square",
    family="chip",
    roles=("lead", "counter", "arp"),
    words=("square waves", "square wave", "chip square"),
    program=80,
    lowest=45,
    highest=100,
    steps=pulse_steps(4),
    decay_ticks=18,
    sustain=10,
)
