"""Bansuri: a low bamboo flute whose notes are glided into; the flute's recordings, darker, with breath."""

from studio.synthesis.sampled import Sampled

instrument = Sampled(
    label="Bansuri",
    family="wind",
    roles=("lead", "counter"),
    words=("bansuri", "indian flute", "bamboo flute", "krishna flute"),
    program=73,
    lowest=55,
    highest=86,
    tail_seconds=0.6,
    preset=(73, 0),
    attack=0.05,
    attack_softness=1.0,
    swell=0.15,
    level_db=-13.0,
    release=0.25,
    shelf_hz=1300.0,
    soft_db=-12.0,
    loud_db=0.0,
    scoop_cents=45.0,
    vibrato_cents=14.0,
    vibrato_hz=4.6,
    vibrato_delay=0.5,
    vibrato_level=0.12,
    wander_cents=3.0,
    waver=0.05,
    breath=0.14,
    breath_hz=1900.0,
    chiff=0.4,
)
