"""A region composed again: what changes, what stays, and what every wish does to the notes."""

import random
from dataclasses import replace

import pytest

from studio.composing.brief import Brief
from studio.composing.genre import GENRES
from studio.composing.rhythm import DRUMS
from studio.editing.note_splice import TOLERANCE_TICKS, belongs, value_at
from studio.editing.note_transforms import onsets_of
from studio.editing.region import Region
from studio.editing.region_composer import changed_parts, regenerate
from studio.editing.reharmonisation import chord_at
from studio.errors import EditError
from studio.theory.score import Note, Part, Score
from tests.editing.scores import assert_whole, part_of, piece_of

BAND = ("pop", "rock", "jazz", "lofi", "trap", "house", "orchestral")


def inside(score: Score, id_: str, region: Region) -> list[Note]:
    return [note for note in part_of(score, id_).notes if belongs(note, region)]


def mean(values: list[float]) -> float:
    return sum(values) / len(values)


def onsets(part: Part, region: Region) -> int:
    return len(onsets_of(note.start for note in part.notes if belongs(note, region)))


def random_case(number: int) -> tuple[Score, Brief, Region, tuple[str, ...], int]:
    chance = random.Random(number)
    genre = chance.choice(sorted(GENRES.ids))
    score, brief = piece_of(genre, chance.choice(["4/4", "3/4", "6/8"]))
    start = chance.uniform(0, 50)
    region = Region.of_seconds(
        score, start, start + chance.uniform(0.5, 10), chance.choice(["bar", "beat", "free"])
    )
    parts = [part.id for part in score.parts]
    return (
        score,
        brief,
        region,
        tuple(chance.sample(parts, chance.randint(1, len(parts)))),
        chance.randrange(2**32),
    )


@pytest.mark.long
@pytest.mark.parametrize("number", range(60))
def test_nothing_outside_the_region_and_no_other_part_changes(number: int) -> None:
    score, brief, region, parts, seed = random_case(number)
    changed = regenerate(score, brief, region, parts, "", seed)
    assert_whole(changed)
    assert (changed.sections, changed.chords, changed.length_seconds) == (
        score.sections,
        score.chords,
        score.length_seconds,
    )
    for before, after in zip(score.parts, changed.parts, strict=True):
        if before.id not in parts:
            assert before == after
        assert (before.instrument, before.automation) == (after.instrument, after.automation)
        begun, again = (
            [note for note in part.notes if note.start < region.start_tick] for part in (before, after)
        )
        assert [cut_at(note, region.start_tick) for note in begun] == [
            cut_at(note, region.start_tick) for note in again
        ]
        later = [note for note in before.notes if note.start >= region.end_tick - TOLERANCE_TICKS]
        assert set(later) <= set(after.notes)
        new = set(after.notes) - set(before.notes)
        assert all(
            note.start < region.end_tick - TOLERANCE_TICKS or note.start == region.end_tick for note in new
        )


def cut_at(note: Note, tick: int) -> Note:
    return replace(note, duration=min(note.duration, tick - note.start))


