"""A celesta: steel plates in a wooden case."""

from studio.synthesis.rooms import EarlyReflections
from studio.synthesis.struck import Struck, celesta

instrument = Struck(
    label="Celesta",
    family="mallet",
    roles=("lead", "arp", "counter", "chords"),
    words=("celesta", "celeste", "glockenspiel"),
    program=8,
    lowest=60,
    highest=103,
    model=celesta,
    damping_seconds=0.25,
    room=EarlyReflections(level=0.25, seconds=0.03, taps=18, seed=9),
)
