"""A real worker process whose engine and reviser are doubles.

Usage: ``python -m tests.jobs.worker_process HOME STEP_SECONDS PARENT``.

It notes each piece and each edit it begins as a line in HOME/begun. Its engine cannot be warmed, which must
keep nobody from working.
"""

import sys
from pathlib import Path

from studio.jobs.worker import Worker
from studio.library.library import Library
from studio.settings import Settings
from tests.doubles import EngineDouble, ReviserDouble


class ColdEngine(EngineDouble):
    """An engine that fails before its first piece."""

    def warm(self) -> None:
        raise RuntimeError("the kernels cannot be compiled")


def main(home: Path, step_seconds: float, parent: int) -> None:
    settings = Settings(home)
    engine = ColdEngine(step_seconds=step_seconds, steps=10, begun=home / "begun")
    reviser = ReviserDouble(step_seconds=step_seconds, steps=10, begun=home / "begun")
    Worker(Library(settings), {"symbolic": engine}, settings, parent, reviser).run()


if __name__ == "__main__":
    main(Path(sys.argv[1]), float(sys.argv[2]), int(sys.argv[3]))
