"""Bassoon: a dry, nasal bass of the woodwind."""

from studio.synthesis.sampled import Sampled

instrument = Sampled(
    label="Bassoon",
    family="wind",
    roles=("counter", "lead", "bass"),
    words=("bassoon", "bassoons", "fagott", "basson", "fagot", "fagotto"),
    program=70,
    lowest=34,
    highest=72,
    tail_seconds=0.5,
    level_db=-14.0,
    attack=0.03,
    attack_softness=1.0,
    release=0.25,
    swell=0.15,
    shelf_hz=900.0,
    soft_db=-9.0,
    loud_db=2.0,
    scoop_cents=8.0,
    vibrato_cents=3.0,
    vibrato_hz=5.3,
    vibrato_delay=0.35,
    vibrato_level=0.05,
    wander_cents=1.5,
    waver=0.03,
)
