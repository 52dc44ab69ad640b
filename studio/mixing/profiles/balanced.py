"""A mix that suits most music: drums and bass in front, a medium room."""

from studio.mixing.common_channels import CHORUS, GLUE, LEVELLER
from studio.mixing.effects.compressor import Compressor
from studio.mixing.effects.equaliser import Equaliser
from studio.mixing.effects.reverb import Reverb
from studio.mixing.effects.saturation import Saturation
from studio.mixing.profile import Channel, Profile
from studio.mixing.record_style import RecordStyle

profile = Profile(
    label="Balanced",
    channels={
        "drums": Channel(
            level_lu=-5.0,
            reverb_db=-20.0,
            inserts=(
                Equaliser(low_cut_hz=28.0, mid_hz=350.0, mid_db=-2.0, mid_q=0.9, high_hz=9000.0, high_db=1.5),
                Compressor(threshold_db=-10.0, ratio=2.5, attack_seconds=0.02, release_seconds=0.1),
                Saturation(drive_db=4.0),
            ),
        ),
        "percussion": Channel(
            level_lu=-14.0, pan=0.25, reverb_db=-15.0, inserts=(Equaliser(low_cut_hz=180.0),)
        ),
        "bass": Channel(
            level_lu=-7.0,
            width=0.3,
            reverb_db=-40.0,
            duck_db=2.0,
            inserts=(
                Equaliser(low_cut_hz=28.0, mid_hz=280.0, mid_db=-1.5),
                Compressor(threshold_db=-16.0, ratio=3.5, attack_seconds=0.015, release_seconds=0.15),
                Saturation(drive_db=4.0),
            ),
        ),
        "chords": Channel(
            level_lu=-9.5,
            width=1.2,
            reverb_db=-14.0,
            duck_db=1.0,
            inserts=(
                Equaliser(
                    low_cut_hz=110.0, mid_hz=320.0, mid_db=-2.0, mid_q=0.8, high_hz=5000.0, high_db=2.5
                ),
                GLUE,
                Saturation(drive_db=4.0),
                CHORUS,
            ),
        ),
        "pad": Channel(
            level_lu=-14.0,
            width=1.4,
            reverb_db=-10.0,
            duck_db=2.0,
            inserts=(Equaliser(low_cut_hz=160.0, mid_hz=400.0, mid_db=-2.0, mid_q=0.7),),
        ),
        "lead": Channel(
            level_lu=-7.5,
            reverb_db=-13.0,
            delay_db=-16.0,
            inserts=(
                Equaliser(low_cut_hz=140.0, mid_hz=2800.0, mid_db=1.5, mid_q=0.8),
                LEVELLER,
            ),
        ),
        "counter": Channel(
            level_lu=-13.0, pan=-0.3, reverb_db=-12.0, delay_db=-20.0, inserts=(Equaliser(low_cut_hz=160.0),)
        ),
        "arp": Channel(
            level_lu=-13.5,
            pan=0.2,
            width=1.4,
            reverb_db=-13.0,
            delay_db=-15.0,
            duck_db=1.0,
            inserts=(Equaliser(low_cut_hz=200.0),),
        ),
        "fx": Channel(level_lu=-19.0, width=1.4, reverb_db=-10.0, inserts=(Equaliser(low_cut_hz=90.0),)),
    },
    reverb=Reverb(decay_seconds=1.7, size=0.65, pre_delay_seconds=0.018, amount=1.0),
    record=RecordStyle(lowest_crest_db=9.0, highest_crest_db=13.0, glue_ratio=1.6),
)
