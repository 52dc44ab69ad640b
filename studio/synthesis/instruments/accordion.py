"""A musette accordion."""

from studio.synthesis.rooms import Room
from studio.synthesis.sampler import Sampler

instrument = Sampler(
    label="Accordion",
    family="wind",
    program=21,
    words=("accordion", "musette", "bandoneon"),
    lowest=41,
    highest=96,
    bright_hz=11000.0,
    dark_hz=11000.0,
    velocity_octaves=2.0,
    spread=0.2,
    attack_seconds=0.03,
    shortest_release_seconds=0.25,
    longest_release_seconds=0.5,
    ring_seconds=40.0,
    detune_cents=3.0,
    peak_dbfs=-9.0,
    room=Room(level=0.25, seconds=0.03, taps=16, seed=21),
)
