"""An impact: a boom with debris in a large room."""

from studio.synthesis.rooms import EarlyReflections
from studio.synthesis.transitions import Transition, impact

instrument = Transition(
    label="Impact",
    family="fx",
    roles=("fx",),
    words=("impacts", "cinematic hits"),
    program=127,
    also_plays=(120, 121, 123, 124, 125, 126),
    model=impact,
    room=EarlyReflections(level=0.45, seconds=0.22, taps=40, first_seconds=0.012, high_hz=3800.0, seed=127),
)
