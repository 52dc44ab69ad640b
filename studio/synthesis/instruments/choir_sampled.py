"""A smaller choir on "ah", close to the microphone: one row."""

from studio.synthesis.sampled import Sampled

instrument = Sampled(
    label="Close choir",
    family="voice",
    roles=("pad", "chords", "counter", "lead"),
    words=("sampled choir", "choir aahs", "close choir"),
    kinds=("choir",),
    program=52,
    lowest=45,
    highest=84,
    tail_seconds=1.3,
    release=0.8,
    detune_cents=4.0,
    level_db=-18.0,
    attack=0.1,
    attack_softness=1.0,
    swell=0.2,
    shelf_hz=1600.0,
    soft_db=-9.0,
    loud_db=2.0,
    wander_cents=2.5,
    waver=0.04,
)
