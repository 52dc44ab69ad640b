"""Warm and near: a round bass, a snap with a long tail, keys that wrap around the tune."""

from dataclasses import replace

from studio.mixing.common_channels import BEATS, HOLD, PUNCH
from studio.mixing.effects.equaliser import Equaliser
from studio.mixing.effects.reverb import Reverb
from studio.mixing.effects.saturation import Saturation
from studio.mixing.profile import Echo, Profile
from studio.mixing.record_style import RecordStyle
from studio.mixing.tone import Tone

profile = Profile(
    label="R&B",
    channels={
        **BEATS,
        "drums": replace(
            BEATS["drums"],
            level_lu=-6.0,
            reverb_db=-16.0,
            inserts=(
                Equaliser(low_cut_hz=28.0, mid_hz=380.0, mid_db=-2.5, mid_q=0.9, high_hz=7000.0, high_db=2.0),
                Saturation(drive_db=3.0),
                PUNCH,
            ),
        ),
        "bass": replace(
            BEATS["bass"],
            duck_db=3.0,
            inserts=(
                Equaliser(low_cut_hz=28.0, mid_hz=280.0, mid_db=-1.5),
                Saturation(drive_db=4.0, asymmetry=0.12),
                HOLD,
            ),
        ),
        "chords": replace(BEATS["chords"], level_lu=-8.0, reverb_db=-12.0, duck_db=1.5),
        "lead": replace(BEATS["lead"], level_lu=-7.0, reverb_db=-10.0, delay_db=-13.0, duck_db=0.0),
        "counter": replace(BEATS["counter"], duck_db=0.0),
        "arp": replace(BEATS["arp"], duck_db=0.0),
    },
    reverb=Reverb(
        decay_seconds=2.2,
        size=0.7,
        pre_delay_seconds=0.022,
        absorption=0.5,
        low_cut_hz=220.0,
        high_cut_hz=8000.0,
        early=0.5,
        amount=1.0,
    ),
    echo=Echo(beats=0.5, feedback=0.35, high_cut_hz=4000.0),
    duck_release_seconds=0.18,
    tone=Tone(slope_db=-4.8),
    record=RecordStyle(lowest_crest_db=9.0, highest_crest_db=12.0, strip_headroom_lu=9.0, glue_ratio=1.8),
)
