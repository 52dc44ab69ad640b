"""Torch pad: slow, wide and a little out of tune."""

from studio.synthesis.patches.patch import Patch
from studio.synthesis.patches.torch_synth import TorchSynth

instrument = TorchSynth(
    label="Torch pad",
    family="synth",
    roles=("pad", "chords"),
    words=("torch pad", "torch pads", "torchsynth pad", "modular pad"),
    program=89,
    lowest=40,
    highest=84,
    without_torch="pad_warm",
    variants=1,
    tail_seconds=2.0,
    patch=Patch(
        main=0.8,
        shape=0.8,
        second=0.8,
        detune_cents=14,
        sub=0.3,
        noise=0.03,
        noise_sustain=0.8,
        drive=0.8,
        cutoff_hz=800,
        filter_octaves=1.2,
        filter_decay=2.0,
        filter_sustain=0.7,
        attack=0.5,
        decay=1.5,
        sustain=0.85,
        release=1.8,
        lfo_hz=0.5,
        wobble_octaves=0.5,
        width=0.9,
    ),
)
