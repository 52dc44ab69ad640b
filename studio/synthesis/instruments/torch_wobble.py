"""Torch wobble: a driven bass whose filter wavers."""

from studio.synthesis.patches.patch import Patch
from studio.synthesis.patches.torch_synth import TorchSynth

instrument = TorchSynth(
    label="Torch wobble",
    family="bass",
    roles=("bass",),
    words=("torch wobble", "torchsynth wobble", "modular wobble"),
    program=39,
    lowest=24,
    highest=55,
    without_torch="bass_wobble",
    monophonic=True,
    tail_seconds=0.17,
    patch=Patch(
        main=1.0,
        shape=0.6,
        second=0.9,
        detune_cents=12,
        sub=0.7,
        drive=3.0,
        cutoff_hz=700,
        resonance=0.45,
        filter_octaves=0.6,
        filter_decay=0.3,
        filter_sustain=0.6,
        attack=0.005,
        decay=0.5,
        sustain=0.9,
        release=0.12,
        lfo_hz=4.0,
        wobble_octaves=2.4,
        width=0.4,
    ),
)
