"""The default engine: composes a score and plays it, on any laptop, with nothing to download."""

import json
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

import numpy as np

from studio.audio.clip import SAMPLE_RATE, AudioClip, Samples
from studio.audio.files import AudioWriter
from studio.audio.lanes import COLUMNS_PER_SECOND, Lane
from studio.audio.memory import share_heaps
from studio.audio.peaks import peaks_of
from studio.composing.brief import Brief
from studio.engines.engine import STAGES, Engine, Production, Progress
from studio.engines.stem_files import StemFiles
from studio.errors import StorageError
from studio.theory.score import Score

if TYPE_CHECKING:  # the mixer is compiled code: it is loaded while the first notes are composed, not before
    from studio.analysis.hearing import Hearing
    from studio.analysis.measured import Measured
    from studio.mastering.chain import Mastered
    from studio.mastering.reference import Match
    from studio.mastering.settings import MasterSettings
    from studio.mixing.balance import Balance

BLOCK_FRAMES = 4 * SAMPLE_RATE
"""Sound in flight: long enough to keep two threads busy, short enough for memory not to grow with the length."""

DOCUMENTS: Mapping[str, str] = {name: f"{name}.json" for name in ("score", "brief", "report", "balance", "mastering", "peaks")}
"""Files beside the sound, by name."""

LANES_FILE = "lanes.json"
"""The outlines of the master and of every stem; its name among the files is "lanes"."""

HEARING_FILE = "hearing.npz"
"""What was heard in the master, moment by moment, for edits of it; its name among the files is "hearing"."""

PEAK_COUNT = 1200
"""Columns of the waveform that the page draws."""

LOUDNESS_TOLERANCE_LU = 0.3
"""How far from its target a master may be."""

_SHARES = {"composing": 0.02, "rendering": 0.12, "mixing": 0.46, "mastering": 0.12, "exporting": 0.2, "checking": 0.08}
"""How much of the whole each stage usually takes."""


