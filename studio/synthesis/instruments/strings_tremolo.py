"""Tremolo strings: the section with trembling bows."""

from studio.synthesis.sampled import Sampled

instrument = Sampled(
    label="Tremolo strings",
    family="strings",
    roles=("pad", "chords", "counter", "lead"),
    words=("tremolo strings", "string tremolo"),
    kinds=("strings",),
    program=44,
    lowest=38,
    highest=91,
    tail_seconds=1.1,
    level_db=-14.5,
    players=2,
    width=0.35,
    detune_cents=4.0,
    late_seconds=0.02,
    attack=0.06,
    attack_softness=1.6,
    release=0.6,
    swell=0.2,
    shelf_hz=1700.0,
    soft_db=-9.0,
    loud_db=2.5,
    wander_cents=2.0,
    waver=0.1,
)
