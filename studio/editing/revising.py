"""An edit made heard: a new take from an old one, of which only what changed is rendered again."""

import json
import os
import shutil
from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

from studio.analysis.measured import analyse
from studio.audio.clip import SAMPLE_RATE, Samples
from studio.audio.files import FORMATS, read
from studio.audio.lanes import Lane
from studio.audio.patching import patch
from studio.audio.peaks import peaks_of
from studio.editing.edit import Change, Edit
from studio.editing.original import Original
from studio.editing.remastering import mixed, revised_master
from studio.editing.reverberation import revised_space
from studio.editing.stretch import Stretch
from studio.editing.window import revised_stem
from studio.engines.engine import STEM_PREFIX, Production, Progress
from studio.engines.stem_files import make_folder
from studio.engines.symbolic import (
    DOCUMENTS,
    LANES_FILE,
    PEAK_COUNT,
    Stopwatch,
    SymbolicEngine,
    asked_beside_measured,
    encode,
    guarded,
    lanes_document,
    wait_for,
    write_json,
)
from studio.mastering.settings import MasterSettings
from studio.mixing.balance import Balance
from studio.mixing.control import kicks
from studio.mixing.desk import channels_of
from studio.mixing.mixer import SPACE, soundcheck
from studio.synthesis.cache import NoteCache
from studio.synthesis.renderer import Renderer
from studio.theory.score import Score


def revise(original: Original, edit: Edit, folder: Path, progress: Progress, threads: int = 2) -> Production:
    """Make an edit of a take, as a complete take of its own.

    Where the edit names a window, the files are the old ones but for it: stems of parts that were not chosen are the same
    bytes, the others, the room and the master are the same outside the window and what rings after it.

    Args:
        original: The take that is edited; it is left as it is.
        edit: What is changed.
        folder: An existing, empty folder that nobody else writes to.
        progress: Called with the stage and the fraction done.
        threads: How many threads may work at once.

    Raises:
        EditError: The piece does not allow the edit.
        NotFoundError: A file of the take is gone.
        StorageError: The folder cannot be written.
        JobCancelledError: ``progress`` raised it.
    """
    watch = Stopwatch(progress)
    watch.reach("composing")
    change = edit.apply(original.score, original.brief)
    watch.lap("composing")
    if change.window is not None:
        return _Revision(original, change, folder, watch, threads).run()
    balance = balance_for(original, change.score, threads)
    kept = original.mastering if balance is original.balance else None
    made = engine_like(original).realise(
        change.score, change.brief, folder, progress, threads=threads, balance=balance, settings=kept
    )
    return replace(made, timings={**made.timings, "composing": watch.seconds["composing"]})


def engine_like(original: Original) -> SymbolicEngine:
    """The engine that makes the files that a take has, for the target that it was mastered for."""
    formats = tuple(name for name in FORMATS if name in original.files)
    return SymbolicEngine(formats) if original.mastering is None else SymbolicEngine(formats, target=original.mastering.target)


def balance_for(original: Original, score: Score, threads: int) -> Balance:
    """Levels for a changed piece: those of the take, and new ones for players that it has not got."""
    instruments = {part.id: part.instrument for part in original.score.parts}
    known = {part.id for part in score.parts if instruments.get(part.id) == part.instrument}
    if score.profile != original.score.profile:
        known = set()
    if known == {part.id for part in score.parts}:
        return original.balance
    found, kept = soundcheck(score, Renderer(score, threads).render_range), original.balance
    gains, trims = (
        {name: (old if name in known else new).get(name, 0.0) for name in new}
        for new, old in ((found.gains_db, kept.gains_db), (found.trims_db, kept.trims_db))
    )
    return Balance(gains, trims)


