"""Alto saxophone: brighter and lighter than the tenor."""

from studio.synthesis.sampled import Sampled

instrument = Sampled(
    label="Alto saxophone",
    family="wind",
    roles=("lead", "counter"),
    words=("alto sax", "alto saxophone", "altsaxophon"),
    kinds=("saxophone",),
    program=65,
    lowest=49,
    highest=81,
    tail_seconds=0.5,
    level_db=-12.5,
    attack=0.025,
    attack_softness=1.2,
    release=0.2,
    swell=0.12,
    shelf_hz=1600.0,
    soft_db=-11.0,
    loud_db=2.5,
    blare=0.2,
    scoop_cents=35.0,
    vibrato_cents=9.0,
    vibrato_hz=5.0,
    vibrato_delay=0.45,
    vibrato_level=0.08,
    wander_cents=2.0,
    waver=0.04,
    breath=0.02,
    breath_hz=3000.0,
    chiff=0.2,
)
