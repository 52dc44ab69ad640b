"""What an edit makes of a piece, and what all edits share."""

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
    """What an edit made of a piece.

    Attributes:
        score: The piece as it is now.
        brief: What it would be made from now.
        window: The only stretch that sounds otherwise, what rings after it apart; None where everything is rendered again.
        parts: Ids of the only parts that changed in it; empty where all did.
        desk: What stands on the desk from now on, as JSON; None where nobody touched it.
        target: Id of the mastering target from now on; None where it is the old one.
        match: What leads the master towards a reference from now on; None where there is none, or nobody touched it.
    """

    score: Score
    brief: Brief
    window: Region | None = None
    parts: tuple[str, ...] = ()
    desk: Mapping[str, Any] | None = None
    target: str | None = None
    match: Match | None = None


class ScoreEdit(Protocol):
    """What is done to a piece: ``studio.action.Edit`` as far as a rendering needs it."""

    def apply(self, score: Score, brief: Brief) -> Change:
        """Change a piece; the same edit of the same piece gives the same change."""


def window_of(before: Score, after: Score, region: Region) -> Region:
    """The stretch that sounds otherwise after an edit of a region: longer than it where a changed note is held past its end.

    What a room or a string lets ring after that comes on top.
    """
    old = {part.id: set(part.notes) for part in before.parts}
    end = region.end_tick
    for part in after.parts:
        differing = set(part.notes) ^ old.get(part.id, set())
        end = max([end, *(note.end for note in differing)])
    return Region(region.start_tick, min(end, max(region.end_tick, end_tick_of(after))))


def brief_of(score: Score, brief: Brief) -> Brief:
    """A brief that says of tempo, key and length what an edited piece has."""
    moved = (score.key.tonic_pitch_class - brief.key.tonic_pitch_class) % 12
    chords = tuple(chord.transposed(moved, flats=score.key.uses_flats) for chord in brief.chords) if moved else brief.chords
    return replace(brief, tempo_bpm=score.tempo_bpm, key=score.key, length_seconds=score.length_seconds, chords=chords)


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
