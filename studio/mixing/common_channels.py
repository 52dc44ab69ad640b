"""Settings that mix profiles share: common effects, and the starting channels of programmed beats."""

from collections.abc import Mapping

from studio.mixing.effects.chorus import Chorus
from studio.mixing.effects.compressor import Compressor
from studio.mixing.effects.equaliser import Equaliser
from studio.mixing.effects.saturation import Saturation
from studio.mixing.profile import Channel

GLUE = Compressor(threshold_db=-13.0, ratio=2.5, knee_db=8.0, attack_seconds=0.004, release_seconds=0.12)
"""Holds chords together: fast, with a soft knee."""

CHORUS = Chorus(rate_hz=0.35, depth_ms=1.6, delay_ms=11.0, amount=0.35)
"""A slow, shallow chorus that widens keys and leads."""

LEVELLER = Compressor(threshold_db=-14.0, ratio=2.0, attack_seconds=0.015, release_seconds=0.15)
"""Keeps a melody at one level."""

PUNCH = Compressor(threshold_db=-11.0, ratio=2.5, attack_seconds=0.02, release_seconds=0.09)
"""Lets the stroke of a drum through and holds what follows."""

HOLD = Compressor(threshold_db=-15.0, ratio=3.0, attack_seconds=0.015, release_seconds=0.12)
"""Keeps every note of a bass as loud as the last."""

BEATS: Mapping[str, Channel] = {
    "drums": Channel(
        level_lu=-4.2,
        width=1.1,
        reverb_db=-22.0,
        inserts=(
            Equaliser(low_cut_hz=28.0, mid_hz=380.0, mid_db=-2.5, mid_q=0.9, high_hz=7000.0, high_db=2.0),
            Saturation(drive_db=5.0),
            PUNCH,
        ),
    ),
    "percussion": Channel(
        level_lu=-15.0, pan=0.3, width=1.2, reverb_db=-15.0, inserts=(Equaliser(low_cut_hz=220.0),)
    ),
    "bass": Channel(
        level_lu=-6.5,
        width=0.1,
        reverb_db=-60.0,
        duck_db=4.0,
        inserts=(
            Equaliser(low_cut_hz=28.0, mid_hz=280.0, mid_db=-1.5),
            Saturation(drive_db=6.0, asymmetry=0.12),
            HOLD,
        ),
    ),
    "chords": Channel(
        level_lu=-9.0,
        width=1.35,
        reverb_db=-13.0,
        delay_db=-22.0,
        duck_db=3.0,
        inserts=(
            Equaliser(low_cut_hz=140.0, mid_hz=380.0, mid_db=-2.0, mid_q=0.8, high_hz=4500.0, high_db=2.5),
            GLUE,
            CHORUS,
        ),
    ),
    "pad": Channel(
        level_lu=-13.0,
        width=1.5,
        reverb_db=-9.0,
        duck_db=2.5,
        inserts=(Equaliser(low_cut_hz=170.0, mid_hz=420.0, mid_db=-2.0, mid_q=0.7),),
    ),
    "lead": Channel(
        level_lu=-8.0,
        width=1.25,
        reverb_db=-11.0,
        delay_db=-14.0,
        duck_db=2.5,
        inserts=(Equaliser(low_cut_hz=170.0, mid_hz=2800.0, mid_db=1.5, mid_q=0.8), LEVELLER, CHORUS),
    ),
    "counter": Channel(
        level_lu=-13.0,
        pan=-0.35,
        reverb_db=-11.0,
        delay_db=-17.0,
        duck_db=2.5,
        inserts=(Equaliser(low_cut_hz=180.0),),
    ),
    "arp": Channel(
        level_lu=-12.5,
        pan=0.22,
        width=1.4,
        reverb_db=-12.0,
        delay_db=-14.0,
        duck_db=2.5,
        inserts=(Equaliser(low_cut_hz=200.0),),
    ),
    "fx": Channel(level_lu=-18.0, width=1.4, reverb_db=-9.0, inserts=(Equaliser(low_cut_hz=80.0),)),
}
"""The channels that profiles of programmed beats begin with; each profile replaces some of them.

Drums and bass in front, keys and leads around them, everything ducked by the kick.
"""
