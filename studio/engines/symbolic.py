"""The default engine: composes a score and plays it, on any laptop, with nothing to download."""

from collections.abc import Callable, Generator, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

import numpy as np

from studio.audio.clip import SAMPLE_RATE, AudioClip, Samples
from studio.audio.files import FORMATS
from studio.audio.memory import share_heaps
from studio.audio.peaks import peaks_of
from studio.audio.waveform_overview import WaveformOverview
from studio.composing.brief import Brief
from studio.engines.engine import Production, Progress, ScoreEngine
from studio.engines.stem_files import StemFiles
from studio.engines.stopwatch import Stopwatch
from studio.engines.take_writing import (
    BLOCK_FRAMES,
    PEAK_COUNT,
    asked_beside_measured,
    encode,
    lanes_document,
    peaks_document,
    wait_for,
    write_documents,
    write_hearing,
)
from studio.take_files import TakeFile, path_of, paths_of
from studio.theory.score import Score

if TYPE_CHECKING:  # the mixer is compiled code: it is loaded while the first notes are composed, not before
    from studio.analysis.measured import Measured
    from studio.analysis.sound_features import Hearing
    from studio.mastering.chain import Mastered
    from studio.mastering.reference import Match
    from studio.mastering.settings import MasterSettings
    from studio.mixing.balance import Balance

LOUDNESS_TOLERANCE_LU = 0.3
"""Largest deviation of a master's loudness from its target, in LU."""

_WRITTEN = (
    TakeFile.SCORE,
    TakeFile.BRIEF,
    TakeFile.REPORT,
    TakeFile.BALANCE,
    TakeFile.MASTERING,
    TakeFile.PEAKS,
    TakeFile.LANES,
)
"""The documents of a take."""


