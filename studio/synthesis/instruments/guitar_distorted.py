"""Distorted guitar: two takes of a high-gain rhythm guitar, hard left and hard right."""

from studio.synthesis.amplified_guitar import AmplifiedGuitar
from studio.synthesis.valve_amplifier import Cabinet

_WORDS = (
    "distorted guitar", "distorted guitars", "distortion guitar", "heavy guitar", "heavy guitars",
    "metal guitar", "metal guitars", "crunchy guitar", "crunchy guitars", "power chords", "rhythm guitar",
    "guitar riff", "guitar riffs", "heavy riffs", "riffs", "fuzz guitar", "overdriven guitar",
    "down tuned guitars", "downtuned guitars", "chugging guitars", "chugging guitar", "shredding guitars",
    "screaming guitars", "roaring guitars", "palm muted guitars", "detuned guitars",
)  # fmt: skip

instrument = AmplifiedGuitar(
    label="Distorted guitar",
    family="guitar",
    roles=("chords", "lead"),
    words=_WORDS,
    kinds=("guitar",),
    program=30,
    also_plays=(31,),
    lowest=36,
    highest=64,
    tail_seconds=0.25,
    presets=((30, 0), (27, 0)),
    muted=((30, 0), (28, 0)),
    level=1.0,
    pick_hz=9000,
    pick_octaves=1.2,
    ring_hz=6000,
    ring_seconds=1.2,
    release=0.09,
    mute_seconds=0.5,
    mute_hz=1600,
    drift_cents=3,
    apart_seconds=0.012,
    vibrato_cents=0,
    amplifier=None,
    response=1.0,
    cabinets=(
        Cabinet(thump_db=8, box_db=0, presence_db=1, seed=1),
        Cabinet(thump_db=8, box_db=0, presence_db=1, presence_hz=2450, high_hz=4800, seed=2),
    ),
)
