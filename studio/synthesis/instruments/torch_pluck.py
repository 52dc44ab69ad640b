"""Torch pluck: a bright bite that is gone at once."""

from studio.synthesis.patches.patch import Patch
from studio.synthesis.patches.torch_synth import TorchSynth

instrument = TorchSynth(
    label="Torch pluck",
    family="synth",
    roles=("arp", "lead", "chords"),
    words=("torch pluck", "torch plucks", "torchsynth pluck", "modular pluck"),
    program=98,
    lowest=48,
    highest=96,
    without_torch="pluck_synth",
    tail_seconds=0.4,
    patch=Patch(
        main=0.8,
        shape=0.7,
        second=0.6,
        detune_cents=7,
        octave=1,
        sub=0.4,
        drive=1.0,
        cutoff_hz=500,
        resonance=0.25,
        filter_octaves=3.6,
        filter_decay=0.22,
        filter_sustain=0.05,
        attack=0.003,
        decay=0.7,
        sustain=0.05,
        release=0.35,
        width=0.6,
    ),
)
