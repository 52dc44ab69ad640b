"""Piccolo: the flute an octave above."""

from studio.synthesis.sampled import Sampled

instrument = Sampled(
    label="Piccolo",
    family="wind",
    roles=("lead", "counter"),
    words=("piccolo", "piccolo flute", "flautín", "ottavino"),
    program=72,
    lowest=74,
    highest=104,
    tail_seconds=0.5,
    level_db=-13.5,
    attack=0.035,
    attack_softness=1.2,
    release=0.22,
    swell=0.15,
    shelf_hz=1200.0,
    soft_db=-16.0,
    loud_db=2.0,
    scoop_cents=14.0,
    vibrato_cents=5.0,
    vibrato_hz=5.1,
    vibrato_delay=0.35,
    vibrato_level=0.07,
    wander_cents=1.5,
    waver=0.04,
    bow_seconds=0.0,
    breath=0.03,
    breath_hz=2600.0,
    chiff=0.15,
)
