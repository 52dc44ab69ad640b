"""More room than source: everything floats, wide and slow."""

from studio.mixing.common_channels import GLUE
from studio.mixing.effects.chorus import Chorus
from studio.mixing.effects.compressor import Compressor
from studio.mixing.effects.equaliser import Equaliser
from studio.mixing.effects.reverb import Reverb
from studio.mixing.effects.saturation import Saturation
from studio.mixing.profile import Channel, Echo, Profile
from studio.mixing.tone import Tone

profile = Profile(
    label="Ambient",
    channels={
        "drums": Channel(
            level_lu=-11.0, reverb_db=-10.0, inserts=(Equaliser(low_cut_hz=32.0, high_cut_hz=12000.0),)
        ),
        "percussion": Channel(
            level_lu=-13.0,
            pan=0.35,
            width=1.4,
            reverb_db=-5.0,
            delay_db=-12.0,
            inserts=(Equaliser(low_cut_hz=160.0),),
        ),
        "bass": Channel(
            level_lu=-8.0,
            width=0.4,
            reverb_db=-20.0,
            inserts=(
                Equaliser(low_cut_hz=28.0, mid_hz=250.0, mid_db=-2.0),
                Compressor(threshold_db=-16.0, ratio=3.5, attack_seconds=0.015, release_seconds=0.15),
                Saturation(drive_db=8.0),
            ),
        ),
        "chords": Channel(
            level_lu=-8.0,
            width=1.4,
            reverb_db=-4.0,
            delay_db=-18.0,
            inserts=(
                Equaliser(low_cut_hz=100.0, mid_hz=350.0, mid_db=-2.0, high_hz=3000.0, high_db=7.0),
                GLUE,
                Saturation(drive_db=6.0),
                Chorus(rate_hz=0.2, depth_ms=3.0, amount=0.4),
            ),
        ),
        "pad": Channel(
            level_lu=-5.5,
            width=1.5,
            reverb_db=-5.0,
            inserts=(
                Equaliser(low_cut_hz=90.0, mid_hz=400.0, mid_db=-2.0, mid_q=0.7, high_hz=2500.0, high_db=8.0),
            ),
        ),
        "lead": Channel(
            level_lu=-9.0,
            reverb_db=-2.0,
            delay_db=-8.0,
            inserts=(Equaliser(low_cut_hz=150.0, high_hz=3000.0, high_db=7.0),),
        ),
        "counter": Channel(
            level_lu=-12.0, pan=-0.4, reverb_db=-2.0, delay_db=-9.0, inserts=(Equaliser(low_cut_hz=160.0),)
        ),
        "arp": Channel(
            level_lu=-9.5,
            pan=0.3,
            width=1.5,
            reverb_db=-3.0,
            delay_db=-8.0,
            inserts=(Equaliser(low_cut_hz=180.0, high_hz=4000.0, high_db=7.0),),
        ),
        "fx": Channel(level_lu=-14.0, width=1.5, reverb_db=-6.0, inserts=(Equaliser(low_cut_hz=90.0),)),
    },
    reverb=Reverb(
        decay_seconds=5.5,
        size=1.0,
        pre_delay_seconds=0.045,
        absorption=0.25,
        low_cut_hz=170.0,
        high_cut_hz=13000.0,
        early=0.25,
        drift=0.9,
        amount=1.0,
    ),
    echo=Echo(beats=1.5, feedback=0.5, high_cut_hz=7000.0),
    duck_release_seconds=0.4,
    tone=Tone(slope_db=-4.6, strength=0.8),
    peaks_lu=4.0,
    stroke_peaks_lu=6.0,
)
