"""Harpsichord: quills that pluck; it knows no loud and soft, so strength hardly moves it."""

from studio.synthesis.sampled import Sampled

instrument = Sampled(
    label="Harpsichord",
    family="keys",
    roles=("chords", "arp", "lead", "counter"),
    words=("harpsichord", "harpsichords", "cembalo", "clavecin", "clavicembalo", "spinet"),
    program=6,
    lowest=36,
    highest=89,
    tail_seconds=0.8,
    is_struck=True,
    level_db=-15.5,
    detune_cents=1.2,
    release=0.2,
    release_octaves=0.2,
    shelf_hz=1500.0,
    soft_db=-3.0,
    loud_db=1.0,
)
