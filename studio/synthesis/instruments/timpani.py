"""Kettledrums at the back of the hall."""

from studio.synthesis.sampled import Sampled

instrument = Sampled(
    label="Timpani",
    family="mallet",
    roles=("percussion", "bass"),
    words=(
        "timpani",
        "kettle drums",
        "timpanis",
        "pauken",
        "kettledrum",
        "kettledrums",
    ),
    program=47,
    lowest=38,
    highest=57,
    tail_seconds=4.0,
    is_struck=True,
    rings=True,
    level_db=-14.5,
    detune_cents=3.0,
    shelf_hz=500.0,
    soft_db=-14.0,
    loud_db=3.0,
    decay=1.2,
)
