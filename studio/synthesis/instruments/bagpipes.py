"""Bagpipes: a chanter that never stops to breathe."""

from studio.synthesis.sampled import Sampled

instrument = Sampled(
    label="Bagpipes",
    family="wind",
    roles=("lead", "counter"),
    words=("bagpipes", "bagpipe", "dudelsack", "cornemuse", "gaita", "highland pipes"),
    program=109,
    lowest=55,
    highest=84,
    tail_seconds=0.4,
    attack=0.02,
    level_db=-17.0,
    detune_cents=1.5,
    release=0.12,
    shelf_hz=1400.0,
    soft_db=-4.0,
    loud_db=1.0,
    waver=0.02,
    wander_cents=0.6,
)
