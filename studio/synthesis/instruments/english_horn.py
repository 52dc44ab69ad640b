"""English horn: an oboe a fifth lower, made for longing."""

from studio.synthesis.sampled import Sampled

instrument = Sampled(
    label="English horn",
    family="wind",
    roles=("lead", "counter"),
    words=("english horn", "cor anglais", "englischhorn", "corno inglés"),
    program=69,
    also_plays=(69,),
    lowest=52,
    highest=81,
    tail_seconds=0.5,
    level_db=-10.0,
    attack=0.04,
    attack_softness=1.0,
    release=0.25,
    swell=0.15,
    shelf_hz=1300.0,
    soft_db=-9.0,
    loud_db=2.0,
    scoop_cents=8.0,
    vibrato_cents=6.0,
    vibrato_hz=5.3,
    vibrato_delay=0.35,
    vibrato_level=0.05,
    wander_cents=1.5,
    waver=0.03,
)
