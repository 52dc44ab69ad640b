"""A valve amplifier and its loudspeakers: stages that clip, a supply that sags, cabinet, microphone, room.

The stages run at four times the rate. What is linear behind them is one impulse response.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import SAMPLE_RATE
from studio.audio.kernels import kernel
from studio.parameters import Parametric, parameter
from studio.synthesis.string_kernel import MonoSamples

_OVERSAMPLING = 4
_TAPS = 12
"""Taps per phase of the filter between the rates."""

_GROUP = 64
"""Frames worked on at a time."""

_REACH = 16
"""Frames of the group before that are kept: at least the taps per phase."""

_SAG_ATTACK = np.float32(1.0 - math.exp(-_GROUP / (0.006 * SAMPLE_RATE)))
_SAG_RELEASE = np.float32(1.0 - math.exp(-_GROUP / (0.15 * SAMPLE_RATE)))
"""How quickly the supply gives way, and recovers, in one group."""

_RESPONSE_FRAMES = 2048
_BLOCK_FRAMES = 8192


@dataclass(frozen=True, slots=True, kw_only=True)
class Amplifier(Parametric):
    """The settings of an amplifier."""

    gain: float = parameter(12.0, 0.5, 200.0, "", "Of the first stage.")
    drive: float = parameter(4.0, 0.0, 40.0, "", "Of the second stage; 0 is none.")
    tight_hz: float = parameter(120.0, 20.0, 800.0, "Hz", "What lies below is distorted less.")
    bias: float = parameter(0.15, 0.0, 0.6, "", "How unevenly the stages clip.")
    sag: float = parameter(0.25, 0.0, 1.0, "", "How much the supply gives way to a hard stroke.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cabinet(Parametric):
    """Loudspeakers in a box, a microphone before one of them, and the room around.

    Attributes:
        seed: Which loudspeaker, and where the microphone stands.
    """

    low_hz: float = parameter(78.0, 25.0, 200.0, "Hz", "Below it the box gives no support.")
    thump_db: float = parameter(5.0, 0.0, 10.0, "dB", "Resonance of cone and box, above that.")
    box_db: float = parameter(-4.5, -10.0, 4.0, "dB", "Level around 420 Hz.")
    presence_hz: float = parameter(2700.0, 800.0, 5000.0, "Hz", "Where the cone breaks up and bites.")
    presence_db: float = parameter(6.0, 0.0, 14.0, "dB", "How much it bites.")
    high_hz: float = parameter(5000.0, 2000.0, 12000.0, "Hz", "Where it ends, steeply.")
    ripple_db: float = parameter(2.0, 0.0, 6.0, "dB", "Of cones that interfere with each other.")
    room: float = parameter(0.08, 0.0, 0.6, "", "Level of the reflections around it.")
    seed: int = 1


@cache
def _rate_filter() -> NDArray[np.float32]:
    """The low-pass between the rates, (oversampling, taps): a Kaiser window (β 7.5), 6 dB down at 18 kHz."""
    count = _OVERSAMPLING * _TAPS
    time = (np.arange(count) - (count - 1) / 2) / _OVERSAMPLING
    impulse = np.sinc(time * 0.82) * np.kaiser(count, 7.5)
    return np.ascontiguousarray((impulse / impulse.sum()).reshape(_TAPS, _OVERSAMPLING).T, dtype=np.float32)


def amplified(samples: MonoSamples, amplifier: Amplifier) -> MonoSamples:
    """Play one channel through the stages; (frames,) to (frames,), peaks near ±1."""
    settings = np.array(
        (amplifier.gain, amplifier.drive, amplifier.tight_hz, amplifier.bias, amplifier.sag),
        np.float64,
    )
    return _stages(samples, settings, _rate_filter())


@kernel
def _saturate(value: np.float32) -> np.float32:
    """A hyperbolic tangent, nearly (a Padé approximant), that ends at ±1."""
    limited = min(max(value, np.float32(-3.0)), np.float32(3.0))
    square = limited * limited
    return limited * (np.float32(27.0) + square) / (np.float32(27.0) + np.float32(9.0) * square)


@kernel
def _stages(samples: MonoSamples, settings: NDArray[np.float64], rates: NDArray[np.float32]) -> MonoSamples:
    frames = samples.shape[0]
    groups = frames // _GROUP + 1
    padded = np.zeros(frames + _REACH + 2 * _GROUP, np.float32)
    _tighten(samples, padded, settings[2])
    first, second = np.float32(settings[0] * _OVERSAMPLING), np.float32(settings[1])
    backwards = rates[:, ::-1].copy()
    driven = np.zeros((_OVERSAMPLING, _REACH + _GROUP), np.float32)
    clipped = np.zeros(groups * _GROUP, np.float32)
    supply = drawn = np.float32(0.0)
    for group in range(groups):
        heard = padded[group * _GROUP : (group + 1) * _GROUP + _REACH]
        before = supply
        supply = np.float32(settings[4]) * drawn
        loudest = np.float32(0.0)
        for phase in range(_OVERSAMPLING):
            row, taps = driven[phase], backwards[phase]
            # The end of the last group is what the taps of this one reach back to.
            for place in range(_REACH):
                row[place] = row[_GROUP + place]
            new = row[_REACH:]
            for lane in range(_GROUP):
                total = np.float32(0.0)
                for tap in range(_TAPS):
                    total += taps[tap] * heard[lane + tap]
                new[lane] = total
            _clip(new, first, second, np.float32(settings[3]))
            for lane in range(_GROUP):
                loudest = max(loudest, abs(new[lane]))
                given = before + (supply - before) * np.float32(lane * (1.0 / _GROUP))
                new[lane] *= np.float32(1.0) - given
        drawn += (_SAG_ATTACK if loudest > drawn else _SAG_RELEASE) * (loudest - drawn)
        target = clipped[group * _GROUP : (group + 1) * _GROUP]
        for phase in range(_OVERSAMPLING):
            row, taps = driven[phase], backwards[_OVERSAMPLING - 1 - phase]
            for lane in range(_GROUP):
                total = target[lane]
                for tap in range(_TAPS):
                    total += taps[tap] * row[lane + _REACH + 1 - _TAPS + tap]
                target[lane] = total
    return clipped[:frames]


@kernel
def _tighten(samples: MonoSamples, padded: MonoSamples, tight_hz: float) -> None:
    """Write the samples, delayed by a filter's reach, with less of what lies below a corner."""
    keep = np.float32(math.exp(-2.0 * math.pi * tight_hz / SAMPLE_RATE))
    tight = before = np.float32(0.0)
    for frame in range(samples.shape[0]):
        tight = keep * (tight + samples[frame] - before)
        before = samples[frame]
        padded[frame + _TAPS - 1] = tight + np.float32(0.18) * (samples[frame] - tight)


