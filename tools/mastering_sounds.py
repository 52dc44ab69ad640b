"""Forty sounds to master: what a person brings, and what breaks meters and limiters."""

from collections.abc import Callable, Iterator
from functools import cache

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.composing.composer import compose
from studio.composing.genre import GENRES
from studio.composing.wishes import parse
from studio.mixing.mixer import Mixer, soundcheck
from studio.ops.fluidsynth import FluidSynth
from studio.synthesis.renderer import Renderer
from studio.theory.score import Score

SECONDS = 10.0
PLAYED_ELSEWHERE = ("jazz", "rock", "orchestral")
"""Genres whose scores FluidSynth plays, too."""

_BLOCK_FRAMES = 4 * SAMPLE_RATE
_FRAMES = round(SECONDS * SAMPLE_RATE)


def sounds(count: int) -> Iterator[tuple[str, Samples]]:
    """Names and mixes: signals, treated music, FluidSynth's renderings, then our own mixes of the genres."""
    genres = GENRES.ids
    music: dict[str, Callable[[], Samples]] = {}
    for place in range(max(0, count - len(_SIGNALS) - len(_TREATED) - len(PLAYED_ELSEWHERE))):
        genre, seed = genres[place % len(genres)], 1 + place // len(genres)
        music[f"{genre}, seed {seed}"] = lambda genre=genre, seed=seed: _mix(genre, seed)  # type: ignore[misc]
    elsewhere = {
        f"{genre} by FluidSynth": lambda genre=genre: _elsewhere(genre) for genre in PLAYED_ELSEWHERE
    }
    for name, make in [*{**_SIGNALS, **_TREATED, **elsewhere, **music}.items()][:count]:
        yield name, np.ascontiguousarray(make(), np.float32)


def is_music(name: str) -> bool:
    """Return True if a sound is a mix as it was made, by us or by FluidSynth."""
    return name not in _SIGNALS and name not in _TREATED


def _both(wave: NDArray[np.float64]) -> Samples:
    return np.repeat(wave[:, np.newaxis], 2, axis=1).astype(np.float32)


def _moments() -> NDArray[np.float64]:
    return np.arange(_FRAMES) / SAMPLE_RATE


def _sine(hertz: float, level: float = 0.5) -> NDArray[np.float64]:
    return np.asarray(level * np.sin(2.0 * np.pi * hertz * _moments()))


def _noise(level: float) -> Samples:
    return (level * np.random.default_rng(7).standard_normal((_FRAMES, 2))).astype(np.float32)


def _sweep() -> NDArray[np.float64]:
    growth = np.log(1000.0)
    return np.asarray(
        0.5 * np.sin(2.0 * np.pi * 20.0 * SECONDS / growth * (np.exp(growth * _moments() / SECONDS) - 1.0))
    )


def _strokes(ground: float) -> Samples:
    since = _moments() % 0.5
    kick = 0.8 * np.sin(2.0 * np.pi * 55.0 * since) * np.exp(-18.0 * since)
    return np.asarray(kick[:, np.newaxis] + _noise(ground), np.float32)


def _clicks(hertz: int) -> Samples:
    wave = np.zeros(_FRAMES)
    wave[:: SAMPLE_RATE // hertz] = 1.0
    return _both(wave)


def _bursts() -> Samples:
    return _both(np.sign(_sine(440.0)) * ((_moments() * 3.0) % 1.0 < 0.3))


def _soft_then_loud() -> Samples:
    return np.asarray(_noise(0.2) * np.where(_moments() < SECONDS / 2.0, 0.1, 1.0)[:, np.newaxis], np.float32)


def _score(genre: str, seed: int) -> Score:
    return compose(parse(f"{GENRES[genre].label}, {SECONDS:g} seconds", seed))


@cache
def _mix(genre: str, seed: int) -> Samples:
    score = _score(genre, seed)
    renderer = Renderer(score, threads=2)
    mixer = Mixer(score, soundcheck(score, renderer.render_range))
    return np.concatenate([mixer.mix(block).mix for block in renderer.blocks(_BLOCK_FRAMES)])


def _elsewhere(genre: str) -> Samples:
    return FluidSynth().render(_score(genre, 1))


def _mono() -> Samples:
    return _both(_mix("pop", 9).astype(np.float64).mean(axis=1))


_SIGNALS: dict[str, Callable[[], Samples]] = {
    "silence": lambda: _both(np.zeros(_FRAMES)),
    "a tenth of a second": lambda: _both(_sine(440.0)[: SAMPLE_RATE // 10]),
    "sine 440 Hz": lambda: _both(_sine(440.0)),
    "sine on the left alone": lambda: np.stack([_sine(440.0), np.zeros(_FRAMES)], axis=1),
    "sine, sides in opposition": lambda: np.stack([_sine(440.0), -_sine(440.0)], axis=1),
    "sine with DC offset": lambda: _both(0.3 + _sine(440.0, 0.3)),
    "sub alone, 40 Hz": lambda: _both(_sine(40.0)),
    "tone at a quarter of the rate": lambda: _both(np.sin(0.5 * np.pi * np.arange(_FRAMES) + 0.25 * np.pi)),
    "sweep 20 Hz to 20 kHz": lambda: _both(_sweep()),
    "white noise": lambda: _noise(0.1),
    "very quiet noise, −100 dB": lambda: _noise(1e-5),
    "very loud noise, +20 dB": lambda: _noise(10.0),
    "soft, then loud noise": _soft_then_loud,
    "strokes over noise": lambda: _strokes(0.03),
    "strokes over soft noise": lambda: _strokes(0.005),
    "square bursts": _bursts,
    "impulses, 100 a second": lambda: _clicks(100),
    "impulses, 2 a second": lambda: _clicks(2),
}

_TREATED: dict[str, Callable[[], Samples]] = {
    "clipped music": lambda: np.clip(16.0 * _mix("pop", 9), -1.0, 1.0),
    "music at −70 dB": lambda: _mix("pop", 9) * np.float32(3e-4),
    "music at +20 dB": lambda: _mix("pop", 9) * np.float32(10.0),
    "mono music": _mono,
    "music with DC offset": lambda: _mix("pop", 9) + np.float32(0.2),
}
