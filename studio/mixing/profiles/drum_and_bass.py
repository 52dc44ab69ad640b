"""A break that cracks, a reese that moves at its edges and stays still below, wide pads above."""

from dataclasses import replace

from studio.mixing.common_channels import BEATS, HOLD, PUNCH
from studio.mixing.effects.equaliser import Equaliser
from studio.mixing.effects.reverb import Reverb
from studio.mixing.effects.saturation import Saturation
from studio.mixing.profile import Echo, Profile
from studio.mixing.record_style import RecordStyle
from studio.mixing.tone import Tone

profile = Profile(
    label="Drum and bass",
    channels={
        **BEATS,
        "drums": replace(
            BEATS["drums"],
            reverb_db=-20.0,
            inserts=(
                Equaliser(low_cut_hz=28.0, mid_hz=380.0, mid_db=-2.5, mid_q=0.9, high_hz=7000.0, high_db=2.5),
                Saturation(drive_db=7.0),
                PUNCH,
            ),
        ),
        "bass": replace(
            BEATS["bass"],
            width=0.5,
            inserts=(
                Equaliser(low_cut_hz=28.0, mid_hz=280.0, mid_db=-1.5),
                Saturation(drive_db=8.0, asymmetry=0.12),
                HOLD,
            ),
        ),
        "chords": replace(BEATS["chords"], level_lu=-11.0, duck_db=2.5),
        "pad": replace(BEATS["pad"], level_lu=-12.0, duck_db=3.0),
        "lead": replace(BEATS["lead"], duck_db=1.5),
        "counter": replace(BEATS["counter"], duck_db=1.5),
        "arp": replace(BEATS["arp"], duck_db=1.5),
    },
    reverb=Reverb(
        decay_seconds=2.4,
        size=0.8,
        pre_delay_seconds=0.022,
        absorption=0.45,
        low_cut_hz=220.0,
        high_cut_hz=8000.0,
        early=0.5,
        amount=1.0,
    ),
    echo=Echo(beats=0.75, feedback=0.35, high_cut_hz=4000.0),
    duck_release_seconds=0.09,
    tone=Tone(slope_db=-4.4),
    record=RecordStyle(lowest_crest_db=9.0, highest_crest_db=12.0, glue_ratio=1.8),
)
