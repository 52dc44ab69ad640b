"""A concert grand, sampled, heard from the bench: low keys left, high keys right."""

from studio.synthesis.rooms import Room
from studio.synthesis.sampler import Sampler

instrument = Sampler(
    label="Piano",
    family="keys",
    program=0,
    words=("piano", "grand piano", "pianos"),
    spread=0.45,
    bright_hz=13000.0,
    velocity_octaves=3.2,
    dark_hz=7000.0,
    darkening_seconds=1.2,
    room=Room(level=0.16, seconds=0.03, taps=16, low_hz=250.0, high_hz=5000.0, seed=88),
)
