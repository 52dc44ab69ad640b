"""Analysis of a master of which a stretch changed, with the same result as analysing all of it again."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from studio.analysis.sound_features import Hearing
from studio.audio.file_patch import read_stretch
from studio.audio.files import read
from studio.audio.peaks import peaks_of, revised_peaks
from studio.audio.waveform_overview import COLUMN_FRAMES, WaveformOverview
from studio.editing.original import Original
from studio.engines.take_writing import PEAK_COUNT
from studio.take_files import TakeFile


@dataclass(frozen=True, slots=True, eq=False)
class PartialAnalysis:
    """A master, listened to and drawn.

    Attributes:
        hearing: What was heard, moment by moment.
        peaks: Its outline for a player.
        lane: Its outline for the editor, as JSON has it.
    """

    hearing: Hearing
    peaks: Sequence[float]
    lane: Sequence[int]


def listen_whole(wav: Path, threads: int) -> PartialAnalysis:
    """Listen to a master from its beginning to its end."""
    clip = read(wav)
    return PartialAnalysis(
        Hearing.of(clip, threads=threads),
        peaks_of(clip.samples, PEAK_COUNT),
        WaveformOverview.of(clip.samples).to_json(),
    )


def analyse_again(
    original: Original, lane: Sequence[int] | None, wav: Path, stretch: tuple[int, int] | None, threads: int
) -> PartialAnalysis:
    """Listen to a master again where it is another than that of a take.

    Args:
        original: The take.
        lane: The outline of its master, as JSON has it; None where nobody drew it.
        wav: The master as it is now.
        stretch: The first frame that differs and the one after the last; None where all may differ.
        threads: How many threads may work at once where all of it is listened to.
    """
    hearing = (
        Hearing.find(original.files.path(TakeFile.HEARING)) if TakeFile.HEARING in original.files else None
    )
    if stretch is None or hearing is None or lane is None or TakeFile.PEAKS not in original.files:
        return listen_whole(wav, threads)
    peaks: Sequence[float] = original.files.document(TakeFile.PEAKS, lambda plain: plain["peaks"][0])
    start, end = stretch
    if start >= end:
        return PartialAnalysis(hearing, peaks, lane)
    first, last = Hearing.span(start, end)
    sound, frames = read_stretch(wav, first, last), hearing.levels.frames
    with ThreadPoolExecutor(1) as beside:
        listening = beside.submit(hearing.revised, sound, start, end)
        peaks = revised_peaks(peaks, frames, start, end, partial(read_stretch, wav))
        outline = WaveformOverview.from_json(lane)
        column_start, column_end = (
            start // COLUMN_FRAMES * COLUMN_FRAMES,
            min(frames, -(-end // COLUMN_FRAMES) * COLUMN_FRAMES),
        )
        outline.replace(column_start, sound[column_start - first : column_end - first])
        return PartialAnalysis(listening.result(), peaks, outline.to_json())
