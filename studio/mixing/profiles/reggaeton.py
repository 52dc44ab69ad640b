"""A club record: the dembow dry and in front, keys and voices in a small bright plate behind it."""

from dataclasses import replace

from studio.mixing.effects.reverb import Reverb
from studio.mixing.profiles import pop

profile = replace(
    pop.profile,
    label="Reggaeton",
    reverb=Reverb(
        decay_seconds=1.0,
        size=0.4,
        pre_delay_seconds=0.02,
        absorption=0.3,
        low_cut_hz=300.0,
        high_cut_hz=10000.0,
        early=0.3,
        amount=1.0,
    ),
)
