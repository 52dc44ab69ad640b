"""A band in a live room: a big snare, guitars left and right, a bass you can hear the strings of."""

from studio.mixing.effects.compressor import Compressor
from studio.mixing.effects.equaliser import Equaliser
from studio.mixing.effects.reverb import Reverb
from studio.mixing.effects.saturation import Saturation
from studio.mixing.profile import Channel, Echo, Profile
from studio.mixing.record_style import RecordStyle
from studio.mixing.tone import Tone

_BRIDGE = Channel(
    level_lu=-10.0,
    pan=0.4,
    width=1.2,
    reverb_db=-14.0,
    inserts=(
        Equaliser(low_cut_hz=140.0, high_hz=4500.0, high_db=2.0),
        Compressor(threshold_db=-14.0, ratio=3.0, attack_seconds=0.006, release_seconds=0.12),
        Saturation(drive_db=7.0, asymmetry=0.2),
    ),
)
"""A second guitar, hardly broken up, beside the wall of the first."""

profile = Profile(
    label="Rock",
    channels={
        "drums": Channel(
            level_lu=-4.2,
            reverb_db=-13.5,
            width=1.2,
            inserts=(
                Equaliser(low_cut_hz=32.0, mid_hz=400.0, mid_db=-3.0, mid_q=0.9, high_hz=6000.0, high_db=3.0),
                Compressor(threshold_db=-13.0, ratio=3.5, attack_seconds=0.016, release_seconds=0.1),
                Saturation(drive_db=6.0),
            ),
        ),
        "percussion": Channel(
            level_lu=-15.0, pan=0.3, reverb_db=-15.0, inserts=(Equaliser(low_cut_hz=220.0),)
        ),
        "bass": Channel(
            level_lu=-5.5,
            width=0.1,
            reverb_db=-60.0,
            duck_db=1.5,
            inserts=(
                Equaliser(low_cut_hz=34.0, mid_hz=800.0, mid_db=2.0, mid_q=0.8, high_cut_hz=6000.0),
                Compressor(threshold_db=-17.0, ratio=4.0, attack_seconds=0.012, release_seconds=0.14),
                Saturation(drive_db=8.0, asymmetry=0.15),
            ),
        ),
        "chords": Channel(
            level_lu=-6.5,
            width=1.1,
            reverb_db=-20.0,
            inserts=(
                Equaliser(
                    low_cut_hz=95.0, mid_hz=1600.0, mid_db=-3.0, mid_q=0.6, high_hz=6000.0, high_db=1.5
                ),
                Saturation(drive_db=3.0),
            ),
        ),
        "pad": Channel(level_lu=-14.5, width=1.5, reverb_db=-11.0, inserts=(Equaliser(low_cut_hz=200.0),)),
        "lead": Channel(
            level_lu=-6.5,
            reverb_db=-13.0,
            delay_db=-15.0,
            inserts=(
                Equaliser(low_cut_hz=170.0, mid_hz=2400.0, mid_db=0.5, mid_q=0.8, high_cut_hz=11000.0),
                Compressor(threshold_db=-14.0, ratio=2.2, attack_seconds=0.015, release_seconds=0.15),
            ),
        ),
        "counter": Channel(
            level_lu=-12.0, pan=-0.45, reverb_db=-13.0, delay_db=-20.0, inserts=(Equaliser(low_cut_hz=170.0),)
        ),
        "arp": Channel(
            level_lu=-12.0, pan=0.35, width=1.2, reverb_db=-13.0, inserts=(Equaliser(low_cut_hz=180.0),)
        ),
        "fx": Channel(level_lu=-20.0, width=1.4, reverb_db=-11.0, inserts=(Equaliser(low_cut_hz=90.0),)),
    },
    reverb=Reverb(
        decay_seconds=1.2,
        size=0.55,
        pre_delay_seconds=0.014,
        absorption=0.4,
        low_cut_hz=200.0,
        high_cut_hz=8500.0,
        early=0.8,
        amount=1.0,
    ),
    instruments={"guitar_clean": _BRIDGE, "guitar_acoustic": _BRIDGE},
    echo=Echo(beats=0.75, feedback=0.25, high_cut_hz=4000.0),
    duck_release_seconds=0.1,
    tone=Tone(slope_db=-4.2),
    peaks_lu=2.6,
    stroke_peaks_lu=5.2,
    record=RecordStyle(
        lowest_crest_db=9.0,
        highest_crest_db=12.0,
        strip_headroom_lu=9.0,
        glue_ratio=2.0,
        widest_db=-3.0,
        mono_below_hz=80.0,
    ),
)
