"""Glockenspiel: small steel bars that ring above an orchestra."""

from studio.synthesis.sampled import Sampled

instrument = Sampled(
    label="Glockenspiel",
    family="mallet",
    roles=("lead", "arp", "counter", "chords"),
    words=("glockenspiel", "orchestra bells", "metallophone"),
    program=9,
    lowest=72,
    highest=105,
    tail_seconds=4.0,
    is_struck=True,
    rings=True,
    key_db=-0.4,
    level_db=-14.5,
    detune_cents=1.5,
    shelf_hz=1600.0,
    soft_db=-12.0,
    loud_db=2.5,
)