@dataclass(frozen=True, slots=True, eq=False)
class _Revision:
    """A take on its way from an old one with a window.

    Attributes:
        original: The old one.
        change: What the edit made of its score.
        folder: Where the new files go.
        watch: Told how far it is.
        threads: How many threads may work at once.
    """

    original: Original
    change: Change
    folder: Path
    watch: Stopwatch
    threads: int

    def run(self) -> Production:
        watch, wav = self.watch, self.folder / self.original.files["wav"]
        with ThreadPoolExecutor(self.threads) as pool:
            changed = self._changed_stems(pool)
            writing = self._write_stems(changed, pool)
            watch.lap("mixing")
            watch.reach("mastering")
            settings = self._write_master(changed, wav)
            wait_for(writing)
            watch.lap("mastering")
        watch.reach("exporting")
        clip = read(wav)
        watch.lap("exporting")
        watch.reach("checking")
        score, brief = self.change.score, self.change.brief
        report = asked_beside_measured(brief, score, analyse(clip, threads=self.threads), settings.target)
        peaks = peaks_of(clip.samples, PEAK_COUNT)
        documents = {
            "score": score.to_json(),
            "brief": brief.to_json(),
            "report": report,
            "balance": self.original.balance.to_json(),
            "mastering": settings.to_json(),
            "peaks": {"duration": score.length_seconds, "peaks": [peaks]},
        }
        for name, document in documents.items():
            write_json(self.folder / DOCUMENTS[name], document)
        lanes = self._write_lanes(changed, clip.samples)
        sounds = {name: file for name, file in self.original.files.items() if name in FORMATS or name.startswith(STEM_PREFIX)}
        watch.lap("checking")
        watch.reach("checking", 1.0)
        return Production(score, {**DOCUMENTS, **lanes, **sounds}, report, watch.seconds, tuple(peaks))

    def _changed_stems(self, pool: ThreadPoolExecutor) -> dict[str, Stretch]:
        """The new sound of every stem that changed, the room's last."""
        original, score, window, cache = self.original, self.change.score, self.change.window, NoteCache()
        names = self._sounding_otherwise()
        if window is None or not names:
            return {}
        self.watch.reach("rendering")
        found = pool.map(lambda name: revised_stem(original, score, window, name, cache), names)
        stems = dict(zip(names, found, strict=True))
        self.watch.lap("rendering")
        self.watch.reach("mixing")
        space = revised_space(original, score, stems)
        return stems if space is None else {**stems, SPACE: space}

    def _sounding_otherwise(self) -> list[str]:
        """Ids of the chosen parts that have other notes now, or make way for other kicks."""
        before, after = self.original.score, self.change.score
        chosen = self.change.parts or tuple(part.id for part in after.parts)
        old = {part.id: part for part in before.parts}
        channels, same_kicks = channels_of(after), kicks(before) == kicks(after)
        return [
            part.id
            for part in after.parts
            if part.id in chosen and (part != old[part.id] or (channels[part.id].duck_db and not same_kicks))
        ]

    def _write_stems(self, changed: Mapping[str, Stretch], pool: ThreadPoolExecutor) -> list[Future[None]]:
        """Begin to write the stems; those that did not change are the old files."""
        make_folder(self.folder / "stems")
        writing = []
        for name in [*(part.id for part in self.change.score.parts), SPACE]:
            source, target = self.original.stem(name), self.folder / self.original.files[STEM_PREFIX + name]
            if name in changed:
                stretch = changed[name]
                writing.append(pool.submit(patch, source, target, stretch.start_frame, stretch.samples))
            else:
                link(source, target)
        return writing

    def _write_lanes(self, changed: Mapping[str, Stretch], master: Samples) -> dict[str, str]:
        """The outlines, of what did not change as they were; none where the take had none."""
        if "lanes" not in self.original.files:
            return {}
        document = json.loads(self.original.path("lanes").read_text(encoding="utf-8"))["lanes"]
        lanes = {name: Lane.from_json(values) for name, values in document.items() if name != "master"}
        for name, stretch in changed.items():
            lanes[name].replace(stretch.start_frame, stretch.samples)
        write_json(self.folder / LANES_FILE, lanes_document(master, lanes))
        return {"lanes": LANES_FILE}

    def _write_master(self, changed: Mapping[str, Stretch], wav: Path) -> MasterSettings:
        """Change the master where the mix was changed; all of it where nobody knows how it was mastered."""
        original, score, settings = self.original, self.change.score, self.original.mastering
        if settings is None:
            premaster = mixed(original, score, changed, 0, score.length_frames(SAMPLE_RATE))
            mastered = engine_like(original).master(score, premaster)
            encode(mastered.samples, wav, "wav")
            return mastered.settings
        if changed:
            stretch = revised_master(original, score, changed, settings)
            patch(original.path("wav"), wav, stretch.start_frame, stretch.samples)
        else:
            link(original.path("wav"), wav)
        return settings


def link(source: Path, target: Path) -> None:
    """Give a file that never changes a second name; where the system cannot, copy it.

    Raises:
        StorageError: Neither can be done.
    """
    try:
        os.link(source, target)
    except OSError:
        guarded(lambda: shutil.copyfile(source, target), target)
