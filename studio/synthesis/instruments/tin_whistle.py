"""Tin whistle: a small pipe of the dance, clean and high; the recorder's recordings, blown harder."""

from studio.synthesis.sampled import Sampled

_WORDS = (
    "tin whistle", "tin whistles", "penny whistle", "pennywhistle", "irish whistle", "low whistle",
    "irish flute",
)  # fmt: skip

instrument = Sampled(
    label="Tin whistle",
    family="wind",
    roles=("lead", "counter"),
    words=_WORDS,
    program=74,
    lowest=69,
    highest=96,
    tail_seconds=0.5,
    preset=(74, 0),
    attack=0.012,
    attack_softness=1.0,
    swell=0.15,
    level_db=-11.0,
    release=0.1,
    shelf_hz=2200.0,
    soft_db=-6.0,
    loud_db=3.0,
    scoop_cents=12.0,
    vibrato_cents=6.0,
    vibrato_hz=5.6,
    vibrato_delay=0.4,
    wander_cents=2.0,
    waver=0.03,
    breath=0.06,
    breath_hz=3600.0,
    chiff=0.5,
)
