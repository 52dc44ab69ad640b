"""Longer, shorter, elsewhere, higher, faster."""

import pytest

from studio.editing.region import Region, bars_of, end_tick_of
from studio.editing.reharmonisation import chord_at
from studio.editing.structure import cut, duplicate, extend, move, mute, rekey, retempo, transpose
from studio.errors import EditError
from studio.theory.scale import Key
from studio.theory.score import Score
from tests.editing.scores import assert_whole, part_of, piece_of

BAR = 1920
GENRES = ("pop", "jazz", "orchestral", "house")


def onsets_in(score: Score, id_: str, first: int, bars: int) -> list[tuple[int, int]]:
    """Starts after the first of some bars, rushed notes with the bar they lead into, and pitches."""
    start, end = first * score.meter.ticks_per_bar, (first + bars) * score.meter.ticks_per_bar
    return [
        (note.start - start, note.pitch)
        for note in part_of(score, id_).notes
        if start <= note.start + 40 < end
    ]


def same_bars(one: Score, first: int, other: Score, at: int, bars: int) -> bool:
    """Whether bars of two pieces begin the same notes, what is struck again at a seam apart."""
    for part in one.parts:
        if all(part.id != another.id for another in other.parts):
            return False
        old, new = onsets_in(one, part.id, first, bars), onsets_in(other, part.id, at, bars)
        if [item for item in old if item[0] > 60] != [item for item in new if item[0] > 60]:
            return False
    return True


@pytest.mark.parametrize("genre", GENRES)
@pytest.mark.parametrize("meter", ["4/4", "3/4", "6/8"])
def test_a_cut_joins_what_is_around_it(genre: str, meter: str) -> None:
    score, _ = piece_of(genre, meter)
    shorter = cut(score, Region.of_bars(score, 4, 4))
    assert_whole(shorter)
    assert shorter.length_seconds == pytest.approx(score.length_seconds - 4 * score.time.seconds_per_bar)
    assert same_bars(score, 0, shorter, 0, 4)
    assert same_bars(score, 8, shorter, 4, bars_of(shorter) - 4)
    assert chord_at(shorter.chords, 4 * score.meter.ticks_per_bar) == chord_at(
        score.chords, 8 * score.meter.ticks_per_bar
    )
    assert sum(section.bars for section in shorter.sections) == bars_of(score) - 4


@pytest.mark.parametrize("genre", GENRES)
def test_a_duplicate_comes_right_after_its_model(genre: str) -> None:
    score, _ = piece_of(genre)
    longer = duplicate(score, Region.of_bars(score, 4, 4))
    assert_whole(longer)
    assert longer.length_seconds == pytest.approx(score.length_seconds + 4 * score.time.seconds_per_bar)
    assert same_bars(score, 0, longer, 0, 8)
    assert same_bars(score, 4, longer, 8, 4)
    assert same_bars(score, 8, longer, 12, bars_of(score) - 8)


def test_a_duplicated_section_is_two_sections() -> None:
    score, _ = piece_of("pop")
    section = score.sections[1]
    longer = duplicate(score, Region.of_bars(score, section.start_bar, section.bars))
    assert [item.name for item in longer.sections[:3]] == [score.sections[0].name, section.name, section.name]
    assert len(longer.sections) == len(score.sections) + 1


@pytest.mark.parametrize("to_bar", [0, 2, 12, 16, 10_000])
def test_moved_bars_stand_elsewhere_and_nothing_is_lost(to_bar: int) -> None:
    score, _ = piece_of("pop")
    to_bar = min(to_bar, bars_of(score))
    moved = move(score, Region.of_bars(score, 4, 4), to_bar)
    assert_whole(moved)
    assert moved.length_seconds == score.length_seconds
    at = to_bar if to_bar < 4 else min(to_bar, bars_of(score) - 1) - 4
    assert same_bars(score, 4, moved, at, 4)
    assert {part.id: len(part.notes) for part in score.parts}["drums"] == len(part_of(moved, "drums").notes)


def test_the_ending_stays_last() -> None:
    score, _ = piece_of("pop")
    last = bars_of(score) - 1
    assert same_bars(score, last, move(score, Region.of_bars(score, 4, 4), bars_of(score)), last, 1)
    longer = duplicate(score, Region.of_bars(score, last - 3, 4))
    assert bars_of(longer) == bars_of(score) + 3
    with pytest.raises(EditError, match="only the ending"):
        duplicate(score, Region.of_bars(score, last, 1))


@pytest.mark.parametrize("genre", GENRES)
@pytest.mark.parametrize(("at", "bars"), [("end", 2), ("end", 16), ("start", 4)])
def test_an_extension_composes_new_bars_and_keeps_the_old(genre: str, at: str, bars: int) -> None:
    score, brief = piece_of(genre)
    longer = extend(score, brief, bars, at, 5)
    assert_whole(longer)
    assert longer.length_seconds == pytest.approx(score.length_seconds + bars * score.time.seconds_per_bar)
    last = bars_of(score) - 1
    first = 0 if at == "start" else last
    assert same_bars(score, 0, longer, bars if at == "start" else 0, last)
    assert same_bars(score, last, longer, last + bars, 1)
    assert sum(len(onsets_in(longer, part.id, first, bars)) for part in longer.parts) > 4 * bars
    assert extend(score, brief, bars, at, 6) != longer


