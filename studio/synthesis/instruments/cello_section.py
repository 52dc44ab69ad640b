"""Cello section: the warm middle of an orchestra."""

from studio.synthesis.sampled import Sampled

instrument = Sampled(
    label="Cello section",
    family="strings",
    roles=("counter", "bass", "pad"),
    words=("cello section", "celli", "cellogruppe"),
    kinds=("strings",),
    program=48,
    lowest=36,
    highest=72,
    preset=(48, 40),
    tail_seconds=1.2,
    level_db=-17.5,
    players=2,
    width=0.35,
    detune_cents=4.0,
    late_seconds=0.02,
    attack=0.08,
    attack_softness=1.6,
    release=0.7,
    swell=0.2,
    shelf_hz=1000.0,
    soft_db=-9.0,
    loud_db=2.5,
    wander_cents=2.0,
    waver=0.03,
)
