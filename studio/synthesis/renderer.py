"""From a score to the sound of its parts, window by window."""

import math
from collections.abc import Container, Generator, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.synthesis.cache import NoteCache
from studio.synthesis.instrument import Instrument, Voice, instruments_of
from studio.synthesis.note_placement import place
from studio.synthesis.performance import PlayedNote, perform
from studio.theory.score import Part, Score

_FADE_FRAMES = 176
"""The fade of a note that is ended by another: 4 ms."""

_SEAM_FRAMES = 6
"""The same where the next note goes on with the wave of this one, both at zero."""

_LONGEST_WAIT_FRAMES = SAMPLE_RATE // 20
"""The longest wait of a gliding note for the wave before to pass zero: one period of the lowest note."""

_AHEAD_FRAMES = 30 * SAMPLE_RATE
"""The reach in which notes are looked for that can share a batch with those needed now."""

_BATCH_FRAMES = 160 * SAMPLE_RATE
"""The most sound, tails included, that a batch may come to by looking ahead: 56 MB."""

_BATCH_LANES = 2
"""Notes in a row that fill a lane well; any more go to another batch, for another thread."""

_TASK_VOICES = 4
"""Voices that a thread renders at a time of an instrument that makes them one by one."""

_Key = tuple[str, Voice]
"""An instrument's id, and one of its voices."""

Sounds = dict[_Key, Samples]
"""The sound of each voice of each instrument."""


@dataclass(frozen=True, slots=True)
class _Batch:
    """Voices of one instrument that a thread renders together, and what will come of it."""

    instrument_id: str
    voices: Sequence[Voice]
    rendering: Future[list[Samples]]


@dataclass(frozen=True, slots=True)
class _Window:
    """A stretch whose sounds are on their way.

    Attributes:
        heard: For each player the notes that sound in it.
        sounds: What is there already.
        batches: What is being rendered, some of it since the window before.
    """

    heard: Sequence[Sequence[int]]
    sounds: Sounds
    batches: Sequence[_Batch]

    def on_their_way(self) -> dict[_Key, _Batch]:
        """Every voice that is being rendered, and with which others."""
        return {(batch.instrument_id, voice): batch for batch in self.batches for voice in batch.voices}


