"""A small band in one good room, nobody squeezed: what is soft stays soft."""

from studio.mixing.common_channels import GLUE
from studio.mixing.effects.compressor import Compressor
from studio.mixing.effects.equaliser import Equaliser
from studio.mixing.effects.reverb import Reverb
from studio.mixing.effects.saturation import Saturation
from studio.mixing.profile import Channel, Echo, Profile
from studio.mixing.record_style import RecordStyle
from studio.mixing.tone import Tone

profile = Profile(
    label="Jazz",
    channels={
        "drums": Channel(
            level_lu=-9.5,
            reverb_db=-13.0,
            width=1.1,
            inserts=(
                Equaliser(low_cut_hz=35.0, high_hz=7000.0, high_db=3.5),
                Compressor(threshold_db=-10.0, ratio=2.0, attack_seconds=0.01, release_seconds=0.15),
                Saturation(drive_db=4.0),
            ),
        ),
        "percussion": Channel(
            level_lu=-15.0, pan=0.35, reverb_db=-13.0, inserts=(Equaliser(low_cut_hz=150.0),)
        ),
        "bass": Channel(
            level_lu=-8.0,
            width=0.4,
            pan=0.06,
            reverb_db=-22.0,
            inserts=(
                Equaliser(low_cut_hz=32.0, mid_hz=250.0, mid_db=-2.0, high_hz=2500.0, high_db=1.5),
                Compressor(threshold_db=-14.0, ratio=2.0, attack_seconds=0.03, release_seconds=0.2),
            ),
        ),
        "chords": Channel(
            level_lu=-5.5,
            pan=-0.25,
            width=1.3,
            reverb_db=-12.0,
            inserts=(
                Equaliser(low_cut_hz=90.0, mid_hz=300.0, mid_db=-1.5),
                GLUE,
                Saturation(drive_db=6.0, asymmetry=0.2),
            ),
        ),
        "pad": Channel(level_lu=-14.0, width=1.3, reverb_db=-10.0, inserts=(Equaliser(low_cut_hz=140.0),)),
        "lead": Channel(
            level_lu=-6.5,
            pan=0.15,
            reverb_db=-10.5,
            inserts=(
                Equaliser(low_cut_hz=110.0, mid_hz=2500.0, mid_db=1.0),
                Compressor(threshold_db=-13.0, ratio=2.2, attack_seconds=0.006, release_seconds=0.18),
                Saturation(drive_db=4.0),
            ),
        ),
        "counter": Channel(level_lu=-10.0, pan=-0.4, reverb_db=-11.0, inserts=(Equaliser(low_cut_hz=120.0),)),
        "arp": Channel(level_lu=-12.0, pan=0.35, reverb_db=-11.0, inserts=(Equaliser(low_cut_hz=150.0),)),
        "fx": Channel(level_lu=-22.0, width=1.2, reverb_db=-12.0, inserts=(Equaliser(low_cut_hz=100.0),)),
    },
    reverb=Reverb(
        decay_seconds=1.5,
        size=0.6,
        pre_delay_seconds=0.012,
        absorption=0.45,
        low_cut_hz=150.0,
        high_cut_hz=8000.0,
        early=0.8,
        amount=1.0,
    ),
    echo=Echo(beats=1.0, feedback=0.2),
    tone=Tone(slope_db=-4.8),
    peaks_lu=2.8,
    stroke_peaks_lu=5.5,
    record=RecordStyle(lowest_crest_db=13.0, highest_crest_db=18.0, strip_headroom_lu=9.0),
)
