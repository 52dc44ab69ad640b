"""A dead room with the tape running hot: everything dry and close, bass and snare before the rest."""

from dataclasses import replace

from studio.mixing.effects.reverb import Reverb
from studio.mixing.profiles import pop
from studio.mixing.record_style import RecordStyle
from studio.mixing.tone import Tone

_DRY_DB = 6.0

profile = replace(
    pop.profile,
    label="Funk",
    channels={
        role: replace(channel, reverb_db=max(-60.0, channel.reverb_db - _DRY_DB))
        for role, channel in pop.profile.channels.items()
    }
    | {"bass": replace(pop.profile.channels["bass"], level_lu=-6.6, duck_db=1.0)},
    reverb=Reverb(
        decay_seconds=0.6,
        size=0.35,
        pre_delay_seconds=0.006,
        absorption=0.5,
        low_cut_hz=260.0,
        high_cut_hz=8000.0,
        early=0.9,
        amount=1.0,
    ),
    tone=Tone(slope_db=-4.6),
    peaks_lu=4.0,
    stroke_peaks_lu=7.0,
    record=RecordStyle(lowest_crest_db=11.0, highest_crest_db=14.0, strip_headroom_lu=9.0, glue_ratio=1.8),
)
