"""French horns: three players, round when soft, golden when loud."""

from studio.synthesis.sampled import Sampled

instrument = Sampled(
    label="French horn",
    family="brass",
    roles=("counter", "lead", "pad"),
    words=("french horn", "french horns", "horn", "waldhorn", "hörner", "cor d'harmonie", "trompa"),
    kinds=("brass",),
    program=60,
    lowest=41,
    highest=77,
    tail_seconds=0.7,
    key_db=1.2,
    level_db=-14.0,
    players=2,
    width=0.25,
    detune_cents=4.0,
    late_seconds=0.014,
    attack=0.05,
    attack_softness=1.3,
    release=0.45,
    swell=0.2,
    shelf_hz=700.0,
    soft_db=-12.0,
    loud_db=3.0,
    blare=0.15,
    scoop_cents=12.0,
    wander_cents=1.5,
    waver=0.03,
)
