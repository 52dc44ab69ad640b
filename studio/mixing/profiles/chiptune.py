"""A console through good speakers: dry and bright, its single voices spread a little."""

from studio.mixing.effects.chorus import Chorus
from studio.mixing.effects.compressor import Compressor
from studio.mixing.effects.equaliser import Equaliser
from studio.mixing.effects.reverb import Reverb
from studio.mixing.effects.saturation import Saturation
from studio.mixing.profile import Channel, Echo, Profile
from studio.mixing.record_style import RecordStyle

profile = Profile(
    label="Chiptune",
    channels={
        "drums": Channel(
            level_lu=-7.5,
            reverb_db=-22.0,
            inserts=(
                Equaliser(low_cut_hz=35.0, high_hz=9000.0, high_db=-2.0),
                Compressor(threshold_db=-12.0, ratio=3.0, attack_seconds=0.008, release_seconds=0.1),
                Saturation(drive_db=4.0),
            ),
        ),
        "percussion": Channel(
            level_lu=-14.0, pan=0.3, reverb_db=-24.0, inserts=(Equaliser(low_cut_hz=150.0),)
        ),
        "bass": Channel(
            level_lu=-7.0,
            width=0.0,
            reverb_db=-60.0,
            duck_db=1.0,
            inserts=(Equaliser(low_cut_hz=35.0, low_hz=110.0, low_db=2.0),),
        ),
        "chords": Channel(
            level_lu=-10.0,
            width=1.2,
            reverb_db=-20.0,
            inserts=(
                Equaliser(low_cut_hz=140.0, high_hz=8000.0, high_db=-2.0),
                Chorus(rate_hz=0.4, depth_ms=1.5, amount=0.4),
            ),
        ),
        "pad": Channel(
            level_lu=-14.0,
            width=1.4,
            reverb_db=-16.0,
            inserts=(
                Equaliser(low_cut_hz=180.0),
                Chorus(rate_hz=0.3, depth_ms=2.0, amount=0.6),
            ),
        ),
        "lead": Channel(
            level_lu=-5.5,
            width=1.2,
            reverb_db=-20.0,
            delay_db=-12.0,
            inserts=(
                Equaliser(low_cut_hz=140.0, high_hz=9000.0, high_db=-2.0),
                Chorus(rate_hz=0.3, depth_ms=1.0, amount=0.25),
            ),
        ),
        "counter": Channel(
            level_lu=-10.5,
            pan=-0.4,
            reverb_db=-20.0,
            delay_db=-14.0,
            inserts=(Equaliser(low_cut_hz=160.0, high_hz=9000.0, high_db=-2.0),),
        ),
        "arp": Channel(
            level_lu=-11.5,
            pan=0.4,
            reverb_db=-20.0,
            delay_db=-15.0,
            inserts=(
                Equaliser(low_cut_hz=160.0, high_hz=9000.0, high_db=-2.0),
                Chorus(rate_hz=0.5, depth_ms=1.0, amount=0.35),
            ),
        ),
        "fx": Channel(level_lu=-18.0, width=1.2, reverb_db=-16.0),
    },
    reverb=Reverb(
        decay_seconds=0.9,
        size=0.4,
        pre_delay_seconds=0.005,
        absorption=0.3,
        low_cut_hz=250.0,
        high_cut_hz=10000.0,
        early=0.8,
        amount=1.0,
    ),
    echo=Echo(beats=0.75, feedback=0.3, high_cut_hz=6000.0),
    peaks_lu=1.6,
    stroke_peaks_lu=3.8,
    record=RecordStyle(lowest_crest_db=9.0, highest_crest_db=12.0),
)
