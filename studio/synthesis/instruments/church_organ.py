"""Church organ: pipes and the room that they fill."""

from studio.synthesis.sampled import Sampled

instrument = Sampled(
    label="Church organ",
    family="keys",
    roles=("chords", "pad", "lead"),
    words=(
        "church organ",
        "pipe organ",
        "kirchenorgel",
        "cathedral organ",
        "grand orgue",
        "órgano de iglesia",
    ),
    kinds=("organ",),
    program=19,
    lowest=36,
    highest=91,
    tail_seconds=1.2,
    attack=0.03,
    release=0.7,
    level_db=-15.0,
    detune_cents=0.6,
    shelf_hz=1500.0,
    soft_db=-5.0,
    loud_db=2.0,
)
