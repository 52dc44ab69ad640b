"""Kora: a West African harp over a calabash, plucked by thumbs; the harp's recordings, drier."""

from studio.synthesis.sampled import Sampled

instrument = Sampled(
    label="Kora",
    family="guitar",
    roles=("arp", "lead", "chords", "counter"),
    words=("kora", "ngoni", "african harp"),
    program=46,
    lowest=48,
    highest=86,
    tail_seconds=1.2,
    preset=(46, 0),
    is_struck=True,
    level_db=-15.5,
    detune_cents=1.5,
    decay=0.6,
    release=0.7,
    shelf_hz=1400.0,
    soft_db=-11.0,
    loud_db=3.5,
)
