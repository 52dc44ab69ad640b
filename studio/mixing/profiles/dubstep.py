"""Snare and wobble in front, a sub that only is felt, a cold wide space in the breaks."""

from dataclasses import replace

from studio.mixing.common_channels import BEATS, HOLD, PUNCH
from studio.mixing.effects.equaliser import Equaliser
from studio.mixing.effects.reverb import Reverb
from studio.mixing.effects.saturation import Saturation
from studio.mixing.profile import Channel, Echo, Profile
from studio.mixing.record_style import RecordStyle
from studio.mixing.tone import Tone

profile = Profile(
    label="Dubstep",
    channels={
        **BEATS,
        "drums": replace(
            BEATS["drums"],
            level_lu=-4.3,
            reverb_db=-18.0,
            inserts=(
                Equaliser(low_cut_hz=28.0, mid_hz=380.0, mid_db=-2.5, mid_q=0.9, high_hz=7000.0, high_db=2.0),
                Saturation(drive_db=7.0),
                PUNCH,
            ),
        ),
        "bass": replace(
            BEATS["bass"],
            level_lu=-5.5,
            width=0.6,
            inserts=(
                Equaliser(low_cut_hz=28.0, mid_hz=280.0, mid_db=-1.5),
                Saturation(drive_db=11.0, asymmetry=0.12),
                HOLD,
            ),
        ),
        "chords": replace(BEATS["chords"], level_lu=-10.0),
        "pad": replace(BEATS["pad"], duck_db=4.0),
    },
    reverb=Reverb(
        decay_seconds=2.6,
        size=0.85,
        pre_delay_seconds=0.022,
        absorption=0.45,
        low_cut_hz=220.0,
        high_cut_hz=8000.0,
        early=0.5,
        amount=1.0,
    ),
    echo=Echo(beats=0.75, feedback=0.35, high_cut_hz=4000.0),
    instruments={
        "bass_808": Channel(
            level_lu=-9.5,
            width=0.0,
            reverb_db=-60.0,
            duck_db=6.0,
            inserts=(Equaliser(low_cut_hz=26.0, high_cut_hz=500.0),),
        ),
    },
    duck_release_seconds=0.14,
    tone=Tone(slope_db=-4.5),
    record=RecordStyle(lowest_crest_db=9.0, highest_crest_db=12.0, glue_ratio=1.8),
)
