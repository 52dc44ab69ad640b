"""Taishogoto: a Japanese harp with keys, its doubled wires picked; without one, the bank's koto."""

from studio.synthesis.sampled import Sampled

instrument = Sampled(
    label="Taishogoto",
    family="guitar",
    roles=("lead", "counter"),
    words=("taishogoto", "taisho koto", "nagoya harp", "bulbul tarang"),
    program=107,
    lowest=55,
    highest=86,
    tail_seconds=1.0,
    preset=(107, 8),
    is_struck=True,
    level_db=-15.0,
    detune_cents=1.5,
    release=0.4,
    shelf_hz=1800.0,
    soft_db=-10.0,
    loud_db=3.0,
)
