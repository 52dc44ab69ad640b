"""A sound system: the bass leads, the guitar chop is thin and dry, echoes follow everything that stops."""

from studio.mixing.effects.compressor import Compressor
from studio.mixing.effects.equaliser import Equaliser
from studio.mixing.effects.reverb import Reverb
from studio.mixing.effects.saturation import Saturation
from studio.mixing.effects.tape import Tape
from studio.mixing.profile import Channel, Echo, Profile
from studio.mixing.record_style import RecordStyle
from studio.mixing.tone import Tone

profile = Profile(
    label="Reggae",
    channels={
        "drums": Channel(
            level_lu=-8.2,
            reverb_db=-14.0,
            delay_db=-20.0,
            width=1.1,
            inserts=(
                Equaliser(low_cut_hz=34.0, mid_hz=420.0, mid_db=-2.0, mid_q=0.9, high_hz=7000.0, high_db=2.0),
                Compressor(threshold_db=-12.0, ratio=3.0, attack_seconds=0.012, release_seconds=0.12),
                Saturation(drive_db=6.0, asymmetry=0.15),
            ),
        ),
        "percussion": Channel(
            level_lu=-17.0,
            pan=0.4,
            width=1.2,
            reverb_db=-13.0,
            delay_db=-13.0,
            inserts=(Equaliser(low_cut_hz=220.0),),
        ),
        "bass": Channel(
            level_lu=-2.7,
            width=0.0,
            reverb_db=-60.0,
            inserts=(
                Equaliser(low_cut_hz=30.0, mid_hz=500.0, mid_db=-2.0, high_cut_hz=3000.0),
                Compressor(threshold_db=-17.0, ratio=3.5, attack_seconds=0.02, release_seconds=0.18),
                Saturation(drive_db=6.0, asymmetry=0.2),
            ),
        ),
        "chords": Channel(
            level_lu=-11.4,
            pan=-0.35,
            width=1.2,
            reverb_db=-15.0,
            delay_db=-15.0,
            inserts=(
                Equaliser(low_cut_hz=260.0, mid_hz=1800.0, mid_db=2.0, mid_q=0.8),
                Compressor(threshold_db=-14.0, ratio=2.5, attack_seconds=0.008, release_seconds=0.12),
                Saturation(drive_db=8.0),
            ),
        ),
        "pad": Channel(level_lu=-14.0, width=1.4, reverb_db=-11.0, inserts=(Equaliser(low_cut_hz=180.0),)),
        "lead": Channel(
            level_lu=-7.5,
            pan=0.1,
            reverb_db=-11.0,
            delay_db=-9.0,
            inserts=(
                Equaliser(low_cut_hz=180.0, mid_hz=2200.0, mid_db=1.5),
                Compressor(threshold_db=-14.0, ratio=2.2, attack_seconds=0.012, release_seconds=0.15),
                Tape(wow_cents=3.0, flutter_cents=1.5, high_cut_hz=9500.0),
            ),
        ),
        "counter": Channel(
            level_lu=-11.5, pan=0.4, reverb_db=-11.0, delay_db=-8.0, inserts=(Equaliser(low_cut_hz=200.0),)
        ),
        "arp": Channel(
            level_lu=-13.0,
            pan=-0.3,
            width=1.3,
            reverb_db=-12.0,
            delay_db=-11.0,
            inserts=(Equaliser(low_cut_hz=220.0),),
        ),
        "fx": Channel(
            level_lu=-17.0, width=1.4, reverb_db=-8.0, delay_db=-8.0, inserts=(Equaliser(low_cut_hz=120.0),)
        ),
    },
    reverb=Reverb(
        decay_seconds=2.2,
        size=0.5,
        pre_delay_seconds=0.02,
        absorption=0.5,
        low_cut_hz=300.0,
        high_cut_hz=5500.0,
        early=0.5,
        amount=1.0,
    ),
    echo=Echo(beats=0.75, feedback=0.55, high_cut_hz=2600.0),
    tone=Tone(slope_db=-5.2),
    peaks_lu=0.9,
    stroke_peaks_lu=3.6,
    record=RecordStyle(lowest_crest_db=11.0, highest_crest_db=14.0, strip_headroom_lu=9.0, glue_ratio=1.6),
)
