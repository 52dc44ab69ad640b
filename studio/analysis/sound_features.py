"""What was heard of a sound, moment by moment; all that is said of it is concluded from this.

Where only a stretch of a sound changed, only its moments are heard again: the conclusions are those of the whole.
"""

import zipfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from studio.analysis.levels import AROUND_FRAMES, BLOCK_FRAMES, TAIL_FRAMES, LevelTrace, blocks_of, hop_powers_of, stereo
from studio.analysis.spectrum import NOTE_HOP_FRAMES, NOTE_REACH_FRAMES, Floats, NotePeaks, mono, note_peaks
from studio.analysis.tempo import HOP_FRAMES, REACH_FRAMES, band_energies
from studio.audio.clip import SAMPLE_RATE, AudioClip, Samples
from studio.audio.loudness import HOPS_PER_SECOND

Progress = Callable[[float], None]
"""Told which fraction is done; what it raises ends the hearing."""

_HOP_FRAMES = SAMPLE_RATE // HOPS_PER_SECOND
_SETTLING_HOPS = HOPS_PER_SECOND  # the slowest filter of the loudness forgets 100 dB in 50 ms
_AROUND_FRAMES = 3 * SAMPLE_RATE


@dataclass(frozen=True, slots=True, eq=False)
class Hearing:
    """One sound at 44.1 kHz, heard.

    Attributes:
        seconds: How long it is.
        signal_frames: Length of its mono signal.
        energies: From :func:`~studio.analysis.tempo.band_energies`.
        peaks: From :func:`~studio.analysis.spectrum.note_peaks`.
        levels: What levels are concluded from.
    """

    seconds: float
    signal_frames: int
    energies: Floats
    peaks: NotePeaks
    levels: LevelTrace

    @classmethod
    def of(cls, clip: AudioClip, progress: Progress | None = None, threads: int = 1) -> Self:
        """Hear a clip of any rate, length and channel count.

        Args:
            clip: The sound.
            progress: Told the fraction done, 0 to 1, after each step.
            threads: 2 hears levels beside time and pitch.
        """
        tell = progress or _nobody
        with ThreadPoolExecutor(1) as beside:
            levels = beside.submit(lambda: LevelTrace.of(stereo(clip))) if threads > 1 else None
            signal = mono(clip)
            tell(0.2)
            energies = band_energies(signal)
            tell(0.5)
            peaks = note_peaks(signal)
            tell(0.8)
            return cls(
                seconds=clip.seconds,
                signal_frames=signal.size,
                energies=energies,
                peaks=peaks,
                levels=levels.result() if levels else LevelTrace.of(stereo(clip)),
            )

    @staticmethod
    def span(start_frame: int, end_frame: int) -> tuple[int, int]:
        """What of a sound has to be there to hear a stretch of it again: a first frame, possibly before 0, and an end."""
        first = (start_frame - _AROUND_FRAMES) // BLOCK_FRAMES * BLOCK_FRAMES
        return first, -(-(end_frame + _AROUND_FRAMES) // BLOCK_FRAMES) * BLOCK_FRAMES

    def revised(self, sound: Samples, start_frame: int, end_frame: int) -> "Hearing":
        """The same sound, another in one stretch.

        Args:
            sound: (frames, 2) float32, as it is now, of :meth:`span`; silence before its beginning and behind its end.
            start_frame: First frame that differs.
            end_frame: The frame after the last that does.
        """
        first, _ = self.span(start_frame, end_frame)
        begin = max(0, first)
        signal = mono(AudioClip(sound[begin - first : self.signal_frames - first]))
        stretch = (start_frame, end_frame)
        segment, row, rows = _segment(signal, begin, stretch, HOP_FRAMES, REACH_FRAMES)
        energies = _replaced(self.energies, row, band_energies(segment)[rows])
        segment, row, rows = _segment(signal, begin, stretch, NOTE_HOP_FRAMES, NOTE_REACH_FRAMES)
        peaks = _replaced_peaks(self.peaks, row, note_peaks(segment), rows)
        return Hearing(self.seconds, self.signal_frames, energies, peaks, self._revised_levels(sound, first, stretch))

    def _revised_levels(self, sound: Samples, first: int, stretch: tuple[int, int]) -> LevelTrace:
        """The levels, where a stretch of the sound, whose first frame is given, is heard again."""
        (start, end), old = stretch, self.levels
        hop, last_hop = start // _HOP_FRAMES, min(old.hop_powers.size, end // _HOP_FRAMES + 1 + _SETTLING_HOPS)
        before = max(0, hop - _SETTLING_HOPS)
        powers = hop_powers_of(sound[before * _HOP_FRAMES - first : last_hop * _HOP_FRAMES - first])[hop - before :]
        block, last_block = max(0, start - AROUND_FRAMES) // BLOCK_FRAMES, -(-(end + AROUND_FRAMES) // BLOCK_FRAMES)
        heard_end = min(old.frames, last_block * BLOCK_FRAMES)
        heard = sound[block * BLOCK_FRAMES - AROUND_FRAMES - first : heard_end + AROUND_FRAMES - first]
        tail_peak = old.tail_peak
        if end > old.frames - TAIL_FRAMES:
            tail_peak = float(np.abs(sound[max(0, old.frames - TAIL_FRAMES) - first : old.frames - first]).max(initial=0.0))
        blocks = _replaced(old.blocks, block, blocks_of(heard, AROUND_FRAMES))
        return LevelTrace(old.frames, _replaced(old.hop_powers, hop, powers), blocks, tail_peak)

    def write(self, path: Path) -> None:
        """Keep it in a file.

        Raises:
            OSError: The file cannot be written.
        """
        with path.open("wb") as file:
            np.savez(
                file,
                lengths=np.array([self.seconds, self.signal_frames, self.levels.frames, self.levels.tail_peak]),
                energies=self.energies,
                counts=self.peaks.counts,
                pitches=self.peaks.pitches,
                strengths=self.peaks.strengths,
                hop_powers=self.levels.hop_powers,
                blocks=self.levels.blocks,
            )

    @classmethod
    def find(cls, path: Path) -> "Hearing | None":
        """Read what :meth:`write` wrote; None where there is nothing, or nothing that can be read."""
        try:
            with path.open("rb") as file, np.load(file, allow_pickle=False) as kept:
                seconds, signal_frames, frames, tail_peak = kept["lengths"].tolist()
                levels = LevelTrace(int(frames), kept["hop_powers"], kept["blocks"], tail_peak)
                peaks = NotePeaks(kept["counts"], kept["pitches"], kept["strengths"])
                return cls(seconds, int(signal_frames), kept["energies"], peaks, levels)
        except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile):
            return None


