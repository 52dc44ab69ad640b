"""Shakuhachi: a bamboo flute whose breath is half of the note."""

from studio.synthesis.sampled import Sampled

instrument = Sampled(
    label="Shakuhachi",
    family="wind",
    roles=("lead", "counter"),
    words=("shakuhachi", "japanese flute", "bambusflöte"),
    program=77,
    lowest=55,
    highest=84,
    tail_seconds=0.5,
    key_db=-0.4,
    level_db=-12.0,
    attack=0.05,
    attack_softness=1.2,
    release=0.22,
    swell=0.15,
    shelf_hz=1800.0,
    soft_db=-10.0,
    loud_db=2.0,
    scoop_cents=30.0,
    vibrato_cents=14.0,
    vibrato_hz=5.1,
    vibrato_delay=0.6,
    vibrato_level=0.15,
    wander_cents=3.0,
    waver=0.04,
    bow_seconds=0.0,
    breath=0.1,
    breath_hz=2600.0,
    chiff=0.6,
)
