"""Torch bass: a saw and a sine through a low-pass that snaps shut."""

from studio.synthesis.patches.patch import Patch
from studio.synthesis.patches.torch_synth import TorchSynth

instrument = TorchSynth(
    label="Torch bass",
    family="bass",
    roles=("bass",),
    words=("torch bass", "torchsynth bass", "modular bass"),
    program=38,
    lowest=24,
    highest=55,
    without_torch="bass_synth",
    monophonic=True,
    tail_seconds=0.17,
    patch=Patch(
        main=0.9,
        shape=0.85,
        second=0.5,
        detune_cents=6,
        sub=0.8,
        drive=1.8,
        cutoff_hz=420,
        resonance=0.3,
        filter_octaves=2.6,
        filter_decay=0.25,
        filter_sustain=0.2,
        attack=0.004,
        decay=0.6,
        sustain=0.7,
        release=0.12,
        width=0.15,
    ),
)
