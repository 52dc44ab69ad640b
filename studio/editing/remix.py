"""Another version of a whole piece, by four sliders, each with a meaning that can be measured.

Every slider orders what it may change once, by the seed, and changes a longer beginning of that order the
further it is moved; so a slider that goes further changes what it changed before, and more (see
:mod:`studio.editing.remix_measures`).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from studio.composing.brief import MAXIMUM_SEED, TEMPO_BPM_RANGE, Brief
from studio.composing.genre import GENRES
from studio.composing.part_assignment import PartAssignment, assign_parts
from studio.composing.randomness import pick, stream
from studio.composing.recomposition import chart_over, compose_over, ending_of, join_in
from studio.composing.style import EVERY_GENRE
from studio.editing.note_splice import in_order, is_pitched, released, spliced
from studio.editing.region import Region, bars_of, end_tick_of
from studio.editing.structure import retempo, transpose
from studio.editing.timeline import BarRange, rearranged
from studio.errors import EditError
from studio.instrument_facts import INSTRUMENT_FACTS, facts_of
from studio.parameters import Parametric, parameter
from studio.theory.score import Note, Part, Score

_UNIT_BARS = 2
"""A melody is kept or composed anew by so many bars at a time."""

_STRANGE_SHARE = 0.6
"""Share of the bars that stand in a strange key at full weirdness: the rest is what makes them strange."""

_STRANGE_STEPS = (-4, 3, 4, -3, 6, 1)
"""Chromatic mediants, the tritone and the semitone: what a key is least prepared for."""

_ROLE_ORDER = ("drums", "percussion", "bass", "chords", "pad", "arp", "counter", "fx", "lead")
"""Order in which roles go over to another genre: the rhythm first, the tune last."""

_NEAREST_GENRES = 5


@dataclass(frozen=True, slots=True)
class RemixSettings(Parametric):
    """The sliders of a remix, from near to far from the original.

    Attributes:
        to_genre: Id of the genre it goes towards; "" lets the seed choose among those of a near tempo.
    """

    melody_loyalty: float = parameter(0.7, 0.0, 1.0, "", "How much of the melody stays, note for note.")
    weirdness: float = parameter(
        0.3, 0.0, 1.0, "", "How much of it surprises: bars in far keys, leaps, strokes off the beat."
    )
    genre_shift: float = parameter(
        0.0, 0.0, 1.0, "", "How far rhythm, players and tempo go over to another genre."
    )
    structure_consistency: float = parameter(0.8, 0.0, 1.0, "", "How much of the form stays where it is.")
    to_genre: str = ""


@dataclass(frozen=True, slots=True)
class RemixPreset:
    """Settings to begin from.

    Attributes:
        label: What a person calls it.
        help: One sentence for a tooltip.
        settings: Where the sliders stand.
    """

    label: str
    help: str
    settings: RemixSettings


PRESETS: dict[str, RemixPreset] = {
    "fresh_coat": RemixPreset(
        "Fresh coat", "The same song with a few new turns.", RemixSettings(0.85, 0.1, 0.0, 1.0)
    ),
    "new_melody": RemixPreset(
        "New melody", "The same band and form under another tune.", RemixSettings(0.0, 0.0, 0.0, 1.0)
    ),
    "crossover": RemixPreset(
        "Crossover", "The same tune half in another genre.", RemixSettings(0.9, 0.0, 0.6, 1.0)
    ),
    "other_world": RemixPreset(
        "Other world", "Another genre plays what is left of it.", RemixSettings(0.5, 0.3, 1.0, 0.6)
    ),
    "reshuffled": RemixPreset(
        "Reshuffled", "The sections in each other's places.", RemixSettings(0.9, 0.1, 0.0, 0.2)
    ),
    "fever_dream": RemixPreset(
        "Fever dream", "Far keys, leaps and a form that wanders.", RemixSettings(0.4, 0.9, 0.2, 0.4)
    ),
}
"""Starting points for the sliders, by id."""


def remix(score: Score, brief: Brief, settings: RemixSettings, seed: int) -> tuple[Score, Brief]:
    """Another version of a piece, with the brief that further edits of it go by.

    Raises:
        EditError: The settings change nothing, there is no such genre, or nothing here can be composed.
    """
    check_remix(score, settings)
    remixed = _restructured(score, settings.structure_consistency, seed)
    genre = settings.to_genre or _near_genre(brief, seed)
    if settings.genre_shift:
        remixed = _shifted(remixed, replace(brief, genre=genre), settings.genre_shift, seed)
    shifted = replace(brief, genre=genre if settings.genre_shift >= 0.5 else brief.genre)
    remixed = _with_new_tunes(remixed, shifted, settings.melody_loyalty, seed)
    remixed = _made_strange(remixed, settings.weirdness, seed)
    return remixed, replace(shifted, tempo_bpm=remixed.tempo_bpm, length_seconds=remixed.length_seconds)


def check_remix(score: Score, settings: RemixSettings) -> None:
    """Refuse what cannot be remixed.

    Raises:
        EditError: The settings change nothing, there is no such genre, or nothing here can be composed.
    """
    if settings.to_genre and settings.to_genre not in EVERY_GENRE:
        raise EditError(
            f"There is no genre called {settings.to_genre!r}; there is {', '.join(EVERY_GENRE.ids)}."
        )
    if not any(part.instrument in INSTRUMENT_FACTS for part in score.parts):
        raise EditError("This piece is a recording; there are no notes to remix.")
    if (
        settings.melody_loyalty,
        settings.weirdness,
        settings.genre_shift,
        settings.structure_consistency,
    ) == (
        1.0,
        0.0,
        0.0,
        1.0,
    ):
        raise EditError("These settings leave everything as it is; move at least one slider.")


def _order(count: int, seed: int, name: str) -> list[int]:
    """Numbers from 0 in the order in which a slider takes them."""
    return [int(item) for item in stream(seed, "remix", name).permutation(count)]


def _restructured(score: Score, consistency: float, seed: int) -> Score:
    """Some sections replaced by what another section plays, in the length of their own; the ending stays."""
    sections = score.sections
    ending = min(bars_of(score) - 1, score.time.bar_at(ending_of(score)))
    order = sorted(_order(len(sections), seed, "sections"), key=lambda index: index in (0, len(sections) - 1))
    displaced = order[: round((1 - consistency) * len(sections))]
    if not displaced or ending < 2:
        return score
    rng = stream(seed, "remix", "partners")
    stretches: list[BarRange] = []
    for index, section in enumerate(sections):
        end = min(section.end_bar, ending)
        others = [other for other in sections if other.name != section.name and other.start_bar < ending]
        partner = pick(rng, others) if others else None
        if end <= section.start_bar:
            continue
        if index not in displaced:
            stretches.append(BarRange(section.start_bar, end - section.start_bar))
        elif partner is None:
            half = section.start_bar + (end - section.start_bar) // 2
            stretches += [BarRange(half, end - half), BarRange(section.start_bar, half - section.start_bar)]
        else:
            stretches += _filling(partner.start_bar, min(partner.end_bar, ending), end - section.start_bar)
    return rearranged(score, [*stretches, BarRange(ending, bars_of(score) - ending)])


def _filling(first: int, end: int, bars: int) -> list[BarRange]:
    """So many bars out of a section, round and round."""
    rounds, rest = divmod(bars, end - first)
    return [BarRange(first, end - first)] * rounds + ([BarRange(first, rest)] if rest else [])


def _near_genre(brief: Brief, seed: int) -> str:
    """One of the genres whose tempo is nearest, half and double time counted as the same."""
    others = [id_ for id_ in GENRES.ids if id_ != brief.genre]
    ratios = {id_: _tempo_ratio(brief.tempo_bpm, GENRES[id_].tempo_typical) for id_ in others}
    near = sorted(others, key=lambda id_: (abs(ratios[id_] - 1), id_))[:_NEAREST_GENRES]
    return pick(stream(seed, "remix", "genre"), near)


def _tempo_ratio(tempo_bpm: float, goal_bpm: float) -> float:
    """Smallest factor by which a tempo changes to feel like another, at most the square root of two."""
    return min(
        (goal_bpm / tempo_bpm * factor for factor in (0.5, 1.0, 2.0)), key=lambda ratio: max(ratio, 1 / ratio)
    )


def _shifted(score: Score, brief: Brief, shift: float, seed: int) -> Score:
    """Move role after role to the genre of the brief, and the tempo with them."""
    genre = EVERY_GENRE[brief.genre]
    chart = chart_over(score, replace(brief, instruments=()), (seed + 1) % MAXIMUM_SEED)
    assignments = assign_parts(chart.brief, genre, chart.plans)
    roles = {part.role for part in score.parts if part.instrument in INSTRUMENT_FACTS} | {
        assignment.template.role for assignment in assignments
    }
    order = [role for role in _ROLE_ORDER if role in roles]
    going = order[: max(1, round(shift * len(order)))]
    kept = [
        part
        for part in score.parts
        if part.role not in going or part.role == "lead" or part.instrument not in INSTRUMENT_FACTS
    ]
    coming = [
        assignment
        for assignment in assignments
        if assignment.template.role in going and assignment.template.role != "lead"
    ]
    if "lead" in going:
        kept = _handed_over(
            kept, [assignment for assignment in assignments if assignment.template.role == "lead"]
        )
    newcomers = join_in(chart, kept, coming)
    parts = sorted((*kept, *newcomers), key=lambda part: _ROLE_ORDER.index(part.role))
    moved = replace(score, parts=tuple(parts), profile=genre.profile if shift >= 0.5 else score.profile)
    low, high = TEMPO_BPM_RANGE
    tempo = score.tempo_bpm * _tempo_ratio(score.tempo_bpm, genre.tempo_typical) ** shift
    try:
        return retempo(moved, round(min(high, max(low, tempo)), 2))
    except EditError:  # the piece would be too short or too long at that tempo, so it keeps its own
        return moved


def _handed_over(parts: Sequence[Part], assignments: Sequence[PartAssignment]) -> list[Part]:
    """The tunes on the instruments of another genre, in an octave that these have."""
    handed = []
    leads = 0
    for part in parts:
        if part.role != "lead" or not assignments or part.instrument not in INSTRUMENT_FACTS:
            handed.append(part)
            continue
        assignment = assignments[leads % len(assignments)]
        instrument, facts = assignment.instrument, assignment.facts
        leads += 1
        middle = sum(note.pitch for note in part.notes) / max(1, len(part.notes))
        octaves = round(((facts.lowest + facts.highest) / 2 - middle) / 12) * 12
        octaves = 0 if facts.lowest <= middle <= facts.highest else octaves
        notes = [
            replace(note, pitch=_inside(note.pitch + octaves, facts.lowest, facts.highest), slide_from=None)
            for note in part.notes
        ]
        handed.append(replace(part, instrument=instrument, notes=released(in_order(notes))))
    return handed


def _inside(pitch: int, low: int, high: int) -> int:
    while pitch > high and pitch - 12 >= low:
        pitch -= 12
    while pitch < low and pitch + 12 <= high:
        pitch += 12
    return pitch


def _with_new_tunes(score: Score, brief: Brief, loyalty: float, seed: int) -> Score:
    """Some phrases of the tunes composed anew over the same chords."""
    size = _UNIT_BARS * score.meter.ticks_per_bar
    end = end_tick_of(score)
    units = [Region(start, min(start + size, end)) for start in range(0, end, size)]
    leaving = sorted(_order(len(units), seed, "melody")[: round((1 - loyalty) * len(units))])
    tunes = [part.id for part in score.parts if part.role == "lead" and part.instrument in INSTRUMENT_FACTS]
    if not leaving or not tunes:
        return score
    chart = chart_over(score, brief, (seed + 2) % MAXIMUM_SEED)
    composed = compose_over(chart, score.parts, tunes, 0, end)
    parts = tuple(
        _respliced(part, composed[part.id], [units[index] for index in leaving]) if part.id in tunes else part
        for part in score.parts
    )
    return replace(score, parts=parts)


def _respliced(part: Part, new: Sequence[Note], regions: Sequence[Region]) -> Part:
    """A part with the notes of some regions, in order, replaced; neighbours count as one region."""
    joined: list[Region] = []
    for region in regions:
        if joined and joined[-1].end_tick == region.start_tick:
            joined[-1] = Region(joined[-1].start_tick, region.end_tick)
        else:
            joined.append(region)
    for region in joined:
        part = spliced(part, [note for note in new if note.start in region], region)
    return part


def _made_strange(score: Score, weirdness: float, seed: int) -> Score:
    """Move some bars to a far key and disturb tune and drums in others, except first bar and ending."""
    last = min(bars_of(score), ending_of(score) // score.meter.ticks_per_bar)
    bars = [bar + 1 for bar in _order(max(0, last - 1), seed, "strange")]
    steps = {bar: pick(stream(seed, "remix", "step", bar), _STRANGE_STEPS) for bar in bars}
    for bar in sorted(bars[: round(weirdness * _STRANGE_SHARE * len(bars))]):
        if any(is_pitched(part) and part.instrument in INSTRUMENT_FACTS for part in score.parts):
            score = transpose(score, Region.of_bars(score, bar, 1), (), steps[bar])
    odd = [Region.of_bars(score, bar, 1) for bar in sorted(bars[::-1][: round(weirdness * len(bars))])]
    return (
        replace(score, parts=tuple(_leaping(part, odd, end_tick_of(score)) for part in score.parts))
        if odd
        else score
    )


def _leaping(part: Part, regions: Sequence[Region], end: int) -> Part:
    """A tune whose every second note jumps an octave, a kit whose lighter strokes come a sixteenth late."""
    if part.role not in ("lead", "drums") or part.instrument not in INSTRUMENT_FACTS:
        return part
    facts = facts_of(part.instrument)
    notes: list[Note] = []
    place = 0
    starts = [region.start_tick for region in regions]
    for note in part.notes:
        bar = next(
            (
                region
                for region, start in zip(regions, starts, strict=True)
                if start <= note.start < region.end_tick
            ),
            None,
        )
        place = place + 1 if bar else 0
        if bar is None or place % 2:
            notes.append(note)
        elif part.role == "drums":
            late = min(note.start + 120, bar.end_tick - 1)
            notes.append(replace(note, start=late, duration=max(1, min(note.duration, end - late))))
        else:
            pitch = note.pitch + 12 if note.pitch + 12 <= facts.highest else note.pitch - 12
            notes.append(replace(note, pitch=pitch if pitch >= facts.lowest else note.pitch, slide_from=None))
    return replace(part, notes=released(in_order(notes)))
