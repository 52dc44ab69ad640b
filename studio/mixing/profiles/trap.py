"""A huge, saturated 808, a dry kit that cuts, dark and wide surroundings that bow to the kick."""

from studio.mixing.common_channels import CHORUS, GLUE, LEVELLER, PUNCH
from studio.mixing.effects.compressor import Compressor
from studio.mixing.effects.equaliser import Equaliser
from studio.mixing.effects.reverb import Reverb
from studio.mixing.effects.saturation import Saturation
from studio.mixing.profile import Channel, Echo, Profile
from studio.mixing.record_style import RecordStyle

profile = Profile(
    label="Trap",
    channels={
        "drums": Channel(
            level_lu=-4.3,
            reverb_db=-24.0,
            width=1.1,
            inserts=(
                Equaliser(low_cut_hz=26.0, mid_hz=400.0, mid_db=-2.5, mid_q=0.9, high_hz=6000.0, high_db=4.0),
                Saturation(drive_db=7.0),
                PUNCH,
            ),
        ),
        "percussion": Channel(
            level_lu=-15.0,
            pan=0.35,
            width=1.3,
            reverb_db=-14.0,
            delay_db=-22.0,
            inserts=(Equaliser(low_cut_hz=250.0),),
        ),
        "bass": Channel(
            level_lu=-6.5,
            width=0.0,
            reverb_db=-60.0,
            duck_db=4.0,
            inserts=(
                Equaliser(low_cut_hz=24.0),
                Saturation(drive_db=9.0, asymmetry=0.15),
                Compressor(threshold_db=-14.0, ratio=3.0, attack_seconds=0.02, release_seconds=0.12),
            ),
        ),
        "chords": Channel(
            level_lu=-9.5,
            width=1.4,
            reverb_db=-9.0,
            delay_db=-24.0,
            duck_db=3.0,
            inserts=(
                Equaliser(low_cut_hz=150.0, mid_hz=400.0, mid_db=-2.0, high_hz=3000.0, high_db=3.0),
                GLUE,
                CHORUS,
            ),
        ),
        "pad": Channel(
            level_lu=-14.5,
            width=1.5,
            reverb_db=-7.0,
            duck_db=4.0,
            inserts=(Equaliser(low_cut_hz=180.0, mid_hz=500.0, mid_db=-1.5),),
        ),
        "lead": Channel(
            level_lu=-8.0,
            width=1.3,
            reverb_db=-8.0,
            delay_db=-13.0,
            duck_db=1.5,
            inserts=(
                Equaliser(low_cut_hz=180.0, mid_hz=3000.0, mid_db=2.0, high_hz=6000.0, high_db=2.0),
                LEVELLER,
                CHORUS,
            ),
        ),
        "counter": Channel(
            level_lu=-13.0,
            pan=-0.35,
            reverb_db=-9.0,
            delay_db=-15.0,
            duck_db=2.0,
            inserts=(Equaliser(low_cut_hz=200.0),),
        ),
        "arp": Channel(
            level_lu=-13.0,
            pan=0.3,
            width=1.4,
            reverb_db=-10.0,
            delay_db=-13.0,
            duck_db=2.0,
            inserts=(Equaliser(low_cut_hz=220.0),),
        ),
        "fx": Channel(level_lu=-18.0, width=1.4, reverb_db=-8.0, inserts=(Equaliser(low_cut_hz=70.0),)),
    },
    reverb=Reverb(
        decay_seconds=2.6,
        size=0.8,
        pre_delay_seconds=0.028,
        absorption=0.55,
        low_cut_hz=260.0,
        high_cut_hz=7000.0,
        early=0.35,
        amount=1.0,
    ),
    echo=Echo(beats=0.75, feedback=0.38, high_cut_hz=3500.0),
    duck_release_seconds=0.14,
    record=RecordStyle(lowest_crest_db=9.0, highest_crest_db=12.0, glue_ratio=1.8),
)
