"""A bar with a low stage: the amplifiers fill the room, the kit stands in the middle of it."""

from dataclasses import replace

from studio.mixing.effects.reverb import Reverb
from studio.mixing.profiles import acoustic
from studio.mixing.record_style import RecordStyle

profile = replace(
    acoustic.profile,
    label="Blues",
    reverb=Reverb(
        decay_seconds=0.9,
        size=0.5,
        pre_delay_seconds=0.008,
        absorption=0.55,
        low_cut_hz=160.0,
        high_cut_hz=7000.0,
        early=1.0,
        amount=1.0,
    ),
    record=RecordStyle(lowest_crest_db=11.0, highest_crest_db=14.0, strip_headroom_lu=9.0, glue_ratio=1.6),
)