class Renderer:
    """Renders a score; the same score gives the same samples whatever the window, the order and the threads.

    Args:
        score: What is played.
        threads: Batches of notes rendered, and parts put together, at the same time.
        cache: Where notes that were rendered are kept; None for one of its own, gone with it.
        whole: Whether all of the piece will be asked for: what sounds soon is then rendered along with what
            sounds now.
    """

    def __init__(
        self, score: Score, threads: int = 2, cache: NoteCache | None = None, *, whole: bool = True
    ) -> None:
        self._frames = score.length_frames(SAMPLE_RATE)
        self._threads = threads
        self._whole = whole
        self._cache = NoteCache() if cache is None else cache
        self._instruments = instruments_of(score)
        self._players = [_PartPlayer(score, part, self._instruments[part.instrument]) for part in score.parts]
        self._ringing: Sounds = {}

    def blocks(self, block_frames: int) -> Generator[dict[str, Samples]]:
        """Render the whole piece in order: for each window the (frames, 2) sound of every part by its id.

        The last may be shorter. While one is put together, what the next needs is being rendered.
        """
        spans = [
            (start, min(start + block_frames, self._frames)) for start in range(0, self._frames, block_frames)
        ]
        following: _Window | None = None
        with ThreadPoolExecutor(self._threads) as executor:
            try:
                for span, next_span in zip(spans, [*spans[1:], None], strict=True):
                    window = following or self._begin(executor, *span, self._ringing)
                    following = (
                        self._begin(executor, *next_span, window.sounds, window) if next_span else None
                    )
                    self._collect(window)
                    yield {
                        player.part_id: player.play(notes, window.sounds, *span)
                        for player, notes in zip(self._players, window.heard, strict=True)
                    }
            finally:
                executor.shutdown(wait=False, cancel_futures=True)

    def render_range(self, start_frame: int, end_frame: int) -> dict[str, Samples]:
        """Render every part from one frame to another, with the notes that began before and still ring."""
        with ThreadPoolExecutor(self._threads) as executor:
            window = self._begin(executor, start_frame, end_frame, self._ringing)
            self._collect(window)
            played = executor.map(
                lambda player, notes: player.play(notes, window.sounds, start_frame, end_frame),
                self._players,
                window.heard,
            )
            stems = {player.part_id: samples for player, samples in zip(self._players, played, strict=True)}
        self._ringing = {
            key: window.sounds[key]
            for player, notes in zip(self._players, window.heard, strict=True)
            for key in player.ringing(notes, window.sounds, end_frame)
        }
        return stems

    def _begin(
        self,
        executor: ThreadPoolExecutor,
        start: int,
        end: int,
        kept: Mapping[_Key, Samples],
        before: _Window | None = None,
    ) -> _Window:
        """Find the sounds of a window that are kept, cached or on their way, and have the others rendered.

        Args:
            executor: Whose threads render.
            start: First frame of the window.
            end: The frame after its last.
            kept: Sounds of the window before.
            before: That window, while it is not collected.
        """
        heard = [player.heard(start, end) for player in self._players]
        on_their_way = before.on_their_way() if before else {}
        sounds: Sounds = {}
        shared: dict[int, _Batch] = {}
        missing: dict[str, dict[Voice, None]] = {}
        for player, notes in zip(self._players, heard, strict=True):
            for voice in player.voices(notes):
                key = (player.instrument_id, voice)
                sound = kept.get(key)
                sound = self._cache.find(*key) if sound is None else sound
                if sound is not None:
                    sounds[key] = sound
                elif key in on_their_way:
                    shared[id(on_their_way[key])] = on_their_way[key]
                else:
                    missing.setdefault(player.instrument_id, {})[voice] = None
        portions = [
            (instrument_id, voices)
            for instrument_id, needed in missing.items()
            for voices in self._portions(instrument_id, needed, end, on_their_way)
        ]
        # Those that cannot be divided and the long ones first: threads end together.
        portions.sort(
            key=lambda one: (
                -self._instruments[one[0]].lanes,
                -sum(voice.duration_frames for voice in one[1]),
            )
        )
        begun = [
            _Batch(id_, voices, executor.submit(self._instruments[id_].render, voices))
            for id_, voices in portions
        ]
        return _Window(heard, sounds, [*shared.values(), *begun])

    def _collect(self, window: _Window) -> None:
        """Wait for the sounds of a window, and keep them."""
        for batch in window.batches:
            rendered = batch.rendering.result()
            self._cache.keep(batch.instrument_id, batch.voices, rendered)
            window.sounds.update(
                ((batch.instrument_id, voice), sound)
                for voice, sound in zip(batch.voices, rendered, strict=True)
            )

    def _portions(
        self, instrument_id: str, missing: dict[Voice, None], end: int, on_their_way: Container[_Key]
    ) -> list[list[Voice]]:
        """The voices that an instrument has to render now, in portions for the threads.

        One that renders in lanes gets with it what it will have to render soon: lanes that are filled cost as
        much as empty ones.
        """
        lanes = self._instruments[instrument_id].lanes
        if lanes > 1 and self._whole:
            self._look_ahead(instrument_id, missing, end, on_their_way)
        voices = sorted(missing, key=lambda voice: voice.duration_frames)
        count = max(
            1, len(voices) // (_BATCH_LANES * lanes) if lanes > 1 else math.ceil(len(voices) / _TASK_VOICES)
        )
        return [voices[first::count] for first in range(count)]

    def _look_ahead(
        self, instrument_id: str, missing: dict[Voice, None], end: int, on_their_way: Container[_Key]
    ) -> None:
        """Add to the voices that an instrument has to render now those that it will have to soon."""
        tail_frames = round(self._instruments[instrument_id].tail_seconds * SAMPLE_RATE)
        room = _BATCH_FRAMES - sum(voice.duration_frames + tail_frames for voice in missing)
        for player in self._players:
            if player.instrument_id == instrument_id:
                for voice in player.upcoming(end):
                    key = (instrument_id, voice)
                    if (
                        room > 0
                        and voice not in missing
                        and key not in on_their_way
                        and self._cache.find(*key) is None
                    ):
                        missing[voice] = None
                        room -= voice.duration_frames + tail_frames


