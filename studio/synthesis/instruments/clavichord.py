"""Clavichord: blades that touch the strings, softest of keyboards; the clavinet's recordings, darkened."""

from studio.synthesis.sampled import Sampled

instrument = Sampled(
    label="Clavichord",
    family="keys",
    roles=("chords", "lead", "arp", "counter"),
    words=("clavichord", "clavicordio", "klavichord", "clavicorde"),
    program=7,
    lowest=41,
    highest=86,
    tail_seconds=0.6,
    preset=(7, 0),
    is_struck=True,
    detune_cents=1.2,
    shelf_hz=1500.0,
    level_db=-15.0,
    release=0.14,
    soft_db=-14.0,
    loud_db=-3.0,
    vibrato_cents=5.0,
    vibrato_hz=5.0,
    vibrato_delay=0.3,
)
