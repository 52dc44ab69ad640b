"""Everything through an old sampler and a tired tape: dull, warm, close."""

from studio.mixing.common_channels import CHORUS, GLUE
from studio.mixing.effects.bitcrush import Bitcrush
from studio.mixing.effects.compressor import Compressor
from studio.mixing.effects.equaliser import Equaliser
from studio.mixing.effects.reverb import Reverb
from studio.mixing.effects.saturation import Saturation
from studio.mixing.effects.tape import Tape
from studio.mixing.profile import Channel, Echo, Profile
from studio.mixing.record_style import RecordStyle
from studio.mixing.tone import Tone

profile = Profile(
    label="Lo-fi",
    channels={
        "drums": Channel(
            level_lu=-7.4,
            width=0.9,
            reverb_db=-18.0,
            inserts=(
                Equaliser(
                    low_cut_hz=35.0,
                    mid_hz=300.0,
                    mid_db=1.0,
                    high_hz=7000.0,
                    high_db=-1.0,
                    high_cut_hz=12000.0,
                ),
                Bitcrush(bits=12.0, rate_hz=26040.0, amount=0.7),
                Equaliser(high_cut_hz=11000.0),
                Saturation(drive_db=8.0, asymmetry=0.2),
                Compressor(threshold_db=-14.0, ratio=3.5, attack_seconds=0.008, release_seconds=0.12),
            ),
        ),
        "percussion": Channel(
            level_lu=-15.0,
            pan=0.3,
            reverb_db=-17.0,
            inserts=(Equaliser(low_cut_hz=200.0, high_cut_hz=9000.0),),
        ),
        "bass": Channel(
            level_lu=-7.5,
            width=0.2,
            reverb_db=-40.0,
            duck_db=3.0,
            inserts=(
                Equaliser(low_cut_hz=30.0, high_cut_hz=4000.0),
                Compressor(threshold_db=-16.0, ratio=3.5, attack_seconds=0.015, release_seconds=0.15),
                Saturation(drive_db=6.0, asymmetry=0.2),
            ),
        ),
        "chords": Channel(
            level_lu=-7.5,
            width=1.3,
            reverb_db=-14.0,
            duck_db=3.5,
            inserts=(
                Equaliser(low_cut_hz=110.0, mid_hz=350.0, mid_db=-1.0),
                GLUE,
                Saturation(drive_db=8.0, asymmetry=0.2),
                CHORUS,
                Tape(wow_cents=9.0, flutter_cents=3.5, high_cut_hz=6500.0),
            ),
        ),
        "pad": Channel(
            level_lu=-14.0,
            width=1.5,
            reverb_db=-11.0,
            duck_db=3.5,
            inserts=(
                Equaliser(low_cut_hz=150.0),
                Tape(wow_cents=12.0, flutter_cents=3.0, high_cut_hz=5000.0),
            ),
        ),
        "lead": Channel(
            level_lu=-9.0,
            pan=-0.12,
            reverb_db=-12.0,
            delay_db=-15.0,
            duck_db=1.5,
            inserts=(
                Equaliser(low_cut_hz=180.0),
                GLUE,
                Saturation(drive_db=4.0, asymmetry=0.15),
                CHORUS,
                Tape(wow_cents=8.0, flutter_cents=3.0, high_cut_hz=7500.0),
            ),
        ),
        "counter": Channel(
            level_lu=-13.0,
            pan=0.35,
            reverb_db=-12.0,
            delay_db=-18.0,
            inserts=(
                Equaliser(low_cut_hz=200.0),
                Tape(wow_cents=8.0, flutter_cents=3.0, high_cut_hz=7000.0),
            ),
        ),
        "arp": Channel(
            level_lu=-14.0,
            pan=0.3,
            width=1.3,
            reverb_db=-12.0,
            delay_db=-16.0,
            duck_db=2.0,
            inserts=(
                Equaliser(low_cut_hz=220.0),
                Tape(wow_cents=8.0, flutter_cents=3.0, high_cut_hz=7000.0),
            ),
        ),
        "fx": Channel(
            level_lu=-20.0,
            width=1.3,
            reverb_db=-12.0,
            inserts=(Equaliser(low_cut_hz=120.0, high_cut_hz=9000.0),),
        ),
    },
    reverb=Reverb(
        decay_seconds=1.1,
        size=0.45,
        pre_delay_seconds=0.008,
        absorption=0.7,
        low_cut_hz=220.0,
        high_cut_hz=5000.0,
        early=0.7,
        amount=1.0,
    ),
    instruments={
        "vinyl": Channel(
            level_lu=-24.0,
            width=1.2,
            reverb_db=-60.0,
            inserts=(
                Equaliser(low_cut_hz=120.0, high_cut_hz=9000.0),
                Saturation(drive_db=10.0),
            ),
        ),
        "rain": Channel(
            level_lu=-22.0,
            width=1.3,
            reverb_db=-60.0,
            inserts=(Equaliser(low_cut_hz=150.0, high_cut_hz=9000.0),),
        ),
    },
    echo=Echo(beats=0.75, feedback=0.3, high_cut_hz=2500.0),
    duck_release_seconds=0.22,
    tone=Tone(slope_db=-5.8),
    peaks_lu=2.4,
    stroke_peaks_lu=4.6,
    record=RecordStyle(lowest_crest_db=9.0, highest_crest_db=12.0, strip_headroom_lu=9.0, glue_ratio=1.8),
)
