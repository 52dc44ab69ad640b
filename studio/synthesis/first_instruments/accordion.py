"""A musette accordion."""

from studio.synthesis.rooms import EarlyReflections
from studio.synthesis.sampler import Sampler

_WORDS = (
    "accordion", "akkordeon", "accordeon", "acordeon", "bandoneon", "concertina", "fisarmonica", "musette",
)  # fmt: skip

instrument = Sampler(
    label="Accordion",
    family="wind",
    roles=("chords", "lead"),
    words=_WORDS,
    stands_in_for=("bagpipes", "harmonica"),
    program=21,
    also_plays=(22, 23),
    lowest=48,
    highest=89,
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
    room=EarlyReflections(level=0.25, seconds=0.03, taps=16, seed=21),
)
