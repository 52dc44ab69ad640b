"""Rhythm guitar whose chords are cut off at once: the chop of reggae, the scratch of funk."""

from studio.synthesis.amplified_guitar import AmplifiedGuitar
from studio.synthesis.valve_amplifier import Amplifier, Cabinet

_WORDS = (
    "funk guitar", "skank guitar", "guitar skank", "skanking guitar", "muted guitar", "wah guitar",
    "scratch guitar",
)  # fmt: skip

instrument = AmplifiedGuitar(
    label="Rhythm guitar",
    family="guitar",
    roles=("chords", "counter"),
    words=_WORDS,
    kinds=("guitar",),
    program=28,
    lowest=40,
    highest=83,
    tail_seconds=0.2,
    presets=((28, 0),),
    level=0.48,
    pick_hz=11000,
    pick_octaves=2.2,
    ring_hz=6000,
    ring_seconds=0.5,
    release=0.07,
    mute_seconds=0.2,
    mute_hz=700,
    vibrato_cents=0,
    amplifier=Amplifier(gain=1.6, drive=0, tight_hz=140, bias=0.2, sag=0.2),
    cabinets=(
        Cabinet(
            low_hz=110, presence_hz=3300, presence_db=1, high_hz=5500, thump_db=1, box_db=1, room=0.1, seed=5
        ),
        Cabinet(
            low_hz=110, presence_hz=2900, presence_db=0, high_hz=5200, thump_db=1, box_db=1, room=0.1, seed=6
        ),
    ),
    same_take=True,
    response=0.35,
)
