"""Guzheng: the large Chinese zither, long in its ring, deep in its bends; the koto's recordings."""

from studio.synthesis.sampled import Sampled

instrument = Sampled(
    label="Guzheng",
    family="guitar",
    roles=("lead", "arp", "chords", "counter"),
    words=("guzheng", "gu zheng", "chinese zither", "guqin", "gayageum"),
    program=107,
    lowest=50,
    highest=91,
    tail_seconds=2.4,
    preset=(107, 0),
    is_struck=True,
    level_db=-15.5,
    detune_cents=1.5,
    decay=1.6,
    release=1.8,
    shelf_hz=2200.0,
    soft_db=-9.0,
    loud_db=4.0,
    scoop_cents=12.0,
    vibrato_cents=14.0,
    vibrato_hz=5.6,
    vibrato_delay=0.3,
)
