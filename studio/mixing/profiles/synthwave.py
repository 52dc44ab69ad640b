"""A snare in a gated hall, chorus on everything, echoes down a long night road."""

from dataclasses import replace

from studio.mixing.common_channels import BEATS
from studio.mixing.effects.reverb import Reverb
from studio.mixing.profile import Echo, Profile
from studio.mixing.record_style import RecordStyle
from studio.mixing.tone import Tone

profile = Profile(
    label="Synthwave",
    channels={
        **BEATS,
        "drums": replace(BEATS["drums"], level_lu=-5.2, reverb_db=-12.0),
        "bass": replace(BEATS["bass"], level_lu=-7.0),
        "chords": replace(BEATS["chords"], reverb_db=-10.0),
        "pad": replace(BEATS["pad"], level_lu=-12.0, duck_db=4.0),
        "lead": replace(BEATS["lead"], level_lu=-6.5, reverb_db=-9.0, delay_db=-10.0),
        "arp": replace(BEATS["arp"], level_lu=-11.5),
    },
    reverb=Reverb(
        decay_seconds=2.0,
        size=0.8,
        pre_delay_seconds=0.022,
        absorption=0.35,
        low_cut_hz=220.0,
        high_cut_hz=8000.0,
        early=0.5,
        amount=1.0,
    ),
    echo=Echo(beats=0.75, feedback=0.4, high_cut_hz=4000.0),
    duck_release_seconds=0.2,
    tone=Tone(slope_db=-4.6),
    record=RecordStyle(lowest_crest_db=9.0, highest_crest_db=12.0, glue_ratio=1.8),
)
