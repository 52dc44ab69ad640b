"""Tone: cut both ends, raise or lower three bands."""

from dataclasses import dataclass
from typing import ClassVar

from studio.audio.clip import Samples
from studio.audio.sections import Section
from studio.mixing import filters
from studio.mixing.effect import Effect, Processor
from studio.parameters import parameter

_LOWEST_HZ = 10.0
_HIGHEST_HZ = 20000.0


@dataclass(frozen=True, slots=True)
class Equaliser(Effect):
    """A high-pass, low shelf, bell, high shelf and low-pass; each costs nothing at its neutral value."""

    label: ClassVar[str] = "Equaliser"

    low_cut_hz: float = parameter(
        _LOWEST_HZ, _LOWEST_HZ, 2000.0, "Hz", "Removes what is below; 10 Hz removes nothing."
    )
    low_hz: float = parameter(120.0, 30.0, 600.0, "Hz", "Where the low shelf ends.")
    low_db: float = parameter(0.0, -18.0, 12.0, "dB", "How much the lows are raised.")
    mid_hz: float = parameter(800.0, 100.0, 10000.0, "Hz", "Centre of the middle band.")
    mid_db: float = parameter(0.0, -18.0, 12.0, "dB", "How much the middle band is raised.")
    mid_q: float = parameter(0.9, 0.2, 8.0, "", "How narrow the middle band is.")
    high_hz: float = parameter(6000.0, 1000.0, 16000.0, "Hz", "Where the high shelf begins.")
    high_db: float = parameter(0.0, -18.0, 12.0, "dB", "How much the highs are raised.")
    high_cut_hz: float = parameter(
        _HIGHEST_HZ, 500.0, _HIGHEST_HZ, "Hz", "Removes what is above; 20 kHz removes nothing."
    )

    @property
    def sections(self) -> tuple[Section, ...]:
        """The filters that are not neutral."""
        sections = []
        if self.low_cut_hz > _LOWEST_HZ:
            sections.append(filters.high_pass(self.low_cut_hz))
        if self.low_db:
            sections.append(filters.low_shelf(self.low_hz, self.low_db))
        if self.mid_db:
            sections.append(filters.bell(self.mid_hz, self.mid_db, self.mid_q))
        if self.high_db:
            sections.append(filters.high_shelf(self.high_hz, self.high_db))
        if self.high_cut_hz < _HIGHEST_HZ:
            sections.append(filters.low_pass(self.high_cut_hz))
        return tuple(sections)

    def make(self, start_frame: int = 0) -> Processor:
        """See :meth:`Effect.make`."""
        return _EqualiserProcessor(self, start_frame)


class _EqualiserProcessor(Processor):
    def __init__(self, settings: Equaliser, start_frame: int) -> None:
        self._cascade = filters.Cascade(settings.sections, start_frame)

    def process(self, block: Samples) -> None:
        self._cascade.process(block)
