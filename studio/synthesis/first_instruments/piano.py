"""A concert grand, heard from the bench: low keys left, high keys right."""

from studio.synthesis.piano_model import grand
from studio.synthesis.rooms import EarlyReflections
from studio.synthesis.struck import Struck

_WORDS = (
    "piano", "grand piano", "pianos", "piano chords", "klavier", "pianoforte", "keys", "keyboard", "🎹",
    "concert piano", "honky tonk piano",
)  # fmt: skip

instrument = Struck(
    label="Piano",
    family="keys",
    roles=("chords", "lead", "arp", "counter"),
    words=_WORDS,
    program=0,
    also_plays=(1, 2, 3, 6, 7),
    lowest=28,
    highest=100,
    model=grand,
    variants=3,
    tail_seconds=1.2,
    damping_seconds=0.1,
    detune_cents=0.8,
    room=EarlyReflections(level=0.22, seconds=0.035, taps=20, low_hz=220.0, high_hz=5200.0, seed=88),
)
