"""Whistle: somebody whistling, with air."""

from studio.synthesis.sustained import Recipe, Sustained

instrument = Sustained(
    label="Whistle",
    family="wind",
    roles=("lead", "counter"),
    words=("whistle", "whistling", "whistles"),
    program=78,
    lowest=67,
    highest=96,
    tail_seconds=0.35,
    recipe=Recipe(-30, -22, ceiling_hz=5000),
    level=0.22,
    velocity_brightness=2.5,
    brightness=0.4,
    attack=0.05,
    release=0.16,
    scoop_cents=40,
    vibrato_cents=22,
    vibrato_level=0.12,
    vibrato_hz=5.6,
    vibrato_delay=0.25,
    wander_cents=4,
    breath=0.2,
    breath_hz=900,
    breath_tracking=1.0,
    chiff=0.3,
)
