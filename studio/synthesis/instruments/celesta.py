"""Celesta: steel plates in a wooden case, struck by felt."""

from studio.synthesis.sampled import Sampled

instrument = Sampled(
    label="Celesta",
    family="mallet",
    roles=("lead", "arp", "counter", "chords"),
    words=("celesta", "celeste"),
    program=8,
    lowest=60,
    highest=103,
    tail_seconds=1.2,
    is_struck=True,
    release=0.7,
    decay=1.3,
    level_db=-14.0,
    detune_cents=1.5,
    shelf_hz=1600.0,
    soft_db=-12.0,
    loud_db=2.5,
)
