"""The processor of one desk strip, with the formulas of a browser's Web Audio nodes (docs/desk.md).

Filters and pan are those of the W3C Web Audio API (BiquadFilterNode, StereoPannerNode); its filters are the
cookbook's, a shelf slope of 1 being the Q of 0.7071 used here.
"""

import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from studio.audio.decibels import gain_of
from studio.audio.sections import Section
from studio.mixing.channel_assignment import channels_of
from studio.mixing.control import moving
from studio.mixing.desk_settings import HIGH_PASS_OFF_HZ, OFF_DB, Points, StripSettings
from studio.mixing.effect import Processor
from studio.mixing.effects.compressor import Compressor
from studio.mixing.effects.saturation import Saturation
from studio.mixing.filters import Cascade, bell, high_pass, high_shelf, low_shelf
from studio.mixing.gain_staging import MIX_LUFS
from studio.mixing.strip_chain import MovingLowPass, MovingPlacing, StripChain
from studio.theory.score import Score

LOW_HZ, HIGH_HZ = 120.0, 8000.0
"""Corner frequencies of the low shelf and of the high shelf."""

MID_Q = 0.8

HIGH_PASS_Q_DB = 20.0 * math.log10(math.sqrt(0.5))
"""Q of the high-pass in dB, as a BiquadFilterNode takes it: −3.01, without a bump."""

OPENING_DB, OPENING_SLOPE = -30.0, 2.0
"""A send that is closed in the mix opens above 0 dB: to −30 dB, and by 2 dB with each."""

_PEAKS_OVER_DB = 12.0  # peaks of a part above its loudness


@dataclass(frozen=True, slots=True)
class PartOnDesk:
    """The facts about a part's mix that its strip on the desk needs.

    Attributes:
        level_lufs: About how loud it is alone, where it plays most.
        reverb_db: Its send to the room.
        delay_db: Its send to the echoes.
        reverb_points: What was automated of the send to the room, added to it.
    """

    level_lufs: float
    reverb_db: float
    delay_db: float
    reverb_points: Points = ()

    def to_json(self) -> dict[str, Any]:
        """A plain description, as a page reads it."""
        return {**asdict(self), "reverb_points": [list(point) for point in self.reverb_points]}


def parts_on_desk(score: Score) -> dict[str, PartOnDesk]:
    """Every part of a score as its profile mixes it."""
    channels = channels_of(score)
    return {
        part.id: PartOnDesk(
            MIX_LUFS + channels[part.id].level_lu,
            channels[part.id].reverb_db,
            channels[part.id].delay_db,
            tuple(
                (score.time.seconds(tick), value)
                for item in part.automation
                if item.parameter == "send_reverb_db"
                for tick, value in item.points
            ),
        )
        for part in score.parts
    }


class DeskStrip(StripChain):
    """Processes the blocks of one finished stem.

    Args:
        settings: What a person set.
        part: How the part was mixed.
        start_frame: Frame of the piece that the first block begins with.
    """

    def __init__(self, settings: StripSettings, part: PartOnDesk, start_frame: int = 0) -> None:
        reverb_db = send_level_db(part.reverb_db, settings.reverb_db)
        delay_gain = level_gain(send_level_db(part.delay_db, settings.delay_db))
        super().__init__(
            [] if settings.at_rest else _steps(settings, part, start_frame),
            reverb=lambda frames: level_gains(reverb_db + moving(part.reverb_points, frames, 0.0)),
            delay=lambda frames: np.full(frames.shape, delay_gain),
        )


def _steps(settings: StripSettings, part: PartOnDesk, start_frame: int) -> list[Processor]:
    """Equaliser, compressor, saturation, low-pass and place, as far as they have moved."""
    steps: list[Processor] = [Cascade(equaliser_sections(settings), start_frame)]
    if settings.compress:
        steps.append(compressor_of(settings.compress, part.level_lufs).make(start_frame))
    if settings.saturate:
        steps.append(saturation_of(settings.saturate, part.level_lufs).make(start_frame))
    if settings.automation.cutoff_hz:
        steps.append(MovingLowPass(settings.automation.cutoff_hz, start_frame))
    return [*steps, MovingPlacing(partial(_matrices, settings), start_frame)]


