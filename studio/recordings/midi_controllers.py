"""Controllers of a MIDI file as what the studio plays: pedal as length, volume as level, bends as glides."""

import math
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from studio.recordings.midi_events import (
    AFTERTOUCH,
    BEND,
    DATA,
    DATA_LSB,
    EXPRESSION,
    MODULATION,
    PAN,
    PEDAL,
    RESET,
    RPN_LSB,
    RPN_MSB,
    VOLUME,
    Control,
    Player,
    StruckKey,
    Tracks,
)
from studio.theory.score import Automation, Note

_DOWN = 64
_ALL_OFF = (120, RESET, 123)
_PEDAL_BEATS = 4
_USUAL_VOLUME, _FULL = 100, 127
_SOFTEST_DB = -60.0
_SAME_DB = 0.5
_STEP_TICKS = 30
_USUAL_BEND_SEMITONES = 2.0
_SHORTEST_TICKS = 60
_HALF_A_TONE = 0.6
_FINE = 0.2
_LEFT_OUT = {
    MODULATION: ("modulation", 0), PAN: ("pan", 64), AFTERTOUCH: ("aftertouch", 0), 65: ("portamento", 0),
    66: ("sostenuto", 0), 67: ("soft pedal", 0), 91: ("reverb", 40), 93: ("chorus", 0),
}  # fmt: skip
"""What is not played, by number, and the value that says nothing."""


def pedalled(tracks: Tracks) -> dict[Player, list[StruckKey]]:
    """The keys of every player, held while the sustain pedal is down or until they are struck again."""
    last = max(key.end for keys in tracks.notes.values() for key in keys)
    limit = last + round(_PEDAL_BEATS * tracks.ticks_per_beat)
    return {player: _held_on(keys, _pedal(tracks, player), limit) for player, keys in tracks.notes.items()}


def levels(tracks: Tracks, scale: float) -> dict[Player, tuple[Automation, ...]]:
    """The gain automation that volume and expression give every player, the loudest of them at 0 dB."""
    moves = {
        player: _moves(tracks, player, (VOLUME, EXPRESSION)) for player in tracks.notes if not player.is_drums
    }
    curves = {player: _curve(tracks, player, found) for player, found in moves.items()}
    loudest = max((value for curve in curves.values() for _, value in curve), default=0.0)
    found: dict[Player, tuple[Automation, ...]] = {}
    for player, curve in curves.items():
        points = _points([(round(tick * scale), _under(loudest, value)) for tick, value in curve])
        if any(abs(value) > _SAME_DB for _, value in points):
            found[player] = (Automation("gain_db", points),)
    return found


def bent(tracks: Tracks, player: Player, notes: Sequence[Note], scale: float) -> tuple[Note, ...]:
    """The notes of a player with its pitch wheel: one whose pitch moves glides from semitone to semitone."""
    bends = [] if player.is_drums else _bends(tracks, player)
    if not bends:
        return tuple(notes)
    places = [(round(tick * scale), semitones) for tick, semitones in bends]
    glided = [glide for note in notes for glide in _gliding(note, places)]
    return tuple(sorted(glided, key=lambda note: (note.start, note.pitch)))


def left_out(tracks: Tracks) -> list[str]:
    """Sentences on the controllers that are not played."""
    names = {
        _LEFT_OUT[move.number][0]
        for moves in tracks.controls.values()
        for move in moves
        if move.number in _LEFT_OUT and move.value != _LEFT_OUT[move.number][1]
    }
    said = []
    if names:
        listed = sorted(names)
        words = listed[0] if len(listed) == 1 else f"{', '.join(listed[:-1])} and {listed[-1]}"
        said.append(f"Its {words} {'was' if len(listed) == 1 else 'were'} left out; the desk has its own.")
    bends = [semitones for player in tracks.notes for _, semitones in _bends(tracks, player)]
    if any(abs(semitones - round(semitones)) > _FINE for semitones in bends):
        said.append("Its pitch bends glide from semitone to semitone; what is finer was left out.")
    return said


def _moves(tracks: Tracks, player: Player, numbers: Sequence[int]) -> list[Control]:
    """The controllers of a player: those of its own track, if it has any, else those of its channel."""
    shared = [
        move for move in tracks.controls.get((player.port, player.channel), ()) if move.number in numbers
    ]
    return [move for move in shared if move.track == player.track] or shared


def _pedal(tracks: Tracks, player: Player) -> list[tuple[int, int]]:
    """From when to when the sustain pedal is down."""
    stretches: list[tuple[int, int]] = []
    down: int | None = None
    moves = [] if player.is_drums else _moves(tracks, player, (PEDAL, *_ALL_OFF))
    for move in moves:
        is_down = move.number == PEDAL and move.value >= _DOWN
        if is_down and down is None:
            down = move.tick
        elif not is_down and down is not None:
            stretches.append((down, move.tick))
            down = None
    return stretches if down is None else [*stretches, (down, 1 << 60)]


