"""A kick on top of everything, a bass that breathes with it, dry claps, chords pumping behind."""

from dataclasses import replace

from studio.mixing.common_channels import BEATS
from studio.mixing.effects.reverb import Reverb
from studio.mixing.profile import Echo, Profile
from studio.mixing.record_style import RecordStyle
from studio.mixing.tone import Tone

profile = Profile(
    label="House",
    channels={
        **BEATS,
        "drums": replace(BEATS["drums"], level_lu=-3.6),
        "bass": replace(BEATS["bass"], level_lu=-8.0),
        "chords": replace(BEATS["chords"], duck_db=3.5),
        "pad": replace(BEATS["pad"], level_lu=-13.5, duck_db=5.0),
    },
    reverb=Reverb(
        decay_seconds=1.8,
        size=0.7,
        pre_delay_seconds=0.022,
        absorption=0.45,
        low_cut_hz=220.0,
        high_cut_hz=8000.0,
        early=0.5,
        amount=1.0,
    ),
    echo=Echo(beats=0.75, feedback=0.35, high_cut_hz=4000.0),
    duck_release_seconds=0.2,
    tone=Tone(slope_db=-4.5),
    peaks_lu=4.2,
    stroke_peaks_lu=7.4,
    record=RecordStyle(lowest_crest_db=9.0, highest_crest_db=12.0, glue_ratio=1.8),
)
