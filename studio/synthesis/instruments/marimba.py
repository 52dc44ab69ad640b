"""Marimba: yarn mallets on rosewood."""

from studio.synthesis.sampled import Sampled

instrument = Sampled(
    label="Marimba",
    family="mallet",
    roles=("lead", "arp", "counter", "chords"),
    words=("marimba", "wooden mallets"),
    program=12,
    also_plays=(115, 116, 117, 118),
    lowest=45,
    highest=93,
    tail_seconds=3.0,
    is_struck=True,
    rings=True,
    width=0.3,
    level_db=-13.5,
    detune_cents=1.5,
    shelf_hz=1600.0,
    soft_db=-12.0,
    loud_db=2.5,
)
