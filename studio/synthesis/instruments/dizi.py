"""Dizi: a bamboo flute with a paper that buzzes; the flute's recordings, brighter, with turns and scoops."""

from studio.synthesis.sampled import Sampled

instrument = Sampled(
    label="Dizi",
    family="wind",
    roles=("lead", "counter"),
    words=("dizi", "di zi", "chinese flute", "bamboo dizi", "daegeum"),
    program=73,
    lowest=64,
    highest=93,
    tail_seconds=0.5,
    preset=(73, 0),
    attack=0.014,
    attack_softness=1.0,
    swell=0.15,
    level_db=-13.0,
    release=0.14,
    shelf_hz=2600.0,
    soft_db=-4.0,
    loud_db=7.0,
    blare=0.5,
    scoop_cents=30.0,
    vibrato_cents=15.0,
    vibrato_hz=5.9,
    vibrato_delay=0.25,
    vibrato_level=0.1,
    wander_cents=2.5,
    waver=0.04,
    breath=0.12,
    breath_hz=4500.0,
    chiff=0.6,
)
