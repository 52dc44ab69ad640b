"""Clavinet: strings under rubber pads, short, bright and funky."""

from studio.synthesis.sampled import Sampled

instrument = Sampled(
    label="Clavinet",
    family="keys",
    roles=("chords", "arp", "lead"),
    words=("clavinet", "clav", "funky clav", "clavinette"),
    program=7,
    also_plays=(7,),
    lowest=36,
    highest=84,
    tail_seconds=0.5,
    is_struck=True,
    key_db=0.6,
    level_db=-15.5,
    detune_cents=1.0,
    release=0.09,
    shelf_hz=1200.0,
    soft_db=-10.0,
    loud_db=4.0,
)
