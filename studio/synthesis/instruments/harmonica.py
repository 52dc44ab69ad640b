"""Harmonica: reeds and hands that open and close."""

from studio.synthesis.sampled import Sampled

instrument = Sampled(
    label="Harmonica",
    family="wind",
    roles=("lead", "counter"),
    words=("harmonica", "blues harp", "mouth organ", "mundharmonika", "armonica", "gaita de boca"),
    program=22,
    lowest=58,
    highest=91,
    tail_seconds=0.4,
    attack=0.025,
    swell=0.15,
    scoop_cents=25.0,
    vibrato_cents=6.0,
    vibrato_level=0.12,
    vibrato_hz=5.0,
    chiff=0.15,
    level_db=-13.0,
    detune_cents=1.5,
    release=0.12,
    shelf_hz=1400.0,
    soft_db=-9.0,
    loud_db=2.0,
    waver=0.02,
    wander_cents=1.5,
)
