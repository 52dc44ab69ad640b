"""A region composed again: other notes in those bars of those parts, and not a note changed outside."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from studio.composing.brief import MAXIMUM_SEED, Brief
from studio.composing.chart import Chart, SketchNote
from studio.composing.part_assignment import PartAssignment
from studio.composing.randomness import stream
from studio.composing.recomposition import chart_over, compose_over
from studio.composing.style import EVERY_GENRE
from studio.editing.meter_view import in_its_meters, in_one_meter
from studio.editing.note_splice import (
    TOLERANCE_TICKS,
    belongs,
    brightened,
    darkened,
    is_pitched,
    raised,
    spliced,
)
from studio.editing.note_transforms import bent, onsets_of, varied
from studio.editing.region import Region
from studio.editing.reharmonisation import reharmonised
from studio.editing.wish import Wish, read_wish
from studio.errors import EditError
from studio.instrument_facts import INSTRUMENT_FACTS, facts_of
from studio.theory.meter import TICKS_PER_BEAT
from studio.theory.score import Note, Part, Score

_ATTEMPTS = 4
"""Ideas tried before the least similar one is taken.

In the second half players may use all that they know; the last idea is varied as well.
"""

_OTHER_ENOUGH = 0.2
"""Share of onsets and pitches that must be other than they were."""

_LEAST_MOVABLE = 0.25
"""Share of the notes that must have an octave left to go higher or lower."""

_LOUDER_DB = 3.0
_BRIGHTER_DB = 1.0
"""Level that makes up for the touch of brighter and darker music."""

_MORE_SWING = 0.09


def regenerate(
    score: Score, brief: Brief, region: Region, parts: Sequence[str] = (), wish: str = "", seed: int = 0
) -> Score:
    """Compose some parts of a region anew; notes that begin outside it and all other parts stay as they are.

    Args:
        score: The piece.
        brief: What it was made from.
        region: Which stretch.
        parts: Ids of the parts that change; none for all.
        wish: How it should be, in words; empty for whatever comes.
        seed: Where the new ideas come from.

    Raises:
        EditError: A part is not in the piece or is a recording, or the wish cannot be met there.
    """
    if not score.meters:
        return _composed(score, brief, region, parts, wish, seed)
    view, shift = in_one_meter(score, region)
    moved = Region(max(0, region.start_tick + shift), region.end_tick + shift)
    return in_its_meters(score, _composed(view, brief, moved, parts, wish, seed), region, shift)


def _composed(
    score: Score, brief: Brief, region: Region, parts: Sequence[str], wish: str, seed: int
) -> Score:
    wished, chosen = check_wish(score, parts, wish)
    _check_height(score, chosen, wished, region)
    if wished.chords:
        score = replace(score, chords=reharmonised(score, brief, region, wished.chords, seed))
    swing = _swing(brief, wished)
    open_parts = [id_ for id_ in chosen if id_ not in wished.silent_parts]
    players = {part.id: part for part in score.parts}
    now = {
        id_: spliced(part, (), region) if id_ in wished.silent_parts else part
        for id_, part in players.items()
    }
    merits: dict[str, tuple[bool, float]] = dict.fromkeys(open_parts, (False, -1.0))
    for attempt in range(_ATTEMPTS):
        missing = [id_ for id_ in open_parts if merits[id_] < (True, _OTHER_ENOUGH)]
        if not missing:
            break
        chart = chart_over(score, brief, _seed_of(seed, attempt), swing=swing)
        bend = partial(_bend, players=players, wish=wished, region=region, attempt=attempt)
        free = attempt >= _ATTEMPTS // 2
        composed = compose_over(
            chart, tuple(now.values()), missing, region.start_tick, region.end_tick, bend, free=free
        )
        for id_, notes in composed.items():
            changed = spliced(players[id_], notes, region)
            merit = (
                _is_as_dense(players[id_], changed, wished, region),
                _share_other(players[id_], changed, region),
            )
            if merit > merits[id_]:
                merits[id_], now[id_] = merit, changed
    return _finished(replace(score, parts=tuple(now.values())), wished, chosen, region)


def check_wish(score: Score, parts: Sequence[str], wish: str) -> tuple[Wish, tuple[str, ...]]:
    """Read a wish; return it with the ids of the parts that change: all pitched ones for other chords.

    Raises:
        EditError: A part is not in the piece or is a recording, or the parts cannot do what is wished.
    """
    wished = read_wish(wish, score.parts)
    chosen = chosen_parts(score, parts)
    if wished.chords:
        chosen = tuple(
            part.id
            for part in score.parts
            if part.id in chosen or (is_pitched(part) and part.instrument in INSTRUMENT_FACTS)
        )
    _check(score, chosen, wished)
    return wished, chosen


def changed_parts(before: Score, after: Score) -> tuple[str, ...]:
    """Ids of the parts that are not what they were; none where every part changed."""
    old = {part.id: part for part in before.parts}
    changed = tuple(part.id for part in after.parts if old.get(part.id) != part)
    return () if len(changed) == len(after.parts) else changed


def chosen_parts(score: Score, parts: Sequence[str]) -> tuple[str, ...]:
    """Ids of the parts that an edit means, in score order; all with an instrument if none is named.

    Raises:
        EditError: One is not in the piece, or is a recording, which cannot be composed.
    """
    known = [part.id for part in score.parts]
    if missing := [id_ for id_ in parts if id_ not in known]:
        raise EditError(f"There is no part {missing[0]!r} in this piece; there is {', '.join(known)}.")
    composable = [part.id for part in score.parts if part.instrument in INSTRUMENT_FACTS]
    if recordings := [id_ for id_ in parts if id_ not in composable]:
        raise EditError(f"The part {recordings[0]!r} is a recording, which has no notes to compose again.")
    if not composable:
        raise EditError("This piece has no part that could be composed again.")
    return tuple(id_ for id_ in composable if not parts or id_ in parts)


def _check(score: Score, chosen: Sequence[str], wish: Wish) -> None:
    """Refuse what the chosen parts cannot do.

    Raises:
        EditError: The wish is about parts that are not chosen.
    """
    players = [part for part in score.parts if part.id in chosen]
    drums = [part for part in players if part.role in ("drums", "percussion")]
    if outside := [id_ for id_ in wish.silent_parts if id_ not in chosen]:
        raise EditError(
            f"The wish is without {outside[0]}, which is not among the chosen parts {', '.join(chosen)};"
            " choose it too."
        )
    if (wish.fill or wish.silent_drums) and not drums:
        raise EditError(f"The wish is about drums; choose them too, or ask something of {', '.join(chosen)}.")
    if wish.height and not any(is_pitched(part) for part in players):
        raise EditError(
            "Drums are neither higher nor lower;"
            " choose a pitched part, or ask for busier, sparser, louder or softer."
        )
    if wish.swing and score.meter.is_compound:
        raise EditError(
            f"The meter is {score.meter}, whose beats have three parts already; there is no swing to change."
        )


def _check_height(score: Score, chosen: Sequence[str], wish: Wish, region: Region) -> None:
    """Refuse an octave that hardly a note of the chosen parts has left.

    Raises:
        EditError: They play as high, or as low, as their instruments can.
    """
    pitches = [
        (note.pitch + 12 * wish.height, facts_of(part.instrument, score.custom_instruments))
        for part in score.parts
        if part.id in chosen and is_pitched(part)
        for note in part.notes
        if belongs(note, region)
    ]
    possible = sum(facts.lowest <= pitch <= facts.highest for pitch, facts in pitches)
    if wish.height and pitches and possible < _LEAST_MOVABLE * len(pitches):
        way = "high" if wish.height > 0 else "low"
        raise EditError(f"These parts play as {way} as their instruments can already.")


def _swing(brief: Brief, wish: Wish) -> float | None:
    if not wish.swing:
        return None
    usual = brief.time_feel.of(EVERY_GENRE[brief.genre]).swing
    changed = min(0.68, max(0.5, usual + _MORE_SWING * wish.swing))
    if changed == usual:
        raise EditError(
            f"The rhythm {'swings as far as it can' if wish.swing > 0 else 'is straight'} already."
        )
    return changed


def _seed_of(seed: int, attempt: int) -> int:
    return int(stream(seed, "regenerate", attempt).integers(0, MAXIMUM_SEED))


def _bend(
    chart: Chart,
    assignment: PartAssignment,
    sketch: list[SketchNote],
    *,
    players: Mapping[str, Part],
    wish: Wish,
    region: Region,
    attempt: int,
) -> list[SketchNote]:
    old = [note for note in players[assignment.part].notes if belongs(note, region)]
    before = len(onsets_of(note.start for note in old))
    if wish.density > 0:
        # a note may collide with what stays before the region, so the next attempt asks for one more
        before += attempt if before else 0
        sketch = sketch or [_sketched(note) for note in old]
    sketch = _without_drums(assignment, sketch, wish)
    if attempt == _ATTEMPTS - 1:
        sketch = varied(chart, assignment, sketch)
    sketch = bent(chart, assignment, sketch, wish, region, before)
    return _without_drums(assignment, sketch, wish)  # a fill may have brought them back


def _without_drums(assignment: PartAssignment, sketch: list[SketchNote], wish: Wish) -> list[SketchNote]:
    if assignment.template.role not in ("drums", "percussion"):
        return sketch
    return [sketched for sketched in sketch if sketched.pitch not in wish.silent_drums]


def _sketched(note: Note) -> SketchNote:
    return SketchNote(
        note.start,
        note.duration,
        note.pitch,
        note.velocity,
        note.articulation,
        note.slide_from,
        straight=True,
    )


def _is_as_dense(before: Part, after: Part, wish: Wish, region: Region) -> bool:
    """Return True unless a part that should be busier or sparser is not."""
    if not wish.density or before.role == "fx":
        return True
    old, new = (
        len(onsets_of(note.start for note in part.notes if belongs(note, region))) for part in (before, after)
    )
    return wish.density * (new - old) > 0 or old == 0


def _share_other(before: Part, after: Part, region: Region) -> float:
    """Share of the onsets in a region that only old or new music has; newly silent music counts as 0."""
    old, new = _heard(before, region), _heard(after, region)
    if bool(old) != bool(new):
        return 0.0 if old else 1.0
    return len(old ^ new) / len(old | new) if old else 1.0


def _heard(part: Part, region: Region) -> set[tuple[int, int]]:
    """Onsets to a thirty-second with their pitches; for pads, the pitches that sound on each beat."""
    if part.role != "pad":
        return {(round(note.start / 60), note.pitch) for note in part.notes if belongs(note, region)}
    heard = set()
    for note in part.notes:
        first = max(region.start_tick, -(-(note.start - TOLERANCE_TICKS) // TICKS_PER_BEAT) * TICKS_PER_BEAT)
        heard |= {(beat, note.pitch) for beat in range(first, min(note.end, region.end_tick), TICKS_PER_BEAT)}
    return heard


def _finished(score: Score, wish: Wish, chosen: Sequence[str], region: Region) -> Score:
    """Apply to level and low-pass what is not only a matter of touch."""
    change = _LOUDER_DB * wish.loudness - _BRIGHTER_DB * wish.brightness
    filtered = {1: brightened, 0: _as_it_is, -1: darkened}[wish.brightness]
    finished = (
        filtered(raised(part, change, region) if change else part, region) if part.id in chosen else part
        for part in score.parts
    )
    return replace(score, parts=tuple(finished))


def _as_it_is(part: Part, _region: Region) -> Part:
    return part
