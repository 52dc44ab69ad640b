"""Kalimba: tines over a small wooden box, plucked by thumbs."""

from studio.synthesis.sampled import Sampled

instrument = Sampled(
    label="Kalimba",
    family="mallet",
    roles=("lead", "arp", "counter", "chords"),
    words=("kalimba", "thumb piano", "mbira"),
    program=108,
    lowest=55,
    highest=89,
    tail_seconds=2.5,
    is_struck=True,
    rings=True,
    decay=1.4,
    key_db=0.6,
    level_db=-15.5,
    detune_cents=1.5,
    shelf_hz=1600.0,
    soft_db=-12.0,
    loud_db=2.5,
)
