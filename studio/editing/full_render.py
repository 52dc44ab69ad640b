"""A changed piece that is rendered from its beginning to its end, as like the old take as can be."""

from pathlib import Path

from studio.editing.edit import Change
from studio.editing.original import Original
from studio.engines.engine import Production, Progress, ScoreEngine
from studio.mixing.balance import Balance
from studio.mixing.mixer import soundcheck
from studio.synthesis.renderer import Renderer
from studio.take_files import MASTERS
from studio.theory.score import Score


def render_anew(
    original: Original, change: Change, folder: Path, progress: Progress, threads: int, engine: ScoreEngine
) -> Production:
    """Make all files of a changed piece; its desk is at rest.

    Levels and mastering are those of the old take where they suit.

    Args:
        original: The take.
        change: What becomes of it.
        folder: An existing, empty folder that nobody else writes to.
        progress: Called with the stage and the fraction done.
        threads: How many threads may work at once.
        engine: What plays it, see :func:`engine_for`.

    Raises:
        StorageError: The folder cannot be written.
        JobCancelledError: ``progress`` raised it.
    """
    balance = balance_for(original, change.score, threads)
    settings = original.mastering if balance is original.balance else None
    return engine.realise(
        change.score, change.brief, folder, progress, threads=threads, balance=balance, settings=settings
    )


def engine_for(engine: ScoreEngine, original: Original, target: str | None = None) -> ScoreEngine:
    """An engine, so that it makes the files that a take has.

    Args:
        engine: The engine.
        original: The take.
        target: Id of another mastering target; None for that of the take.
    """
    if target is None and original.mastering is not None:
        target = original.mastering.target
    return engine.delivering(
        formats=tuple(str(name) for name in MASTERS if name in original.files), target=target
    )


def balance_for(original: Original, score: Score, threads: int) -> Balance:
    """Return levels for a changed piece: the take's, and new ones for parts it lacks or never heard."""
    instruments = {part.id: part.instrument for part in original.score.parts}
    known = {
        part.id
        for part in score.parts
        if instruments.get(part.id) == part.instrument
        and (original.balance.has_heard(part.id) or not part.notes)
    }
    if score.profile != original.score.profile:
        known = set()
    if known == {part.id for part in score.parts}:
        return original.balance
    found, kept = soundcheck(score, Renderer(score, threads).render_range), original.balance
    gains, trims, peaks = (
        {
            name: level
            for name in found.gains_db
            if (level := (old if name in known else new).get(name)) is not None
        }
        for new, old in (
            (found.gains_db, kept.gains_db),
            (found.trims_db, kept.trims_db),
            (found.peaks_dbfs, kept.peaks_dbfs),
        )
    )
    return Balance(gains, trims, peaks)
