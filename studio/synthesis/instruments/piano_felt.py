"""An upright with felt between hammers and strings, played softly and close."""

from studio.synthesis.rooms import Room
from studio.synthesis.sampler import Sampler

instrument = Sampler(
    label="Felt piano",
    family="keys",
    program=0,
    words=("felt piano", "soft piano", "upright piano", "muted piano"),
    spread=0.3,
    bright_hz=3200.0,
    dark_hz=1500.0,
    darkening_seconds=0.5,
    velocity_octaves=1.4,
    attack_seconds=0.006,
    detune_cents=4.0,
    high_cut_hz=9000.0,
    room=Room(level=0.2, seconds=0.02, taps=14, low_hz=200.0, high_hz=3000.0, seed=89),
)
