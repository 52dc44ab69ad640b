"""The sound of some parts where a piece was changed, and nowhere else.

A strip remembers a little of what it has heard, so it begins some way before the change, and what it makes there is thrown
away. Afterwards it goes on until the new sound and the old one are the same again.
"""

from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.audio.patching import read_stretch
from studio.editing.original import Original
from studio.editing.region import Region
from studio.editing.stretch import FADE_FRAMES, Stretch, fade_back, falling, on_disk, settled_after
from studio.mixing.balance import Balance
from studio.mixing.control import GRID, Ducking, kicks
from studio.mixing.desk import channels_of
from studio.mixing.profile import PROFILES
from studio.mixing.strip import Strip
from studio.synthesis.cache import NoteCache
from studio.synthesis.instrument import INSTRUMENTS
from studio.synthesis.renderer import Renderer
from studio.theory.score import Part, Score

PRE_ROLL_FRAMES = 2 * SAMPLE_RATE
"""How long a strip listens before what it makes is used: the slowest compressor's reduction has come within −90 dB by then."""

_QUIET_FRAMES = SAMPLE_RATE // 4
"""The new sound has become the old one when it has been for so long."""

_STEP_FRAMES = SAMPLE_RATE
"""How much is rendered at once beyond the window, until that is so."""

_CONTINUOUS = 1e-4
"""−80 dB: a smaller step is not heard as one."""


@dataclass(frozen=True, slots=True, eq=False)
class _Player:
    """One part of a score, on its way through its strip.

    Attributes:
        score: The whole piece.
        part: What is played.
        balance: Levels of the parts.
        cache: Notes rendered once are kept here.
    """

    score: Score
    part: Part
    balance: Balance
    cache: NoteCache

    @classmethod
    def of(cls, score: Score, part_id: str, balance: Balance, cache: NoteCache) -> "_Player":
        return cls(score, next(part for part in score.parts if part.id == part_id), balance, cache)

    def begun_before(self, tick: int) -> "_Player":
        """The same without the notes that begin at a tick or later."""
        kept = tuple(note for note in self.part.notes if note.start < tick)
        return replace(self, part=replace(self.part, notes=kept))

    def begin(self, frame: int) -> "_Stem":
        """The stem from a frame on."""
        pre_roll = max(0, frame - PRE_ROLL_FRAMES) // GRID * GRID
        stem = _Stem(self, pre_roll)
        if pre_roll < frame:
            stem.play_until(frame)
        return stem


class _Stem:
    """The sound of one part from a frame on, a stretch at a time."""

    def __init__(self, player: _Player, start_frame: int) -> None:
        score, part = player.score, player.part
        ducking = Ducking(score, PROFILES[score.profile].duck_release_seconds)
        faders = player.balance.faders_of(part.id)
        self._strip = Strip(part, channels_of(score)[part.id], faders, score.time, ducking, start_frame=start_frame)
        self._renderer = Renderer(replace(score, parts=(part,)), 1, player.cache, whole=False)
        self._part_id = part.id
        self.frame = start_frame

    def play_until(self, end_frame: int) -> Samples:
        """The sound from where it is up to a later frame, (frames, 2)."""
        sound = self._renderer.render_range(self.frame, end_frame)[self._part_id]
        self.frame = end_frame
        return self._strip.process(sound)


def revised_stem(original: Original, score: Score, window: Region, part_id: str, cache: NoteCache) -> Stretch:
    """The new sound of a stem where a piece was changed.

    Args:
        original: The take whose stem is changed.
        score: The piece as it is now: as long, and the same outside the window.
        window: Where notes differ.
        part_id: Whose stem.
        cache: Notes rendered once are kept here, for all parts.

    Returns:
        From the beginning of the window to where old and new are the same again.
    """
    new, old = (_Player.of(of, part_id, original.balance, cache) for of in (score, original.score))
    total = score.length_frames(SAMPLE_RATE)
    start, window_end = (min(total, score.time.frames(tick, SAMPLE_RATE)) for tick in (window.start_tick, window.end_tick))
    lead, changed = max(0, start - FADE_FRAMES), _last_change(new, old, window, window_end)
    tail_frames = round(INSTRUMENTS[new.part.instrument].tail_seconds * SAMPLE_RATE)
    latest = min(total, window_end + tail_frames + _QUIET_FRAMES)
    sound, before, settled = _until_settled(new, original.stem(part_id), lead, changed, latest)
    if settled is not None:
        end = min(settled + FADE_FRAMES, sound.shape[0])
        sound, before = sound[:end], before[:end]
    inside, inside_before = sound[start - lead :], before[start - lead :]
    if lead + sound.shape[0] < total:
        fade_back(inside, inside_before)
    if np.abs(sound[: start - lead] - before[: start - lead]).max(initial=0.0) >= _CONTINUOUS:
        _join(inside, inside_before, new, old, window.start_tick, start)
    return Stretch(start, on_disk(inside), inside_before)


def _last_change(new: _Player, old: _Player, window: Region, window_end: int) -> int:
    """The frame at which the last thing that changed for a part ends: a note of its own, or a kick that it makes way for.

    The window is as long as the longest note of any part. Where anything but notes changed, it is believed.
    """
    if replace(new.part, notes=()) != replace(old.part, notes=()):
        return window_end
    time = new.score.time
    notes = set(new.part.notes) ^ set(old.part.notes)
    ducked = channels_of(new.score)[new.part.id].duck_db
    struck = kicks(new.score).items() ^ kicks(old.score).items() if ducked else set()
    ends = [time.frames(note.end, SAMPLE_RATE) for note in notes] + [frame + 1 for frame, _ in struck]
    return min(window_end, max([time.frames(window.start_tick, SAMPLE_RATE) + 1, *ends]))


def _until_settled(new: _Player, path: Path, lead: int, changed: int, latest: int) -> tuple[Samples, Samples, int | None]:
    """Play on until the new sound is what the file holds, at the longest until the last changed note cannot be heard any more.

    Args:
        new: The part now.
        path: The file of the part as it was.
        lead: The first frame.
        changed: The frame at which the last change ends; from then on they may be the same.
        latest: The last frame that can sound otherwise, and some more.

    Returns:
        The new sound from ``lead`` on, the same frames of the file, and the frame of both at which they have become the same.
    """
    stem = new.begin(lead)
    sound = stem.play_until(min(latest, changed + 2 * _QUIET_FRAMES))
    before = read_stretch(path, lead, stem.frame)
    while (settled := settled_after(sound - before, changed - lead, _QUIET_FRAMES)) is None and stem.frame < latest:
        frame = stem.frame
        sound = np.concatenate([sound, stem.play_until(min(latest, frame + _STEP_FRAMES))])
        before = np.concatenate([before, read_stretch(path, frame, stem.frame)])
    return sound, before, settled


def _join(sound: Samples, before: Samples, new: _Player, old: _Player, tick: int, start: int) -> None:
    """Take the step off the beginning of a new sound, in place, and leave the attacks in it as they are.

    What was held over from before may sound otherwise now: it ends here, say. To the new sound is added, falling, what is
    missing to the old one, of the notes begun before alone; so neither is a new attack softened nor an old one heard. Where
    the file is not what would be played today, that is made up for as well.

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
        player.begin(start).play_until(start + frames) for player in (old.begun_before(tick), new.begun_before(tick), old)
    )
    sound[:frames] += falling(frames) * (old_held - new_held + before[:frames] - old_whole)
