"""Harp: long strings over a wide board; nothing damps them."""

from studio.synthesis.sampled import Sampled

instrument = Sampled(
    label="Harp",
    family="strings",
    roles=("arp", "chords", "lead"),
    words=("harp", "harps", "harfe", "harpe", "arpa", "lyre"),
    stands_in_for=("koto",),
    program=46,
    lowest=36,
    highest=98,
    tail_seconds=5.0,
    is_struck=True,
    rings=True,
    key_db=-0.6,
    level_db=-15.0,
    width=0.6,
    detune_cents=1.0,
    shelf_hz=1200.0,
    soft_db=-12.0,
    loud_db=2.0,
    decay=1.1,
)
