"""An oboe in the middle of the orchestra."""

from studio.synthesis.rooms import EarlyReflections
from studio.synthesis.sampler import Sampler

instrument = Sampler(
    label="Oboe",
    family="wind",
    roles=("lead", "counter"),
    words=("oboe", "english horn", "bassoon", "cor anglais"),
    program=68,
    also_plays=(69, 70),
    lowest=58,
    highest=89,
    bright_hz=10000.0,
    dark_hz=9000.0,
    velocity_octaves=1.8,
    attack_seconds=0.045,
    shortest_release_seconds=0.3,
    longest_release_seconds=0.5,
    ring_seconds=40.0,
    detune_cents=4.0,
    peak_dbfs=-9.0,
    vibrato_cents=13.0,
    room=EarlyReflections(level=0.35, seconds=0.06, taps=22, first_seconds=0.007, high_hz=5000.0, seed=68),
)
