"""A living room at night: a voice's distance from everybody, curtains, hardly any echo."""

from dataclasses import replace

from studio.mixing.effects.reverb import Reverb
from studio.mixing.profiles import acoustic

profile = replace(
    acoustic.profile,
    label="Bossa nova",
    reverb=Reverb(
        decay_seconds=0.8,
        size=0.4,
        pre_delay_seconds=0.01,
        absorption=0.6,
        low_cut_hz=180.0,
        high_cut_hz=7500.0,
        early=0.8,
        amount=1.0,
    ),
)
