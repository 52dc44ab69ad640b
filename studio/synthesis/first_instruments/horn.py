"""French horns: two players, round when soft, golden when loud."""

from studio.synthesis.equaliser import PeakingFilter
from studio.synthesis.sustained import Recipe, Sustained

instrument = Sustained(
    label="French horn",
    family="brass",
    roles=("counter", "lead", "pad"),
    words=("french horn", "french horns", "horn"),
    kinds=("brass",),
    program=60,
    lowest=41,
    highest=77,
    tail_seconds=0.5,
    recipe=Recipe(
        -15,
        -6,
        fundamental_db=-1,
        formants=(PeakingFilter(340, 4, 1.2), PeakingFilter(750, 3, 1.3)),
        ceiling_hz=3600,
    ),
    level=0.15,
    players=3,
    detune_cents=7,
    brightness=0.4,
    velocity_brightness=2.0,
    blare=0.1,
    attack=0.07,
    attack_softness=1.3,
    release=0.28,
    swell=0.2,
    scoop_cents=14,
    vibrato_cents=3,
    vibrato_level=0.02,
    wander_cents=2,
    breath=0.04,
    breath_hz=1200,
    chiff=0.12,
)
