"""Synth voice: vowels of a machine of the eighties."""

from studio.synthesis.sampled import Sampled

instrument = Sampled(
    label="Synth voice",
    family="voice",
    roles=("pad", "chords", "lead"),
    words=("synth voice", "synth voices", "synth vox", "synth choir", "vocoder", "vocal synth"),
    kinds=("choir", "synth"),
    program=54,
    lowest=48,
    highest=84,
    tail_seconds=1.0,
    attack=0.04,
    attack_softness=1.0,
    swell=0.15,
    level_db=-13.0,
    players=2,
    width=0.5,
    detune_cents=5.0,
    release=0.5,
    shelf_hz=1800.0,
    soft_db=-9.0,
    loud_db=2.0,
    waver=0.03,
)
