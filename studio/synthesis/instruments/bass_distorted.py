"""Distorted bass: a pick, a clean low end and an amplifier at its limit."""

from studio.synthesis.amplified_guitar import AmplifiedGuitar
from studio.synthesis.valve_amplifier import Amplifier, Cabinet

instrument = AmplifiedGuitar(
    label="Distorted bass",
    family="bass",
    roles=("bass",),
    words=("distorted bass", "fuzz bass"),
    program=34,
    lowest=26,
    highest=55,
    monophonic=True,
    tail_seconds=0.25,
    presets=((34, 0),),
    level=0.36,
    pick_hz=9000,
    pick_octaves=1.6,
    ring_hz=3500,
    ring_seconds=0.7,
    release=0.09,
    mute_seconds=0.3,
    mute_hz=1200,
    vibrato_cents=0,
    amplifier=Amplifier(gain=7, drive=2, tight_hz=110, bias=0.2, sag=0.2),
    cabinets=(
        Cabinet(
            low_hz=45,
            thump_db=3,
            box_db=-3,
            presence_hz=1900,
            presence_db=4,
            high_hz=4200,
            room=0.03,
            seed=10,
        ),
    ),
    clean=0.6,
    response=0.3,
)
