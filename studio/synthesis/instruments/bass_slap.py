"""Slap bass: the thumb on the low strings, the octave snapped against the frets."""

from studio.synthesis.amplified_guitar import AmplifiedGuitar
from studio.synthesis.valve_amplifier import Amplifier, Cabinet

instrument = AmplifiedGuitar(
    label="Slap bass",
    family="bass",
    roles=("bass",),
    words=("slap bass", "slapped bass", "popped bass"),
    program=36,
    lowest=28,
    highest=60,
    monophonic=True,
    tail_seconds=0.2,
    presets=((36, 0),),
    level=0.62,
    pick_hz=12000,
    pick_octaves=2.4,
    ring_hz=3500,
    ring_seconds=0.4,
    release=0.07,
    mute_seconds=0.2,
    mute_hz=1200,
    vibrato_cents=0,
    amplifier=Amplifier(gain=1.0, drive=0, tight_hz=30, bias=0.15, sag=0.15),
    cabinets=(
        Cabinet(
            low_hz=42, thump_db=3, box_db=-5, presence_hz=2600, presence_db=3, high_hz=6500, room=0.03, seed=9
        ),
    ),
    clean=0.6,
    response=0.3,
)
