"""Solo viola: the alto among the bowed strings, darker than a violin."""

from studio.synthesis.sampled import Sampled

instrument = Sampled(
    label="Solo viola",
    family="strings",
    roles=("counter", "lead"),
    words=("viola", "solo viola", "bratsche", "alto à cordes"),
    program=41,
    lowest=48,
    highest=84,
    tail_seconds=0.6,
    level_db=-14.0,
    detune_cents=2.0,
    attack=0.035,
    attack_softness=1.5,
    release=0.4,
    swell=0.25,
    shelf_hz=1400.0,
    soft_db=-10.0,
    loud_db=2.5,
    blare=0.15,
    scoop_cents=10.0,
    vibrato_cents=7.0,
    vibrato_hz=5.4,
    vibrato_delay=0.4,
    vibrato_level=0.04,
    wander_cents=2.0,
    waver=0.05,
    bow_seconds=3.4,
    chiff=0.1,
    breath_hz=3200.0,
)
