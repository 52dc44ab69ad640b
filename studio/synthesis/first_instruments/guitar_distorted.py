"""Distorted guitar: two takes of a high-gain rhythm guitar, hard left and hard right."""

from studio.synthesis.distorted import Distorted
from studio.synthesis.equaliser import PassFilter

_WORDS = (
    "distorted guitar", "distorted guitars", "distortion guitar", "heavy guitar", "heavy guitars",
    "metal guitar", "metal guitars", "crunchy guitar", "crunchy guitars", "power chords", "rhythm guitar",
    "guitar riff", "guitar riffs", "heavy riffs", "riffs", "fuzz guitar", "overdriven guitar",
    "down tuned guitars", "downtuned guitars", "chugging guitars", "chugging guitar", "shredding guitars",
    "screaming guitars", "roaring guitars", "palm muted guitars", "detuned guitars",
)  # fmt: skip

instrument = Distorted(
    label="Distorted guitar",
    family="guitar",
    roles=("chords", "lead"),
    words=_WORDS,
    kinds=("guitar",),
    program=30,
    also_plays=(31,),
    lowest=36,
    highest=64,
    tail_seconds=0.17,
    level=0.16,
    sustain_seconds=9,
    key_decay=0.4,
    release=0.09,
    dulling=0.18,
    pick_hz=4200,
    pick_octaves=1.2,
    pick_position=0.09,
    pick_noise=0.35,
    detune_cents=4,
    drift_cents=5,
    mute_seconds=0.24,
    gain=70,
    body=(PassFilter(75, "low"),),
)
