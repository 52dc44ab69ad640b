"""Clean electric guitar: single coils, new strings."""

from studio.synthesis.amplified_guitar import AmplifiedGuitar
from studio.synthesis.valve_amplifier import Amplifier, Cabinet

_WORDS = (
    "clean guitar", "clean guitars", "surf guitar", "reverb guitar", "jangly guitar",
    "electric guitar clean", "clean electric",
)  # fmt: skip

instrument = AmplifiedGuitar(
    label="Clean guitar",
    family="guitar",
    roles=("chords", "arp", "lead"),
    words=_WORDS,
    kinds=("guitar",),
    program=27,
    lowest=40,
    highest=84,
    tail_seconds=0.3,
    presets=((27, 0),),
    muted=((28, 0),),
    level=0.6,
    pick_hz=9000,
    pick_octaves=2.2,
    ring_hz=4500,
    ring_seconds=0.9,
    release=0.17,
    vibrato_cents=5,
    amplifier=Amplifier(gain=1.2, drive=0, tight_hz=60, bias=0.2, sag=0.1),
    cabinets=(
        Cabinet(presence_hz=3000, presence_db=4, high_hz=6200, thump_db=2, box_db=-2.5, room=0.2, seed=3),
        Cabinet(presence_hz=2600, presence_db=3, high_hz=5600, thump_db=2, box_db=-2, room=0.2, seed=4),
    ),
    same_take=True,
    response=0.35,
)
