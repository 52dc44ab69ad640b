"""Dulcimer: many strings, two light hammers."""

from studio.synthesis.sampled import Sampled

instrument = Sampled(
    label="Dulcimer",
    family="strings",
    roles=("lead", "arp", "counter", "chords"),
    words=("dulcimer", "hammered dulcimer", "hackbrett", "cimbalom", "santur", "zither"),
    program=15,
    lowest=50,
    highest=86,
    tail_seconds=3.0,
    is_struck=True,
    rings=True,
    level_db=-16.0,
    detune_cents=1.5,
    shelf_hz=1600.0,
    soft_db=-12.0,
    loud_db=2.5,
)