class _PartPlayer:
    """Puts one part together from the sounds of its notes, which it knows by their place in the part."""

    def __init__(self, score: Score, part: Part, instrument: Instrument) -> None:
        self.part_id = part.id
        self.instrument_id = part.instrument
        self._notes = perform(score, part, instrument)
        tail_frames = round(instrument.tail_seconds * SAMPLE_RATE)
        self._starts = np.array([note.start for note in self._notes], dtype=np.int64)
        self._latest_ends = np.array([_latest_end(note, tail_frames) for note in self._notes], dtype=np.int64)
        self._waits: dict[int, int] = {}

    def heard(self, start: int, end: int) -> list[int]:
        """The notes that sound, or may sound, from frame ``start`` up to ``end``."""
        heard: list[int] = np.flatnonzero((self._starts < end) & (self._latest_ends > start)).tolist()
        return heard

    def voices(self, notes: Sequence[int]) -> Iterator[Voice]:
        """The voices that some notes need: their own, and those whose wave one of them goes on with."""
        for index in notes:
            yield self._notes[index].voice
            while index > 0 and self._notes[index].joined:
                index -= 1  # noqa: PLW2901, a chain of glides is followed to its first note
                yield self._notes[index].voice

    def upcoming(self, end: int) -> Iterator[Voice]:
        """The voices that begin soon after a frame."""
        first, last = np.searchsorted(self._starts, (end, end + _AHEAD_FRAMES))
        return (note.voice for note in self._notes[first:last])

    def ringing(self, notes: Sequence[int], sounds: Mapping[_Key, Samples], end: int) -> Iterator[_Key]:
        """The sounds among those of some notes that go on beyond a frame."""
        for index in notes:
            note = self._notes[index]
            key = (self.instrument_id, note.voice)
            if note.start + _LONGEST_WAIT_FRAMES + len(sounds[key]) > end:
                yield key

    def play(self, notes: Sequence[int], sounds: Mapping[_Key, Samples], start: int, end: int) -> Samples:
        """The sound of some notes from frame ``start`` up to ``end``, (frames, 2)."""
        target = np.zeros((end - start, 2), dtype=np.float32)
        for index in notes:
            note = self._notes[index]
            sound = sounds[self.instrument_id, note.voice]
            wait = self._wait(index, sounds)
            stop, fade = self._stop(index, sounds)
            place(target, sound, note.start + wait - start, note.gain, min(stop - wait, len(sound)), fade)
        return target

    def _stop(self, index: int, sounds: Mapping[_Key, Samples]) -> tuple[int, int]:
        """Frames after its written start at which a note is damped, and how long that takes."""
        stop = self._notes[index].stop
        if stop is None:
            return 2**62, _FADE_FRAMES
        follows_closely = index + 1 < len(self._notes) and self._notes[index + 1].joined
        return (
            (stop + self._wait(index + 1, sounds), _SEAM_FRAMES) if follows_closely else (stop, _FADE_FRAMES)
        )

    def _wait(self, index: int, sounds: Mapping[_Key, Samples]) -> int:
        """Frames that a joined note waits until the wave of the note before passes zero on its way up."""
        if index == 0 or not self._notes[index].joined:
            return 0
        if index not in self._waits:
            before = self._notes[index - 1]
            offset = self._notes[index].start - before.start - self._wait(index - 1, sounds)
            wave = sounds[self.instrument_id, before.voice][
                max(0, offset) : max(0, offset) + _LONGEST_WAIT_FRAMES, 0
            ]
            rising = np.flatnonzero((wave[:-1] < 0.0) & (wave[1:] >= 0.0))
            self._waits[index] = int(rising[0]) + 1 if rising.size else 0
        return self._waits[index]


def _latest_end(note: PlayedNote, tail_frames: int) -> int:
    """Frame after which a note is not heard any more for certain."""
    ringing = note.voice.duration_frames + tail_frames if note.stop is None else note.stop + _FADE_FRAMES
    return note.start + _LONGEST_WAIT_FRAMES + ringing
