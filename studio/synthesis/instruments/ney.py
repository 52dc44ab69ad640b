"""Ney: an open reed, blown from its edge, more breath than metal; the shakuhachi's recordings, softer."""

from studio.synthesis.sampled import Sampled

instrument = Sampled(
    label="Ney",
    family="wind",
    roles=("lead", "counter"),
    words=("ney", "nay flute", "persian flute", "turkish flute", "arabic flute", "kaval"),
    program=77,
    lowest=55,
    highest=84,
    tail_seconds=0.6,
    preset=(77, 0),
    attack=0.06,
    attack_softness=1.0,
    swell=0.15,
    level_db=-12.0,
    release=0.25,
    shelf_hz=1400.0,
    soft_db=-13.0,
    loud_db=-1.0,
    scoop_cents=30.0,
    vibrato_cents=9.0,
    vibrato_hz=4.8,
    vibrato_delay=0.45,
    vibrato_level=0.1,
    wander_cents=4.0,
    waver=0.06,
    breath=0.22,
    breath_hz=2200.0,
    chiff=0.5,
)
