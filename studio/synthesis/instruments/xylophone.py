"""Xylophone: hard mallets on hard wood, dry and high."""

from studio.synthesis.sampled import Sampled

instrument = Sampled(
    label="Xylophone",
    family="mallet",
    roles=("lead", "arp", "counter", "chords"),
    words=("xylophone", "xylophon", "xilofono", "xilófono"),
    program=13,
    also_plays=(13,),
    lowest=60,
    highest=100,
    tail_seconds=2.0,
    is_struck=True,
    rings=True,
    level_db=-17.0,
    detune_cents=1.5,
    shelf_hz=1600.0,
    soft_db=-12.0,
    loud_db=2.5,
)
