"""Harmonium: reeds over a treadled bellows."""

from studio.synthesis.sampled import Sampled

instrument = Sampled(
    label="Harmonium",
    family="keys",
    roles=("chords", "pad", "lead"),
    words=("harmonium", "reed organ", "pump organ"),
    kinds=("organ",),
    program=20,
    lowest=40,
    highest=88,
    tail_seconds=0.4,
    attack=0.04,
    release=0.15,
    waver=0.03,
    level_db=-14.5,
    detune_cents=0.6,
    shelf_hz=1500.0,
    soft_db=-5.0,
    loud_db=2.0,
)
