"""The sound of some parts where a piece was changed, and nowhere else.

A strip remembers a little of what it has heard, so it begins some way before the change, and what it makes
there is thrown away. Afterwards it goes on until the new sound and the old one are the same again.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.audio.file_patch import read_stretch
from studio.editing.audio_patch import FADE_FRAMES, AudioPatch, fade_back, falling, on_disk, settled_after
from studio.editing.original import Original
from studio.editing.region import Region
from studio.mixing.balance import Balance
from studio.mixing.channel_assignment import channels_of
from studio.mixing.control import GRID, Ducking, kicks
from studio.mixing.profile import profile_of
from studio.mixing.strip import Strip
from studio.synthesis.cache import NoteCache
from studio.synthesis.instrument import instruments_of
from studio.synthesis.renderer import Renderer
from studio.theory.score import Note, Part, Score

MEMORY_FRAMES = 2 * SAMPLE_RATE
"""Memory of a strip: within this time the slowest compressor's reduction has settled to −90 dB.

A strip renders this long before its output is used, and may sound different this long after the last change.
"""

_QUIET_FRAMES = SAMPLE_RATE // 4
"""The new sound counts as equal to the old one once it has been so for this long."""

_STEP_FRAMES = SAMPLE_RATE
"""Length of each further step rendered beyond the window, until the two are equal."""

_MARGIN_SECONDS = 0.1
"""Longer than a note can be late or be played beyond its written end."""

_RENDERING_THREADS = 2
"""Threads per part: with one alone, the last part would leave a processor idle."""

_CONTINUOUS = 1e-4
"""−80 dB: a smaller step in the sound is inaudible."""


@dataclass(frozen=True, slots=True, eq=False)
class _Band:
    """The players of a piece.

    Attributes:
        score: The whole piece.
        balance: Levels of the parts.
        kicks: What parts make way for.
        ducking: How they do it.
        cache: Notes rendered once are kept here, for all parts.
    """

    score: Score
    balance: Balance
    kicks: Mapping[int, int]
    ducking: Ducking
    cache: NoteCache

    @classmethod
    def of(cls, score: Score, balance: Balance, cache: NoteCache) -> "_Band":
        return cls(
            score, balance, kicks(score), Ducking(score, profile_of(score).duck_release_seconds), cache
        )

    def player(self, part_id: str) -> "_Player":
        return _Player(self, next(part for part in self.score.parts if part.id == part_id))


@dataclass(frozen=True, slots=True, eq=False)
class _Player:
    """One part of a piece, on its way through its strip."""

    band: _Band
    part: Part

    @property
    def tail_frames(self) -> int:
        """Longest time in frames that a note may sound after its end."""
        return round(instruments_of(self.band.score)[self.part.instrument].tail_seconds * SAMPLE_RATE)

    def begun_before(self, tick: int) -> "_Player":
        """The same without the notes that begin at a tick or later."""
        kept = tuple(note for note in self.part.notes if note.start < tick)
        return replace(self, part=replace(self.part, notes=kept))

    def begin(self, frame: int, last_frame: int) -> "_Stem":
        """The stem from a frame on, up to another at the latest."""
        pre_roll = max(0, frame - MEMORY_FRAMES) // GRID * GRID
        return _Stem(
            replace(self, part=replace(self.part, notes=self._heard(pre_roll, last_frame))), pre_roll, frame
        )

    def _heard(self, first_frame: int, last_frame: int) -> tuple[Note, ...]:
        """The notes audible between two frames, those they slide from, and the one that ends the last."""
        time, notes = self.band.score.time, sorted(self.part.notes, key=lambda note: (note.start, note.pitch))
        earliest = time.ticks((first_frame - self.tail_frames) / SAMPLE_RATE - _MARGIN_SECONDS)
        latest = time.ticks(last_frame / SAMPLE_RATE + _MARGIN_SECONDS)
        first = next(
            (place for place, note in enumerate(notes) if note.end + note.duration // 16 >= earliest),
            len(notes),
        )
        while 0 < first < len(notes) and notes[first].slide_from is not None:
            first -= 1
        last = next((place for place, note in enumerate(notes) if note.start > latest), len(notes))
        return tuple(notes[first : last + 1])


class _Stem:
    """The sound of one part from a frame on, a stretch at a time.

    Args:
        player: The part.
        start_frame: Where its strip is set going, in time to remember what it has to.
        frame: The first that is asked for.
    """

    def __init__(self, player: _Player, start_frame: int, frame: int) -> None:
        band, score, part = player.band, player.band.score, player.part
        faders = band.balance.faders_of(part.id)
        self._strip = Strip(
            part, channels_of(score)[part.id], faders, score.time, band.ducking, start_frame=start_frame
        )
        self._renderer = Renderer(replace(score, parts=(part,)), _RENDERING_THREADS, band.cache, whole=False)
        self._part_id = part.id
        self._played = start_frame
        self.frame = frame

    def play_until(self, end_frame: int) -> Samples:
        """The sound from where it is up to a later frame, (frames, 2)."""
        sound = self._strip.process(self._renderer.render_range(self._played, end_frame)[self._part_id])
        unasked = self.frame - self._played
        self._played = self.frame = end_frame
        return sound[unasked:]


class Window:
    """A stretch of a piece that was changed.

    Args:
        original: The take whose stems are changed.
        score: The piece as it is now: as long, and the same outside the window.
        region: Where notes differ.
    """

    def __init__(self, original: Original, score: Score, region: Region) -> None:
        cache = NoteCache()
        self._original, self._region = original, region
        self._new, self._old = (_Band.of(of, original.balance, cache) for of in (score, original.score))

    @property
    def same_kicks(self) -> bool:
        """Return whether the kicks that parts duck under are unchanged."""
        return self._new.kicks == self._old.kicks

    def stem(self, part_id: str) -> AudioPatch:
        """The new sound of a part, from the start of the window until it equals the old sound again."""
        new, old, score = self._new.player(part_id), self._old.player(part_id), self._new.score
        total, ticks = score.length_frames(SAMPLE_RATE), (self._region.start_tick, self._region.end_tick)
        start, window_end = (min(total, score.time.frames(tick, SAMPLE_RATE)) for tick in ticks)
        lead, changed = max(0, start - FADE_FRAMES), _last_change(new, old, start, window_end)
        latest = min(total, window_end + new.tail_frames + MEMORY_FRAMES + _QUIET_FRAMES)
        sound, before, settled = _until_settled(
            new, self._original.files.stem(part_id), lead, changed, latest
        )
        if settled is not None:
            end = min(settled + FADE_FRAMES, sound.shape[0])
            sound, before = sound[:end], before[:end]
        inside, inside_before = sound[start - lead :], before[start - lead :]
        if lead + sound.shape[0] < total:
            fade_back(inside, inside_before)
        if np.abs(sound[: start - lead] - before[: start - lead]).max(initial=0.0) >= _CONTINUOUS:
            _join(inside, inside_before, new, old, self._region.start_tick, start)
        return AudioPatch(start, on_disk(inside), inside_before)


def _last_change(new: _Player, old: _Player, start: int, window_end: int) -> int:
    """The frame at which a part's last change ends: a note of its own, or a kick that it ducks under.

    The window is as long as the longest note of any part. Where anything but notes changed, it is believed.
    """
    if replace(new.part, notes=()) != replace(old.part, notes=()):
        return window_end
    score = new.band.score
    notes = set(new.part.notes) ^ set(old.part.notes)
    struck = (
        new.band.kicks.items() ^ old.band.kicks.items() if channels_of(score)[new.part.id].duck_db else set()
    )
    ends = [score.time.frames(note.end, SAMPLE_RATE) for note in notes] + [frame + 1 for frame, _ in struck]
    return min(window_end, max([start + 1, *ends]))


def _until_settled(
    new: _Player, path: Path, lead: int, changed: int, latest: int
) -> tuple[Samples, Samples, int | None]:
    """Render on until the new sound equals the file, at the latest until every change has died away.

    Args:
        new: The part now.
        path: The file of the part as it was.
        lead: The first frame.
        changed: The frame at which the last change ends; from then on they may be the same.
        latest: The last frame that can sound otherwise, and some more.

    Returns:
        The new sound from ``lead`` on, the same frames of the file, and the frame from which both are equal.
    """
    stem = new.begin(lead, latest)
    sound = stem.play_until(min(latest, changed + 2 * _QUIET_FRAMES))
    before = read_stretch(path, lead, stem.frame)
    while (
        settled := settled_after(sound - before, changed - lead, _QUIET_FRAMES)
    ) is None and stem.frame < latest:
        frame = stem.frame
        sound = np.concatenate([sound, stem.play_until(min(latest, frame + _STEP_FRAMES))])
        before = np.concatenate([before, read_stretch(path, frame, stem.frame)])
    return sound, before, settled


def _join(sound: Samples, before: Samples, new: _Player, old: _Player, tick: int, start: int) -> None:
    """Take the step off the beginning of a new sound, in place, and leave the attacks in it as they are.

    Notes held over from before may sound different now, or end here. Their difference from the old sound is
    added to the new one and faded out; so neither is a new attack softened nor an old one heard. Where the
    file is not what would be rendered today, that difference is faded out with it.

    Args:
        sound: (frames, 2) from the beginning of the window on.
        before: The same frames of the file.
        new: The part now.
        old: The part as it was.
        tick: Where the window begins.
        start: The same as a frame.
    """
    frames = min(FADE_FRAMES, sound.shape[0])
    old_held, new_held, old_whole = (
        player.begin(start, start + frames).play_until(start + frames)
        for player in (old.begun_before(tick), new.begun_before(tick), old)
    )
    sound[:frames] += falling(frames) * (old_held - new_held + before[:frames] - old_whole)
