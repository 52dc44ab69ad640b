"""A kick that owns the low end, a rumble in its shadow, metal above and a large dark hall behind."""

from dataclasses import replace

from studio.mixing.common_channels import BEATS, PUNCH
from studio.mixing.effects.equaliser import Equaliser
from studio.mixing.effects.reverb import Reverb
from studio.mixing.effects.saturation import Saturation
from studio.mixing.profile import Echo, Profile
from studio.mixing.record_style import RecordStyle
from studio.mixing.tone import Tone

profile = Profile(
    label="Techno",
    channels={
        **BEATS,
        "drums": replace(
            BEATS["drums"],
            level_lu=-4.0,
            inserts=(
                Equaliser(low_cut_hz=28.0, mid_hz=380.0, mid_db=-2.5, mid_q=0.9, high_hz=7000.0, high_db=2.0),
                Saturation(drive_db=7.0),
                PUNCH,
            ),
        ),
        "bass": replace(BEATS["bass"], level_lu=-8.5, duck_db=10.0),
        "chords": replace(BEATS["chords"], level_lu=-10.5, reverb_db=-9.0, duck_db=5.0),
        "pad": replace(BEATS["pad"], duck_db=7.0),
        "lead": replace(BEATS["lead"], level_lu=-10.5, delay_db=-11.0),
        "arp": replace(BEATS["arp"], level_lu=-9.5, inserts=(Equaliser(low_cut_hz=90.0),)),
    },
    reverb=Reverb(
        decay_seconds=3.0,
        size=0.9,
        pre_delay_seconds=0.022,
        absorption=0.6,
        low_cut_hz=220.0,
        high_cut_hz=6000.0,
        early=0.5,
        amount=1.0,
    ),
    echo=Echo(beats=0.75, feedback=0.45, high_cut_hz=4000.0),
    duck_release_seconds=0.2,
    tone=Tone(slope_db=-4.6),
    record=RecordStyle(lowest_crest_db=9.0, highest_crest_db=12.0, glue_ratio=1.8),
)
