"""Theremin: nearly a sine, steered by a hand in the air, so that every note is slid into and shaken."""

from studio.synthesis.sustained import Recipe, Sustained

instrument = Sustained(
    label="Theremin",
    family="synth",
    roles=("lead", "counter"),
    words=("theremin", "theremins", "ondes martenot", "musical saw", "singing saw", "ätherwellengeige"),
    program=80,
    lowest=52,
    highest=91,
    tail_seconds=0.6,
    recipe=Recipe(-22, -14, even_db=-4, ceiling_hz=3600),
    level=0.22,
    velocity_brightness=1.4,
    brightness=0.4,
    attack=0.07,
    release=0.3,
    swell=0.25,
    scoop_cents=45,
    vibrato_cents=28,
    vibrato_level=0.08,
    vibrato_hz=5.8,
    vibrato_delay=0.12,
    wander_cents=3,
    waver=0.15,
    breath=0.0,
    chiff=0.0,
)
