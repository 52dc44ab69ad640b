"""Bandoneon: the accordion of the tango, dry and sharp in its attack."""

from studio.synthesis.sampled import Sampled

instrument = Sampled(
    label="Bandoneon",
    family="wind",
    roles=("lead", "chords"),
    words=("bandoneon", "bandoneón", "tango accordion"),
    program=23,
    lowest=48,
    highest=86,
    tail_seconds=0.4,
    attack=0.018,
    swell=0.2,
    level_db=-14.5,
    detune_cents=1.5,
    release=0.12,
    shelf_hz=1400.0,
    soft_db=-9.0,
    loud_db=3.0,
    waver=0.02,
    wander_cents=0.6,
)
