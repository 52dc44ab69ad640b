"""Shehnai: a double reed that pierces, slid from note to note."""

from studio.synthesis.sampled import Sampled

instrument = Sampled(
    label="Shehnai",
    family="wind",
    roles=("lead", "counter"),
    words=("shehnai", "shenai", "shanai", "zurna", "suona", "mizmar"),
    program=111,
    lowest=57,
    highest=84,
    tail_seconds=0.5,
    attack=0.02,
    attack_softness=1.0,
    swell=0.15,
    level_db=-11.6,
    release=0.14,
    shelf_hz=1600.0,
    soft_db=-7.0,
    loud_db=2.0,
    scoop_cents=35.0,
    vibrato_cents=12.0,
    vibrato_hz=5.4,
    vibrato_delay=0.35,
    wander_cents=2.0,
    waver=0.03,
)
