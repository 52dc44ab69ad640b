"""The basses of an orchestra, bowed."""

from studio.synthesis.rooms import EarlyReflections
from studio.synthesis.sampler import Sampler

instrument = Sampler(
    label="Contrabass",
    family="strings",
    roles=("bass",),
    words=("contrabass", "orchestral basses", "double bass section", "bowed bass", "orchestral bass"),
    program=43,
    lowest=28,
    highest=60,
    bright_hz=5500.0,
    dark_hz=4500.0,
    velocity_octaves=1.8,
    attack_seconds=0.07,
    shortest_release_seconds=0.5,
    longest_release_seconds=0.9,
    ring_seconds=40.0,
    detune_cents=3.0,
    high_cut_hz=11000.0,
    vibrato_cents=9.0,
    room=EarlyReflections(
        level=0.4, seconds=0.08, taps=24, first_seconds=0.008, low_hz=180.0, high_hz=4200.0, seed=43
    ),
)
