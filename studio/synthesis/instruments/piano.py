"""A concert grand, heard from the bench: low keys left, high keys right."""

from studio.synthesis.piano_model import grand
from studio.synthesis.rooms import Room
from studio.synthesis.struck import Struck

instrument = Struck(
    label="Piano",
    family="keys",
    model=grand,
    words=("piano", "grand piano", "pianos"),
    program=0,
    lowest=21,
    highest=108,
    variants=3,
    tail_seconds=1.2,
    damping_seconds=0.1,
    detune_cents=0.8,
    room=Room(level=0.22, seconds=0.035, taps=20, low_hz=220.0, high_hz=5200.0, seed=88),
)
