"""A choir on "ah", from the font."""

from studio.synthesis.rooms import EarlyReflections
from studio.synthesis.sampler import Sampler

instrument = Sampler(
    label="Sampled choir",
    family="voice",
    roles=("pad", "chords", "counter", "lead"),
    words=("sampled choir", "choir aahs"),
    program=52,
    lowest=45,
    highest=84,
    bright_hz=8000.0,
    dark_hz=8000.0,
    velocity_octaves=1.6,
    attack_seconds=0.14,
    shortest_release_seconds=1.2,
    longest_release_seconds=2.0,
    ring_seconds=40.0,
    detune_cents=5.0,
    peak_dbfs=-9.0,
    room=EarlyReflections(
        level=0.5, seconds=0.11, taps=30, first_seconds=0.01, low_hz=160.0, high_hz=5000.0, seed=52
    ),
)