class Stopwatch:
    """Turns what happens in each stage into one rising fraction, and keeps the seconds spent there."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._began = perf_counter()
        self.seconds = dict.fromkeys(STAGES, 0.0)

    def reach(self, stage: str, within: float = 0.0) -> None:
        """Tell how far a stage has come, 0 to 1."""
        before = sum(_SHARES[name] for name in STAGES[: STAGES.index(stage)])
        self._progress(stage, min(1.0, before + within * _SHARES[stage]))

    def lap(self, stage: str) -> None:
        """Book the time since the last lap on ``stage``."""
        now = perf_counter()
        self.seconds[stage] += now - self._began
        self._began = now


@dataclass(frozen=True, slots=True)
class SymbolicEngine(Engine):
    """Brief → Score → Stems → Mix → Master, exact to the tick.

    Attributes:
        formats: Encodings of the master that the take has, of "wav", "flac" and "mp3".
        at_once: Those of them that are written now; the others are made from the WAV when they are asked for.
        stem_files: Whether each stem is written as FLAC.
        target: Id of the mastering target.
    """

    label = "Symbolic"

    formats: tuple[str, ...] = ("wav", "flac", "mp3")
    stem_files: bool = True
    target: str = "streaming"
    at_once: tuple[str, ...] = ("wav",)

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
        """Make a piece whose score is there already, as :meth:`produce` does.

        Args:
            score: What is played.
            brief: What it was made from.
            folder: As of :meth:`produce`.
            progress: As of :meth:`produce`; nothing is composed.
            threads: How many threads may work at once.
            balance: Levels that stay as they are; None has them found by a soundcheck.
            settings: How a like piece was mastered, see :meth:`master`; None has it decided.
        """
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

        frames = score.length_frames(SAMPLE_RATE)
        names = [*(part.id for part in score.parts), SPACE]
        with ThreadPoolExecutor(threads) as pool, StemFiles(folder, names, frames, pool, written=self.stem_files) as stems:
            premaster, balance = self._mix(score, balance, stems, watch, pool, threads)
            watch.reach("mastering")
            mastered = self.master(score, premaster, settings)
            stems.finish()
            watch.lap("mastering")
            peaks = peaks_of(mastered.samples, PEAK_COUNT)

            def describe() -> None:
                documents = {
                    "score": score.to_json(),
                    "brief": brief.to_json(),
                    "balance": balance.to_json(),
                    "mastering": mastered.settings.to_json(),
                    "peaks": {"duration": score.length_seconds, "peaks": [peaks]},
                }
                for name, document in documents.items():
                    write_json(folder / DOCUMENTS[name], document)
                lanes = {"master": Lane.of(mastered.samples), **stems.lanes}
                write_json(folder / LANES_FILE, lanes_document({name: lane.to_json() for name, lane in lanes.items()}))

            measured, sound_files = self._export(mastered.samples, folder, watch, pool, threads, describe)
        report = asked_beside_measured(brief, score, measured, self.target)
        write_json(folder / DOCUMENTS["report"], report)
        watch.lap("checking")
        watch.reach("checking", 1.0)
        return Production(
            score, {**DOCUMENTS, "lanes": LANES_FILE, **sound_files, **stems.files}, report, watch.seconds, tuple(peaks)
        )

    def warm(self) -> None:
        """Compile every kernel, or load it from disk."""
        import studio.analysis
        import studio.audio
        import studio.mastering
        import studio.mixing
        import studio.synthesis

        for layer in (studio.audio, studio.synthesis, studio.mixing, studio.mastering, studio.analysis):
            layer.warm()

    def _mix(
        self, score: Score, balance: "Balance | None", stems: StemFiles, watch: Stopwatch, pool: ThreadPoolExecutor, threads: int
    ) -> tuple[Samples, "Balance"]:
        """Play and mix the score block by block; the premaster, and the balance, found where there is none."""
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
        """Master a mix, in its own memory or a new one.

        Args:
            score: The piece: its profile decides the tone, its last note where the end may fade.
            premaster: (frames, 2); it is used up.
            settings: How a like piece was mastered. So is this one, unless it would miss its loudness: then anew.
            match: What leads it towards a reference.
            like: How a like piece was mastered whose tone, width and reference this one keeps.
        """
        from studio.mastering.chain import master
        from studio.mastering.target import TARGETS
        from studio.mixing.profile import PROFILES

        ending = score.time.frames(max((note.start for part in score.parts for note in part.notes), default=0), SAMPLE_RATE)
        target, tone, fade_frames = TARGETS[self.target], PROFILES[score.profile].tone, len(premaster) - ending
        if settings is not None:
            repeated = master(premaster.copy(), target, fade_frames=fade_frames, settings=settings)
            if abs(repeated.loudness_lufs - settings.loudness_lufs) < LOUDNESS_TOLERANCE_LU:
                return repeated
            like = settings if settings.matching_db else like
        return master(premaster, target, tone=tone, fade_frames=fade_frames, match=match, like=like)

    def _export(
        self,
        master: Samples,
        folder: Path,
        watch: Stopwatch,
        pool: ThreadPoolExecutor,
        threads: int,
        describe: Callable[[], None],
    ) -> "tuple[Measured, dict[str, str]]":
        """Encode, measure and describe the master at one time: none needs the others."""
        watch.reach("exporting")
        files = {name: f"master.{name}" for name in self.formats}
        measuring = pool.submit(listen, AudioClip(master), threads)
        encoding = [
            pool.submit(encode, master, folder / file, name) for name, file in reversed(files.items()) if name in self.at_once
        ]
        describe()
        wait_for(encoding)
        watch.lap("exporting")
        watch.reach("checking")
        hearing, measured = measuring.result()
        guarded(lambda: hearing.write(folder / HEARING_FILE), folder / HEARING_FILE)
        return measured, {**files, "hearing": HEARING_FILE}


def ahead(
    blocks: Iterator[Mapping[str, Samples]], pool: ThreadPoolExecutor, arrived: Callable[[], None]
) -> Generator[Mapping[str, Samples]]:
    """Some blocks, the next of which is made by a thread of the pool while one is worked on; ``arrived`` hears of each."""
    following = pool.submit(next, blocks, None)
    try:
        while (block := following.result()) is not None:
            arrived()
            following = pool.submit(next, blocks, None)
            yield block
    finally:
        wait([following])


def listen(clip: AudioClip, threads: int = 1) -> "tuple[Hearing, Measured]":
    """What is heard in a master, moment by moment, and what is concluded from it."""
    from studio.analysis.hearing import Hearing
    from studio.analysis.measured import conclude

    hearing = Hearing.of(clip, threads=threads)
    return hearing, conclude(hearing, threads=threads)


def asked_beside_measured(brief: Brief, score: Score, measured: "Measured", target_id: str) -> Mapping[str, Any]:
    """The report of a take, ready for JSON.

    Args:
        brief: What was asked.
        score: The piece.
        measured: What was heard in its master.
        target_id: What the master aimed at.
    """
    from studio.analysis.report import report
    from studio.mastering.target import TARGETS

    seconds = score.time.seconds
    spans = [(seconds(span.start), seconds(span.end), str(span.chord)) for span in score.chords]
    target = TARGETS[target_id]
    levels = {"loudness_lufs": target.loudness_lufs, "ceiling_dbtp": target.ceiling_dbtp}
    return report(brief.to_json(), measured, chord_spans=spans, **levels)


def lanes_document(lanes: Mapping[str, Sequence[int]]) -> dict[str, Any]:
    """What lanes.json holds: the outlines of the master and of every stem, each as :meth:`Lane.to_json` gives it."""
    return {"columns_per_second": COLUMNS_PER_SECOND, "lanes": lanes}


def encode(samples: Samples, path: Path, encoding: str) -> None:
    """Write a whole master."""
    with AudioWriter(path, encoding) as writer:
        for start in range(0, len(samples), BLOCK_FRAMES):
            writer.write(samples[start : start + BLOCK_FRAMES])


def wait_for(futures: Iterable[Future[None]]) -> None:
    """Wait for all, and raise what the first of them raised."""
    for future in futures:
        future.result()


def write_json(path: Path, document: object) -> None:
    """Write a document.

    Raises:
        StorageError: The folder cannot be written.
    """
    guarded(lambda: path.write_text(json.dumps(document, ensure_ascii=False, separators=(",", ":")), encoding="utf-8"), path)


def guarded(write: Callable[[], object], path: Path) -> None:
    """Run something that writes.

    Raises:
        StorageError: The system would not let it.
    """
    try:
        write()
    except OSError as error:
        raise StorageError(f"{path.name!r} cannot be written: {error.strerror}.") from error
