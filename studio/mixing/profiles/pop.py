"""A record for the radio: drums and tune in front, the bass even, everything else wide around them."""

from studio.mixing.common_channels import GLUE
from studio.mixing.effects.chorus import Chorus
from studio.mixing.effects.compressor import Compressor
from studio.mixing.effects.equaliser import Equaliser
from studio.mixing.effects.reverb import Reverb
from studio.mixing.effects.saturation import Saturation
from studio.mixing.profile import Channel, Echo, Profile
from studio.mixing.record_style import RecordStyle
from studio.mixing.tone import Tone

_GLUE = GLUE

profile = Profile(
    label="Pop",
    channels={
        "drums": Channel(
            level_lu=-4.0,
            reverb_db=-19.0,
            inserts=(
                Equaliser(low_cut_hz=30.0, mid_hz=380.0, mid_db=-3.0, mid_q=0.9, high_hz=8000.0, high_db=2.5),
                Compressor(threshold_db=-11.0, ratio=2.8, attack_seconds=0.02, release_seconds=0.09),
                Saturation(drive_db=5.0),
            ),
        ),
        "percussion": Channel(
            level_lu=-16.0, pan=0.35, width=1.2, reverb_db=-16.0, inserts=(Equaliser(low_cut_hz=300.0),)
        ),
        "bass": Channel(
            level_lu=-7.8,
            width=0.2,
            reverb_db=-60.0,
            duck_db=3.0,
            inserts=(
                Equaliser(low_cut_hz=30.0, mid_hz=300.0, mid_db=-2.0),
                Compressor(threshold_db=-17.0, ratio=4.0, attack_seconds=0.012, release_seconds=0.14),
                Saturation(drive_db=5.0),
            ),
        ),
        "chords": Channel(
            level_lu=-9.5,
            pan=-0.12,
            width=1.4,
            reverb_db=-15.0,
            duck_db=2.0,
            inserts=(
                Equaliser(
                    low_cut_hz=130.0, mid_hz=330.0, mid_db=-2.5, mid_q=0.8, high_hz=6000.0, high_db=2.5
                ),
                _GLUE,
                Saturation(drive_db=4.0),
            ),
        ),
        "pad": Channel(
            level_lu=-14.5,
            width=1.5,
            reverb_db=-10.0,
            duck_db=3.5,
            inserts=(Equaliser(low_cut_hz=180.0, mid_hz=450.0, mid_db=-2.0, mid_q=0.7),),
        ),
        "lead": Channel(
            level_lu=-6.5,
            reverb_db=-12.5,
            delay_db=-15.0,
            inserts=(
                Equaliser(
                    low_cut_hz=150.0, mid_hz=3000.0, mid_db=2.0, mid_q=0.8, high_hz=9000.0, high_db=2.0
                ),
                Compressor(threshold_db=-15.0, ratio=2.6, attack_seconds=0.01, release_seconds=0.15),
                Saturation(drive_db=3.0),
                Chorus(rate_hz=0.3, depth_ms=1.2, delay_ms=10.0, amount=0.22),
            ),
        ),
        "counter": Channel(
            level_lu=-13.0, pan=-0.35, reverb_db=-12.0, delay_db=-20.0, inserts=(Equaliser(low_cut_hz=180.0),)
        ),
        "arp": Channel(
            level_lu=-13.5,
            pan=0.25,
            width=1.5,
            reverb_db=-13.0,
            delay_db=-14.0,
            duck_db=2.0,
            inserts=(Equaliser(low_cut_hz=240.0, high_hz=8000.0, high_db=2.0),),
        ),
        "fx": Channel(level_lu=-19.0, width=1.4, reverb_db=-10.0, inserts=(Equaliser(low_cut_hz=90.0),)),
    },
    reverb=Reverb(
        decay_seconds=1.9,
        size=0.65,
        pre_delay_seconds=0.024,
        low_cut_hz=240.0,
        high_cut_hz=9000.0,
        amount=1.0,
    ),
    echo=Echo(beats=0.5, feedback=0.3, high_cut_hz=4000.0),
    tone=Tone(slope_db=-4.4),
    peaks_lu=3.0,
    stroke_peaks_lu=5.6,
    record=RecordStyle(lowest_crest_db=9.0, highest_crest_db=12.0, strip_headroom_lu=9.0, glue_ratio=2.0),
)
