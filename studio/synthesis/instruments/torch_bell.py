"""Torch bell: a high modulator over a long fall."""

from studio.synthesis.patches.patch import Patch
from studio.synthesis.patches.torch_synth import TorchSynth

instrument = TorchSynth(
    label="Torch bell",
    family="mallet",
    roles=("lead", "arp", "counter", "chords"),
    words=("torch bell", "torch bells", "torchsynth bell", "modular bell", "modular bells"),
    program=14,
    lowest=60,
    highest=96,
    without_torch="bells",
    tail_seconds=1.7,
    patch=Patch(
        main=0.15,
        shape=0.0,
        second=0.2,
        detune_cents=3,
        octave=1,
        sub=0.4,
        fm=1.0,
        fm_ratio=5,
        fm_depth=1.0,
        drive=0.5,
        cutoff_hz=5000,
        filter_octaves=1.0,
        filter_decay=0.4,
        filter_sustain=0.1,
        attack=0.003,
        decay=1.6,
        sustain=0.08,
        release=1.5,
        width=0.7,
    ),
)
