"""Tubular bells, hammered at the rim."""

from studio.synthesis.sampled import Sampled

instrument = Sampled(
    label="Tubular bells",
    family="mallet",
    roles=("counter", "lead"),
    words=("tubular bells", "orchestral chimes", "röhrenglocken"),
    program=14,
    also_plays=(14,),
    lowest=60,
    highest=77,
    tail_seconds=7.0,
    is_struck=True,
    rings=True,
    level_db=-14.5,
    detune_cents=1.5,
    shelf_hz=1600.0,
    soft_db=-12.0,
    loud_db=2.5,
)
