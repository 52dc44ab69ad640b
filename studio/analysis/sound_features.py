"""Features of a sound over time, from which all its measurements are calculated.

Where only a stretch of a sound changed, only its moments are analysed again; the results are the same as for
the whole sound.
"""

import zipfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from studio.analysis.levels import (
    AROUND_FRAMES,
    BLOCK_FRAMES,
    TAIL_FRAMES,
    LevelTrace,
    blocks_of,
    hop_powers_of,
)
from studio.analysis.spectrum import NOTE_HOP_FRAMES, NOTE_REACH_FRAMES, Floats, NotePeaks, mono, note_peaks
from studio.analysis.tempo import HOP_FRAMES, REACH_FRAMES, band_energies
from studio.audio.clip import SAMPLE_RATE, AudioClip, Samples
from studio.audio.loudness import HOPS_PER_SECOND

Progress = Callable[[float], None]
"""Receives the fraction that is done; an exception that it raises ends the analysis."""

_HOP_FRAMES = SAMPLE_RATE // HOPS_PER_SECOND
_SETTLING_HOPS = HOPS_PER_SECOND  # the slowest filter of the loudness forgets 100 dB in 50 ms
_AROUND_FRAMES = 3 * SAMPLE_RATE


@dataclass(frozen=True, slots=True, eq=False)
class Hearing:
    """The features of one sound at 44.1 kHz.

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
            levels = beside.submit(lambda: LevelTrace.of_clip(clip)) if threads > 1 else None
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
                levels=levels.result() if levels else LevelTrace.of_clip(clip),
            )

    @staticmethod
    def span(start_frame: int, end_frame: int) -> tuple[int, int]:
        """Frames needed to analyse a stretch again: the first, possibly negative, and the end."""
        first = (start_frame - _AROUND_FRAMES) // BLOCK_FRAMES * BLOCK_FRAMES
        return first, -(-(end_frame + _AROUND_FRAMES) // BLOCK_FRAMES) * BLOCK_FRAMES

    def revised(self, sound: Samples, start_frame: int, end_frame: int) -> "Hearing":
        """Return the features after one stretch of the sound was replaced.

        Args:
            sound: (frames, 2) float32, as it is now, over :meth:`span`; silence beyond both of its ends.
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
        return Hearing(
            self.seconds, self.signal_frames, energies, peaks, self._revised_levels(sound, first, stretch)
        )

    def _revised_levels(self, sound: Samples, first: int, stretch: tuple[int, int]) -> LevelTrace:
        """The levels after a stretch was measured again; ``first`` is the first frame of ``sound``."""
        (start, end), old = stretch, self.levels
        hop, last_hop = (
            start // _HOP_FRAMES,
            min(old.hop_powers.size, end // _HOP_FRAMES + 1 + _SETTLING_HOPS),
        )
        before = max(0, hop - _SETTLING_HOPS)
        powers = hop_powers_of(sound[before * _HOP_FRAMES - first : last_hop * _HOP_FRAMES - first])[
            hop - before :
        ]
        block, last_block = (
            max(0, start - AROUND_FRAMES) // BLOCK_FRAMES,
            -(-(end + AROUND_FRAMES) // BLOCK_FRAMES),
        )
        heard_end = min(old.frames, last_block * BLOCK_FRAMES)
        heard = sound[block * BLOCK_FRAMES - AROUND_FRAMES - first : heard_end + AROUND_FRAMES - first]
        tail_peak = old.tail_peak
        if end > old.frames - TAIL_FRAMES:
            tail_peak = float(
                np.abs(sound[max(0, old.frames - TAIL_FRAMES) - first : old.frames - first]).max(initial=0.0)
            )
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
                lengths=np.array(
                    [self.seconds, self.signal_frames, self.levels.frames, self.levels.tail_peak]
                ),
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
    """Report to nobody."""


def _segment(
    signal: Floats, begin: int, stretch: tuple[int, int], hop: int, reach: int
) -> tuple[Floats, int, slice]:
    """Cut out the part of a signal that has to be analysed when a stretch of it changed.

    Args:
        signal: Mono, with more than that around the stretch.
        begin: Its first frame.
        stretch: First frame and the one after the last.
        hop: Frames from moment to moment.
        reach: How far around a moment the sound is that it hears.

    Returns:
        The signal from a moment on, the first moment that hears the stretch, and the slice of those moments
        in the segment.
    """
    first, last, margin = (
        max(0, (stretch[0] - reach) // hop),
        (stretch[1] + reach) // hop + 2,
        -(-reach // hop),
    )
    moment = max(0, first - margin)
    segment = signal[moment * hop - begin : (last + margin) * hop - begin]
    return segment, first, slice(first - moment, last - moment)


def _replaced(whole: NDArray[Any], first: int, part: NDArray[Any]) -> NDArray[Any]:
    """A copy of the rows of ``whole``, replaced by ``part`` from row ``first`` on."""
    copy = whole.copy()
    copy[first : first + part.shape[0]] = part
    return copy


def _replaced_peaks(whole: NotePeaks, first: int, part: NotePeaks, rows: slice) -> NotePeaks:
    """The peaks of ``whole``, replaced by the given rows of ``part`` from moment ``first`` on."""
    counts = part.counts[rows]
    ends, part_ends = (np.concatenate([[0], np.cumsum(peaks.counts)]) for peaks in (whole, part))
    old = slice(ends[first], ends[first + counts.size])
    new = slice(part_ends[rows.start], part_ends[rows.start + counts.size])
    pitches, strengths = (
        np.concatenate([values[: old.start], others[new], values[old.stop :]])
        for values, others in ((whole.pitches, part.pitches), (whole.strengths, part.strengths))
    )
    return NotePeaks(_replaced(whole.counts, first, counts), pitches, strengths)
