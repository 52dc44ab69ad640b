"""A range declared once: the DSP checks it, the page draws it, the docs print it.

Example:
    >>> @dataclass(frozen=True, slots=True)
    ... class Delay(Parametric):
    ...     feedback: float = parameter(0.3, 0.0, 0.95, "", "How much of an echo returns.")
    >>> Delay(feedback=2.0)
    Traceback (most recent call last):
    ...
    studio.errors.ParameterError: feedback is 2; it can be 0 to 0.95.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from studio.errors import ParameterError

_METADATA_KEY = "studio.parameter"


@dataclass(frozen=True, slots=True)
class Parameter:
    """A number that a person may set: its default, range, unit and help.

    Attributes:
        default: The value when nobody says otherwise.
        low: Smallest value allowed.
        high: Largest value allowed.
        unit: "dB", "Hz", "s" … or "" for a plain number.
        help: One sentence for a tooltip.
    """

    default: float
    low: float
    high: float
    unit: str
    help: str

    def check(self, name: str, value: float) -> None:
        """Raise when ``value`` lies outside the range.

        Raises:
            ParameterError: It is no finite number, or outside ``low`` to ``high``.
        """
        if not math.isfinite(value) or not self.low <= value <= self.high:
            unit = f" {self.unit}" if self.unit else ""
            raise ParameterError(f"{name} is {value:g}{unit}; it can be {self.low:g} to {self.high:g}{unit}.")


def parameter(default: float, low: float, high: float, unit: str, help: str) -> Any:  # noqa: A002, ANN401, a dataclass field stands for its value
    """Declare a dataclass field with a range, a unit and a sentence of help."""
    declared = Parameter(default, low, high, unit, help)
    declared.check("default", default)
    return field(default=default, metadata={_METADATA_KEY: declared})


@dataclass(frozen=True, slots=True)
class Parametric:
    """A frozen dataclass whose declared parameters are checked when it is made."""

    def __post_init__(self) -> None:
        for name, declared in parameters_of(type(self)).items():
            declared.check(name, getattr(self, name))


def parameters_of(owner: type) -> Mapping[str, Parameter]:
    """The parameters that a dataclass declares, by name, in order."""
    return {
        item.name: item.metadata[_METADATA_KEY] for item in fields(owner) if _METADATA_KEY in item.metadata
    }
