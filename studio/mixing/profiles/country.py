"""A wooden room in Nashville: guitars close, the fiddle and the steel a step behind, the kit dry."""

from dataclasses import replace

from studio.mixing.effects.reverb import Reverb
from studio.mixing.profiles import acoustic
from studio.mixing.record_style import RecordStyle

profile = replace(
    acoustic.profile,
    label="Country",
    reverb=Reverb(
        decay_seconds=1.1,
        size=0.45,
        pre_delay_seconds=0.016,
        absorption=0.35,
        low_cut_hz=200.0,
        high_cut_hz=9500.0,
        early=0.7,
        amount=1.0,
    ),
    record=RecordStyle(lowest_crest_db=11.0, highest_crest_db=14.0, strip_headroom_lu=9.0, glue_ratio=1.6),
)
