"""Auto-mix: faders set by measurement, so that every part stands where its genre's profile wants it."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from studio.audio.clip import Samples
from studio.audio.loudness import integrated_lufs
from studio.mixing.channel_assignment import channels_of
from studio.mixing.control import GRID, Ducking, automated, grid_frames
from studio.mixing.desk_settings import OFF_DB, Desk, StripSettings
from studio.mixing.desk_strip import DeskStrip, PartOnDesk, parts_on_desk
from studio.mixing.gain_staging import MIX_LUFS, RenderRange, check_ducking, passages
from studio.mixing.profile import profile_of
from studio.parameters import parameters_of
from studio.theory.score import Part, Score

_CLOSE_ENOUGH_LU = 0.5
"""Inaudible difference: a fader this near its goal stays, and a goal this near 0 dB sets it to 0 dB."""

_FINISHED_LU = 2.5
"""A part this near the level that its profile asks for counts as balanced: its effects explain the rest."""

_MOST_UNDONE_DB = 30.0  # of a fade: below that there is more noise than part


@dataclass(frozen=True, slots=True)
class PartLevel:
    """The loudness of one part alone, in the passage where it plays most.

    Attributes:
        part: Its id.
        before_lufs: On the desk as it stands; None where it is silent.
        wanted_lufs: For its place in the mix; None where it is silent.
        after_lufs: On the desk as it is set now; None where it is silent.
    """

    part: str
    before_lufs: float | None
    wanted_lufs: float | None
    after_lufs: float | None


@dataclass(frozen=True, slots=True)
class AutoMix:
    """The result of an auto-mix.

    Attributes:
        desk: With new faders; all else as it was.
        levels: Of every part, in the order of the score.
        sentence: What was done, for a person.
    """

    desk: Desk
    levels: tuple[PartLevel, ...]
    sentence: str


def automix(score: Score, read_range: RenderRange, desk: Desk) -> AutoMix:
    """Set the faders so that each part has its loudness beside the mix, as the genre's profile has it.

    Every part is heard in the passage where it plays most: as it was mixed, which is compared with the
    profile, and through its strip as it is set, equaliser, compressor and all. What the piece itself moves
    there, fades and making way for the kick, belongs to the music and is left in.

    Args:
        score: The piece.
        read_range: Gives the stems before the desk from one frame up to another; called for one to three
            passages of 8 s.
        desk: As it stands. Muted parts keep their fader.
    """
    facts, levels = parts_on_desk(score), {}
    listener = _Listener(score)
    for start, end, part_ids in passages(score):
        stems = read_range(start, end)
        for part in score.parts:
            if part.id in part_ids:
                strip = replace(desk.strip_of(part.id), fader_db=0.0, mute=False, solo=False)
                levels[part.id] = listener.hear(part, stems[part.id], strip, facts[part.id], start)
    strips, rows = {}, []
    for part in score.parts:
        strips[part.id], row = _set(part.id, desk.strip_of(part.id), levels.get(part.id))
        rows.append(row)
    mixed = Desk(strips, desk.space_db)
    return AutoMix(mixed, tuple(rows), _sentence(score, desk, mixed, rows))


class _Listener:
    """Measures parts of a piece through their strips."""

    def __init__(self, score: Score) -> None:
        self._score = score
        self._channels = channels_of(score)
        self._moved = Ducking(score, profile_of(score).duck_release_seconds)
        self._checked = check_ducking(score)

    def hear(
        self, part: Part, stem: Samples, strip: StripSettings, facts: PartOnDesk, start: int
    ) -> tuple[float, float] | None:
        """The loudness of a part with its fader at 0, and what it should be; None where it is silent."""
        heard, mixed = integrated_lufs(DeskStrip(strip, facts, start).process(stem)), integrated_lufs(stem)
        level = integrated_lufs(stem * self._still(part, start, stem.shape[0])[:, np.newaxis])
        if heard is None or mixed is None or level is None:
            return None
        missing = MIX_LUFS + self._channels[part.id].level_lu - level
        return heard, mixed if abs(missing) <= _FINISHED_LU else mixed + missing

    def _still(self, part: Part, start: int, frames: int) -> NDArray[np.float32]:
        """Factors that take back what the piece moves and leave what the soundcheck heard, (frames,)."""
        here, checked = grid_frames(start, frames), grid_frames(0, frames)
        duck_db = self._channels[part.id].duck_db
        fade = next((item for item in part.automation if item.parameter == "gain_db"), None)
        moved_db = automated(fade, self._score.time, here, 0.0) - duck_db * self._moved.depth(here)
        back_db = np.clip(-moved_db, -_MOST_UNDONE_DB, _MOST_UNDONE_DB)
        places = np.arange(frames)
        back = np.interp(places + start % GRID, np.arange(back_db.size) * GRID, back_db)
        kept = np.interp(places, np.arange(checked.size) * GRID, -duck_db * self._checked.depth(checked))
        return np.asarray(10.0 ** ((back + kept) / 20.0), np.float32)


def _set(
    part_id: str, strip: StripSettings, heard: tuple[float, float] | None
) -> tuple[StripSettings, PartLevel]:
    """A strip with its fader where the part belongs."""
    if heard is None or strip.mute:
        return strip, PartLevel(part_id, None, None, None)
    level, wanted = heard
    limits = parameters_of(StripSettings)["fader_db"]
    fader_db = strip.fader_db
    if abs(wanted - level - fader_db) > _CLOSE_ENOUGH_LU:
        fader_db = (
            0.0
            if abs(wanted - level) <= _CLOSE_ENOUGH_LU
            else round(min(max(wanted - level, limits.low), limits.high), 1)
        )
    before = round(level + strip.fader_db, 2) if strip.fader_db > OFF_DB else None
    return replace(strip, fader_db=fader_db), PartLevel(
        part_id, before, round(wanted, 2), round(level + fader_db, 2)
    )


def _sentence(score: Score, before: Desk, after: Desk, levels: list[PartLevel]) -> str:
    """One sentence for a person that says what was done."""
    label = profile_of(score).label
    moves = {name: strip.fader_db - before.strip_of(name).fader_db for name, strip in after.strips.items()}
    moved = {name: move for name, move in moves.items() if move}
    if not any(level.wanted_lufs is not None for level in levels):
        return "Nothing sounds here, so no fader was moved."
    if not moved:
        return f"Every part already stands where the {label} mix wants it."
    largest = max(moved, key=lambda name: abs(moved[name]))
    faders = "1 fader was moved" if len(moved) == 1 else f"{len(moved)} faders were moved"
    words = f"{faders}, {largest.replace('_', ' ')} by {moved[largest]:+.1f} dB"
    beyond = [level.part for level in levels if level.wanted_lufs is not None and _is_short(level)]
    if beyond:
        return (
            f"{words}; {beyond[0].replace('_', ' ')} is still softer than the {label} mix wants it: "
            "its fader ends there."
        )
    return f"{words}; every part now stands where the {label} mix wants it."


def _is_short(level: PartLevel) -> bool:
    """True if a part is over 1 LU from its goal because its fader reached the end of its travel."""
    return abs((level.wanted_lufs or 0.0) - (level.after_lufs or 0.0)) > 1.0
