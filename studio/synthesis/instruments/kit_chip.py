"""An 8-bit console's drums: its noise channel, and its triangle falling."""

from studio.synthesis.chip_drums import FallingTriangle, Register
from studio.synthesis.drums import Drum, Kit


def _noise(levels: tuple[int, ...], period: int, peak_dbfs: float, *, short: bool = False) -> Drum:
    return Drum(
        layers=(Register(levels=levels, period=period, short=short),),
        peak_dbfs=peak_dbfs,
        low_cut_hz=130.0,
        high_cut_hz=13000.0,
    )


def _tom(start_hz: float) -> Drum:
    fall = FallingTriangle(start_hz=start_hz, ratio=0.9, ticks=12)
    return Drum(
        layers=(fall, Register(levels=(6, 3, 1), period=7, level=0.5)), peak_dbfs=-5.0, high_cut_hz=14000.0
    )


KICK = Drum(
    layers=(
        FallingTriangle(start_hz=210.0, ratio=0.7, ticks=9, lowest_hz=44.0),
        Register(levels=(9, 3), period=9, level=0.4),
    ),
    peak_dbfs=-2.5,
    high_cut_hz=14000.0,
)

SNARE = Drum(
    layers=(
        Register(levels=(15, 12, 10, 8, 6, 5, 4, 3, 2, 2, 1, 1), period=5),
        FallingTriangle(start_hz=330.0, ratio=0.72, ticks=3, lowest_hz=140.0, level=0.8),
    ),
    peak_dbfs=-5.0,
    high_cut_hz=14000.0,
)

instrument = Kit(
    label="Chip kit",
    family="kit",
    roles=("drums",),
    words=("chip drums", "8 bit drums", "noise drums", "8bit drums", "nes drums"),
    program=0,
    detune_cents=0.0,
    drums={
        36: KICK,
        37: _noise((12, 3), 4, -9.0, short=True),
        38: SNARE,
        39: _noise((13, 2, 13, 2, 12, 8, 5, 3, 2, 1), 6, -7.0),
        41: _tom(150.0),
        45: _tom(200.0),
        48: _tom(265.0),
        42: _noise((9, 4, 2), 2, -14.0),
        44: _noise((7, 3, 1), 3, -16.0),
        46: _noise((10, 9, 8, 7, 6, 5, 4, 3, 3, 2, 2, 1, 1), 2, -14.0),
        49: _noise(
            (
                15,
                14,
                13,
                12,
                11,
                10,
                9,
                9,
                8,
                8,
                7,
                7,
                6,
                6,
                5,
                5,
                5,
                4,
                4,
                4,
                3,
                3,
                3,
                2,
                2,
                2,
                2,
                1,
                1,
                1,
                1,
            ),
            3,
            -8.0,
        ),
        51: _noise((8, 5, 4, 3, 3, 2, 2, 2, 1, 1, 1), 1, -15.0),
        53: _noise((12, 9, 7, 5, 4, 3, 2, 2, 1, 1), 3, -13.0, short=True),
        54: _noise((8, 4, 6, 3, 2, 1), 1, -16.0),
        56: _noise((13, 10, 7, 5, 3, 2, 1), 5, -11.0, short=True),
        70: _noise((3, 7, 3, 1), 1, -17.0),
        75: _noise((13, 4, 1), 3, -11.0, short=True),
        81: _noise((9, 8, 7, 6, 5, 4, 3, 3, 2, 2, 1, 1), 2, -17.0, short=True),
    },
)