def test_levels_go_with_the_bars_they_belong_to() -> None:
    score, _ = piece_of("pop")
    quiet, loud = (
        min(score.sections, key=lambda item: item.energy),
        max(score.sections, key=lambda item: item.energy),
    )
    moved = cut(score, Region.of_bars(score, quiet.start_bar, quiet.bars))
    lane = next(lane for lane in part_of(moved, "drums").automation if lane.parameter == "gain_db")
    old = next(lane for lane in part_of(score, "drums").automation if lane.parameter == "gain_db")
    shift = quiet.bars * BAR if loud.start_bar > quiet.start_bar else 0
    assert dict(lane.points)[loud.start_bar * BAR - shift] == dict(old.points)[loud.start_bar * BAR]


def test_a_muted_part_is_silent_there_and_what_it_held_goes_on_after() -> None:
    score, _ = piece_of("pop")
    region = Region.of_bars(score, 4, 2)
    muted = mute(score, region, ("drums", "bass"))
    assert_whole(muted)
    for id_ in ("drums", "bass"):
        assert not [
            note
            for note in part_of(muted, id_).notes
            if region.start_tick <= note.start < region.end_tick - 40
        ]
    assert [part for part in muted.parts if part.id not in ("drums", "bass")] == [
        part for part in score.parts if part.id not in ("drums", "bass")
    ]
    with pytest.raises(EditError, match="does not play"):
        mute(muted, region, ("drums",))


@pytest.mark.parametrize("semitones", [-5, 3, 12])
def test_transposing_everything_moves_key_chords_and_tones_but_no_drums(semitones: int) -> None:
    score, _ = piece_of("pop")
    moved = transpose(score, None, (), semitones)
    assert_whole(moved)
    assert moved.key.tonic_pitch_class == (score.key.tonic_pitch_class + semitones) % 12
    for before, after in zip(score.chords, moved.chords, strict=True):
        assert after.chord.root_pitch_class == (before.chord.root_pitch_class + semitones) % 12
    assert part_of(moved, "drums") == part_of(score, "drums")
    for old, new in zip(part_of(score, "lead").notes, part_of(moved, "lead").notes, strict=True):
        assert (new.pitch - old.pitch - semitones) % 12 == 0


def test_transposing_one_part_in_a_region_leaves_chords_and_the_rest() -> None:
    score, _ = piece_of("pop")
    region = Region.of_bars(score, 4, 4)
    moved = transpose(score, region, ("lead",), 2)
    assert moved.chords == score.chords
    assert [part for part in moved.parts if part.id != "lead"] == [
        part for part in score.parts if part.id != "lead"
    ]
    outside = [
        note for note in part_of(score, "lead").notes if not region.start_tick <= note.start < region.end_tick
    ]
    assert set(outside) <= set(part_of(moved, "lead").notes)


@pytest.mark.parametrize("factor", [0.7, 0.97, 1.03, 1.5])
def test_another_tempo_keeps_every_bar_and_a_later_edit_finds_the_ending(factor: float) -> None:
    score, brief = piece_of("pop")
    faster = retempo(score, score.tempo_bpm * factor)
    assert_whole(faster)
    assert faster.parts == score.parts
    assert faster.length_seconds == pytest.approx(score.length_seconds / factor)
    assert end_tick_of(faster) == end_tick_of(score)
    longer = extend(faster, brief, 2, "end", 5)
    last = bars_of(score) - 1
    assert same_bars(score, last, longer, last + 2, 1)


@pytest.mark.parametrize("key", ["C major", "E minor", "F# dorian"])
def test_another_key_takes_every_tone_of_the_scale_with_it(key: str) -> None:
    score, _ = piece_of("pop")
    moved = rekey(score, Key.parse(key))
    assert_whole(moved)
    assert moved.key == Key.parse(key)
    inside = [note.pitch % 12 in moved.key.pitch_classes for note in part_of(moved, "lead").notes]
    was_inside = [note.pitch % 12 in score.key.pitch_classes for note in part_of(score, "lead").notes]
    assert sum(inside) / len(inside) >= sum(was_inside) / len(was_inside) - 1e-9
    assert moved.chords[-1].chord.root_pitch_class == moved.key.tonic_pitch_class
    if key == "C major":
        assert not moved.chords[-1].chord.is_minor


def test_a_piece_can_be_no_shorter_and_no_longer_than_a_piece_can_be() -> None:
    score, brief = piece_of("pop")
    with pytest.raises(EditError, match="5 to 600 seconds"):
        cut(score, Region.of_bars(score, 0, bars_of(score) - 1))
    with pytest.raises(EditError, match="5 to 600 seconds"):
        extend(score, brief, 400, "end", 1)
    with pytest.raises(EditError, match="whole bars"):
        cut(score, Region(100, 1920))
