"""Duduk: apricot wood and a wide reed, veiled and mourning; the english horn's recordings, darker."""

from studio.synthesis.sampled import Sampled

instrument = Sampled(
    label="Duduk",
    family="wind",
    roles=("lead", "counter"),
    words=("duduk", "armenian duduk", "balaban"),
    program=69,
    lowest=52,
    highest=77,
    tail_seconds=0.6,
    preset=(69, 0),
    attack=0.06,
    attack_softness=1.0,
    swell=0.15,
    level_db=-8.8,
    release=0.3,
    shelf_hz=900.0,
    soft_db=-14.0,
    loud_db=-3.0,
    scoop_cents=40.0,
    vibrato_cents=20.0,
    vibrato_hz=4.9,
    vibrato_delay=0.4,
    vibrato_level=0.18,
    wander_cents=3.0,
    waver=0.05,
    breath=0.08,
    breath_hz=1500.0,
)
