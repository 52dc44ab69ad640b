"""Version 1: a scoring stage with a sub under it, drums from far away, strings wide."""

from studio.mixing.effects.compressor import Compressor
from studio.mixing.effects.equaliser import Equaliser
from studio.mixing.effects.reverb import Reverb
from studio.mixing.effects.saturation import Saturation
from studio.mixing.profile import Channel, Echo, Profile
from studio.mixing.tone import Tone

profile = Profile(
    label="Cinematic",
    channels={
        "drums": Channel(
            level_lu=-6.0,
            reverb_db=-8.5,
            width=1.3,
            inserts=(
                Equaliser(low_cut_hz=28.0, mid_hz=350.0, mid_db=-2.0, high_hz=6000.0, high_db=2.0),
                Compressor(threshold_db=-10.0, ratio=2.5, attack_seconds=0.02, release_seconds=0.2),
                Saturation(drive_db=4.0),
            ),
        ),
        "percussion": Channel(
            level_lu=-10.0,
            pan=0.2,
            width=1.2,
            reverb_db=-8.0,
            inserts=(Equaliser(low_cut_hz=35.0), Saturation(drive_db=3.0)),
        ),
        "bass": Channel(
            level_lu=-7.0,
            width=0.3,
            reverb_db=-24.0,
            duck_db=1.5,
            inserts=(
                Equaliser(low_cut_hz=26.0, mid_hz=300.0, mid_db=-1.5),
                Compressor(threshold_db=-15.0, ratio=2.5, attack_seconds=0.02, release_seconds=0.2),
                Saturation(drive_db=5.0),
            ),
        ),
        "chords": Channel(
            level_lu=-7.5,
            width=1.4,
            reverb_db=-9.5,
            inserts=(
                Equaliser(low_cut_hz=70.0, mid_hz=380.0, mid_db=-1.5, high_hz=4500.0, high_db=3.0),
                Saturation(drive_db=2.0),
            ),
        ),
        "pad": Channel(
            level_lu=-9.5,
            width=1.5,
            reverb_db=-7.0,
            inserts=(Equaliser(low_cut_hz=90.0, mid_hz=400.0, mid_db=-1.5, high_hz=4000.0, high_db=3.0),),
        ),
        "lead": Channel(
            level_lu=-6.5,
            pan=-0.1,
            width=1.2,
            reverb_db=-8.0,
            delay_db=-22.0,
            inserts=(Equaliser(low_cut_hz=110.0, mid_hz=2800.0, mid_db=1.5), Saturation(drive_db=2.0)),
        ),
        "counter": Channel(
            level_lu=-10.0, pan=0.35, width=1.2, reverb_db=-8.0, inserts=(Equaliser(low_cut_hz=80.0),)
        ),
        "arp": Channel(
            level_lu=-11.0,
            pan=-0.25,
            width=1.5,
            reverb_db=-12.0,
            delay_db=-16.0,
            duck_db=2.0,
            inserts=(Equaliser(low_cut_hz=120.0, high_hz=6000.0, high_db=2.0),),
        ),
        "fx": Channel(level_lu=-15.0, width=1.4, reverb_db=-8.0, inserts=(Equaliser(low_cut_hz=30.0),)),
    },
    reverb=Reverb(
        decay_seconds=3.2,
        size=1.0,
        pre_delay_seconds=0.035,
        absorption=0.45,
        low_cut_hz=130.0,
        high_cut_hz=8500.0,
        early=0.5,
        amount=1.0,
    ),
    echo=Echo(beats=0.75, feedback=0.25, high_cut_hz=4000.0),
    tone=Tone(slope_db=-4.3),
    peaks_lu=3.8,
    stroke_peaks_lu=6.5,
)
