"""An edit made heard: a new take from an old one, of which only what changed is rendered again."""

import os
import shutil
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

from studio.analysis.measured import conclude
from studio.audio.clip import SAMPLE_RATE, Samples
from studio.audio.file_patch import overwrite, patch, read_stretch
from studio.audio.waveform_overview import WaveformOverview
from studio.disk import make_folder, writing
from studio.editing.audio_patch import AudioPatch
from studio.editing.desk_sound import desk_for, mix_through_desk
from studio.editing.edit import Change, ScoreEdit
from studio.editing.full_render import balance_for, engine_for, render_anew
from studio.editing.original import Original
from studio.editing.partial_analysis import PartialAnalysis, analyse_again
from studio.editing.partial_master import mixed, revised_master
from studio.editing.partial_room import revised_space
from studio.editing.window import Window
from studio.engines.engine import DEFAULT_ENGINE, ENGINES, Engine, Production, Progress, ScoreEngine, playing
from studio.engines.stem_files import StemFiles
from studio.engines.stopwatch import Stopwatch
from studio.engines.take_writing import (
    asked_beside_measured,
    encode,
    lanes_document,
    peaks_document,
    wait_for,
    write_documents,
    write_hearing,
)
from studio.mastering.settings import MasterSettings
from studio.mixing.channel_assignment import channels_of
from studio.mixing.desk_settings import Desk
from studio.mixing.mixer import SPACE
from studio.synthesis.instrument import instruments_of
from studio.take_files import (
    BASE,
    DOCUMENTS,
    MASTERS,
    STEMS,
    TakeFile,
    TakeFiles,
    path_of,
    paths_of,
    stem_name,
)

_WHOLE_FOLDER = "whole"
_WRITTEN = tuple(name for name in DOCUMENTS if name not in (TakeFile.LANES, TakeFile.DESK, TakeFile.FORM))
"""The documents that every edited take has."""


def render_edit(
    original: Original,
    edit: ScoreEdit,
    folder: Path,
    progress: Progress,
    threads: int = 2,
    engine: Engine | None = None,
) -> Production:
    """Make an edit of a take, as a complete take of its own.

    Where the edit names a window, the files are the old ones but for it: stems of parts that were not chosen
    are the same bytes, the others, the room and the master are the same outside the window and what rings
    after it. A take whose desk is not at rest goes over the desk again from end to end; its stems before the
    desk are kept as said.

    Args:
        original: The take that is edited; it is left as it is.
        edit: What is changed.
        folder: An existing, empty folder that nobody else writes to.
        progress: Called with the stage and the fraction done.
        threads: How many threads may work at once.
        engine: What plays and masters it; None for the one of a wish that names none.

    Raises:
        EditError: The piece does not allow the edit, or the engine plays no scores.
        NotFoundError: A file of the take is gone.
        StorageError: The folder cannot be written.
        JobCancelledError: ``progress`` raised it.
    """
    watch = Stopwatch(progress)
    watch.reach("composing")
    player = playing(ENGINES[DEFAULT_ENGINE] if engine is None else engine)
    change = _saying_banks(edit.apply(original.score, original.brief), original)
    watch.lap("composing")
    desk = desk_for(original.desk if change.desk is None else Desk.from_json(change.desk), change.score)
    if change.window is not None or change.score == original.score:
        original = replace(original, balance=balance_for(original, change.score, threads))
        return _Revision(
            original, change, desk, folder, watch, threads, engine_for(player, original, change.target)
        ).run()
    player = engine_for(player, original, change.target)
    if desk is None:
        made = render_anew(original, change, folder, progress, threads, player)
        return replace(made, timings={**made.timings, "composing": watch.seconds["composing"]})
    whole = folder / _WHOLE_FOLDER
    make_folder(whole)
    made = render_anew(
        original, change, whole, lambda _, fraction: watch.reach("rendering", fraction), threads, player
    )
    watch.lap("rendering")
    rendered = Original.read(TakeFiles(whole, made.files), made.report, change.score.custom_instruments)
    player = engine_for(player, rendered, change.target)
    production = _Revision(rendered, replace(change, window=None), desk, folder, watch, threads, player).run()
    with writing(whole):
        shutil.rmtree(whole)
    return production


def _saying_banks(change: Change, original: Original) -> Change:
    """Note which banks of the piece are not here, where notes are played anew."""
    from studio.synthesis.sound_bank import bank_notes

    if change.score == original.score:
        return change
    known = change.brief.notes
    notes = tuple(note for note in bank_notes(change.score) if note not in known)
    return replace(change, brief=replace(change.brief, notes=(*known, *notes))) if notes else change


