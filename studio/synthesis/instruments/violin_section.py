"""Violin section: the high half of the strings."""

from studio.synthesis.sampled import Sampled

instrument = Sampled(
    label="Violin section",
    family="strings",
    roles=("lead", "counter", "pad"),
    words=("violin section", "violins section", "violinengruppe", "first violins"),
    kinds=("strings",),
    program=49,
    lowest=55,
    highest=96,
    preset=(48, 20),
    tail_seconds=1.2,
    level_db=-17.0,
    players=2,
    width=0.35,
    detune_cents=4.0,
    late_seconds=0.02,
    attack=0.08,
    attack_softness=1.6,
    release=0.7,
    swell=0.2,
    shelf_hz=1700.0,
    soft_db=-9.0,
    loud_db=2.5,
    wander_cents=2.0,
    waver=0.03,
)
