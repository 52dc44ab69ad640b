"""Trumpet with a Harmon mute: thin, nasal, close to the microphone."""

from studio.synthesis.sampled import Sampled

_WORDS = ("muted trumpet", "jazz trumpet", "harmon trumpet", "gedämpfte trompete", "trompette bouchée")

instrument = Sampled(
    label="Muted trumpet",
    family="brass",
    roles=("lead", "counter"),
    words=_WORDS,
    program=59,
    lowest=54,
    highest=84,
    tail_seconds=0.4,
    key_db=0.6,
    level_db=-14.5,
    attack=0.018,
    attack_softness=1.0,
    release=0.18,
    swell=0.1,
    shelf_hz=1800.0,
    soft_db=-9.0,
    loud_db=2.0,
    blare=0.15,
    scoop_cents=18.0,
    vibrato_cents=9.0,
    vibrato_hz=5.2,
    vibrato_delay=0.45,
    vibrato_level=0.05,
    wander_cents=2.0,
    waver=0.03,
    breath=0.01,
    chiff=0.1,
    breath_hz=3600.0,
)