def _held_on(keys: Sequence[StruckKey], pedal: Sequence[tuple[int, int]], limit: int) -> list[StruckKey]:
    if not pedal:
        return list(keys)
    by_pitch: dict[int, list[StruckKey]] = defaultdict(list)
    for key in sorted(keys):
        by_pitch[key.pitch].append(key)
    downs = [down for down, _ in pedal]
    held = []
    for struck in by_pitch.values():
        for key, following in zip(struck, [*(key.start for key in struck[1:]), limit], strict=True):
            place = bisect_right(downs, key.end) - 1
            up = pedal[place][1] if place >= 0 and key.end < pedal[place][1] else key.end
            held.append(key._replace(end=max(key.end, min(up, following, limit))))
    return sorted(held)


def _curve(tracks: Tracks, player: Player, moves: Sequence[Control]) -> list[tuple[int, float]]:
    """Level in dB from each tick on; what is set before the first note counts from the beginning."""
    first = min(key.start for key in tracks.notes[player])
    now = {VOLUME: _USUAL_VOLUME, EXPRESSION: _FULL}
    curve = [(0, _level(now))]
    for move in moves:
        now[move.number] = move.value
        at = 0 if move.tick <= first else move.tick
        if curve[-1][0] == at:
            curve.pop()
        curve.append((at, _level(now)))
    return curve


def _level(now: Mapping[int, int]) -> float:
    """After General MIDI Level 2: 40 log10 of each share of the full value."""
    share = now[VOLUME] * now[EXPRESSION] / _FULL**2
    return _SOFTEST_DB if share <= 0 else max(_SOFTEST_DB, 40.0 * math.log10(share))


def _under(loudest: float, value: float) -> float:
    """A level below the loudest; silence stays silence."""
    return max(_SOFTEST_DB, round(value - loudest, 2)) if value > _SOFTEST_DB else _SOFTEST_DB


def _points(steps: Sequence[tuple[int, float]]) -> tuple[tuple[int, float], ...]:
    """Steps as points with straight lines between: a value is held until shortly before the next."""
    points: dict[int, float] = {}
    for (tick, value), (following, _) in pairwise([*steps, (steps[-1][0] + 1, 0.0)]):
        points[tick] = value
        if following - tick > 2 * _STEP_TICKS:
            points[following - _STEP_TICKS] = points[tick]
    return tuple(sorted(points.items()))


def _bends(tracks: Tracks, player: Player) -> list[tuple[int, float]]:
    """Semitones from each tick on, in the range that the file has set (RPN 0)."""
    selected, coarse, fine = (127, 127), _USUAL_BEND_SEMITONES, 0.0
    bends: list[tuple[int, float]] = []
    wheel = 0
    for move in _moves(tracks, player, (BEND, RPN_MSB, RPN_LSB, DATA, DATA_LSB, RESET)):
        if move.number == RPN_MSB:
            selected = (move.value, selected[1])
        elif move.number == RPN_LSB:
            selected = (selected[0], move.value)
        elif move.number in (BEND, RESET):
            wheel = move.value if move.number == BEND else 0
            bends.append((move.tick, wheel / 8192.0 * (coarse + fine)))
        elif selected == (0, 0):
            coarse = float(move.value) if move.number == DATA else coarse
            fine = move.value / 100.0 if move.number == DATA_LSB else fine
    return bends if any(semitones for _, semitones in bends) else []


def _gliding(note: Note, bends: Sequence[tuple[int, float]]) -> list[Note]:
    """A note as one note for each semitone that its bend stays on."""
    ticks = [tick for tick, _ in bends]
    begin, end = bisect_right(ticks, note.start), bisect_right(ticks, note.end - 1)
    origin = round(bends[begin - 1][1]) if begin else 0
    steps = [(note.start, origin)]
    for tick, semitones in bends[begin:end]:
        if abs(semitones - steps[-1][1]) < _HALF_A_TONE:
            continue
        if tick - steps[-1][0] < _SHORTEST_TICKS:
            steps[-1] = (steps[-1][0], round(semitones))
        else:
            steps.append((tick, round(semitones)))
    glides: list[Note] = []
    before = origin
    for (start, semitones), (following, _) in pairwise([*steps, (note.end, 0)]):
        if glides and semitones == before:
            glides[-1] = replace(glides[-1], duration=following - glides[-1].start)
            continue
        pitch, source = _playable(note.pitch + semitones), _playable(note.pitch + before)
        glides.append(
            replace(
                note,
                start=start,
                duration=following - start,
                pitch=pitch,
                articulation="slide" if source != pitch else note.articulation,
                slide_from=source if source != pitch else None,
            )
        )
        before = semitones
    return glides


def _playable(pitch: int) -> int:
    return max(0, min(127, pitch))
