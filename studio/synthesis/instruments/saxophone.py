"""Tenor saxophone: reed, breath and a scoop into the note."""

from studio.synthesis.sampled import Sampled

_WORDS = (
    "saxophone", "sax", "saxophones", "tenor sax", "saxofon", "sassofono", "saxo", "saxophon", "🎷",
    "sax solo", "saxofone",
)  # fmt: skip

instrument = Sampled(
    label="Saxophone",
    family="wind",
    roles=("lead", "counter"),
    words=_WORDS,
    program=66,
    lowest=46,
    highest=80,
    tail_seconds=0.5,
    level_db=-12.5,
    attack=0.025,
    attack_softness=1.2,
    release=0.2,
    swell=0.12,
    shelf_hz=1400.0,
    soft_db=-11.0,
    loud_db=2.5,
    blare=0.2,
    scoop_cents=35.0,
    vibrato_cents=9.0,
    vibrato_hz=5.0,
    vibrato_delay=0.45,
    vibrato_level=0.08,
    wander_cents=2.0,
    waver=0.04,
    breath=0.02,
    breath_hz=3000.0,
    chiff=0.2,
)
