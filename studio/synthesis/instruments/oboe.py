"""An oboe in the middle of the orchestra."""

from studio.synthesis.sampled import Sampled

instrument = Sampled(
    label="Oboe",
    family="wind",
    roles=("lead", "counter"),
    words=("oboe", "hautbois"),
    program=68,
    lowest=58,
    highest=89,
    tail_seconds=0.5,
    key_db=0.4,
    level_db=-13.5,
    attack=0.03,
    attack_softness=1.0,
    release=0.25,
    swell=0.15,
    shelf_hz=1800.0,
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
