"""Clarinet: hollow below, clear above, without vibrato."""

from studio.synthesis.sampled import Sampled

instrument = Sampled(
    label="Clarinet",
    family="wind",
    roles=("lead", "counter"),
    words=("clarinet", "clarinets", "klarinette", "clarinette", "clarinete", "clarinetto"),
    program=71,
    lowest=52,
    highest=89,
    tail_seconds=0.5,
    level_db=-13.5,
    attack=0.03,
    attack_softness=1.2,
    release=0.22,
    swell=0.15,
    shelf_hz=1500.0,
    soft_db=-12.0,
    loud_db=2.0,
    scoop_cents=6.0,
    vibrato_cents=2.0,
    vibrato_level=0.03,
    vibrato_delay=0.6,
    wander_cents=2.0,
    waver=0.04,
    breath=0.01,
    chiff=0.1,
    breath_hz=2200.0,
)
