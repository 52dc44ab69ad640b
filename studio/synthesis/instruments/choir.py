"""Choir: recorded voices on "ah", two rows of them, breathing in between."""

from studio.synthesis.sampled import Sampled

_WORDS = (
    "choir", "choirs", "choral", "choral voices", "chor", "choeur", "coro", "gregorian chant",
    "chanting", "chants", "wordless choir", "angelic voices", "aahs",
)  # fmt: skip

instrument = Sampled(
    label="Choir",
    family="voice",
    roles=("pad", "chords", "counter", "lead"),
    words=_WORDS,
    program=52,
    also_plays=(55,),
    lowest=45,
    highest=81,
    tail_seconds=1.6,
    key_db=0.4,
    level_db=-17.5,
    players=2,
    width=0.3,
    detune_cents=5.0,
    late_seconds=0.03,
    attack=0.12,
    attack_softness=1.0,
    release=0.9,
    swell=0.25,
    shelf_hz=1600.0,
    soft_db=-9.0,
    loud_db=2.0,
    wander_cents=2.5,
    waver=0.04,
)
