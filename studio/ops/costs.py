"""Processor time of every instrument and every effect, on one thread, with empty caches."""

from collections.abc import Callable, Mapping, Sequence
from time import thread_time

import numpy as np

from studio.audio.clip import SAMPLE_RATE
from studio.mixing.effect import EFFECTS, Effect
from studio.synthesis.instrument import INSTRUMENTS, Instrument, Voice

_RUNS = 3
_HELD_SECONDS = 1.0
_VOICES = 16
_KIT_KEYS = (36, 38, 42, 46, 49, 41, 39, 51)
_EFFECT_SECONDS = 8.0


def instrument_costs(runs: int = _RUNS) -> Mapping[str, float]:
    """Milliseconds for each second of sound from sixteen notes held for a second, by instrument id.

    Args:
        runs: Of how many the cheapest counts.
    """
    return {id_: _instrument_cost(instrument, runs) for id_, instrument in INSTRUMENTS.items()}


def effect_costs(runs: int = _RUNS) -> Mapping[str, float]:
    """Milliseconds for each second of stereo sound that goes through an effect at its own settings, by id.

    Args:
        runs: Of how many the cheapest counts.
    """
    return {id_: _effect_cost(effect, runs) for id_, effect in EFFECTS.items()}


def table(title: str, costs: Mapping[str, float]) -> str:
    """Lines of "id milliseconds", the dearest first."""
    lines = [f"  {id_:24s} {cost:8.3f}" for id_, cost in sorted(costs.items(), key=lambda item: -item[1])]
    return "\n".join([title, *lines])


def _instrument_cost(instrument: Instrument, runs: int) -> float:
    voices = _voices(instrument)
    sound = instrument.render(voices)  # kernels are loaded now
    seconds = sum(len(samples) for samples in sound) / SAMPLE_RATE
    return 1000.0 * _cheapest(lambda: instrument.render(voices), runs) / seconds


def _voices(instrument: Instrument) -> Sequence[Voice]:
    """Sixteen different notes: hits of a kit, or a spread over the middle of the range."""
    held = round(_HELD_SECONDS * SAMPLE_RATE)
    low, high = instrument.lowest, instrument.highest
    middle = [low + round((high - low) * (0.25 + 0.5 * place / (_VOICES - 1))) for place in range(_VOICES)]
    pitches = [_KIT_KEYS[place % len(_KIT_KEYS)] for place in range(_VOICES)] if instrument.is_kit else middle
    return [
        Voice(
            pitch=pitch,
            velocity=60 + 4 * place,
            duration_frames=held,
            variant=place % instrument.variants,
            articulation="",
            slide_from=None,
        )
        for place, pitch in enumerate(pitches)
    ]


def _effect_cost(effect: type[Effect] | Effect, runs: int) -> float:
    settings = effect() if isinstance(effect, type) else effect
    noise = (
        np.random.default_rng(1)
        .normal(0.0, 0.1, (round(_EFFECT_SECONDS * SAMPLE_RATE), 2))
        .astype(np.float32)
    )
    settings.make().process(noise.copy())
    return 1000.0 * _cheapest(lambda: settings.make().process(noise.copy()), runs) / _EFFECT_SECONDS


def _cheapest(work: Callable[[], object], runs: int) -> float:
    """Least processor seconds of a few runs."""
    best = float("inf")
    for _ in range(runs):
        began = thread_time()
        work()
        best = min(best, thread_time() - began)
    return best
