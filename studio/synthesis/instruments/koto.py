"""Koto: silk strings over movable bridges, plucked with picks on three fingers, pressed behind the bridge."""

from studio.synthesis.sampled import Sampled

instrument = Sampled(
    label="Koto",
    family="guitar",
    roles=("lead", "arp", "chords", "counter"),
    words=("koto", "kotos", "japanese zither"),
    program=107,
    also_plays=(107,),
    lowest=55,
    highest=88,
    tail_seconds=1.4,
    is_struck=True,
    level_db=-15.5,
    detune_cents=1.5,
    release=0.9,
    shelf_hz=1800.0,
    soft_db=-12.0,
    loud_db=3.0,
    vibrato_cents=7.0,
    vibrato_hz=5.0,
    vibrato_delay=0.4,
)
