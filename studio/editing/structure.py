"""Longer, shorter, elsewhere, higher, faster: edits that move what is there."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from studio.composing.brief import MAXIMUM_SEED, TEMPO_BPM_RANGE, Brief, spoken_number
from studio.composing.recomposition import ending_of
from studio.custom_instruments import KeptInstrument
from studio.editing.note_splice import belongs, in_order, is_pitched, released, spliced
from studio.editing.region import Region, bars_of, end_tick_of
from studio.editing.region_composer import chosen_parts, regenerate
from studio.editing.reharmonisation import rewritten
from studio.editing.timeline import BarRange, check_length, rearranged
from studio.errors import EditError
from studio.instrument_facts import facts_of
from studio.theory.chord import QUALITIES, Chord
from studio.theory.scale import Key
from studio.theory.score import Note, Part, Score, Section

MAXIMUM_SEMITONES = 24
_WHOLE_SECTION_BARS = 8
"""From this many bars on, a piece is extended by its main section rather than by more of its last."""


def extend(score: Score, brief: Brief, bars: int, at: str = "end", seed: int = 0) -> Score:
    """Lengthen a piece by bars before its ending or beginning, in the harmony of the section they continue.

    A few bars carry on the last (or first) section; eight or more before the ending are another round of the
    section with the most energy.

    Raises:
        EditError: The number of bars is not 1 or more, or the piece would be too long.
    """
    check_extension(score, bars, at)
    ending, whole = _ending_bar(score), bars_of(score)
    source = _carried_on(score, bars, at, ending)
    filled = _repeated(source, bars, from_head=at == "start")
    order = (
        [*filled, BarRange(0, whole)]
        if at == "start"
        else [BarRange(0, ending), *filled, BarRange(ending, whole - ending)]
    )
    longer = rearranged(score, order)
    region = Region.of_bars(longer, 0 if at == "start" else ending, bars)
    return regenerate(longer, brief, region, (), "", seed % MAXIMUM_SEED)


def check_extension(score: Score, bars: int, at: str) -> None:
    """Refuse an extension that cannot be.

    Raises:
        EditError: The number of bars is not 1 or more, the place is unknown, or the piece would be too long.
    """
    if bars < 1:
        raise EditError(
            f"The piece is extended by {spoken_number(bars)} bars; it can be extended by 1 or more."
        )
    if at not in ("start", "end"):
        raise EditError(f"The piece is extended at {at!r}; it can be extended at start or end.")
    check_length(score.length_seconds + bars * score.time.seconds_per_bar)


def cut(score: Score, region: Region) -> Score:
    """The piece without some bars, the rest joined.

    Raises:
        EditError: The region is not whole bars, or too little would be left.
    """
    first, bars = region.whole_bars(score)
    return rearranged(score, [BarRange(0, first), BarRange(first + bars, bars_of(score) - first - bars)])


def duplicate(score: Score, region: Region) -> Score:
    """Some bars twice, one after the other; the ending, if it is among them, comes only once.

    Raises:
        EditError: The region is not whole bars or holds only the ending, or the piece would be too long.
    """
    first, end = _played_bars(score, region)
    return rearranged(
        score, [BarRange(0, end), BarRange(first, end - first), BarRange(end, bars_of(score) - end)]
    )


def move(score: Score, region: Region, to_bar: int) -> Score:
    """Move bars to before bar ``to_bar``, counted from 0 in the piece as it is, but never past the ending.

    Raises:
        EditError: The region is not whole bars or holds only the ending, or already lies there.
    """
    first, end = _played_bars(score, region)
    whole = bars_of(score)
    if not 0 <= to_bar <= whole:
        raise EditError(f"The bars go before bar {to_bar + 1}; it can be bar 1 to {whole + 1}.")
    target = min(to_bar, _ending_bar(score))
    if first <= target <= end:
        raise EditError(
            f"The bars {first + 1} to {end} already are before bar {target + 1}; name a bar outside them."
        )
    moved = BarRange(first, end - first)
    if target < first:
        return rearranged(
            score, [BarRange(0, target), moved, BarRange(target, first - target), BarRange(end, whole - end)]
        )
    return rearranged(
        score, [BarRange(0, first), BarRange(end, target - end), moved, BarRange(target, whole - target)]
    )


def mute(score: Score, region: Region, parts: Sequence[str]) -> Score:
    """Silence for some parts in a region.

    Raises:
        EditError: No part is named, one is not in the piece, or none of them plays there.
    """
    if not parts:
        raise EditError("No part is named; name those that fall silent.")
    chosen = chosen_parts(score, parts)
    muted = tuple(spliced(part, (), region) if part.id in chosen else part for part in score.parts)
    if muted == score.parts:
        raise EditError(
            f"In {region.spoken(score)} {', '.join(chosen)} does not play; choose other bars or parts."
        )
    return replace(score, parts=muted)


def transpose(score: Score, region: Region | None, parts: Sequence[str], semitones: int) -> Score:
    """Some parts higher or lower in a region, or throughout; drums stay as they are.

    Where all pitched parts move, the chords move with them, and throughout also the key. A part that would
    leave its instrument's range moves in the other octave.

    Raises:
        EditError: The interval is 0 or too large, or no chosen part is pitched.
    """
    if semitones == 0 or abs(semitones) > MAXIMUM_SEMITONES:
        raise EditError(
            f"The interval is {semitones:,} semitones;"
            f" it can be 1 to {MAXIMUM_SEMITONES}, up or down (negative)."
        )
    chosen = [
        id_
        for id_ in chosen_parts(score, parts)
        if any(part.id == id_ and is_pitched(part) for part in score.parts)
    ]
    if not chosen:
        raise EditError("Drums and effects have no pitch to move; choose a pitched part.")
    stretch, custom = region or Region(0, end_tick_of(score)), score.custom_instruments
    moved = tuple(
        _transposed(part, stretch, semitones, custom) if part.id in chosen else part for part in score.parts
    )
    score = replace(score, parts=moved)
    if {part.id for part in score.parts if is_pitched(part)} - set(chosen):
        return score
    key = Key.of(score.key.tonic_pitch_class + semitones, score.key.mode)
    chords = rewritten(score.chords, stretch, lambda chord: chord.transposed(semitones, flats=key.uses_flats))
    return replace(score, chords=chords, key=key if region is None else score.key)


def retempo(score: Score, tempo_bpm: float) -> Score:
    """The same bars faster or slower; the length follows.

    Raises:
        EditError: The tempo, or the length at that tempo, is outside its range.
    """
    low, high = TEMPO_BPM_RANGE
    if not low <= tempo_bpm <= high:
        raise EditError(f"The tempo is {spoken_number(tempo_bpm)} BPM; it can be {low:g} to {high:g} BPM.")
    length = score.length_seconds * score.tempo_bpm / tempo_bpm
    check_length(length)
    ending = ending_of(score)
    pace = tuple((tick, bpm * tempo_bpm / score.tempo_bpm) for tick, bpm in score.tempo_map)
    faster = replace(score, tempo_bpm=float(tempo_bpm), length_seconds=length, tempo_map=pace)
    # The last chord begins anew at the ending, so that later edits find it
    # although there is another room for it now.
    return replace(
        faster, chords=rewritten(score.chords, Region(ending, end_tick_of(score)), lambda chord: chord)
    )


def rekey(score: Score, key: Key) -> Score:
    """The whole piece in another key; if the mode changes, each scale degree becomes that of the new mode."""
    near = (key.tonic_pitch_class - score.key.tonic_pitch_class + 5) % 12 - 5
    steps = _degrees(score.key, key)
    everything, custom = Region(0, end_tick_of(score)), score.custom_instruments
    parts = tuple(
        _transposed(_in_mode(part, score.key, steps), everything, near, custom) if is_pitched(part) else part
        for part in score.parts
    )
    chords = rewritten(score.chords, everything, lambda chord: _chord_in(chord, score.key, key, steps, near))
    return replace(score, key=key, parts=parts, chords=chords)


def _ending_bar(score: Score) -> int:
    return max(1, score.time.bars_until(ending_of(score)))


def _played_bars(score: Score, region: Region) -> tuple[int, int]:
    """First bar of a region and the bar after its last, the ending excluded."""
    first, bars = region.whole_bars(score)
    end = min(first + bars, _ending_bar(score))
    if end <= first:
        raise EditError(
            f"The region is {region.spoken(score)}, which holds only the ending; choose bars before it."
        )
    return first, end


def _carried_on(score: Score, bars: int, at: str, ending: int) -> Section:
    """The section whose bars are repeated before they are composed anew, its played bars only."""
    played = [
        replace(item, bars=min(item.end_bar, ending) - item.start_bar)
        for item in score.sections
        if item.start_bar < ending
    ]
    if at == "start":
        return played[0]
    return (
        max(played, key=lambda item: (item.energy, item.start_bar))
        if bars >= _WHOLE_SECTION_BARS
        else played[-1]
    )


def _repeated(source: Section, bars: int, *, from_head: bool) -> list[BarRange]:
    """So many bars of a section, round and round; the part of a round begins it or leads to its close."""
    rounds, rest = divmod(bars, source.bars)
    full = [BarRange(source.start_bar, source.bars)] * rounds
    if not rest:
        return full
    return (
        [*full, BarRange(source.start_bar, rest)]
        if from_head
        else [BarRange(source.end_bar - rest, rest), *full]
    )


def _transposed(part: Part, region: Region, semitones: int, custom: Mapping[str, KeptInstrument]) -> Part:
    """Transpose a part in a region, in the octave where the fewest notes leave the instrument's range.

    Notes that would still leave it are moved back by octaves.
    """
    facts = facts_of(part.instrument, custom)
    inside = [note for note in part.notes if belongs(note, region)]
    if not inside or not semitones:
        return part
    pitches = [note.pitch for note in inside]
    low, high = min(facts.lowest, *pitches), max(facts.highest, *pitches)
    shifts = sorted((semitones, semitones - 12, semitones + 12), key=lambda shift: abs(shift - semitones))
    shift = min(shifts, key=lambda item: sum(not low <= note.pitch + item <= high for note in inside))
    moved = [_shifted(note, shift, low, high) for note in inside]
    kept = [note for note in part.notes if not belongs(note, region)]
    return replace(part, notes=released(in_order((*kept, *moved))))


def _shifted(note: Note, shift: int, low: int, high: int) -> Note:
    def inside(pitch: int) -> int:
        while pitch > high and pitch - 12 >= low:
            pitch -= 12
        while pitch < low and pitch + 12 <= high:
            pitch += 12
        return max(0, min(127, pitch))

    slide = None if note.slide_from is None else inside(note.slide_from + shift)
    return replace(note, pitch=inside(note.pitch + shift), slide_from=slide)


def _degrees(old: Key, new: Key) -> dict[int, int]:
    """Semitones that each step above the old tonic moves to become the same degree of the new mode."""
    before = [(item - old.tonic_pitch_class) % 12 for item in old.pitch_classes]
    after = [(item - new.tonic_pitch_class) % 12 for item in new.pitch_classes]
    return {one: other - one for one, other in zip(before, after, strict=True)}


def _in_mode(part: Part, key: Key, steps: dict[int, int]) -> Part:
    def bent(pitch: int) -> int:
        return pitch + steps.get((pitch - key.tonic_pitch_class) % 12, 0)

    notes = [
        replace(
            note,
            pitch=bent(note.pitch),
            slide_from=None if note.slide_from is None else bent(note.slide_from),
        )
        for note in part.notes
    ]
    return replace(part, notes=released(in_order(notes)))


def _chord_in(chord: Chord, old: Key, new: Key, steps: dict[int, int], near: int) -> Chord:
    """A chord with each tone moved as the notes are; if no known chord results, its quality transposed."""

    def bent(pitch_class: int) -> int:
        return (pitch_class + steps.get((pitch_class - old.tonic_pitch_class) % 12, 0) + near) % 12

    root = bent(chord.root_pitch_class)
    wanted = {(bent(chord.root_pitch_class + step) - root) % 12 for step in chord.intervals}
    same_size = [name for name, tones in QUALITIES.items() if {step % 12 for step in tones} == wanted]
    quality = chord.quality if chord.quality in same_size or not same_size else same_size[0]
    bass = None if chord.bass is None else new.name_of(bent(chord.bass_pitch_class))
    return Chord(new.name_of(root), quality, bass)
