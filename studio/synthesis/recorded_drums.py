"""The drums of a General MIDI bank where a drummer and a percussionist have them, for kits to choose from."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TypedDict, Unpack

from studio.synthesis.drum_rooms import AT_THE_SNARE, Place
from studio.synthesis.sampled_kit import RecordedDrum

PLAIN, ROOM, POWER, JAZZ, BRUSH, ORCHESTRA = 0, 8, 16, 32, 40, 48
"""Programs of the kits of bank 128."""

MARCHING_SNARE, MARCHING_BASS, MARCHING_CYMBALS = 56, 57, 58
"""Those of a drumline, which MuseScore's banks have."""

TAIKO = -1 - 116
"""The melodic preset, as :class:`RecordedDrum` counts them."""

_HAT = Place(-0.55, 0.45, 0.95)
_RIDE = Place(0.6, 0.6, 1.1)


class _Changes(TypedDict, total=False):
    """Fields of :class:`RecordedDrum` that a kit has otherwise."""

    peak_dbfs: float
    semitones: float
    ring_seconds: float
    bright_hz: float
    velocity_octaves: float
    low_cut_hz: float
    drive: float
    room_level: float
    attack_seconds: float
    roll_hz: float
    hands: int
    in_bank: bool
    click: tuple[int, int]
    click_db: float


def kick(*programs: int, key: int = 36, **changes: Unpack[_Changes]) -> RecordedDrum:
    """The kick of some kits, in turn."""
    drum = RecordedDrum(
        takes=tuple((program, key) for program in programs),
        place=Place(0.0, 0.75, 0.35),
        peak_dbfs=-2.0,
        bright_hz=9500.0,
        velocity_octaves=1.6,
        room_level=0.45,
    )
    return replace(drum, **changes)


def snare(*takes: tuple[int, int], **changes: Unpack[_Changes]) -> RecordedDrum:
    """A snare of which there are some recordings."""
    drum = RecordedDrum(
        takes=takes, place=AT_THE_SNARE, peak_dbfs=-2.5, bright_hz=15000.0, velocity_octaves=1.5
    )
    return replace(drum, **changes)


def toms(program: int, **changes: Unpack[_Changes]) -> Mapping[int, RecordedDrum]:
    """Six toms from the floor on the right to the smallest on the left."""
    places = {
        41: Place(0.8, 0.15, 0.55), 43: Place(0.62, 0.35, 0.6), 45: Place(0.38, 0.65, 0.85),
        47: Place(0.16, 0.7, 0.9), 48: Place(-0.08, 0.7, 0.92), 50: Place(-0.28, 0.68, 0.95),
    }  # fmt: skip
    drum = RecordedDrum(
        takes=(), peak_dbfs=-4.0, bright_hz=9000.0, velocity_octaves=1.5, hands=5, ring_seconds=1.6
    )
    return {
        key: replace(drum, takes=((program, key),), place=place, **changes) for key, place in places.items()
    }


def taikos() -> Mapping[int, RecordedDrum]:
    """Six taikos, the largest on the left: long strokes below, short ones above."""
    tuned = {
        41: ((TAIKO, 60), -6.0, -0.6), 43: ((PLAIN, 87), -3.0, -0.35), 45: ((TAIKO, 60), -1.0, -0.1),
        47: ((PLAIN, 87), 1.0, 0.15), 48: ((PLAIN, 86), 2.0, 0.4), 50: ((PLAIN, 86), 5.0, 0.6),
    }  # fmt: skip
    return {
        key: RecordedDrum(
            takes=(take,), stand_in=(PLAIN, key), place=Place(right, 0.9, 0.9), peak_dbfs=-3.0,
            semitones=semitones, bright_hz=9000.0, velocity_octaves=1.8, hands=7, in_bank=False,
        )
        for key, (take, semitones, right) in tuned.items()
    }  # fmt: skip


CYMBALS: Mapping[int, RecordedDrum] = {
    42: RecordedDrum(
        takes=((PLAIN, 42),), place=_HAT, peak_dbfs=-8.0, velocity_octaves=0.9, low_cut_hz=400.0,
        room_level=0.6,
    ),
    44: RecordedDrum(
        takes=((PLAIN, 44),), place=_HAT, peak_dbfs=-11.0, velocity_octaves=0.9, low_cut_hz=400.0,
        room_level=0.6,
    ),
    46: RecordedDrum(
        takes=((PLAIN, 46),), place=_HAT, peak_dbfs=-7.0, velocity_octaves=0.8, low_cut_hz=400.0,
        ring_seconds=1.2, room_level=0.6, hands=7,
    ),
    49: RecordedDrum(
        takes=((PLAIN, 49),), place=Place(-0.6, 0.9, 1.3), peak_dbfs=-8.5, velocity_octaves=1.0,
        low_cut_hz=140.0, ring_seconds=3.6, ring_octaves=1.7, room_level=0.6, hands=3,
    ),
    57: RecordedDrum(
        takes=((PLAIN, 57),), place=Place(0.5, 0.95, 1.3), peak_dbfs=-8.5, velocity_octaves=1.0,
        low_cut_hz=140.0, ring_seconds=3.6, ring_octaves=1.7, room_level=0.6, hands=3,
    ),
    52: RecordedDrum(
        takes=((PLAIN, 52),), place=Place(0.8, 0.85, 1.3), peak_dbfs=-9.0, velocity_octaves=1.0,
        low_cut_hz=140.0, ring_seconds=2.4, ring_octaves=1.0, room_level=0.6, hands=3,
    ),
    55: RecordedDrum(
        takes=((PLAIN, 55),), place=Place(-0.15, 0.95, 1.2), peak_dbfs=-9.0, velocity_octaves=1.0,
        low_cut_hz=180.0, ring_seconds=1.6, ring_octaves=1.0, room_level=0.6, hands=3,
    ),
    51: RecordedDrum(
        takes=((PLAIN, 51),), place=_RIDE, peak_dbfs=-11.0, velocity_octaves=1.0, low_cut_hz=160.0,
        ring_seconds=2.2, ring_octaves=1.0, room_level=0.5, hands=11,
    ),
    53: RecordedDrum(
        takes=((PLAIN, 53),), place=_RIDE, peak_dbfs=-11.0, velocity_octaves=0.9, low_cut_hz=160.0,
        ring_seconds=2.4, ring_octaves=1.0, room_level=0.5, hands=7,
    ),
    59: RecordedDrum(
        takes=((PLAIN, 59),), place=Place(0.7, 0.5, 1.15), peak_dbfs=-11.0, velocity_octaves=1.0,
        low_cut_hz=160.0, ring_seconds=2.4, ring_octaves=1.0, room_level=0.5, hands=7,
    ),
}  # fmt: skip
"""Cymbals: one recording each, brighter and longer the harder they are struck."""


