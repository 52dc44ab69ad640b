"""Reading SoundFont 2 files: which sample sounds for a key and velocity, and how.

Source: SoundFont Technical Specification 2.04. The samples stay on disk, mapped into memory; only the tables
that say what is where are read, so opening a font of 150 MB takes as little time as one of 6 MB.
"""

import mmap
import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from studio.errors import NotFoundError

_START, _END, _LOOP_START, _LOOP_END = 0, 1, 2, 3
_START_COARSE, _END_COARSE, _LOOP_START_COARSE, _LOOP_END_COARSE = 4, 12, 45, 50
_CUTOFF, _MODULATION_TO_CUTOFF, _PAN = 8, 11, 17
_ATTACK, _HOLD, _DECAY, _SUSTAIN, _RELEASE = 34, 35, 36, 37, 38
_INSTRUMENT, _KEY_RANGE, _VELOCITY_RANGE, _FIXED_KEY = 41, 43, 44, 46
_ATTENUATION, _COARSE_TUNE, _FINE_TUNE, _SAMPLE, _LOOP_MODE = 48, 51, 52, 53, 54
_KEY_SCALING, _ROOT_KEY = 56, 58

_DEFAULTS: Mapping[int, int] = {
    _CUTOFF: 13500, _ATTACK: -12000, _HOLD: -12000, _DECAY: -12000, _RELEASE: -12000,
    _KEY_SCALING: 100, _ROOT_KEY: -1, _FIXED_KEY: -1,
}  # fmt: skip
"""Generators whose default is not zero (chapter 8.1.2)."""

_NOT_ADDED = frozenset({
    _INSTRUMENT, _KEY_RANGE, _VELOCITY_RANGE, _SAMPLE, _LOOP_MODE, _ROOT_KEY, _FIXED_KEY,
    _START, _END, _LOOP_START, _LOOP_END,
    _START_COARSE, _END_COARSE, _LOOP_START_COARSE, _LOOP_END_COARSE,
})  # fmt: skip
"""Generators that a preset's zone may not add to an instrument's."""

_EMU_ATTENUATION = 0.4
"""Fonts were balanced by ear on hardware that applied only this share of the attenuation in the file."""

_SHORTEST_FADE, _LONGEST_FADE = 64, 2048
"""Frames faded at a loop's end; a loop shorter than twice that is one period of a wave, without a seam."""

