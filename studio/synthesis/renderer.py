"""From a score to the sound of its parts, window by window."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor

import numpy as np

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.synthesis.cache import SHARED_CACHE, NoteCache
from studio.synthesis.instrument import INSTRUMENTS, Instrument, Voice
from studio.synthesis.performance import PlayedNote, perform
from studio.synthesis.placing import place
from studio.theory.score import Part, Score

_FADE_FRAMES = 176
"""4 ms: what it takes for a note to be damped by another."""

_SEAM_FRAMES = 6
"""The same where one note goes on with the wave of another, both at zero."""

_LONGEST_WAIT_FRAMES = SAMPLE_RATE // 20
"""How long a note that glides may wait for the wave before it to pass zero: one period of the lowest note."""

_BATCH_VOICES = 16
"""Instruments compute this many notes about as fast as one."""

_AHEAD_FRAMES = 30 * SAMPLE_RATE
"""How far ahead notes are looked for that can share a batch with those needed now."""


class Renderer:
    """Renders a score; the same score gives the same samples whatever the window, the order and the threads.

    Args:
        score: What is played.
        threads: Parts rendered at the same time.
        cache: Where notes that were rendered are kept.
    """

    def __init__(self, score: Score, threads: int = 2, cache: NoteCache = SHARED_CACHE) -> None:
        self._frames = score.length_frames(SAMPLE_RATE)
        self._threads = threads
        self._players = [_PartPlayer(score, part, cache) for part in score.parts]

    def blocks(self, block_frames: int) -> Iterator[dict[str, Samples]]:
        """The whole piece in order: for each window the (frames, 2) sound of every part by its id; the last may be shorter."""
        with ThreadPoolExecutor(self._threads) as executor:
            for start in range(0, self._frames, block_frames):
                yield self._window(executor, start, min(start + block_frames, self._frames))

    def render_range(self, start_frame: int, end_frame: int) -> dict[str, Samples]:
        """The sound of every part from one frame to another, notes that began before and still ring included."""
        with ThreadPoolExecutor(self._threads) as executor:
            return self._window(executor, start_frame, end_frame)

    def _window(self, executor: ThreadPoolExecutor, start: int, end: int) -> dict[str, Samples]:
        rendered = executor.map(lambda player: player.render(start, end), self._players)
        return {player.part_id: samples for player, samples in zip(self._players, rendered, strict=True)}


class _PartPlayer:
    """Plays one part; keeps hold of the sounds that ring on from one window into the next."""

    def __init__(self, score: Score, part: Part, cache: NoteCache) -> None:
        self.part_id = part.id
        self._instrument_id = part.instrument
        self._instrument: Instrument = INSTRUMENTS[part.instrument]
        self._cache = cache
        self._notes = perform(score, part, self._instrument)
        self._tail_frames = round(self._instrument.tail_seconds * SAMPLE_RATE)
        self._ringing: dict[Voice, Samples] = {}
        self._waits: dict[int, int] = {}

    def render(self, start: int, end: int) -> Samples:
        """The sound from frame ``start`` up to ``end``, (frames, 2)."""
        target = np.zeros((end - start, 2), dtype=np.float32)
        heard = [index for index, note in enumerate(self._notes) if note.start < end and self._latest_end(note) > start]
        sounds = self._sounds([self._notes[index] for index in heard], end)
        for index in heard:
            note = self._notes[index]
            sound = sounds[note.voice]
            wait = self._wait(index)
            stop, fade = self._stop(index)
            place(target, sound, note.start + wait - start, note.gain, min(stop - wait, len(sound)), fade)
        self._ringing = {
            self._notes[index].voice: sounds[self._notes[index].voice]
            for index in heard
            if self._notes[index].start + _LONGEST_WAIT_FRAMES + len(sounds[self._notes[index].voice]) > end
        }
        return target

    def _latest_end(self, note: PlayedNote) -> int:
        ringing = note.voice.duration_frames + self._tail_frames if note.stop is None else note.stop + _FADE_FRAMES
        return note.start + _LONGEST_WAIT_FRAMES + ringing

    def _stop(self, index: int) -> tuple[int, int]:
        """Frames after its written start at which a note is damped, and how long that takes."""
        stop = self._notes[index].stop
        if stop is None:
            return 2**62, _FADE_FRAMES
        follows_closely = index + 1 < len(self._notes) and self._notes[index + 1].joined
        return (stop + self._wait(index + 1), _SEAM_FRAMES) if follows_closely else (stop, _FADE_FRAMES)

    def _wait(self, index: int) -> int:
        """Frames that a joined note waits until the wave of the note before passes zero on its way up."""
        if index == 0 or not self._notes[index].joined:
            return 0
        if index not in self._waits:
            before = self._notes[index - 1]
            offset = self._notes[index].start - before.start - self._wait(index - 1)
            sound = self._sounds([before], before.start)[before.voice]
            wave = sound[max(0, offset) : max(0, offset) + _LONGEST_WAIT_FRAMES, 0]
            rising = np.flatnonzero((wave[:-1] < 0.0) & (wave[1:] >= 0.0))
            self._waits[index] = int(rising[0]) + 1 if rising.size else 0
        return self._waits[index]

    def _sounds(self, heard: Sequence[PlayedNote], end: int) -> dict[Voice, Samples]:
        sounds: dict[Voice, Samples] = {}
        missing: dict[Voice, None] = {}
        for note in heard:
            sound = self._ringing.get(note.voice)
            sound = self._cache.find(self._instrument_id, note.voice) if sound is None else sound
            if sound is None:
                missing[note.voice] = None
            else:
                sounds[note.voice] = sound
        if missing:
            sounds |= self._render_missing(list(missing), end)
        return sounds

    def _render_missing(self, missing: list[Voice], end: int) -> dict[Voice, Samples]:
        """Render what is needed now, and with it what will be needed soon, up to a full batch."""
        room = -len(missing) % _BATCH_VOICES
        wanted = dict.fromkeys(missing)
        for note in self._notes:
            soon = end <= note.start < end + _AHEAD_FRAMES and note.voice not in wanted
            if room and soon and self._cache.find(self._instrument_id, note.voice) is None:
                wanted[note.voice] = None
                room -= 1
        voices = list(wanted)
        rendered = self._instrument.render(voices)
        self._cache.keep(self._instrument_id, voices, rendered)
        return dict(zip(voices, rendered, strict=True))
