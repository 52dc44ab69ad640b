"""A single voice on "ah", near."""

from studio.synthesis.sampled import Sampled

instrument = Sampled(
    label="Solo voice",
    family="voice",
    roles=("lead", "counter"),
    words=("solo voice", "vocalise", "soprano voice", "aah solo"),
    program=85,
    lowest=55,
    highest=84,
    preset=(53, 0),
    tail_seconds=1.0,
    release=0.4,
    detune_cents=3.0,
    scoop_cents=20.0,
    vibrato_cents=10.0,
    vibrato_hz=5.5,
    vibrato_delay=0.4,
    bow_seconds=5.0,
    level_db=-12.0,
    attack=0.06,
    attack_softness=1.0,
    swell=0.2,
    shelf_hz=1600.0,
    soft_db=-9.0,
    loud_db=2.0,
    wander_cents=2.5,
    waver=0.04,
)
