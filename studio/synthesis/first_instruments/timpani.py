"""A pair of kettledrums at the back of the hall."""

from studio.synthesis.rooms import EarlyReflections
from studio.synthesis.struck import Struck, timpani

_WORDS = (
    "timpani", "kettle drums", "timpanis", "war drums", "taiko", "taiko drums", "pauken", "kettledrum",
    "kettledrums",
)  # fmt: skip

instrument = Struck(
    label="Timpani",
    family="mallet",
    roles=("percussion", "bass"),
    words=_WORDS,
    program=47,
    lowest=38,
    highest=57,
    model=timpani,
    detune_cents=4.0,
    room=EarlyReflections(
        level=0.5, seconds=0.1, taps=30, first_seconds=0.009, low_hz=140.0, high_hz=4200.0, seed=47
    ),
)
