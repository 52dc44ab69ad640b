"""Torch lead: two saws, driven, with a vibrato that comes late."""

from studio.synthesis.patches.patch import Patch
from studio.synthesis.patches.torch_synth import TorchSynth

instrument = TorchSynth(
    label="Torch lead",
    family="synth",
    roles=("lead", "counter"),
    words=("torch lead", "torchsynth lead", "modular lead", "torchsynth", "torch synth", "modular synth"),
    program=81,
    lowest=48,
    highest=91,
    without_torch="lead_saw",
    monophonic=True,
    tail_seconds=0.3,
    patch=Patch(
        main=0.9,
        shape=0.9,
        second=0.8,
        detune_cents=10,
        sub=0.2,
        drive=1.6,
        cutoff_hz=2600,
        resonance=0.15,
        filter_octaves=1.4,
        filter_decay=0.4,
        filter_sustain=0.5,
        attack=0.008,
        decay=0.5,
        sustain=0.8,
        release=0.25,
        lfo_hz=5.4,
        vibrato_cents=14,
        width=0.5,
    ),
)
