"""The result of an edit of a piece, and the helpers that all edits share."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Protocol

from studio.composing.brief import MAXIMUM_SEED, Brief, spoken_number
from studio.editing.region import Region, end_tick_of
from studio.errors import EditError
from studio.mastering.reference import Match
from studio.theory.score import Score


@dataclass(frozen=True, slots=True)
class Change:
    """The result of an edit of a piece.

    Attributes:
        score: The piece as it is now.
        brief: What it would be made from now.
        window: The only stretch that changes, apart from what rings on after it; None to render everything.
        parts: Ids of the only parts that changed in it, in notes or automation; empty where all did.
        desk: What stands on the desk from now on, as JSON; None where nobody touched it.
        target: Id of the mastering target from now on; None where it is the old one.
        match: What leads the master towards a reference from now on; None without one or where it stays.
    """

    score: Score
    brief: Brief
    window: Region | None = None
    parts: tuple[str, ...] = ()
    desk: Mapping[str, Any] | None = None
    target: str | None = None
    match: Match | None = None


class ScoreEdit(Protocol):
    """An edit of a piece: the part of ``studio.action.Edit`` that rendering needs."""

    def apply(self, score: Score, brief: Brief) -> Change:
        """Change a piece; the same edit of the same piece gives the same change."""


def window_of(before: Score, after: Score, region: Region) -> Region:
    """The stretch that an edit of a region changes, extended to the end of the last changed note.

    Where only automation changed, it is the region. The tails of reverb and instruments come after that.
    """
    old = {part.id: set(part.notes) for part in before.parts}
    end = region.end_tick
    for part in after.parts:
        differing = set(part.notes) ^ old.get(part.id, set())
        end = max([end, *(note.end for note in differing)])
    return Region(region.start_tick, min(end, max(region.end_tick, end_tick_of(after))))


def brief_of(score: Score, brief: Brief) -> Brief:
    """The brief with the tempo, key and length of an edited piece."""
    moved = (score.key.tonic_pitch_class - brief.key.tonic_pitch_class) % 12
    chords = (
        tuple(chord.transposed(moved, flats=score.key.uses_flats) for chord in brief.chords)
        if moved
        else brief.chords
    )
    return replace(
        brief, tempo_bpm=score.tempo_bpm, key=score.key, length_seconds=score.length_seconds, chords=chords
    )


def check_seed(seed: int | None) -> int:
    """The seed of an edit; 0 where none was drawn.

    Raises:
        EditError: It is outside its range.
    """
    if seed is not None and not 0 <= seed <= MAXIMUM_SEED:
        raise EditError(f"The seed is {spoken_number(seed)}; it can be 0 to {MAXIMUM_SEED:,}.")
    return seed or 0


def named_parts(parts: tuple[str, ...]) -> str:
    """Parts as a label says them: "drums and bass", "everything"."""
    if not parts:
        return "everything"
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
