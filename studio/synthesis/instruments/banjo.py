"""Banjo: a pick on steel over a drum skin, bright and soon gone."""

from studio.synthesis.sampled import Sampled

_WORDS = (
    "banjo", "banjos", "bluegrass banjo", "five string banjo", "tenor banjo", "clawhammer banjo",
)  # fmt: skip

instrument = Sampled(
    label="Banjo",
    family="guitar",
    roles=("lead", "arp", "chords"),
    words=_WORDS,
    program=105,
    lowest=52,
    highest=84,
    tail_seconds=0.7,
    is_struck=True,
    level_db=-14.5,
    detune_cents=1.5,
    release=0.2,
    shelf_hz=2000.0,
    soft_db=-9.0,
    loud_db=3.0,
)