@dataclass(frozen=True, slots=True)
class SymbolicEngine(ScoreEngine):
    """Brief → Score → Stems → Mix → Master, exact to the tick.

    Attributes:
        formats: Encodings of the master that the take has, of "wav", "flac" and "mp3".
        at_once: Those of them that are written now; the others are made from the WAV when they are asked for.
        stem_files: Whether each stem is written as FLAC.
        target: Id of the mastering target.
    """

    label = "Symbolic"

    formats: tuple[str, ...] = FORMATS
    stem_files: bool = True
    target: str = "streaming"
    at_once: tuple[str, ...] = (TakeFile.WAV,)

    def produce(self, brief: Brief, folder: Path, progress: Progress, threads: int = 2) -> Production:
        """See :meth:`Engine.produce`."""
        from studio.composing.composer import compose

        share_heaps()
        watch = Stopwatch(progress)
        watch.reach("composing")
        score = compose(brief)
        watch.lap("composing")
        return self._realise(score, brief, folder, watch, threads)

    def realise(
        self,
        score: Score,
        brief: Brief,
        folder: Path,
        progress: Progress,
        *,
        threads: int = 2,
        balance: "Balance | None" = None,
        settings: "MasterSettings | None" = None,
    ) -> Production:
        """See :meth:`ScoreEngine.realise`."""
        return self._realise(score, brief, folder, Stopwatch(progress), threads, balance, settings)

    def _realise(
        self,
        score: Score,
        brief: Brief,
        folder: Path,
        watch: Stopwatch,
        threads: int,
        balance: "Balance | None" = None,
        settings: "MasterSettings | None" = None,
    ) -> Production:
        from studio.mixing.mixer import SPACE
        from studio.synthesis.sound_bank import played_here, unpacking_notes

        if score.sound.version > 1 and not score.sound.banks:
            score, notes = played_here(score), unpacking_notes()
            brief = replace(brief, notes=(*brief.notes, *notes)) if notes else brief
        frames = score.length_frames(SAMPLE_RATE)
        names = [*(part.id for part in score.parts), SPACE]
        with (
            ThreadPoolExecutor(threads) as pool,
            StemFiles(folder, names, frames, pool, written=self.stem_files) as stems,
        ):
            premaster, balance = self._mix(score, balance, stems, watch, pool, threads)
            watch.reach("mastering")
            mastered = self.master(score, premaster, settings)
            stems.finish()
            watch.lap("mastering")
            peaks = peaks_of(mastered.samples, PEAK_COUNT)

            def describe() -> None:
                lanes = {"master": WaveformOverview.of(mastered.samples), **stems.lanes}
                documents: dict[str, object] = {
                    TakeFile.SCORE: score.to_json(),
                    TakeFile.BRIEF: brief.to_json(),
                    TakeFile.BALANCE: balance.to_json(),
                    TakeFile.MASTERING: mastered.settings.to_json(),
                    TakeFile.PEAKS: peaks_document(score.length_seconds, peaks),
                    TakeFile.LANES: lanes_document({name: lane.to_json() for name, lane in lanes.items()}),
                }
                write_documents(folder, documents)

            measured = self._export(mastered.samples, folder, watch, pool, threads, describe)
        report = asked_beside_measured(brief, score, measured, self.target)
        write_documents(folder, {TakeFile.REPORT: report})
        watch.lap("checking")
        watch.reach("checking", 1.0)
        files = {**paths_of([*_WRITTEN, *self.formats, TakeFile.HEARING]), **stems.files}
        return Production(score, brief, files, report, watch.seconds, tuple(peaks))

    def warm(self) -> None:
        """Compile every kernel, or load it from disk."""
        import studio.analysis
        import studio.audio
        import studio.mastering
        import studio.mixing
        import studio.synthesis

        for layer in (studio.audio, studio.synthesis, studio.mixing, studio.mastering, studio.analysis):
            layer.warm()

    def delivering(
        self,
        *,
        formats: tuple[str, ...] | None = None,
        at_once: tuple[str, ...] | None = None,
        stem_files: bool | None = None,
        target: str | None = None,
    ) -> Self:
        """See :meth:`Engine.delivering`."""
        said: dict[str, Any] = {
            "formats": formats,
            "at_once": at_once,
            "stem_files": stem_files,
            "target": target,
        }
        return replace(self, **{name: value for name, value in said.items() if value is not None})

    def _mix(
        self,
        score: Score,
        balance: "Balance | None",
        stems: StemFiles,
        watch: Stopwatch,
        pool: ThreadPoolExecutor,
        threads: int,
    ) -> tuple[Samples, "Balance"]:
        """Render and mix a score block by block; return the premaster and the balance, given or measured."""
        from studio.mixing.mixer import SPACE, Mixer, soundcheck
        from studio.synthesis.renderer import Renderer

        watch.reach("rendering")
        renderer = Renderer(score, threads=threads)
        balance = soundcheck(score, renderer.render_range) if balance is None else balance
        watch.lap("rendering")
        mixer = Mixer(score, balance, threads)
        premaster = np.zeros((score.length_frames(SAMPLE_RATE), 2), np.float32)
        if not score.parts:  # a mixer learns from its players how long a block is
            stems.add({SPACE: premaster})
            return premaster, balance
        done = 0
        with (
            closing(renderer.blocks(BLOCK_FRAMES)) as blocks,
            closing(ahead(blocks, pool, lambda: watch.lap("rendering"))) as rendered,
        ):
            for mixed in mixer.mix_all(rendered):
                premaster[done : done + len(mixed.mix)] = mixed.mix
                done += len(mixed.mix)
                stems.add(mixed.stems)
                watch.lap("mixing")
                watch.reach("mixing", done / len(premaster))
        watch.lap("mixing")
        return premaster, balance

    def master(
        self,
        score: Score,
        premaster: Samples,
        settings: "MasterSettings | None" = None,
        *,
        match: "Match | None" = None,
        like: "MasterSettings | None" = None,
    ) -> "Mastered":
        """See :meth:`ScoreEngine.master`."""
        from studio.mastering.chain import master
        from studio.mastering.target import TARGETS
        from studio.mixing.profile import profile_of

        ending = score.time.frames(
            max((note.start for part in score.parts for note in part.notes), default=0), SAMPLE_RATE
        )
        target, profile, fade_frames = TARGETS[self.target], profile_of(score), len(premaster) - ending
        if settings is not None:
            repeated = master(premaster.copy(), target, fade_frames=fade_frames, settings=settings)
            if abs(repeated.loudness_lufs - settings.loudness_lufs) < LOUDNESS_TOLERANCE_LU:
                return repeated
            like = settings if settings.matching_db else like
        return master(
            premaster,
            target,
            tone=profile.tone,
            record=profile.record,
            fade_frames=fade_frames,
            match=match,
            like=like,
        )

    def _export(
        self,
        master: Samples,
        folder: Path,
        watch: Stopwatch,
        pool: ThreadPoolExecutor,
        threads: int,
        describe: Callable[[], None],
    ) -> "Measured":
        """Encode, measure and describe the master in parallel: none needs the others."""
        watch.reach("exporting")
        measuring = pool.submit(listen, AudioClip(master), threads)
        encoding = [
            pool.submit(encode, master, folder / path_of(name), name)
            for name in reversed(self.formats)
            if name in self.at_once
        ]
        describe()
        wait_for(encoding)
        watch.lap("exporting")
        watch.reach("checking")
        hearing, measured = measuring.result()
        write_hearing(folder, hearing)
        return measured


def ahead(
    blocks: Iterator[Mapping[str, Samples]], pool: ThreadPoolExecutor, arrived: Callable[[], None]
) -> Generator[Mapping[str, Samples]]:
    """Yield blocks while a thread of the pool makes the next one; ``arrived`` is called for each."""
    following = pool.submit(next, blocks, None)
    try:
        while (block := following.result()) is not None:
            arrived()
            following = pool.submit(next, blocks, None)
            yield block
    finally:
        wait([following])


def listen(clip: AudioClip, threads: int = 1) -> "tuple[Hearing, Measured]":
    """Listen to a master; return its features moment by moment and the measurements drawn from them."""
    from studio.analysis.measured import conclude
    from studio.analysis.sound_features import Hearing

    hearing = Hearing.of(clip, threads=threads)
    return hearing, conclude(hearing, threads=threads)