@pytest.mark.parametrize("genre", GENRES)
def test_every_player_of_the_region_has_another_idea(genre: str) -> None:
    score, brief = piece_of(genre)
    region = Region.of_bars(score, 4, 4)
    changed = regenerate(score, brief, region, (), "", 11)
    for part in score.parts:
        old, new = inside(score, part.id, region), inside(changed, part.id, region)
        if part.role == "fx" or len(old) < 4:
            continue
        same = {(note.start // 60, note.pitch) for note in old} & {
            (note.start // 60, note.pitch) for note in new
        }
        assert new
        assert len(same) < 0.95 * max(len(old), len(new))


def test_the_same_seed_gives_the_same_bars_and_another_seed_others() -> None:
    score, brief = piece_of("pop")
    region = Region.of_bars(score, 4, 4)
    assert regenerate(score, brief, region, (), "", 1) == regenerate(score, brief, region, (), "", 1)
    assert regenerate(score, brief, region, (), "", 1) != regenerate(score, brief, region, (), "", 2)


def test_a_rewritten_piece_can_be_rewritten_again_beside_and_across_the_first_region() -> None:
    score, brief = piece_of("rock")
    for number, (bar, bars) in enumerate([(4, 4), (6, 4), (0, 3), (5, 1), (4, 4)]):
        score = regenerate(score, brief, Region.of_bars(score, bar, bars), (), "", number)
        assert_whole(score)


def test_a_bass_that_is_rewritten_alone_follows_the_kick_that_is_there() -> None:
    score, brief = piece_of("trap")
    region = Region.of_bars(score, 6, 4)
    changed = regenerate(score, brief, region, ("bass",), "", 3)
    kicks = [
        note.start for note in inside(score, "drums", region) if note.pitch in (DRUMS["kick"], DRUMS["kick2"])
    ]
    basses = [note.start for note in inside(changed, "bass", region)]
    assert mean([min(abs(tick - kick) for tick in basses) < 60 for kick in kicks]) > 0.9


@pytest.mark.parametrize("genre", BAND)
def test_busier_has_more_onsets_and_sparser_fewer(genre: str) -> None:
    score, brief = piece_of(genre)
    region = Region.of_bars(score, 4, 4)
    busier = regenerate(score, brief, region, (), "busier", 5)
    sparser = regenerate(score, brief, region, (), "sparser", 5)
    for part in score.parts:
        before = onsets(part, region)
        if part.role != "fx" and before >= 4:
            assert onsets(part_of(busier, part.id), region) > before
            assert onsets(part_of(sparser, part.id), region) < before


@pytest.mark.parametrize(
    ("wish", "drum"), [("no snare", "snare"), ("without the kick", "kick"), ("no hi-hats", "closed")]
)
def test_a_drum_that_is_not_wanted_is_silent_in_the_region_only(wish: str, drum: str) -> None:
    score, brief = piece_of("rock")
    region = Region.of_bars(score, 4, 4)
    changed = regenerate(score, brief, region, ("drums",), wish, 5)
    assert DRUMS[drum] in {note.pitch for note in inside(score, "drums", region)}
    assert DRUMS[drum] not in {note.pitch for note in inside(changed, "drums", region)}
    assert DRUMS[drum] in {note.pitch for note in part_of(changed, "drums").notes}
    assert inside(changed, "drums", region)


def test_a_part_that_is_not_wanted_falls_silent_there() -> None:
    score, brief = piece_of("pop")
    region = Region.of_bars(score, 4, 4)
    changed = regenerate(score, brief, region, (), "no bass", 5)
    assert inside(score, "bass", region)
    assert not inside(changed, "bass", region)
    assert inside(changed, "drums", region)


@pytest.mark.parametrize(("wish", "sign"), [("louder", 1), ("softer", -1)])
def test_louder_and_softer_move_touch_and_level_inside_only(wish: str, sign: int) -> None:
    score, brief = piece_of("pop")
    region = Region.of_bars(score, 4, 4)
    plain = regenerate(score, brief, region, ("drums",), "", 5)
    changed = regenerate(score, brief, region, ("drums",), wish, 5)
    touch = [mean([note.velocity for note in inside(item, "drums", region)]) for item in (plain, changed)]
    assert sign * (touch[1] - touch[0]) > 3
    old, new = (
        next(lane for lane in part_of(item, "drums").automation if lane.parameter == "gain_db")
        for item in (plain, changed)
    )
    middle = (region.start_tick + region.end_tick) // 2
    assert sign * (value_at(new, middle) - value_at(old, middle)) > 1
    for tick in (0, region.start_tick, region.end_tick, region.end_tick + 9999):
        assert value_at(new, tick) == pytest.approx(value_at(old, tick))


def test_higher_and_lower_move_pitched_parts_by_octaves() -> None:
    score, brief = piece_of("pop")
    region = Region.of_bars(score, 4, 4)
    pitches = {
        wish: mean(
            [
                note.pitch
                for note in inside(regenerate(score, brief, region, ("piano",), wish, 5), "piano", region)
            ]
        )
        for wish in ("", "higher", "lower")
    }
    assert pitches["lower"] < pitches[""] - 6 < pitches[""] + 6 < pitches["higher"]


def test_syncopation_moves_onsets_off_the_beat_or_onto_it() -> None:
    score, brief = piece_of("pop")
    region = Region.of_bars(score, 4, 4)

    def share_on_beats(wish: str) -> float:
        notes = inside(regenerate(score, brief, region, ("lead",), wish, 5), "lead", region)
        return mean([(note.start + 20) % 480 < 60 for note in notes])

    assert share_on_beats("more syncopated") < share_on_beats("") < share_on_beats("less syncopated")


def test_more_swing_delays_the_off_beats_and_less_brings_them_forward() -> None:
    score, brief = piece_of("jazz")
    region = Region.of_bars(score, 4, 4)

    def off_beat(wish: str) -> float:
        notes = inside(regenerate(score, brief, region, (), wish, 5), "drums", region)
        return mean([note.start % 480 for note in notes if 200 < note.start % 480 < 400])

    assert off_beat("less swing") < off_beat("") - 10


def test_half_time_and_double_time_stretch_the_drums() -> None:
    score, brief = piece_of("rock")
    region = Region.of_bars(score, 4, 4)
    counts = {
        wish: onsets(part_of(regenerate(score, brief, region, ("drums",), wish, 5), "drums"), region)
        for wish in ("half-time", "", "double-time")
    }
    assert counts["half-time"] < counts[""] < counts["double-time"]


def test_accents_fall_on_the_beats() -> None:
    score, brief = piece_of("house")
    region = Region.of_bars(score, 4, 4)

    def contrast(wish: str) -> float:
        notes = inside(regenerate(score, brief, region, ("drums",), wish, 5), "drums", region)
        on = [note.velocity for note in notes if (note.start + 20) % 480 < 50]
        off = [note.velocity for note in notes if (note.start + 20) % 480 >= 50]
        return mean(on) - mean(off)

    assert contrast("more accents") > contrast("") + 8


def test_a_fill_ends_the_region() -> None:
    score, brief = piece_of("rock")
    region = Region.of_bars(score, 4, 3)
    last = Region.of_bars(score, 6, 1)
    plain = regenerate(score, brief, region, ("drums",), "", 5)
    filled = regenerate(score, brief, region, ("drums",), "a fill at the end", 5)
    half = Region(last.start_tick + last.ticks // 2, last.end_tick)
    assert {note.pitch for note in inside(filled, "drums", half)} != {
        note.pitch for note in inside(plain, "drums", half)
    }
    assert len(inside(filled, "drums", half)) >= 3


@pytest.mark.parametrize("wish", ["jazzier chords", "different chords"])
@pytest.mark.parametrize("genre", ["pop", "rock", "house"])
def test_other_chords_change_the_harmony_inside_and_every_pitched_part_with_it(genre: str, wish: str) -> None:
    score, brief = piece_of(genre)
    region = Region.of_bars(score, 4, 4)
    changed = regenerate(
        score, brief, region, ("chords",) if any(p.id == "chords" for p in score.parts) else (), wish, 5
    )
    assert_whole(changed)
    size = score.meter.ticks_per_bar
    for tick in range(0, score.chords[-1].end, size // 2):
        if tick not in region:
            assert chord_at(changed.chords, tick) == chord_at(score.chords, tick)
    assert any(
        chord_at(changed.chords, tick) != chord_at(score.chords, tick)
        for tick in range(region.start_tick, region.end_tick, 240)
    )
    for part in changed.parts:
        if part.role in ("chords", "pad", "bass"):
            tones = [
                note.pitch % 12 in chord_at(changed.chords, note.start + 30).pitch_classes
                for note in inside(changed, part.id, region)
            ]
            assert not tones or mean(tones) > 0.6


def test_jazzier_chords_have_more_tones_and_simpler_ones_fewer() -> None:
    score, brief = piece_of("pop")
    region = Region.of_bars(score, 4, 4)

    def tones(item: Score) -> float:
        return mean(
            [
                len(chord_at(item.chords, tick).intervals)
                for tick in range(region.start_tick, region.end_tick, 240)
            ]
        )

    richer = regenerate(score, brief, region, (), "jazzier chords", 5)
    plainer = regenerate(richer, brief, region, (), "simpler chords", 5)
    assert tones(richer) > tones(score) + 0.5
    assert tones(plainer) == 3


@pytest.mark.parametrize(
    ("parts", "wish", "said"),
    [
        (("tuba",), "", "'tuba'"),
        ((), "make it purple", "busier"),
        ((), "busier and sparser", "opposite"),
        ((), "no trombone", "'trombone'"),
        (("drums",), "no bass", "choose it too"),
        (("bass",), "no snare", "about drums"),
        (("bass",), "with a fill", "about drums"),
        (("drums",), "higher", "neither higher nor lower"),
        ((), "x" * 500, "500 characters"),
    ],
)
def test_a_wish_that_cannot_be_met_is_said_so(parts: tuple[str, ...], wish: str, said: str) -> None:
    score, brief = piece_of("pop")
    with pytest.raises(EditError, match=said):
        regenerate(score, brief, Region.of_bars(score, 4, 4), parts, wish, 5)


def test_a_recording_is_neither_composed_nor_in_the_way() -> None:
    score, brief = piece_of("pop")
    recording = Part("audio", "lead", "recording", ())
    with_recording = replace(score, parts=(*score.parts, recording))
    changed = regenerate(with_recording, brief, Region.of_bars(score, 4, 4), (), "", 5)
    assert part_of(changed, "audio") == recording
    with pytest.raises(EditError, match="recording"):
        regenerate(with_recording, brief, Region.of_bars(score, 4, 4), ("audio",), "", 5)


def test_the_parts_that_changed_are_named_and_none_where_all_did() -> None:
    score, brief = piece_of("pop")
    changed = regenerate(score, brief, Region.of_bars(score, 4, 4), ("drums", "lead"), "", 5)
    assert changed_parts(score, changed) == ("drums", "lead")
