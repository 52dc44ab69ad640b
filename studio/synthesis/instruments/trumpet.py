"""Trumpet: open, with a lip that scoops and a tone that blares when it is loud."""

from studio.synthesis.sampled import Sampled

_WORDS = (
    "trumpet", "trumpets solo", "trompete", "trompette", "trompeta", "tromba", "🎺", "cornet", "flugelhorn",
    "trumpet solo", "open trumpet",
)  # fmt: skip

instrument = Sampled(
    label="Trumpet",
    family="brass",
    roles=("lead", "counter"),
    words=_WORDS,
    kinds=("brass",),
    program=56,
    lowest=54,
    highest=86,
    tail_seconds=0.4,
    key_db=0.4,
    level_db=-16.0,
    attack=0.02,
    attack_softness=1.0,
    release=0.18,
    swell=0.1,
    shelf_hz=1500.0,
    soft_db=-13.0,
    loud_db=3.0,
    blare=0.3,
    scoop_cents=18.0,
    vibrato_cents=9.0,
    vibrato_hz=5.2,
    vibrato_delay=0.45,
    vibrato_level=0.05,
    wander_cents=2.0,
    waver=0.03,
    breath=0.0,
    chiff=0.1,
    breath_hz=3600.0,
)
