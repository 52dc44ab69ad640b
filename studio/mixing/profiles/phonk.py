"""Everything through the tape deck of an old car: a clipped 808, a cowbell that cuts, dark and dirty."""

from dataclasses import replace

from studio.mixing.common_channels import BEATS, CHORUS, GLUE, HOLD, LEVELLER, PUNCH
from studio.mixing.effects.equaliser import Equaliser
from studio.mixing.effects.reverb import Reverb
from studio.mixing.effects.saturation import Saturation
from studio.mixing.effects.tape import Tape
from studio.mixing.profile import Channel, Echo, Profile
from studio.mixing.record_style import RecordStyle
from studio.mixing.tone import Tone

profile = Profile(
    label="Phonk",
    channels={
        **BEATS,
        "drums": replace(
            BEATS["drums"],
            level_lu=-5.0,
            inserts=(
                Equaliser(low_cut_hz=28.0, mid_hz=380.0, mid_db=-2.5, mid_q=0.9, high_hz=7000.0, high_db=2.0),
                Saturation(drive_db=12.0),
                PUNCH,
            ),
        ),
        "bass": replace(
            BEATS["bass"],
            level_lu=-5.0,
            width=0.0,
            duck_db=3.0,
            inserts=(
                Equaliser(low_cut_hz=28.0, mid_hz=280.0, mid_db=-1.5),
                Saturation(drive_db=16.0, asymmetry=0.12),
                HOLD,
            ),
        ),
        "chords": replace(
            BEATS["chords"],
            level_lu=-12.0,
            duck_db=6.0,
            inserts=(
                Equaliser(
                    low_cut_hz=140.0, mid_hz=380.0, mid_db=-2.0, mid_q=0.8, high_hz=4500.0, high_db=2.5
                ),
                GLUE,
                CHORUS,
                Tape(wow_cents=7.0, flutter_cents=3.0, high_cut_hz=7000.0),
            ),
        ),
        "pad": replace(
            BEATS["pad"],
            duck_db=7.0,
            inserts=(
                Equaliser(low_cut_hz=170.0, mid_hz=420.0, mid_db=-2.0, mid_q=0.7),
                Tape(wow_cents=7.0, flutter_cents=3.0, high_cut_hz=7000.0),
            ),
        ),
        "lead": replace(
            BEATS["lead"],
            level_lu=-5.5,
            reverb_db=-12.0,
            delay_db=-18.0,
            duck_db=1.0,
            inserts=(
                Equaliser(low_cut_hz=170.0, mid_hz=2800.0, mid_db=1.5, mid_q=0.8),
                Saturation(drive_db=8.0, asymmetry=0.1),
                LEVELLER,
                CHORUS,
            ),
        ),
        "counter": replace(BEATS["counter"], duck_db=1.0),
        "arp": replace(BEATS["arp"], duck_db=1.0),
    },
    reverb=Reverb(
        decay_seconds=1.6,
        size=0.6,
        pre_delay_seconds=0.022,
        absorption=0.6,
        low_cut_hz=220.0,
        high_cut_hz=6000.0,
        early=0.5,
        amount=1.0,
    ),
    echo=Echo(beats=0.75, feedback=0.35, high_cut_hz=4000.0),
    instruments={
        "vinyl": Channel(
            level_lu=-26.0,
            width=1.2,
            reverb_db=-60.0,
            inserts=(Equaliser(low_cut_hz=120.0, high_cut_hz=9000.0),),
        ),
    },
    duck_release_seconds=0.16,
    tone=Tone(slope_db=-4.8),
    record=RecordStyle(lowest_crest_db=9.0, highest_crest_db=12.0, glue_ratio=1.8),
)
