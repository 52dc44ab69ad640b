"""Recorder: a straight tone with a chirp at its start."""

from studio.synthesis.sampled import Sampled

instrument = Sampled(
    label="Recorder",
    family="wind",
    roles=("lead", "counter"),
    words=("recorder", "recorders", "blockflöte", "flûte à bec", "flauta dulce"),
    program=74,
    lowest=67,
    highest=93,
    tail_seconds=0.5,
    level_db=-13.0,
    attack=0.02,
    attack_softness=1.2,
    release=0.22,
    swell=0.15,
    shelf_hz=1800.0,
    soft_db=-16.0,
    loud_db=2.0,
    scoop_cents=20.0,
    vibrato_cents=2.0,
    vibrato_hz=5.1,
    vibrato_delay=0.35,
    vibrato_level=0.03,
    wander_cents=1.5,
    waver=0.04,
    bow_seconds=0.0,
    breath=0.03,
    breath_hz=2600.0,
    chiff=0.35,
)
