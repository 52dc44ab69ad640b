"""Tuba: the bass of the brass, round and slow to speak."""

from studio.synthesis.sampled import Sampled

instrument = Sampled(
    label="Tuba",
    family="brass",
    roles=("bass", "counter"),
    words=("tuba", "tubas", "sousaphone", "basstuba"),
    kinds=("brass",),
    program=58,
    lowest=28,
    highest=60,
    tail_seconds=0.5,
    key_db=1.0,
    level_db=-13.0,
    players=1,
    width=0.0,
    detune_cents=4.0,
    late_seconds=0.0,
    attack=0.035,
    attack_softness=1.3,
    release=0.25,
    swell=0.2,
    shelf_hz=450.0,
    soft_db=-10.0,
    loud_db=3.0,
    blare=0.15,
    scoop_cents=12.0,
    wander_cents=1.5,
    waver=0.03,
)
