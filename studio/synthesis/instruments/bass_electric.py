"""Electric bass: fingers on round-wound strings."""

from studio.synthesis.amplified_guitar import AmplifiedGuitar
from studio.synthesis.valve_amplifier import Amplifier, Cabinet

_WORDS = (
    "bass guitar", "electric bass", "fingered bass", "bajo electrico", "e bass",
    "basse electrique", "funky bass", "finger bass",
)  # fmt: skip

instrument = AmplifiedGuitar(
    label="Electric bass",
    family="bass",
    roles=("bass",),
    words=_WORDS,
    program=33,
    also_plays=(37,),
    lowest=28,
    highest=60,
    monophonic=True,
    tail_seconds=0.25,
    presets=((33, 0),),
    level=1.1,
    pick_hz=5000,
    pick_octaves=3,
    ring_hz=900,
    ring_seconds=0.5,
    release=0.1,
    mute_seconds=0.4,
    mute_hz=700,
    vibrato_cents=0,
    amplifier=Amplifier(gain=1.2, drive=0, tight_hz=30, bias=0.2, sag=0.15),
    cabinets=(
        Cabinet(
            low_hz=42, thump_db=3, box_db=-3, presence_hz=1800, presence_db=3, high_hz=4500, room=0.03, seed=8
        ),
    ),
    clean=0.5,
    response=0.3,
)
