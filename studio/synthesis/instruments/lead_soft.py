"""Soft lead: between a flute and a sine, for a tune that should not push."""

from studio.synthesis.sustained import Recipe, Sustained

instrument = Sustained(
    label="Soft lead",
    family="synth",
    words=("soft lead", "sine lead", "triangle lead", "flute lead"),
    program=80,
    lowest=48,
    highest=96,
    tail_seconds=0.5,
    recipe=Recipe(-20, -11, even_db=-8, ceiling_hz=4200),
    level=0.23,
    velocity_brightness=1.8,
    players=1,
    detune_cents=8,
    brightness=0.45,
    attack=0.012,
    attack_softness=0.8,
    release=0.3,
    swell=0.0,
    scoop_cents=5,
    vibrato_cents=13,
    vibrato_level=0.06,
    vibrato_hz=5.2,
    vibrato_delay=0.3,
    wander_cents=1,
    waver=0.1,
    breath=0.03,
    breath_hz=2500,
    chiff=0.15,
)
