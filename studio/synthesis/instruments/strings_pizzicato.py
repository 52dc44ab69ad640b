"""Pizzicato: a section that plucks, not quite at once."""

from studio.synthesis.sampled import Sampled

instrument = Sampled(
    label="Pizzicato strings",
    family="strings",
    roles=("arp", "chords", "counter"),
    words=("pizzicato", "pizzicato strings", "plucked strings"),
    kinds=("strings",),
    program=45,
    lowest=40,
    highest=88,
    tail_seconds=1.2,
    is_struck=True,
    rings=True,
    key_db=-0.8,
    level_db=-16.0,
    players=2,
    width=0.4,
    detune_cents=4.0,
    late_seconds=0.012,
    shelf_hz=1300.0,
    soft_db=-9.0,
    loud_db=2.5,
)