def _matrices(settings: StripSettings, frames: NDArray[np.int64]) -> NDArray[np.float64]:
    """Width, pan and level of a strip at some frames; see :func:`panning`."""
    level = level_gain(settings.fader_db) * gain_of(saturation_makeup_db(settings.saturate))
    gains = level_gains(moving(settings.automation.gain_db, frames, 0.0)) * level
    return (
        panning(moving(settings.automation.pan, frames, settings.pan), settings.width) * gains[:, np.newaxis]
    )


def equaliser_sections(settings: StripSettings) -> tuple[Section, ...]:
    """The filters of a strip that are not at rest, in order."""
    sections = []
    if settings.highpass_hz > HIGH_PASS_OFF_HZ:
        sections.append(high_pass(settings.highpass_hz, gain_of(HIGH_PASS_Q_DB)))
    if settings.low_db:
        sections.append(low_shelf(LOW_HZ, settings.low_db))
    if settings.mid_db:
        sections.append(bell(settings.mid_hz, settings.mid_db, MID_Q))
    if settings.high_db:
        sections.append(high_shelf(HIGH_HZ, settings.high_db))
    return tuple(sections)


def compressor_of(amount: float, level_lufs: float) -> Compressor:
    """The compressor of a strip: from the tips of peaks at 0 to everything, 6 to 1, at 1.

    Args:
        amount: 0 to 1.
        level_lufs: Of the part: thresholds count from it.
    """
    ratio = 1.0 + 5.0 * amount
    held_db = (1.0 - 1.0 / ratio) * max(0.0, 18.0 * amount - 4.0)
    return Compressor(
        threshold_db=min(0.0, max(-60.0, level_lufs + _PEAKS_OVER_DB - 18.0 * amount)),
        ratio=ratio,
        knee_db=8.0,
        attack_seconds=0.005,
        release_seconds=0.15,
        makeup_db=0.9 * held_db,
    )


def saturation_of(amount: float, level_lufs: float) -> Saturation:
    """The saturation of a strip: drives peaks 6 dB into the curve; ``amount`` is the share of wet sound."""
    return Saturation(drive_db=min(36.0, max(-24.0, 6.0 - level_lufs - _PEAKS_OVER_DB)), amount=amount)


def saturation_makeup_db(amount: float) -> float:
    """The gain in dB that keeps a saturated strip about as loud as before."""
    return amount


def send_level_db(own_db: float, moved_db: float) -> float:
    """The level of a send.

    Args:
        own_db: In the mix.
        moved_db: On the desk, beside that.

    Returns:
        −60 and below are closed.
    """
    if moved_db <= OFF_DB:
        return OFF_DB
    if own_db > OFF_DB:
        return own_db + moved_db
    return OPENING_DB + OPENING_SLOPE * moved_db if moved_db > 0.0 else OFF_DB


def level_gain(level_db: float) -> float:
    """The factor of a level; nothing at −60 dB and below."""
    return gain_of(level_db) if level_db > OFF_DB else 0.0


def level_gains(levels_db: NDArray[np.float64]) -> NDArray[np.float64]:
    """The factors of levels; nothing at −60 dB and below."""
    return np.where(levels_db > OFF_DB, 10.0 ** (levels_db / 20.0), 0.0)


def panning(pans: NDArray[np.float64], width: float) -> NDArray[np.float64]:
    """The matrices that set the width of a stereo sound, then pan it as a StereoPannerNode does.

    Args:
        pans: (points,) −1 (left) to 1 (right).
        width: 0 (mono) to 2.

    Returns:
        (points, 4): from left to left, right to left, left to right, right to right.
    """
    own, other = 0.5 + 0.5 * width, 0.5 - 0.5 * width
    to_left = pans <= 0.0
    angle = np.where(to_left, pans + 1.0, pans) * (math.pi / 2.0)
    cosine, sine = np.cos(angle), np.sin(angle)
    stays_left, crosses_left = np.where(to_left, 1.0, cosine), np.where(to_left, cosine, 0.0)
    crosses_right, stays_right = np.where(to_left, 0.0, sine), np.where(to_left, sine, 1.0)
    return np.stack(
        [
            stays_left * own + crosses_left * other,
            stays_left * other + crosses_left * own,
            crosses_right * own + stays_right * other,
            crosses_right * other + stays_right * own,
        ],
        axis=1,
    )


def facts_of(score: Score) -> Mapping[str, Any]:
    """The facts that a page needs of every part, by id, to sound the same as the server."""
    return {part_id: part.to_json() for part_id, part in parts_on_desk(score).items()}
