"""A celesta: steel plates in a wooden case."""

from studio.synthesis.rooms import Room
from studio.synthesis.struck import Struck, celesta

instrument = Struck(
    label="Celesta",
    family="mallet",
    model=celesta,
    words=("celesta", "celeste"),
    program=8,
    lowest=60,
    highest=108,
    damping_seconds=0.25,
    room=Room(level=0.25, seconds=0.03, taps=18, seed=9),
)
