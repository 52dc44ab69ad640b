"""A concert hall: strings wide, winds behind them, brass and drums at the back, nothing squeezed."""

from studio.mixing.effects.compressor import Compressor
from studio.mixing.effects.equaliser import Equaliser
from studio.mixing.effects.reverb import Reverb
from studio.mixing.effects.saturation import Saturation
from studio.mixing.profile import Channel, Echo, Profile
from studio.mixing.record_style import RecordStyle
from studio.mixing.tone import Tone

profile = Profile(
    label="Orchestral",
    channels={
        "drums": Channel(
            level_lu=-9.0,
            reverb_db=-3.0,
            width=1.4,
            inserts=(
                Equaliser(low_cut_hz=28.0),
                Compressor(threshold_db=-8.0, ratio=1.8, attack_seconds=0.015, release_seconds=0.25),
                Saturation(drive_db=0.0),
            ),
        ),
        "percussion": Channel(
            level_lu=-13.0,
            pan=0.35,
            reverb_db=-3.0,
            inserts=(
                Equaliser(low_cut_hz=40.0),
                Saturation(drive_db=2.0),
            ),
        ),
        "bass": Channel(
            level_lu=-9.0,
            pan=0.6,
            width=1.0,
            reverb_db=1.0,
            inserts=(
                Equaliser(low_cut_hz=30.0),
                Saturation(drive_db=1.0),
            ),
        ),
        "chords": Channel(
            level_lu=-10.4,
            width=1.8,
            reverb_db=-2.0,
            inserts=(
                Equaliser(low_cut_hz=60.0, mid_hz=350.0, mid_db=-1.5, high_hz=4000.0, high_db=2.5),
                Saturation(drive_db=1.0),
            ),
        ),
        "pad": Channel(
            level_lu=-8.0,
            width=1.8,
            reverb_db=-2.0,
            inserts=(Equaliser(low_cut_hz=70.0, mid_hz=400.0, mid_db=-1.5, high_hz=4000.0, high_db=3.0),),
        ),
        "lead": Channel(
            level_lu=-5.5,
            pan=-0.45,
            width=1.6,
            reverb_db=-3.0,
            inserts=(Equaliser(low_cut_hz=110.0, mid_hz=3000.0, mid_db=1.0),),
        ),
        "counter": Channel(
            level_lu=-9.5, pan=0.55, width=1.4, reverb_db=-3.0, inserts=(Equaliser(low_cut_hz=90.0),)
        ),
        "arp": Channel(level_lu=-12.5, pan=-0.55, reverb_db=-3.0, inserts=(Equaliser(low_cut_hz=110.0),)),
        "fx": Channel(level_lu=-19.0, width=1.3, reverb_db=-8.0, inserts=(Equaliser(low_cut_hz=50.0),)),
    },
    reverb=Reverb(
        decay_seconds=2.2,
        size=1.0,
        pre_delay_seconds=0.03,
        absorption=0.5,
        low_cut_hz=35.0,
        high_cut_hz=9000.0,
        early=0.9,
        amount=1.0,
    ),
    instruments={
        "horn": Channel(level_lu=-6.5, pan=0.4, reverb_db=-2.0, inserts=(Equaliser(low_cut_hz=70.0),)),
        "timpani": Channel(
            level_lu=-13.0,
            pan=0.25,
            width=1.2,
            reverb_db=-2.0,
            inserts=(
                Equaliser(low_cut_hz=32.0),
                Saturation(drive_db=2.0),
            ),
        ),
        "harp": Channel(
            level_lu=-11.0,
            pan=-0.6,
            reverb_db=-3.0,
            inserts=(
                Equaliser(low_cut_hz=80.0),
                Saturation(drive_db=1.0),
            ),
        ),
    },
    echo=Echo(beats=1.0, feedback=0.1),
    tone=Tone(slope_db=-5.0),
    peaks_lu=2.6,
    stroke_peaks_lu=4.0,
    record=RecordStyle(
        lowest_crest_db=13.0, highest_crest_db=18.0, strip_headroom_lu=9.0, widest_db=-2.4, mono_below_hz=30.0
    ),
)
