"""Progress of a piece while it is made, and the time that each stage took."""

from time import perf_counter

from studio.engines.engine import STAGES, Progress

_SHARES = {
    "composing": 0.02,
    "rendering": 0.12,
    "mixing": 0.46,
    "mastering": 0.12,
    "exporting": 0.2,
    "checking": 0.08,
}
"""Share of the whole time that each stage usually takes."""


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