def _nobody(_fraction: float) -> None:
    """Nobody asked to be told."""


def _segment(signal: Floats, begin: int, stretch: tuple[int, int], hop: int, reach: int) -> tuple[Floats, int, slice]:
    """What has to be looked at where a stretch of a sound is heard again, moment by moment.

    Args:
        signal: Mono, with more than that around the stretch.
        begin: Its first frame.
        stretch: First frame and the one after the last.
        hop: Frames from moment to moment.
        reach: How far around a moment the sound is that it hears.

    Returns:
        The signal from a moment on, the first moment that hears the stretch, and where those moments are in the segment.
    """
    first, last, margin = max(0, (stretch[0] - reach) // hop), (stretch[1] + reach) // hop + 2, -(-reach // hop)
    moment = max(0, first - margin)
    segment = signal[moment * hop - begin : (last + margin) * hop - begin]
    return segment, first, slice(first - moment, last - moment)


def _replaced(whole: NDArray[Any], first: int, part: NDArray[Any]) -> NDArray[Any]:
    """A copy of some rows, from one of them on others."""
    copy = whole.copy()
    copy[first : first + part.shape[0]] = part
    return copy


def _replaced_peaks(whole: NotePeaks, first: int, part: NotePeaks, rows: slice) -> NotePeaks:
    """The peaks of all moments, from one of them on those that some moments of another have."""
    counts = part.counts[rows]
    ends, part_ends = (np.concatenate([[0], np.cumsum(peaks.counts)]) for peaks in (whole, part))
    old = slice(ends[first], ends[first + counts.size])
    new = slice(part_ends[rows.start], part_ends[rows.start + counts.size])
    pitches, strengths = (
        np.concatenate([values[: old.start], others[new], values[old.stop :]])
        for values, others in ((whole.pitches, part.pitches), (whole.strengths, part.strengths))
    )
    return NotePeaks(_replaced(whole.counts, first, counts), pitches, strengths)