@kernel
def _clip(lanes: MonoSamples, first: np.float32, second: np.float32, bias: np.float32) -> None:
    """One stage, or two that lean to opposite sides, in place."""
    rest = _saturate(bias)
    for lane in range(_GROUP):
        lanes[lane] = _saturate(first * lanes[lane] + bias) - rest
    if second > np.float32(0.0):
        for lane in range(_GROUP):
            lanes[lane] = _saturate(second * lanes[lane] - bias) + rest


@lru_cache(maxsize=64)
def cabinet_spectrum(cabinet: Cabinet) -> NDArray[np.complex64]:
    """The response of a cabinet as :func:`through` needs it."""
    return np.fft.rfft(cabinet_response(cabinet), _BLOCK_FRAMES).astype(np.complex64, copy=False)


def cabinet_response(cabinet: Cabinet) -> NDArray[np.float32]:
    """The impulse response of a cabinet as its microphone hears it, (2048,)."""
    frequency = np.maximum(np.fft.rfftfreq(4 * _RESPONSE_FRAMES, 1.0 / SAMPLE_RATE), 1.0)
    level_db = -10.0 * np.log10(1.0 + (cabinet.low_hz / frequency) ** 6)
    level_db += cabinet.thump_db * _bump(frequency, 1.4 * cabinet.low_hz, 0.45)
    level_db += cabinet.box_db * _bump(frequency, 420.0, 0.8)
    level_db += cabinet.presence_db * _bump(frequency, cabinet.presence_hz, 0.75)
    level_db -= 10.0 * np.log10(1.0 + (frequency / cabinet.high_hz) ** 10)
    level_db += _ripple(cabinet, frequency)
    impulse = _minimum_phase(level_db, _RESPONSE_FRAMES)
    return (impulse + _room(cabinet, impulse)).astype(np.float32)


