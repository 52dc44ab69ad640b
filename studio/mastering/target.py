"""The target of a master: its loudness, its peak ceiling and how firmly it is compressed."""

from dataclasses import dataclass

from studio.parameters import Parametric, parameter
from studio.registry import Registry


@dataclass(frozen=True, slots=True)
class Target(Parametric):
    """A mastering target.

    Attributes:
        label: What a person calls it: "Streaming".
        help: What it is for, in one sentence.
    """

    label: str = ""
    help: str = ""
    loudness_lufs: float = parameter(-14.0, -30.0, -6.0, "LUFS", "Integrated loudness of the master.")
    ceiling_dbtp: float = parameter(-1.0, -9.0, -0.1, "dBTP", "No meter shows more.")
    warmth: float = parameter(
        0.4, 0.0, 0.8, "", "Share of too high peaks that saturation takes before the limiter."
    )
    glue_ratio: float = parameter(1.6, 1.0, 4.0, "", "How firmly the whole is held together.")
    band_ratio: float = parameter(
        1.2, 1.0, 4.0, "", "How firmly lows, middle and highs are each held together."
    )


TARGETS: Registry[Target] = Registry("studio.mastering.targets", Target, "mastering target")


def id_of(target: Target) -> str:
    """The id of a target; "" for one that stands in no file."""
    return next((id_ for id_, known in TARGETS.items() if known == target), "")
