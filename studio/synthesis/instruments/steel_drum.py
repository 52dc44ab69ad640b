"""Steel drum: a hammered pan that sings its octave after the stroke."""

from studio.synthesis.sampled import Sampled

instrument = Sampled(
    label="Steel drum",
    family="mallet",
    roles=("lead", "arp", "counter", "chords"),
    words=("steel drum", "steel drums", "steelpan", "steel pan"),
    program=114,
    also_plays=(112,),
    lowest=53,
    highest=88,
    tail_seconds=2.0,
    is_struck=True,
    rings=True,
    level_db=-14.0,
    detune_cents=1.5,
    shelf_hz=1600.0,
    soft_db=-12.0,
    loud_db=2.5,
)