def _hand(key: int, right: float, level_dbfs: float, **changes: Unpack[_Changes]) -> RecordedDrum:
    """Something that a percussionist has in front of him."""
    drum = RecordedDrum(
        takes=((PLAIN, key),), place=Place(right, 0.5, 1.0), peak_dbfs=level_dbfs, velocity_octaves=1.3,
        room_level=0.7, in_bank=False,
    )  # fmt: skip
    return replace(drum, **changes)


HANDS: Mapping[int, RecordedDrum] = {
    54: _hand(54, 0.45, -11.0, velocity_octaves=0.8, low_cut_hz=400.0),
    56: _hand(56, 0.25, -11.0, low_cut_hz=200.0, hands=7),
    58: _hand(58, 0.5, -12.0, low_cut_hz=200.0, hands=3),
    60: _hand(60, 0.3, -7.0, low_cut_hz=80.0),
    61: _hand(61, 0.18, -7.0, low_cut_hz=80.0),
    62: _hand(62, -0.25, -7.0, low_cut_hz=60.0),
    63: _hand(63, -0.25, -6.5, low_cut_hz=60.0, hands=11),
    64: _hand(64, -0.45, -6.5, low_cut_hz=50.0, hands=11),
    65: _hand(65, 0.45, -8.0, ring_seconds=0.9, low_cut_hz=100.0, hands=7),
    66: _hand(66, 0.6, -8.0, ring_seconds=0.9, low_cut_hz=90.0, hands=7),
    67: _hand(67, -0.5, -12.0, low_cut_hz=250.0, hands=7),
    68: _hand(68, -0.55, -12.0, low_cut_hz=250.0, hands=7),
    69: _hand(69, 0.55, -12.0, velocity_octaves=0.8, low_cut_hz=500.0),
    70: _hand(70, 0.55, -12.5, velocity_octaves=0.8, low_cut_hz=500.0),
    71: _hand(71, 0.0, -12.0, hands=3),
    72: _hand(72, 0.0, -12.0, hands=3),
    73: _hand(73, -0.6, -12.0, low_cut_hz=250.0, hands=5),
    74: _hand(74, -0.6, -12.0, low_cut_hz=250.0, hands=5),
    75: _hand(75, 0.35, -10.0, low_cut_hz=300.0),
    76: _hand(76, -0.35, -10.0, low_cut_hz=200.0),
    77: _hand(77, -0.3, -10.0, low_cut_hz=200.0),
    78: _hand(78, -0.4, -10.0, hands=3, ring_seconds=1.0),
    79: _hand(79, -0.45, -10.0, hands=3, ring_seconds=1.0),
    80: _hand(80, 0.65, -16.0, low_cut_hz=500.0, ring_seconds=0.35),
    81: _hand(81, 0.65, -15.0, low_cut_hz=500.0, ring_seconds=2.0, hands=5),
    82: _hand(82, 0.55, -12.5, velocity_octaves=0.8, low_cut_hz=500.0, ring_seconds=0.5),
    85: _hand(85, -0.5, -10.0, low_cut_hz=300.0),
}
"""Hand percussion by General MIDI key."""


def hand_drum(
    *, low: RecordedDrum, open_: RecordedDrum, slap: RecordedDrum, light: RecordedDrum
) -> dict[int, RecordedDrum]:
    """One player's drum on the keys of a whole table: what is written for others is played on it.

    Args:
        low: Its deep stroke, which answers kicks and low drums.
        open_: Its open tone.
        slap: Its sharp stroke, which answers snares and wood.
        light: The touch of a finger, which answers hats and shakers.
    """
    return {36: low, 38: slap, 42: light, 60: open_, 62: slap, 63: open_, 64: low, 70: light}


CLAP = RecordedDrum(takes=((PLAIN, 39),), place=Place(0.1, 0.5, 1.2), peak_dbfs=-6.0, bright_hz=12000.0)

SIDE_STICK = RecordedDrum(
    takes=((PLAIN, 37),),
    place=AT_THE_SNARE,
    peak_dbfs=-7.0,
    bright_hz=13000.0,
    ring_seconds=0.5,
    low_cut_hz=120.0,
)
"""The stick laid across the head, its butt on the rim."""


def drum_set(*, kick: RecordedDrum, snare: RecordedDrum, rim: RecordedDrum) -> dict[int, RecordedDrum]:
    """A whole set around a kick, a snare and another sound of that snare, with the studio's toms."""
    return {
        **HANDS,
        **toms(PLAIN),
        **CYMBALS,
        36: kick,
        37: SIDE_STICK,
        38: snare,
        39: CLAP,
        40: rim,
    }  # fmt: skip
