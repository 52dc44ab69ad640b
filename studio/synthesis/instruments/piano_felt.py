"""An upright with felt between hammers and strings, played softly and close."""

from studio.synthesis.piano_model import felt_upright
from studio.synthesis.rooms import EarlyReflections
from studio.synthesis.struck import Struck

instrument = Struck(
    label="Felt piano",
    family="keys",
    roles=("chords", "lead", "arp", "counter"),
    words=("felt piano", "soft piano", "muted piano", "upright piano"),
    kinds=("piano",),
    program=0,
    lowest=28,
    highest=96,
    model=felt_upright,
    variants=4,
    tail_seconds=1.6,
    damping_seconds=0.14,
    detune_cents=4.0,
    room=EarlyReflections(level=0.22, seconds=0.02, taps=16, low_hz=200.0, high_hz=3000.0, seed=89),
)
