"""The stems of a piece on their way to disk, and their outlines, while the music goes on."""

from collections.abc import Iterable, Mapping
from concurrent.futures import Executor, Future, wait
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Self

from studio.audio.clip import Samples
from studio.audio.files import AudioWriter
from studio.audio.waveform_overview import WaveformOverview
from studio.disk import make_folder
from studio.take_files import STEMS, path_of, stem_name


class StemFiles:
    """Writes stems block by block in the background, while the next is mixed or mastering begins.

    Leaving a ``with`` block completes the files, or removes every trace of them when an error is on its way.

    Args:
        folder: Of the take.
        names: Of the stems.
        frames: Length of the piece.
        pool: Does the work.
        written: Whether there are files; outlines are kept either way.

    Raises:
        StorageError: The folder cannot be made.
    """

    def __init__(
        self, folder: Path, names: Iterable[str], frames: int, pool: Executor, *, written: bool
    ) -> None:
        self.lanes = {name: WaveformOverview(frames) for name in names}
        self._names = {name: stem_name(name) for name in self.lanes if written}
        self.files: Mapping[str, str] = {listed: path_of(listed) for listed in self._names.values()}
        self._folder = folder
        self._pool = pool
        self._stack = ExitStack()
        self._writers: dict[str, AudioWriter] = {}
        self._writing: list[Future[None]] = []

    def add(self, stems: Mapping[str, Samples]) -> None:
        """Take the next block of every stem; waits for the block before.

        Raises:
            StorageError: The block before could not be written.
        """
        self.finish()
        self._writing = [self._pool.submit(self._keep, name, stems[name]) for name in self.lanes]

    def finish(self) -> None:
        """Wait until everything taken is written.

        Raises:
            StorageError: It could not be.
        """
        for future in self._writing:
            future.result()

    def _keep(self, name: str, block: Samples) -> None:
        self.lanes[name].add(block)
        if name in self._writers:
            self._writers[name].write(block)

    def __enter__(self) -> Self:
        if self.files:
            make_folder(self._folder / STEMS)
        with ExitStack() as stack:
            for name, listed in self._names.items():
                self._writers[name] = stack.enter_context(
                    AudioWriter(self._folder / self.files[listed], "flac")
                )
            self._stack = stack.pop_all()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        wait(self._writing)  # a writer is closed only when nobody writes to it
        if kind is None:
            try:
                self.finish()
            except BaseException as late:
                self._stack.__exit__(type(late), late, late.__traceback__)
                raise
        self._stack.__exit__(kind, error, trace)
