"""Calliope: steam whistles of the fairground, a little apart in pitch."""

from studio.synthesis.sampled import Sampled

_WORDS = (
    "calliope", "steam organ", "fairground organ", "circus organ", "carousel organ", "drehorgel",
    "barrel organ", "organillo",
)  # fmt: skip

instrument = Sampled(
    label="Calliope",
    family="keys",
    roles=("lead", "chords", "counter"),
    words=_WORDS,
    program=82,
    lowest=55,
    highest=96,
    tail_seconds=0.5,
    attack=0.012,
    attack_softness=0.4,
    level_db=-16.2,
    players=2,
    width=0.3,
    detune_cents=3.0,
    release=0.1,
    shelf_hz=2000.0,
    soft_db=-4.0,
    loud_db=1.5,
    waver=0.03,
    wander_cents=1.0,
    chiff=0.4,
)
