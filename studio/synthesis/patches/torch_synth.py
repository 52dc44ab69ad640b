"""The instruments that torchsynth's modules play."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace

import numpy as np

from studio.audio.clip import Samples
from studio.custom_instruments import KeptInstrument
from studio.instrument_facts import InstrumentFacts, facts_of_kept
from studio.synthesis.instrument import Instrument, Voice, velocity_gain
from studio.synthesis.note_batches import seed_of
from studio.synthesis.patches.patch import Patch
from studio.synthesis.patches.torch_voice import StruckPatch, play

_PEAK_DBFS = -8.5
_TIGHT = {"mute": 0.25, "power_mute": 0.25, "staccato": 0.5, "ghost": 0.5}
"""Factors of a note's decay and release, by articulation."""

_SOFTEST_LEGATO_SECONDS = 0.02


@dataclass(frozen=True, slots=True, kw_only=True)
class TorchSynth(InstrumentFacts, Instrument):
    """An instrument that is a patch; each note is computed alone, so it does not depend on the others.

    Attributes:
        patch: How the modules are set.
    """

    patch: Patch
    monophonic: bool = False
    variants: int = 3
    tail_seconds: float = 2.6
    needs_torch: bool = True

    def render(self, voices: Sequence[Voice]) -> list[Samples]:
        """See :meth:`Instrument.render`.

        Raises:
            NotFoundError: torch is not installed.
        """
        return [self._sound(voice) for voice in voices]

    def _sound(self, voice: Voice) -> Samples:
        note = StruckPatch(
            voice.pitch, voice.velocity, voice.duration_frames, seed_of(self.label, voice), voice.slide_from
        )
        (sound,) = play([self._articulated(voice)], [note])
        peak = velocity_gain(voice.velocity) * 10.0 ** (_PEAK_DBFS / 20.0)
        return np.multiply(sound, np.float32(peak), out=sound)

    def _articulated(self, voice: Voice) -> Patch:
        patch = self.patch
        if (share := _TIGHT.get(voice.articulation)) is not None:
            shorter = {
                name: max(0.04, getattr(patch, name) * share) for name in ("decay", "filter_decay", "release")
            }
            return replace(patch, **shorter, sustain=patch.sustain * share)
        if voice.articulation in {"legato", "slide"}:
            return replace(patch, attack=max(patch.attack, _SOFTEST_LEGATO_SECONDS))
        return patch


def instrument_of(kept: KeptInstrument) -> TorchSynth:
    """An instrument of somebody's own, ready to be played.

    Raises:
        ParameterError: Its patch has what no patch can have.
    """
    patch = Patch.from_json(kept.patch)
    facts = facts_of_kept(kept)
    return TorchSynth(
        **{field.name: getattr(facts, field.name) for field in fields(facts)},
        patch=patch,
        monophonic=kept.role == "bass",
        tail_seconds=math.ceil(100.0 * patch.release) / 100.0 + 0.01,
    )
