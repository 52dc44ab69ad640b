"""Vibraphone: bars over tubes, with turning discs."""

from studio.synthesis.sampled import Sampled

instrument = Sampled(
    label="Vibraphone",
    family="mallet",
    roles=("lead", "arp", "counter", "chords"),
    words=("vibraphone", "vibes player", "vibraharp", "vibraphones"),
    program=11,
    lowest=53,
    highest=89,
    tail_seconds=1.6,
    is_struck=True,
    release=1.0,
    decay=2.6,
    tremolo=0.3,
    tremolo_hz=5.4,
    key_db=-0.8,
    level_db=-14.5,
    detune_cents=1.5,
    shelf_hz=1600.0,
    soft_db=-12.0,
    loud_db=2.5,
)
