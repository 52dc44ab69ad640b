"""Brass section: recorded players in three chairs, who get bright before they get loud."""

from studio.synthesis.sampled import Sampled

_WORDS = (
    "brass", "brass section", "horns", "horn section", "trombones", "trumpets", "blaser",
    "blechbläser", "cuivres", "ottoni", "brass stabs", "metales", "metais", "braams", "fanfare",
)  # fmt: skip

instrument = Sampled(
    label="Brass section",
    family="brass",
    roles=("chords", "lead", "counter", "pad"),
    words=_WORDS,
    program=61,
    also_plays=(62, 63),
    lowest=36,
    highest=82,
    tail_seconds=0.6,
    key_db=0.4,
    level_db=-15.5,
    players=2,
    width=0.6,
    detune_cents=5.0,
    late_seconds=0.014,
    attack=0.025,
    attack_softness=1.4,
    release=0.3,
    swell=0.12,
    shelf_hz=1100.0,
    soft_db=-14.0,
    loud_db=3.0,
    blare=0.35,
    scoop_cents=12.0,
    wander_cents=1.5,
    waver=0.03,
)