@dataclass(frozen=True, slots=True, eq=False)
class _Revision:
    """A take on its way from an old one that is as long.

    Attributes:
        original: The old one.
        change: What the edit made of it; its score differs in the window alone.
        desk: What stands on the desk from now on; None where it is at rest.
        folder: Where the new files go.
        watch: Told how far it is.
        threads: How many threads may work at once.
        engine: What masters it.
    """

    original: Original
    change: Change
    desk: Desk | None
    folder: Path
    watch: Stopwatch
    threads: int
    engine: ScoreEngine

    def run(self) -> Production:
        watch, score, brief = self.watch, self.change.score, self.change.brief
        with ThreadPoolExecutor(self.threads) as pool:
            changed = self._changed_parts(pool)
            files, begun = self._write_stems([part.id for part in score.parts], changed, pool)
            copying = pool.submit(self._copy_master) if self._keeps_master else None
            known_lanes = pool.submit(self._kept_lanes)
            changed |= self._changed_space(changed)  # while the parts are written, and what was is fetched
            of_space = self._write_stems([SPACE], changed, pool)
            files, begun = files | of_space[0], begun + of_space[1]
            watch.lap("mixing")
            watch.reach("mastering")
            kept = known_lanes.result()
            if self.desk is None:
                drawing = pool.submit(self._lanes, changed, kept)
                settings, stretch = self._write_master(changed, copying, pool)
                wait_for(begun)
                lanes = drawing.result()
            else:
                wait_for(begun)
                settings, lanes, desk_files = self._write_desk(self.desk, files, pool)
                stretch = None
                files |= desk_files
            watch.lap("mastering")
            watch.reach("exporting")
            describing = [pool.submit(self._describe, settings)]
            heard = analyse_again(
                self.original, None if kept is None else kept.get("master"), self._wav, stretch, self.threads
            )
            describing.append(pool.submit(self._keep, heard, lanes))
            watch.lap("exporting")
            watch.reach("checking")
            report = asked_beside_measured(
                brief, score, conclude(heard.hearing, threads=self.threads), settings.target
            )
            write_documents(self.folder, {TakeFile.REPORT: report})
            wait_for(describing)
        watch.lap("checking")
        watch.reach("checking", 1.0)
        masters = [name for name in self.original.files.paths if name in MASTERS]
        drawn = () if lanes is None else (TakeFile.LANES,)
        made = {**paths_of([*_WRITTEN, *masters]), **files, **paths_of([*drawn, TakeFile.HEARING])}
        return Production(score, brief, made, report, watch.seconds, tuple(heard.peaks))

    def _describe(self, settings: MasterSettings) -> None:
        """Write what is known before the master is listened to."""
        documents: dict[str, object] = {
            TakeFile.SCORE: self.change.score.to_json(),
            TakeFile.BRIEF: self.change.brief.to_json(),
            TakeFile.BALANCE: self.original.balance.to_json(),
            TakeFile.MASTERING: settings.to_json(),
        }
        write_documents(self.folder, documents)

    def _keep(self, heard: PartialAnalysis, lanes: Mapping[str, Sequence[int]] | None) -> None:
        """Write what was heard, and the outlines."""
        write_documents(
            self.folder, {TakeFile.PEAKS: peaks_document(self.change.score.length_seconds, heard.peaks)}
        )
        write_hearing(self.folder, heard.hearing)
        if lanes is not None:
            write_documents(self.folder, {TakeFile.LANES: lanes_document({"master": heard.lane, **lanes})})

    @property
    def _wav(self) -> Path:
        return self.folder / path_of(TakeFile.WAV)

    def _changed_parts(self, pool: ThreadPoolExecutor) -> dict[str, AudioPatch]:
        """The new sound of every part that sounds otherwise now."""
        original, score = self.original, self.change.score
        if self.change.window is None:
            return {}
        window = Window(original, score, self.change.window)
        names = self._sounding_otherwise(window)
        if not names:
            return {}
        self.watch.reach("rendering")
        # Those that cannot be divided first: threads end together.
        instruments = instruments_of(score)
        at_once = {part.id: instruments[part.instrument].lanes for part in score.parts}
        playing = {
            name: pool.submit(window.stem, name) for name in sorted(names, key=lambda name: -at_once[name])
        }
        stems = {name: playing[name].result() for name in names}
        self.watch.lap("rendering")
        self.watch.reach("mixing")
        return stems

    def _changed_space(self, parts: Mapping[str, AudioPatch]) -> dict[str, AudioPatch]:
        """The new sound of reverb and echoes after parts changed; empty where the change is inaudible."""
        space = revised_space(self.original, self.change.score, parts) if parts else None
        return {} if space is None else {SPACE: space}

    def _sounding_otherwise(self, window: Window) -> list[str]:
        """Ids of the chosen parts that have other notes now, or make way for other kicks."""
        after = self.change.score
        chosen = self.change.parts or tuple(part.id for part in after.parts)
        old, channels = {part.id: part for part in self.original.score.parts}, channels_of(after)
        return [
            part.id
            for part in after.parts
            if part.id in chosen
            and (part != old[part.id] or (channels[part.id].duck_db and not window.same_kicks))
        ]

    def _write_stems(
        self, names: Iterable[str], changed: Mapping[str, AudioPatch], pool: ThreadPoolExecutor
    ) -> tuple[dict[str, str], list[Future[None]]]:
        """Begin to write some stems before the desk; those that did not change are the old files.

        Returns:
            Their paths in the folder, by name among the files, and what is still being written.
        """
        kind = STEMS if self.desk is None else BASE
        make_folder(self.folder / kind)
        files, begun = {}, []
        for name in names:
            listed = stem_name(name, kind)
            files[listed] = path_of(listed)
            source, target = self.original.files.stem(name), self.folder / files[listed]
            if name in changed:
                stretch = changed[name]
                begun.append(pool.submit(patch, source, target, stretch.start_frame, stretch.samples))
            else:
                link(source, target)
        return files, begun

    @property
    def _keeps_master(self) -> bool:
        """Return whether the old master stays but for a stretch: its settings are known and still wanted."""
        settings, change = self.original.mastering, self.change
        if (
            settings is None
            or settings.is_of_silence
            or self.desk is not None
            or self.original.desk is not None
        ):
            return False
        return change.target is None or (
            change.target == settings.target and change.match is None and not settings.matching_db
        )

    def _copy_master(self) -> None:
        source = self.original.files.path(TakeFile.WAV)
        with writing(self._wav):
            shutil.copyfile(source, self._wav)

    def _write_master(
        self, changed: Mapping[str, AudioPatch], copying: Future[None] | None, pool: ThreadPoolExecutor
    ) -> tuple[MasterSettings, tuple[int, int] | None]:
        """Change the master where the mix changed; all of it if its settings change or are unknown.

        Returns:
            How it was mastered, and from where to where it is another now; None for all of it.
        """
        original, score, settings = self.original, self.change.score, self.original.mastering
        if settings is None or copying is None:
            return self._master_whole(
                mixed(original, score, changed, 0, score.length_frames(SAMPLE_RATE), pool)
            ), None
        if not changed:
            copying.result()
            return settings, (0, 0)
        stretch = revised_master(original, score, changed, settings, pool)
        copying.result()
        overwrite(self._wav, stretch.start_frame, stretch.samples)
        return settings, (stretch.start_frame, stretch.end_frame)

    def _master_whole(self, premaster: Samples) -> MasterSettings:
        settings, change = self.original.mastering, self.change
        # with another target there is no reference any more
        another = change.target is not None and settings is not None and bool(settings.matching_db)
        like = None if settings is None or settings.is_of_silence or another else settings
        mastered = self.engine.master(change.score, premaster, match=change.match, like=like)
        encode(mastered.samples, self._wav, TakeFile.WAV)
        return mastered.settings

    def _kept_lanes(self) -> dict[str, list[int]] | None:
        """The outlines of the master and the stems as they were; none where the take had none."""
        return self.original.files.find_document(TakeFile.LANES, lambda plain: plain["lanes"])

    def _lanes(
        self, changed: Mapping[str, AudioPatch], kept: Mapping[str, list[int]] | None
    ) -> dict[str, list[int]] | None:
        """The outlines of the stems, of what did not change as they were; None where nobody drew those."""
        if kept is None:
            return None
        if self.original.desk is not None:
            return {
                name: self._outline(name, changed)
                for name in [*(part.id for part in self.change.score.parts), SPACE]
            }
        lanes = {name: values for name, values in kept.items() if name != "master"}
        for name, stretch in changed.items():
            lane = WaveformOverview.from_json(lanes[name])
            lane.replace(stretch.start_frame, stretch.samples)
            lanes[name] = lane.to_json()
        return lanes

    def _outline(self, name: str, changed: Mapping[str, AudioPatch]) -> list[int]:
        """The outline of a stem before the desk."""
        sound = read_stretch(self.original.files.stem(name), 0, self.change.score.length_frames(SAMPLE_RATE))
        if name in changed:
            changed[name].put_into(sound, 0)
        return WaveformOverview.of(sound).to_json()

    def _write_desk(
        self, desk: Desk, base: Mapping[str, str], pool: ThreadPoolExecutor
    ) -> tuple[MasterSettings, dict[str, list[int]], dict[str, str]]:
        """Send the stems over the desk: how it was mastered then, outlines and files."""
        score = self.change.score
        parts = {part.id: self.folder / base[stem_name(part.id, BASE)] for part in score.parts}
        with StemFiles(
            self.folder, [*parts, SPACE], score.length_frames(SAMPLE_RATE), pool, written=True
        ) as stems:
            premaster = mix_through_desk(parts, desk, score, stems)
        write_documents(self.folder, {TakeFile.DESK: desk.to_json()})
        lanes = {name: lane.to_json() for name, lane in stems.lanes.items()}
        return self._master_whole(premaster), lanes, {**stems.files, **paths_of([TakeFile.DESK])}


def link(source: Path, target: Path) -> None:
    """Give a file that never changes a second name; where the system cannot, copy it.

    Raises:
        StorageError: Neither can be done.
    """
    try:
        os.link(source, target)
    except OSError:
        with writing(target):
            shutil.copyfile(source, target)