_BAG = np.dtype([("generator", "<u2"), ("modulator", "<u2")])
_GENERATOR = np.dtype([("operator", "<u2"), ("amount", "<i2")])
_PRESET = np.dtype([("name", "S20"), ("program", "<u2"), ("bank", "<u2"), ("bag", "<u2"), ("rest", "<u4", 3)])
_INSTRUMENT_HEADER = np.dtype([("name", "S20"), ("bag", "<u2")])
_SAMPLE_HEADER = np.dtype(
    [("name", "S20"), ("start", "<u4"), ("end", "<u4"), ("loop_start", "<u4"), ("loop_end", "<u4"),
     ("rate", "<u4"), ("root_key", "u1"), ("correction", "i1"), ("link", "<u2"), ("type", "<u2")]
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class SampleZone:
    """One sample as it sounds for some keys and velocities.

    Attributes:
        keys: Lowest and highest key.
        velocities: Lowest and highest velocity.
        start: First frame in the font's sample data.
        end: The frame after its last.
        loop_start: First frame of the loop.
        loop_end: The frame after the loop's last.
        loops: Whether it loops while it sounds.
        loops_until_release: Whether it leaves the loop when the key is let go.
        sample_rate: Frames per second it was recorded at.
        root_key: Key at which it sounds as recorded, cents included.
        cents_per_key: 100 for a scale, 0 for a sound without pitch.
        gain_db: Its level.
        pan: −1 left to 1 right.
        cutoff_hz: Of its low-pass, at its most open.
        attack_seconds: Of the volume envelope, and so on.
        hold_seconds: How long it stays full.
        decay_seconds: Time from full to the sustain level's end, over 100 dB.
        sustain_db: Level held, below full: 0 or negative.
        release_seconds: Over 100 dB.
    """

    keys: tuple[int, int]
    velocities: tuple[int, int]
    start: int
    end: int
    loop_start: int
    loop_end: int
    loops: bool
    loops_until_release: bool
    sample_rate: float
    root_key: float
    cents_per_key: float
    gain_db: float
    pan: float
    cutoff_hz: float
    attack_seconds: float
    hold_seconds: float
    decay_seconds: float
    sustain_db: float
    release_seconds: float

    def sounds_for(self, key: int, velocity: int) -> bool:
        """True if a note uses the sample."""
        return self.keys[0] <= key <= self.keys[1] and self.velocities[0] <= velocity <= self.velocities[1]

    @property
    def loop_frames(self) -> int:
        """Frames of its loop, 0 without one."""
        return self.loop_end - self.loop_start if self.loops and self.loop_end - self.loop_start > 4 else 0

    def ratio(self, key: float) -> float:
        """The playback speed at ``key``: recorded frames per second of sound, over the recorded rate."""
        return float(2.0 ** ((key - self.root_key) * self.cents_per_key / 1200.0))


class SoundFont:
    """An open font.

    Args:
        path: An ``.sf2`` file.

    Attributes:
        samples: All its sample data, (frames,) int16, read-only.
    """

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            content = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        chunks = dict(_chunks(content, 12, len(content)))
        start, size = chunks["smpl"]
        self.samples: NDArray[np.int16] = np.frombuffer(content, "<i2", size // 2, start)
        tables = {
            name: np.frombuffer(content, kind, chunks[name][1] // kind.itemsize, chunks[name][0])
            for name, kind in (
                ("phdr", _PRESET), ("pbag", _BAG), ("pgen", _GENERATOR),
                ("inst", _INSTRUMENT_HEADER), ("ibag", _BAG), ("igen", _GENERATOR), ("shdr", _SAMPLE_HEADER),
            )
        }  # fmt: skip
        self._presets, self._preset_bags, self._preset_generators = (
            tables["phdr"],
            tables["pbag"],
            tables["pgen"],
        )
        self._instruments, self._bags, self._generators = tables["inst"], tables["ibag"], tables["igen"]
        self._headers = tables["shdr"]
        self._regions: dict[tuple[int, int], tuple[SampleZone, ...]] = {}
        self._seamless: dict[tuple[int, int, int, int], NDArray[np.int16]] = {}

    @property
    def programs(self) -> tuple[int, ...]:
        """Programs of bank 0 that it has, sorted."""
        return tuple(sorted({int(preset["program"]) for preset in self._presets[:-1] if preset["bank"] == 0}))

    def regions(self, program: int, bank: int = 0) -> tuple[SampleZone, ...]:
        """Everything that a preset is made of.

        Raises:
            NotFoundError: The font has no such preset.
        """
        if (program, bank) not in self._regions:
            self._regions[program, bank] = tuple(self._read_preset(program, bank))
        return self._regions[program, bank]

    def recording(self, region: SampleZone) -> NDArray[np.int16]:
        """The sample of a region, its loop made seamless; must not be changed.

        A loop whose end differs from what precedes its start clicks at every turn. Its last milliseconds are
        faded into what precedes its start, so that the one leads into the other.
        """
        recorded = self.samples[region.start : region.end]
        start, end = region.loop_start - region.start, region.loop_end - region.start
        fade = min((end - start) // 2, start, _LONGEST_FADE)
        if not region.loops or fade < _SHORTEST_FADE:
            return recorded
        key = (region.start, region.end, region.loop_start, region.loop_end)
        if key not in self._seamless:
            weight = 0.5 - 0.5 * np.cos(np.linspace(0.0, np.pi, fade))
            mixed = recorded[end - fade : end] * (1.0 - weight) + recorded[start - fade : start] * weight
            copy = recorded.copy()
            copy[end - fade : end] = np.round(mixed)
            copy.setflags(write=False)
            self._seamless[key] = copy
        return self._seamless[key]

    def _read_preset(self, program: int, bank: int) -> Iterator[SampleZone]:
        found = np.flatnonzero(
            (self._presets["program"][:-1] == program) & (self._presets["bank"][:-1] == bank)
        )
        if not len(found):
            raise NotFoundError(f"The font has no program {program} in bank {bank}.")
        at = int(found[0])
        first, last = int(self._presets["bag"][at]), int(self._presets["bag"][at + 1])
        for added in _zones(self._preset_bags, self._preset_generators, first, last, _INSTRUMENT):
            index = added[_INSTRUMENT]
            first, last = int(self._instruments["bag"][index]), int(self._instruments["bag"][index + 1])
            for zone in _zones(self._bags, self._generators, first, last, _SAMPLE):
                region = self._region(zone, added)
                if region.keys[0] <= region.keys[1] and region.velocities[0] <= region.velocities[1]:
                    yield region

    def _region(self, zone: Mapping[int, int], added: Mapping[int, int]) -> SampleZone:
        header = self._headers[zone[_SAMPLE]]

        def value(operator: int) -> int:
            amount = zone.get(operator, _DEFAULTS.get(operator, 0))
            return amount if operator in _NOT_ADDED else amount + added.get(operator, 0)

        def seconds(operator: int) -> float:
            return float(2.0 ** (max(-12000, value(operator)) / 1200.0))

        root_key = value(_ROOT_KEY) if value(_ROOT_KEY) >= 0 else int(header["root_key"])
        tuning = value(_COARSE_TUNE) + (value(_FINE_TUNE) + int(header["correction"])) / 100.0
        # The cutoff that the modulation envelope opens to; a sampler's own touch closes it again.
        cutoff_cents = min(13500, value(_CUTOFF) + max(0, value(_MODULATION_TO_CUTOFF)))
        return SampleZone(
            keys=_overlap(zone.get(_KEY_RANGE), added.get(_KEY_RANGE)),
            velocities=_overlap(zone.get(_VELOCITY_RANGE), added.get(_VELOCITY_RANGE)),
            start=int(header["start"]) + value(_START) + 32768 * value(_START_COARSE),
            end=int(header["end"]) + value(_END) + 32768 * value(_END_COARSE),
            loop_start=int(header["loop_start"]) + value(_LOOP_START) + 32768 * value(_LOOP_START_COARSE),
            loop_end=int(header["loop_end"]) + value(_LOOP_END) + 32768 * value(_LOOP_END_COARSE),
            loops=value(_LOOP_MODE) & 3 in (1, 3),
            loops_until_release=value(_LOOP_MODE) & 3 == 3,
            sample_rate=float(header["rate"]),
            root_key=root_key - tuning * 100.0 / (value(_KEY_SCALING) or 100),
            cents_per_key=float(value(_KEY_SCALING)),
            gain_db=-0.1 * _EMU_ATTENUATION * max(0, value(_ATTENUATION)),
            pan=max(-1.0, min(1.0, value(_PAN) / 500.0)),
            cutoff_hz=float(8.176 * 2.0 ** (cutoff_cents / 1200.0)),
            attack_seconds=seconds(_ATTACK),
            hold_seconds=seconds(_HOLD),
            decay_seconds=seconds(_DECAY),
            sustain_db=-0.1 * max(0, min(1000, value(_SUSTAIN))),
            release_seconds=seconds(_RELEASE),
        )


def _chunks(content: mmap.mmap, start: int, end: int) -> Iterator[tuple[str, tuple[int, int]]]:
    """Name, and offset and size, of every chunk that is not a list of chunks."""
    at = start
    while at + 8 <= end:
        name, size = struct.unpack_from("<4sI", content, at)
        if name == b"LIST":
            yield from _chunks(content, at + 12, at + 8 + size)
        else:
            yield name.decode("latin-1"), (at + 8, size)
        at += 8 + size + size % 2


def _zones(
    bags: NDArray[np.void], generators: NDArray[np.void], first: int, last: int, needed: int
) -> Iterator[Mapping[int, int]]:
    """The generators of each zone by operator, on top of the global zone's; a zone ends with ``needed``."""
    common: dict[int, int] = {}
    for bag in range(first, last):
        span = generators[int(bags["generator"][bag]) : int(bags["generator"][bag + 1])]
        zone = dict(zip(span["operator"].tolist(), span["amount"].tolist(), strict=True))
        if needed in zone:
            yield {**common, **zone}
        elif bag == first:
            common = zone


def _overlap(one: int | None, other: int | None) -> tuple[int, int]:
    """The overlap of two ranges of bytes (low, high); None is 0 to 127."""
    low, high = 0, 127
    for amount in (one, other):
        if amount is not None:
            low, high = max(low, amount & 0xFF), min(high, (amount >> 8) & 0xFF)
    return low, high


def find_font() -> Path:
    """Find the font that is played: a full General MIDI set where one is installed, else the small one.

    The same machine gives the same sound; another may have the larger set.

    Raises:
        NotFoundError: There is none, not even the one that the requirements bring.
    """
    installed = Path("/usr/share/sounds/sf2/FluidR3_GM.sf2")
    if installed.is_file():
        return installed
    package = find_spec("pretty_midi")
    for folder in (package.submodule_search_locations or ()) if package else ():
        small = Path(folder) / "TimGM6mb.sf2"
        if small.is_file():
            return small
    raise NotFoundError("There is no SoundFont; the package pretty_midi brings TimGM6mb.sf2.")


@lru_cache(maxsize=1)
def default_font() -> SoundFont:
    """The font of :func:`find_font`, opened once."""
    return SoundFont(find_font())
