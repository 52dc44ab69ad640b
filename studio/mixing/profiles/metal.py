"""A wall of guitars left and right, a kit that clicks through it, a bass that growls underneath."""

from studio.mixing.common_channels import LEVELLER
from studio.mixing.effects.compressor import Compressor
from studio.mixing.effects.equaliser import Equaliser
from studio.mixing.effects.reverb import Reverb
from studio.mixing.effects.saturation import Saturation
from studio.mixing.profile import Channel, Echo, Profile
from studio.mixing.record_style import RecordStyle
from studio.mixing.tone import Tone

profile = Profile(
    label="Metal",
    channels={
        "drums": Channel(
            level_lu=-5.0,
            reverb_db=-18.0,
            inserts=(
                Equaliser(low_cut_hz=30.0, mid_hz=420.0, mid_db=-3.0, mid_q=0.9, high_hz=5500.0, high_db=2.0),
                Compressor(threshold_db=-13.0, ratio=4.0, attack_seconds=0.012, release_seconds=0.08),
                Saturation(drive_db=7.0),
            ),
        ),
        "percussion": Channel(
            level_lu=-16.0, pan=0.3, reverb_db=-16.0, inserts=(Equaliser(low_cut_hz=200.0),)
        ),
        "bass": Channel(
            level_lu=-3.5,
            width=0.0,
            reverb_db=-60.0,
            duck_db=1.0,
            inserts=(
                Equaliser(
                    low_cut_hz=38.0,
                    low_hz=180.0,
                    low_db=3.0,
                    mid_hz=800.0,
                    mid_db=-4.0,
                    mid_q=0.6,
                    high_cut_hz=7000.0,
                ),
                Compressor(threshold_db=-18.0, ratio=5.0, attack_seconds=0.008, release_seconds=0.12),
                Saturation(drive_db=8.0),
            ),
        ),
        "chords": Channel(
            level_lu=-7.0,
            width=1.6,
            reverb_db=-26.0,
            inserts=(
                Equaliser(
                    low_cut_hz=85.0,
                    low_hz=160.0,
                    low_db=4.0,
                    mid_hz=1000.0,
                    mid_db=-2.0,
                    mid_q=0.5,
                    high_cut_hz=11000.0,
                ),
            ),
        ),
        "pad": Channel(level_lu=-15.0, width=1.5, reverb_db=-9.0, inserts=(Equaliser(low_cut_hz=200.0),)),
        "lead": Channel(
            level_lu=-7.0,
            width=1.2,
            reverb_db=-13.0,
            delay_db=-13.0,
            inserts=(
                Equaliser(low_cut_hz=180.0, mid_hz=2200.0, mid_db=2.0, mid_q=0.8, high_cut_hz=10000.0),
                LEVELLER,
            ),
        ),
        "counter": Channel(
            level_lu=-10.0,
            pan=-0.4,
            reverb_db=-14.0,
            delay_db=-18.0,
            inserts=(Equaliser(low_cut_hz=160.0, high_cut_hz=10000.0),),
        ),
        "arp": Channel(
            level_lu=-12.0,
            pan=0.35,
            width=1.2,
            reverb_db=-13.0,
            delay_db=-16.0,
            inserts=(Equaliser(low_cut_hz=180.0),),
        ),
        "fx": Channel(level_lu=-19.0, width=1.4, reverb_db=-10.0, inserts=(Equaliser(low_cut_hz=80.0),)),
    },
    reverb=Reverb(
        decay_seconds=1.3,
        size=0.55,
        pre_delay_seconds=0.02,
        absorption=0.35,
        low_cut_hz=260.0,
        high_cut_hz=8000.0,
        early=0.6,
        amount=1.0,
    ),
    echo=Echo(beats=0.5, feedback=0.3, high_cut_hz=4000.0),
    duck_release_seconds=0.08,
    tone=Tone(slope_db=-4.2, low_db=5.0, presence_db=4.0),
    peaks_lu=2.4,
    stroke_peaks_lu=5.0,
    record=RecordStyle(
        lowest_crest_db=9.0,
        highest_crest_db=11.0,
        strip_headroom_lu=9.0,
        glue_ratio=2.2,
        widest_db=-3.0,
        mono_below_hz=80.0,
    ),
)
