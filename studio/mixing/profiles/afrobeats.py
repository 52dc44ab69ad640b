"""Warm air and space: percussion all around, the log drum below, guitars with a short bright room."""

from dataclasses import replace

from studio.mixing.effects.reverb import Reverb
from studio.mixing.profiles import pop

profile = replace(
    pop.profile,
    label="Afrobeats",
    reverb=Reverb(
        decay_seconds=1.3,
        size=0.5,
        pre_delay_seconds=0.018,
        absorption=0.35,
        low_cut_hz=260.0,
        high_cut_hz=9500.0,
        early=0.6,
        amount=1.0,
    ),
)
