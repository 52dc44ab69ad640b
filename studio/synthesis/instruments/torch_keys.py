"""Torch keys: a frequency-modulated sine, struck like a tine."""

from studio.synthesis.patches.patch import Patch
from studio.synthesis.patches.torch_synth import TorchSynth

instrument = TorchSynth(
    label="Torch keys",
    family="keys",
    roles=("chords", "lead", "arp", "counter"),
    words=("torch keys", "torch piano", "torchsynth keys", "modular keys"),
    program=5,
    lowest=40,
    highest=91,
    without_torch="electric_piano",
    tail_seconds=0.35,
    patch=Patch(
        main=0.15,
        shape=0.3,
        second=0.15,
        detune_cents=4,
        sub=0.5,
        fm=1.0,
        fm_ratio=1,
        fm_depth=0.9,
        drive=0.7,
        cutoff_hz=2200,
        filter_octaves=2.0,
        filter_decay=0.5,
        filter_sustain=0.1,
        attack=0.003,
        decay=1.8,
        sustain=0.15,
        release=0.3,
        lfo_hz=4.5,
        tremolo=0.1,
        width=0.3,
    ),
)
