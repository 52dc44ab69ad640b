"""Patches: settings of the synthesiser's modules, one patch for one sound."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass

import numpy as np
from numpy.typing import NDArray

from studio.errors import ParameterError
from studio.parameters import Parameter, Parametric, parameter, parameters_of

Unit = NDArray[np.float64]
"""A patch as numbers from 0 to 1, in the order of its parameters."""

_SPICES = frozenset({"noise", "vibrato_cents", "wobble_octaves", "tremolo", "resonance"})
"""Parameters of which a random patch has little, like the patches of people who turn knobs."""


@dataclass(frozen=True, slots=True)
class Patch(Parametric):
    """Two oscillators, a sine, an FM sine and noise, into a low-pass and an amplifier with envelopes."""

    main: float = parameter(0.8, 0.15, 1.0, "", "Level of the first square or saw oscillator.")
    shape: float = parameter(1.0, 0.0, 1.0, "", "0 a square wave, 1 a saw, for both.")
    second: float = parameter(0.5, 0.0, 1.0, "", "Level of the second.")
    detune_cents: float = parameter(8.0, 0.0, 30.0, "cents", "How far the two are out of tune.")
    octave: float = parameter(0.0, 0.0, 1.0, "", "From one half on, the second plays an octave higher.")
    sub: float = parameter(0.3, 0.0, 1.0, "", "Level of a sine at the note's own pitch.")
    fm: float = parameter(0.0, 0.0, 1.0, "", "Level of the frequency-modulated sine.")
    fm_ratio: float = parameter(
        2.0, 1.0, 6.0, "", "Pitch of what modulates it, in whole multiples of the note."
    )
    fm_depth: float = parameter(0.5, 0.0, 1.0, "", "How far it is modulated, as a share of its frequency.")
    noise: float = parameter(0.0, 0.0, 0.8, "", "Level of the noise.")
    noise_sustain: float = parameter(0.3, 0.0, 1.0, "", "How much of the noise stays after the attack.")
    drive: float = parameter(1.0, 0.3, 4.0, "", "Saturation before the filter.")
    cutoff_hz: float = parameter(
        1200.0, 120.0, 12000.0, "Hz", "Low-pass corner at middle C, velocity 100, envelope at rest."
    )
    resonance: float = parameter(0.1, 0.0, 1.0, "", "How much the corner rings.")
    filter_octaves: float = parameter(1.5, 0.0, 5.0, "octaves", "How far the envelope opens the filter.")
    filter_decay: float = parameter(0.3, 0.02, 2.0, "s", "Time in which it closes again.")
    filter_sustain: float = parameter(0.3, 0.0, 1.0, "", "How far open it stays.")
    attack: float = parameter(0.005, 0.003, 1.5, "s", "Time to full level.")
    decay: float = parameter(0.5, 0.03, 2.0, "s", "Time to the level that is held.")
    sustain: float = parameter(0.7, 0.0, 1.0, "", "Level that a held note keeps.")
    release: float = parameter(0.2, 0.04, 2.5, "s", "Time in which a released note dies.")
    lfo_hz: float = parameter(5.0, 0.3, 9.0, "Hz", "Rate of what wavers.")
    vibrato_cents: float = parameter(
        0.0, 0.0, 40.0, "cents", "How far the pitch wavers, once a note is held."
    )
    wobble_octaves: float = parameter(0.0, 0.0, 2.5, "octaves", "How far the filter wavers.")
    tremolo: float = parameter(0.0, 0.0, 0.9, "", "How far the level wavers.")
    width: float = parameter(0.4, 0.0, 1.0, "", "How far apart the two oscillators sit.")

    def to_json(self) -> dict[str, float]:
        """Its parameters by name."""
        return {name: float(value) for name, value in asdict(self).items()}

    @classmethod
    def from_json(cls, plain: Mapping[str, float]) -> "Patch":
        """Read what :meth:`to_json` wrote; what is not named has its default.

        Raises:
            ParameterError: There is no such parameter, or its value lies outside its range.
        """
        known = parameters_of(cls)
        if unknown := [name for name in plain if name not in known]:
            raise ParameterError(f"A patch has no {', '.join(unknown)}; it has {', '.join(known)}.")
        return cls(**plain)

    def to_unit(self) -> Unit:
        """The place of each parameter in its range, 0 to 1; times and frequencies by octaves."""
        return np.array(
            [_place(declared, getattr(self, name)) for name, declared in parameters_of(Patch).items()]
        )

    @classmethod
    def from_unit(cls, unit: Unit) -> "Patch":
        """The patch at a place, rounded to four digits: what differs less sounds the same."""
        declared = parameters_of(cls)
        return cls(
            **{name: _value(declared[name], float(place)) for name, place in zip(declared, unit, strict=True)}
        )


def random_unit(chance: np.random.Generator) -> Unit:
    """A random patch as numbers from 0 to 1, with a bias towards sounds that somebody would keep."""
    unit = chance.random(len(parameters_of(Patch)))
    for place, name in enumerate(parameters_of(Patch)):
        if name in _SPICES:
            unit[place] **= 3
    return unit


def _is_by_octaves(declared: Parameter) -> bool:
    return declared.unit in {"s", "Hz"}


def _place(declared: Parameter, value: float) -> float:
    if _is_by_octaves(declared):
        return float(np.log(value / declared.low) / np.log(declared.high / declared.low))
    return (value - declared.low) / (declared.high - declared.low)


def _value(declared: Parameter, place: float) -> float:
    held = min(1.0, max(0.0, place))
    if _is_by_octaves(declared):
        value = declared.low * (declared.high / declared.low) ** held
    else:
        value = declared.low + held * (declared.high - declared.low)
    return min(declared.high, max(declared.low, float(f"{value:.4g}")))
