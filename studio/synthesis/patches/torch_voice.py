"""Notes played with patches: torchsynth's oscillators, envelopes, mixers and amplifiers, our own low-pass."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.synthesis.gliding_filter import close_gliding
from studio.synthesis.patches.modules import Modules, modules
from studio.synthesis.patches.patch import Patch

_STEP = 20
"""Frames from one value of an envelope to the next: 2205 of them in a second."""

_CONTROL_RATE = SAMPLE_RATE // _STEP
_CURVE = 3.0
"""Exponent of every ramp: levels fall as those of a capacitor do."""

_HEADROOM = 0.85
_GROWING_SECONDS = 0.4
_GLIDE_SECONDS = 0.03
_KEY_TRACKING = 0.5
_VELOCITY_OCTAVES = 1.8
_MIDDLE_C = 60.0
_USUAL_VELOCITY = 100.0
_SOURCES = ["main", "second", "sub", "fm", "noise"]

Controls = NDArray[np.float32]
"""(notes, steps): a value for each twenty frames."""


@dataclass(frozen=True, slots=True)
class StruckPatch:
    """A note as a patch must sound it.

    Attributes:
        pitch: 0 to 127, and between.
        velocity: 1 to 127: how far the filter opens.
        held_frames: How long the key is held.
        seed: Decides where the oscillators begin, and the noise.
        slide_from: Pitch that it glides from, or None.
    """

    pitch: float
    velocity: int
    held_frames: int
    seed: int = 0
    slide_from: float | None = None


def play(
    patches: Sequence[Patch], notes: Sequence[StruckPatch], longest_frames: int | None = None
) -> list[Samples]:
    """Each note with its patch, from the attack until the release is over, peaking at 1.

    What is played together is computed in one batch, whose last bits depend on its members: who promises the
    same samples each time plays one note, or the same notes, at a time.

    Args:
        patches: One for each note.
        notes: What is played.
        longest_frames: What a note has beyond is not computed; None for all of it.

    Returns:
        For each note (frames, 2) float32.

    Raises:
        NotFoundError: torch is not installed.
    """
    return _Rack(modules(), patches, notes, longest_frames).play()


class _Rack:
    """A row of modules for each note of a batch, wired and set."""

    def __init__(
        self, kit: Modules, patches: Sequence[Patch], notes: Sequence[StruckPatch], longest_frames: int | None
    ) -> None:
        self._kit = kit
        self._patches = patches
        self._notes = notes
        sounding = [
            note.held_frames + math.ceil(patch.release * SAMPLE_RATE)
            for patch, note in zip(patches, notes, strict=True)
        ]
        self._frames = [
            frames if longest_frames is None else min(frames, longest_frames) for frames in sounding
        ]
        self._steps = math.ceil(max(self._frames) / _STEP) + 1
        # Values and frames begin and end together: between two values lie exactly twenty frames.
        self._controls = self._config(self._steps * _STEP)
        self._audio = self._config((self._steps - 1) * _STEP + 1)
        begins = [
            np.random.default_rng(note.seed).uniform(-math.pi, math.pi, 1 + len(_SOURCES)) for note in notes
        ]
        self._begins = np.array(begins)
        """Initial phases of each note's slow sine and sources; those not played have one too."""
        # What no patch of the batch has is not computed.
        self._heard = [name for name in _SOURCES if any(getattr(patch, name) > 0.0 for patch in patches)]

    def play(self) -> list[Samples]:
        with self._kit.torch.no_grad():
            level = self._envelope("attack", "decay", "sustain", "release")
            opening = self._envelope("attack", "filter_decay", "filter_sustain", "release")
            wavering = self._wavering()
            sources = self._sources(opening, wavering)
            cutoff_hz = self._cutoff_hz(opening.cpu().numpy(), wavering.cpu().numpy())
            tremolo = self._column([patch.tremolo for patch in self._patches]) * 0.5
            gain = self._upsampled(level * (1.0 - tremolo * (1.0 + wavering)))
            sides = [self._side(sources, cutoff_hz, gain, sign) for sign in (1.0, -1.0)]
        stereo = np.stack(sides, axis=2)
        return [_levelled(sound[:frames]) for sound, frames in zip(stereo, self._frames, strict=True)]

    def _config(self, frames: int) -> Any:  # noqa: ANN401
        seconds = frames / SAMPLE_RATE
        return self._kit.config(len(self._notes), SAMPLE_RATE, seconds, _CONTROL_RATE, reproducible=False)

    def _tensor(self, values: Sequence[float]) -> Any:  # noqa: ANN401
        return self._kit.torch.tensor(values, dtype=self._kit.torch.float32, device=self._kit.device)

    def _column(self, values: Sequence[float]) -> Any:  # noqa: ANN401
        return self._tensor(values).unsqueeze(1)

    def _of(self, name: str) -> Any:  # noqa: ANN401
        """A parameter of each note's patch."""
        return self._tensor([getattr(patch, name) for patch in self._patches])

    def _envelope(self, attack: str, decay: str, sustain: str, release: str) -> Any:  # noqa: ANN401
        settings = {"attack": attack, "decay": decay, "sustain": sustain, "release": release}
        curve = self._tensor([_CURVE] * len(self._notes))
        envelope = self._kit.module.ADSR(
            self._controls,
            self._kit.device,
            **{name: self._of(ours) for name, ours in settings.items()},
            alpha=curve,
        )
        return envelope(self._tensor([note.held_frames / SAMPLE_RATE for note in self._notes]))

    def _wavering(self) -> Any:  # noqa: ANN401
        """A sine from −1 to 1 at the patch's slow rate."""
        count = len(self._notes)
        shapes = {
            name: self._tensor([float(name == "sin")] * count)
            for name in ("sin", "tri", "saw", "rsaw", "sqr")
        }
        phase = self._tensor(self._begins[:, -1].tolist())
        slow = self._kit.module.LFO(
            self._controls,
            device=self._kit.device,
            frequency=self._of("lfo_hz"),
            initial_phase=phase,
            **shapes,
        )
        return 2.0 * slow() - 1.0

    def _upsampled(self, controls: Any) -> Any:  # noqa: ANN401
        return self._kit.module.ControlRateUpsample(self._audio, self._kit.device)(controls)

    def _pitch(self, wavering: Any) -> Any:  # noqa: ANN401
        """Semitones by which each note's pitch moves; None where none does."""
        slides = [0.0 if note.slide_from is None else note.slide_from - note.pitch for note in self._notes]
        if not any(slides) and not any(patch.vibrato_cents for patch in self._patches):
            return None
        seconds = self._kit.torch.arange(self._steps, device=self._kit.device) / _CONTROL_RATE
        grown = self._kit.torch.clamp(seconds / _GROWING_SECONDS, max=1.0)
        vibrato = self._column([patch.vibrato_cents / 100.0 for patch in self._patches]) * grown * wavering
        return self._upsampled(
            vibrato + self._column(slides) * self._kit.torch.exp(-seconds / _GLIDE_SECONDS)
        )

    def _sources(self, opening: Any, wavering: Any) -> list[Any]:  # noqa: ANN401
        """The sound of every source that is heard, in order."""
        pitch = self._tensor([note.pitch for note in self._notes])
        moves = self._pitch(wavering)
        apart = [_tunings(patch) for patch in self._patches]
        make = {
            "main": lambda: self._square_saw("main", [one for one, _ in apart])(pitch, moves),
            "second": lambda: self._square_saw("second", [other for _, other in apart])(pitch, moves),
            "sub": lambda: self._oscillator(self._kit.sine, "sub")(pitch, moves),
            "fm": lambda: self._modulated(pitch, moves, opening),
            "noise": lambda: self._noise(opening),
        }
        return [make[name]() for name in self._heard]

    def _square_saw(self, name: str, tuning: Sequence[float]) -> Any:  # noqa: ANN401
        return self._oscillator(
            self._kit.square_saw, name, tuning=self._tensor(tuning), shape=self._of("shape")
        )

    def _oscillator(self, kind: Any, name: str, **more: Any) -> Any:  # noqa: ANN401
        """An oscillator with a random initial phase for each note, in tune unless ``more`` says otherwise."""
        count = len(self._notes)
        begins = self._tensor(self._begins[:, _SOURCES.index(name)].tolist())
        settings = {
            "tuning": self._tensor([0.0] * count),
            "mod_depth": self._tensor([1.0] * count),
            "initial_phase": begins,
        }
        return kind(self._audio, self._kit.device, **settings | more)

    def _modulated(self, pitch: Any, moves: Any, opening: Any) -> Any:  # noqa: ANN401
        """A sine, modulated in frequency by another that fades as the filter closes."""
        ratios = [12.0 * math.log2(round(patch.fm_ratio)) for patch in self._patches]
        modulator = self._oscillator(self._kit.sine, "fm")(pitch + self._tensor(ratios), moves)
        carrier = self._oscillator(self._kit.modulated, "fm", mod_depth=self._of("fm_depth"))
        return carrier(pitch, modulator * self._upsampled(opening))

    def _noise(self, opening: Any) -> Any:  # noqa: ANN401
        noise = self._kit.module.Noise(self._audio, self._notes[0].seed, device=self._kit.device)
        stays = self._column([patch.noise_sustain for patch in self._patches])
        return noise() * self._upsampled(stays + (1.0 - stays) * opening)

    def _side(
        self,
        sources: Sequence[Any],
        cutoff_hz: Controls,
        gain: Any,  # noqa: ANN401
        sign: float,
    ) -> NDArray[np.float32]:
        """One channel: mixed, driven, filtered, amplified."""
        kit, patches = self._kit, self._patches
        levels = {name: np.array([getattr(patch, name) for patch in patches]) for name in self._heard}
        lean = sign * np.array([patch.width for patch in patches])
        levels["main"] *= 1.0 - np.maximum(0.0, -lean)
        if "second" in levels:
            levels["second"] *= 1.0 - np.maximum(0.0, lean)
        loudness = np.maximum(sum(levels.values()), 1e-3)
        named = {
            name: self._tensor((level * _HEADROOM / loudness).tolist()) for name, level in levels.items()
        }
        mixer = kit.module.AudioMixer(self._audio, len(named), names=list(named), device=kit.device, **named)
        driven = kit.torch.tanh(mixer(*sources) * self._column([patch.drive for patch in patches]))
        sound = np.ascontiguousarray(driven.cpu().numpy(), dtype=np.float32)
        for row, (patch, hertz) in enumerate(zip(patches, cutoff_hz, strict=True)):
            close_gliding(sound[row], hertz, _STEP, 1.4 - 1.15 * patch.resonance)
        amplifier = kit.module.VCA(self._audio, kit.device)
        filtered = kit.torch.from_numpy(sound).to(kit.device).as_subclass(type(gain))
        amplified: NDArray[np.float32] = amplifier(filtered, gain).cpu().numpy()
        return amplified

    def _cutoff_hz(self, opening: Controls, wavering: Controls) -> Controls:
        """The cutoff of the filter, from envelope, key, velocity and wobble."""
        rows = []
        for patch, note, opened, waver in zip(self._patches, self._notes, opening, wavering, strict=True):
            keyed = _KEY_TRACKING * (note.pitch - _MIDDLE_C) / 12.0
            touched = _VELOCITY_OCTAVES * (note.velocity - _USUAL_VELOCITY) / 127.0
            octaves = keyed + touched + patch.filter_octaves * opened + patch.wobble_octaves * 0.5 * waver
            rows.append(patch.cutoff_hz * np.exp2(octaves))
        return np.stack(rows).astype(np.float32)


def _tunings(patch: Patch) -> tuple[float, float]:
    """Semitones by which each oscillator is off the note: the louder one less, so that the sum is in tune."""
    apart, both = patch.detune_cents / 100.0, patch.main + patch.second
    octave = 12.0 if patch.octave >= 0.5 else 0.0
    return -apart * patch.second / both, octave + apart * patch.main / both


def _levelled(sound: Samples) -> Samples:
    """A note of its own memory whose louder channel peaks at 1."""
    peak = max(float(np.abs(sound).max(initial=0.0)), 1e-9)
    return np.ascontiguousarray(sound / np.float32(peak), dtype=np.float32)
