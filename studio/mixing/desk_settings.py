"""The settings of the desk: a strip for every part of a finished take, and the return of their room.

Everything at rest is the take as it was. docs/desk.md says what each number does to the sound.
"""

import math
from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass, field, fields
from typing import Any

from studio.errors import EditError
from studio.parameters import Parameter, Parametric, parameter, parameters_of

OFF_DB = -60.0
"""At this level a fader, a send, a return or an automated gain is closed."""

OPEN_HZ = 20000.0
"""A moving low-pass takes nothing away here."""

HIGH_PASS_OFF_HZ = 20.0
"""A high-pass takes nothing away here: it is not there."""

MOST_POINTS = 2000
"""The most points that one automation can have."""

Points = tuple[tuple[float, float], ...]
"""(seconds, value) in order of time, straight lines between; held before the first and after the last."""

AUTOMATED = {
    "gain_db": Parameter(0.0, OFF_DB, 12.0, "dB", "Added to the fader."),
    "pan": Parameter(0.0, -1.0, 1.0, "", "Instead of the strip's own, from left (−1) to right (1)."),
    "cutoff_hz": Parameter(OPEN_HZ, 40.0, OPEN_HZ, "Hz", "A low-pass that moves."),
}
"""The values of a strip that can be automated, by name."""


@dataclass(frozen=True, slots=True)
class StripAutomation:
    """The automation of one strip; a value without points does not move."""

    gain_db: Points = ()
    pan: Points = ()
    cutoff_hz: Points = ()

    @classmethod
    def from_json(cls, plain: Any, strip: str) -> "StripAutomation":  # noqa: ANN401 (whatever was posted)
        """Read points as a page posts them.

        Raises:
            EditError: They are no points, too many, or not in order of time.
            ParameterError: A value is outside its range.
        """
        names = tuple(AUTOMATED)
        checked = _object(plain, f"The automation of {strip}", names)
        return cls(
            **{
                name: _points(checked[name], f"{name} of {strip}", AUTOMATED[name])
                for name in names
                if name in checked
            }
        )


@dataclass(frozen=True, slots=True)
class StripSettings(Parametric):
    """One part on the desk.

    Attributes:
        mute: Nothing of it is heard, in the room neither.
        solo: Only parts with this set are heard.
        automation: What moves.
    """

    fader_db: float = parameter(0.0, OFF_DB, 12.0, "dB", "How loud; −60 is silent.")
    pan: float = parameter(0.0, -1.0, 1.0, "", "From left (−1) to right (1).")
    width: float = parameter(1.0, 0.0, 2.0, "", "0 is mono, 1 as it was, above wider.")
    mute: bool = False
    solo: bool = False
    highpass_hz: float = parameter(
        HIGH_PASS_OFF_HZ, HIGH_PASS_OFF_HZ, 1000.0, "Hz", "Removes what is below; 20 Hz removes nothing."
    )
    low_db: float = parameter(0.0, -15.0, 15.0, "dB", "Everything below 120 Hz.")
    mid_db: float = parameter(0.0, -15.0, 15.0, "dB", "What is around the middle frequency.")
    mid_hz: float = parameter(1000.0, 100.0, 8000.0, "Hz", "The middle frequency.")
    high_db: float = parameter(0.0, -15.0, 15.0, "dB", "Everything above 8 kHz.")
    compress: float = parameter(0.0, 0.0, 1.0, "", "Evens loud and soft moments.")
    saturate: float = parameter(0.0, 0.0, 1.0, "", "Warmth: bends the peaks.")
    reverb_db: float = parameter(
        0.0, OFF_DB, 12.0, "dB", "How much more of it goes to the room than in the mix; −60 is none."
    )
    delay_db: float = parameter(
        0.0, OFF_DB, 12.0, "dB", "How much more of it goes to the echoes than in the mix; −60 is none."
    )
    automation: StripAutomation = field(default_factory=StripAutomation)

    @property
    def at_rest(self) -> bool:
        """True if the strip leaves the part as it was."""
        return self == StripSettings()

    @classmethod
    def from_json(cls, plain: Any, name: str) -> "StripSettings":  # noqa: ANN401 (whatever was posted)
        """Read a strip; what is left out is at rest.

        Raises:
            EditError: A field is not known, or has a value of another type.
            ParameterError: A number is outside its range.
        """
        names = tuple(item.name for item in fields(cls))
        values: dict[str, Any] = dict(_object(plain, f"The strip of {name}", names))
        for key, value in values.items():
            if key == "automation":
                values[key] = StripAutomation.from_json(value, name)
            elif key in {"mute", "solo"}:
                if not isinstance(value, bool):
                    raise EditError(f"{key} of {name} is {value!r}; it is true or false.")
            else:
                values[key] = _number(value, f"{key} of {name}")
                parameters_of(cls)[key].check(f"{key} of {name}", values[key])
        return cls(**values)


