"""Drums through an old sampler and in front, a warm bass, and a record spinning somewhere behind."""

from dataclasses import replace

from studio.mixing.common_channels import BEATS, CHORUS, GLUE, PUNCH
from studio.mixing.effects.bitcrush import Bitcrush
from studio.mixing.effects.equaliser import Equaliser
from studio.mixing.effects.reverb import Reverb
from studio.mixing.effects.saturation import Saturation
from studio.mixing.effects.tape import Tape
from studio.mixing.profile import Channel, Echo, Profile
from studio.mixing.record_style import RecordStyle
from studio.mixing.tone import Tone

profile = Profile(
    label="Boom bap",
    channels={
        **BEATS,
        "drums": replace(
            BEATS["drums"],
            reverb_db=-24.0,
            inserts=(
                Bitcrush(bits=12.0, rate_hz=26040.0, amount=0.6),
                Equaliser(
                    low_cut_hz=28.0,
                    mid_hz=380.0,
                    mid_db=-2.5,
                    mid_q=0.9,
                    high_hz=7000.0,
                    high_db=1.0,
                    high_cut_hz=11000.0,
                ),
                Saturation(drive_db=9.0),
                PUNCH,
            ),
        ),
        "bass": replace(BEATS["bass"], duck_db=2.0),
        "chords": replace(
            BEATS["chords"],
            level_lu=-8.5,
            reverb_db=-16.0,
            duck_db=2.0,
            inserts=(
                Equaliser(
                    low_cut_hz=140.0, mid_hz=380.0, mid_db=-2.0, mid_q=0.8, high_hz=4500.0, high_db=2.5
                ),
                GLUE,
                CHORUS,
                Tape(wow_cents=5.0, flutter_cents=2.0, high_cut_hz=8500.0),
            ),
        ),
        "pad": replace(
            BEATS["pad"],
            level_lu=-13.5,
            inserts=(
                Equaliser(low_cut_hz=170.0, mid_hz=420.0, mid_db=-2.0, mid_q=0.7),
                Tape(wow_cents=5.0, flutter_cents=2.0, high_cut_hz=8500.0),
            ),
        ),
        "lead": replace(BEATS["lead"], level_lu=-8.5, reverb_db=-14.0, delay_db=-17.0, duck_db=1.0),
        "counter": replace(BEATS["counter"], duck_db=1.0),
        "arp": replace(BEATS["arp"], duck_db=1.0),
    },
    reverb=Reverb(
        decay_seconds=1.1,
        size=0.5,
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
            level_lu=-25.0,
            width=1.2,
            reverb_db=-60.0,
            inserts=(Equaliser(low_cut_hz=120.0, high_cut_hz=9000.0),),
        ),
    },
    duck_release_seconds=0.18,
    tone=Tone(slope_db=-5.0),
    peaks_lu=4.0,
    stroke_peaks_lu=6.5,
    record=RecordStyle(lowest_crest_db=9.0, highest_crest_db=12.0, strip_headroom_lu=9.0, glue_ratio=1.8),
)
