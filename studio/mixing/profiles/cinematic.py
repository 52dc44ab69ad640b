"""A scoring stage with a sub under it: drums from far away and huge, strings wide, pulses close."""

from studio.mixing.effects.compressor import Compressor
from studio.mixing.effects.equaliser import Equaliser
from studio.mixing.effects.reverb import Reverb
from studio.mixing.effects.saturation import Saturation
from studio.mixing.profile import Channel, Echo, Profile
from studio.mixing.record_style import RecordStyle
from studio.mixing.tone import Tone

profile = Profile(
    label="Cinematic",
    channels={
        "drums": Channel(
            level_lu=-6.0,
            reverb_db=-5.0,
            width=1.5,
            inserts=(
                Equaliser(low_cut_hz=28.0, mid_hz=350.0, mid_db=-2.0, high_hz=6000.0, high_db=2.0),
                Compressor(threshold_db=-10.0, ratio=2.5, attack_seconds=0.02, release_seconds=0.2),
                Saturation(drive_db=4.0),
            ),
        ),
        "percussion": Channel(
            level_lu=-10.0,
            pan=0.3,
            width=1.4,
            reverb_db=-4.0,
            inserts=(Equaliser(low_cut_hz=35.0), Saturation(drive_db=3.0)),
        ),
        "bass": Channel(
            level_lu=-7.0,
            width=0.8,
            reverb_db=-10.0,
            duck_db=1.5,
            inserts=(
                Equaliser(low_cut_hz=26.0, mid_hz=300.0, mid_db=-1.5),
                Compressor(threshold_db=-15.0, ratio=2.5, attack_seconds=0.02, release_seconds=0.2),
                Saturation(drive_db=5.0),
            ),
        ),
        "chords": Channel(
            level_lu=-7.5,
            width=1.7,
            reverb_db=-4.5,
            inserts=(
                Equaliser(low_cut_hz=70.0, mid_hz=380.0, mid_db=-1.5, high_hz=4500.0, high_db=3.0),
                Saturation(drive_db=2.0),
            ),
        ),
        "pad": Channel(
            level_lu=-9.5,
            width=1.8,
            reverb_db=-3.0,
            inserts=(Equaliser(low_cut_hz=90.0, mid_hz=400.0, mid_db=-1.5, high_hz=4000.0, high_db=3.0),),
        ),
        "lead": Channel(
            level_lu=-6.5,
            pan=-0.25,
            width=1.4,
            reverb_db=-4.5,
            delay_db=-22.0,
            inserts=(Equaliser(low_cut_hz=110.0, mid_hz=2800.0, mid_db=1.5), Saturation(drive_db=2.0)),
        ),
        "counter": Channel(
            level_lu=-10.0, pan=0.45, width=1.4, reverb_db=-4.0, inserts=(Equaliser(low_cut_hz=80.0),)
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
        decay_seconds=2.6,
        size=1.0,
        pre_delay_seconds=0.035,
        absorption=0.45,
        low_cut_hz=45.0,
        high_cut_hz=8500.0,
        early=0.8,
        amount=1.0,
    ),
    echo=Echo(beats=0.75, feedback=0.25, high_cut_hz=4000.0),
    tone=Tone(slope_db=-4.3),
    peaks_lu=3.8,
    stroke_peaks_lu=6.5,
    record=RecordStyle(
        lowest_crest_db=13.0, highest_crest_db=18.0, strip_headroom_lu=9.0, widest_db=-2.0, mono_below_hz=45.0
    ),
)
