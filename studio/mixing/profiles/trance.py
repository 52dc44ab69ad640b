"""Saws from wall to wall that bow to the kick, long rooms, echoes in dotted eighths."""

from dataclasses import replace

from studio.mixing.common_channels import BEATS, CHORUS, GLUE
from studio.mixing.effects.equaliser import Equaliser
from studio.mixing.effects.reverb import Reverb
from studio.mixing.profile import Echo, Profile
from studio.mixing.record_style import RecordStyle
from studio.mixing.tone import Tone

profile = Profile(
    label="Trance",
    channels={
        **BEATS,
        "drums": replace(BEATS["drums"], level_lu=-3.2),
        "bass": replace(BEATS["bass"], level_lu=-8.0, duck_db=3.2),
        "chords": replace(
            BEATS["chords"],
            level_lu=-6.5,
            reverb_db=-10.0,
            duck_db=3.5,
            inserts=(
                Equaliser(
                    low_cut_hz=140.0, mid_hz=380.0, mid_db=-2.0, mid_q=0.8, high_hz=4500.0, high_db=3.5
                ),
                GLUE,
                CHORUS,
            ),
        ),
        "pad": replace(BEATS["pad"], level_lu=-12.0, reverb_db=-7.0, duck_db=5.0),
        "lead": replace(BEATS["lead"], level_lu=-7.0, reverb_db=-8.0, delay_db=-10.0, duck_db=3.5),
        "counter": replace(BEATS["counter"], duck_db=3.5),
        "arp": replace(BEATS["arp"], level_lu=-11.5, duck_db=3.5),
    },
    reverb=Reverb(
        decay_seconds=3.0,
        size=0.9,
        pre_delay_seconds=0.022,
        absorption=0.35,
        low_cut_hz=220.0,
        high_cut_hz=8000.0,
        early=0.5,
        amount=1.0,
    ),
    echo=Echo(beats=0.75, feedback=0.42, high_cut_hz=4000.0),
    duck_release_seconds=0.2,
    tone=Tone(slope_db=-4.3),
    record=RecordStyle(lowest_crest_db=9.0, highest_crest_db=12.0, glue_ratio=1.8),
)
