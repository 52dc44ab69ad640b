"""String section: recorded desks, two of them in other chairs and a little late, with their bows in time."""

from studio.synthesis.sampled import Sampled

_WORDS = (
    "strings", "string section", "string ensemble", "string quartet", "violins", "cellos", "violas",
    "orchestral strings", "lush strings", "streicher", "cordes", "cuerdas", "archi", "cordas",
    "staccato strings", "cinematic strings",
)  # fmt: skip

instrument = Sampled(
    label="Strings",
    family="strings",
    roles=("pad", "chords", "counter", "lead"),
    words=_WORDS,
    stands_in_for=("mellotron",),
    program=48,
    also_plays=(49, 50, 51),
    lowest=36,
    highest=93,
    tail_seconds=1.3,
    level_db=-16.5,
    players=2,
    width=0.35,
    detune_cents=4.0,
    late_seconds=0.024,
    attack=0.09,
    attack_softness=1.6,
    release=0.75,
    swell=0.22,
    shelf_hz=1700.0,
    soft_db=-9.0,
    loud_db=2.5,
    wander_cents=2.0,
    waver=0.03,
)