@dataclass(frozen=True, slots=True)
class Desk(Parametric):
    """The whole desk.

    Attributes:
        strips: By part id; a part that is not named is at rest.
    """

    strips: Mapping[str, StripSettings] = field(default_factory=dict)
    space_db: float = parameter(
        0.0, OFF_DB, 12.0, "dB", "How loud the room and the echoes come back; −60 is not at all."
    )

    @property
    def at_rest(self) -> bool:
        """True if the desk leaves the take as it was."""
        return not self.space_db and all(strip.at_rest for strip in self.strips.values())

    def strip_of(self, part_id: str) -> StripSettings:
        """The strip of a part."""
        return self.strips.get(part_id, StripSettings())

    def is_heard(self, part_id: str) -> bool:
        """True if mutes and solos let a part through; a muted part is silent even when it is soloed."""
        soloed = any(strip.solo for strip in self.strips.values())
        strip = self.strip_of(part_id)
        return not strip.mute and (strip.solo or not soloed)

    def to_json(self) -> dict[str, Any]:
        """A plain, complete description; :meth:`from_json` reads it back equal."""
        strips = {name: asdict(strip) for name, strip in self.strips.items()}
        for strip in strips.values():
            strip["automation"] = {
                name: [list(point) for point in points] for name, points in strip["automation"].items()
            }
        return {"strips": strips, "space_db": self.space_db}

    @classmethod
    def from_json(cls, plain: Any, part_ids: Collection[str] | None = None) -> "Desk":  # noqa: ANN401 (whatever was posted)
        """Read a desk as a page posts it; what is left out is at rest.

        Args:
            plain: {"strips": {"drums": {"fader_db": −3, …}, …}, "space_db": 0}.
            part_ids: Of the piece; None leaves the names unchecked.

        Raises:
            EditError: A field or a part is not known, or a value is of another type.
            ParameterError: A number is outside its range, or none.
        """
        checked = _object(plain, "The desk", ("strips", "space_db"))
        strips = checked.get("strips", {})
        if not isinstance(strips, Mapping):
            raise EditError(f"strips is {_shown(strips)}; it is an object with one entry for a part.")
        for name in strips:
            if part_ids is not None and name not in part_ids:
                raise EditError(f"The desk has a strip for {name!r}; the parts are {', '.join(part_ids)}.")
        return cls(
            {str(name): StripSettings.from_json(strip, str(name)) for name, strip in strips.items()},
            _number(checked.get("space_db", 0.0), "space_db"),
        )


def desk_at_rest(part_ids: Collection[str]) -> Desk:
    """A desk with a strip for each part, nothing moved."""
    return Desk({part_id: StripSettings() for part_id in part_ids})


def ranges() -> dict[str, Any]:
    """The ranges of all settings, for a page to draw.

    Returns:
        Default, low, high, unit and help of every number of a strip, of what can be "automation", and of the
        return "space_db".
    """
    return {
        **{name: asdict(declared) for name, declared in parameters_of(StripSettings).items()},
        "automation": {name: asdict(declared) for name, declared in AUTOMATED.items()},
        "space_db": asdict(parameters_of(Desk)["space_db"]),
    }


def _object(plain: Any, what: str, names: Collection[str]) -> Mapping[str, Any]:  # noqa: ANN401 (whatever was posted)
    if not isinstance(plain, Mapping):
        raise EditError(f"{what} is {_shown(plain)}; it is an object with {', '.join(names)}.")
    if unknown := [name for name in plain if name not in names]:
        raise EditError(f"{what} has a field {unknown[0]!r}; it can have {', '.join(names)}.")
    return plain


def _number(value: Any, what: str) -> float:  # noqa: ANN401 (whatever was posted)
    if (
        isinstance(value, bool)
        or not isinstance(value, int | float)
        or abs(value) > 1e12
        or not math.isfinite(value)
    ):
        raise EditError(f"{what} is {_shown(value)}; it is a finite number.")
    return float(value)


def _points(plain: Any, what: str, declared: Parameter) -> Points:  # noqa: ANN401 (whatever was posted)
    if not isinstance(plain, list | tuple) or not all(
        isinstance(point, list | tuple) and len(point) == 2 for point in plain
    ):
        raise EditError(f"{what} is {_shown(plain)}; it is a list of [seconds, value].")
    if len(plain) > MOST_POINTS:
        raise EditError(f"{what} has {len(plain):,} points; it can have {MOST_POINTS:,}.")
    points = tuple(
        (_number(seconds, f"A moment of {what}"), _number(value, what)) for seconds, value in plain
    )
    for _, value in points:
        declared.check(what, value)
    moments = [seconds for seconds, _ in points]
    if moments != sorted(moments) or (moments and moments[0] < 0.0):
        raise EditError(
            f"The points of {what} are not in order of time; each follows the one before, from 0 s on."
        )
    return points


def _shown(value: Any) -> str:  # noqa: ANN401 (whatever was posted)
    written = repr(value)
    return written if len(written) <= 60 else f"{written[:57]}…"