def _minimum_phase(level_db: NDArray[np.float64], frames: int) -> NDArray[np.float64]:
    """The impulse response with a magnitude, (frames,).

    The folded cepstrum of a magnitude is that of its minimum-phase response (Oppenheim & Schafer, ch. 13).

    Args:
        level_db: (bins,) decibels at every frequency of a transform at least twice as long.
        frames: How many to keep; the last quarter is faded.
    """
    size = 2 * (len(level_db) - 1)
    cepstrum = np.fft.irfft(np.maximum(level_db, -110.0) * (math.log(10.0) / 20.0), size)
    cepstrum[1 : size // 2] *= 2.0
    cepstrum[size // 2 + 1 :] = 0.0
    impulse = np.fft.irfft(np.exp(np.fft.rfft(cepstrum)), size)[:frames]
    fade = frames // 4
    impulse[-fade:] *= 0.5 + 0.5 * np.cos(np.linspace(0.0, math.pi, fade))
    return np.asarray(impulse)


def _bump(frequency: NDArray[np.float64], centre_hz: float, width_octaves: float) -> NDArray[np.float64]:
    return np.asarray(np.exp(-0.5 * (np.log2(frequency / centre_hz) / width_octaves) ** 2))


def _ripple(cabinet: Cabinet, frequency: NDArray[np.float64]) -> NDArray[np.float64]:
    """Peaks and notches where four cones and the edge of the box add up or cancel, from 500 Hz on."""
    chance = np.random.default_rng(cabinet.seed)
    ripple = np.zeros_like(frequency)
    for octave in np.linspace(0.0, 4.2, 22):
        centre_hz = 500.0 * 2.0 ** (octave + float(chance.uniform(-0.1, 0.1)))
        depth_db = float(chance.normal()) * cabinet.ripple_db
        ripple += (depth_db if depth_db > 0.0 else 1.6 * depth_db) * _bump(frequency, centre_hz, 0.09)
    return ripple


def _room(cabinet: Cabinet, impulse: NDArray[np.float64]) -> NDArray[np.float64]:
    """Reflections from floor and walls, each a darker copy, in the first forty milliseconds."""
    chance = np.random.default_rng(cabinet.seed + 1000)
    room = np.zeros_like(impulse)
    dark = impulse[:512] * np.exp(-np.arange(512) / 90.0)
    for index in range(14):
        delay = int(SAMPLE_RATE * (0.0022 + 0.0026 * index + float(chance.uniform(0.0, 0.002))))
        level = cabinet.room * math.exp(-delay / (0.018 * SAMPLE_RATE)) * float(chance.choice((-1.0, 1.0)))
        end = min(_RESPONSE_FRAMES, delay + len(dark))
        if delay < _RESPONSE_FRAMES:
            room[delay:end] += level * dark[: end - delay]
    return room


def through(samples: MonoSamples, spectra: Sequence[NDArray[np.complex64]]) -> list[MonoSamples]:
    """Convolve one channel with each of some responses, given by their spectra; (frames,) to (frames,)."""
    step = _BLOCK_FRAMES - _RESPONSE_FRAMES
    blocks = -(-len(samples) // step)
    padded = np.zeros(blocks * step, np.float32)
    padded[: len(samples)] = samples
    heard = np.fft.rfft(padded.reshape(blocks, step), _BLOCK_FRAMES, axis=1)
    return [_overlapped(heard * spectrum, step)[: len(samples)] for spectrum in spectra]


def _overlapped(spectra: NDArray[np.complexfloating[Any, Any]], step: int) -> MonoSamples:
    wet = np.fft.irfft(spectra, _BLOCK_FRAMES, axis=1).astype(np.float32, copy=False)
    whole = wet[:, :step].copy()
    whole[1:, : _BLOCK_FRAMES - step] += wet[:-1, step:]
    return whole.ravel()
