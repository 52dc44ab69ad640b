"""A style is known by its own words and told apart from its parent; everything else it keeps like a genre."""

import time
from collections.abc import Callable

import pytest

from studio.composing.brief import Brief
from studio.composing.composer import compose
from studio.composing.genre import GENRES, Genre
from studio.composing.harmony import read_numerals
from studio.composing.mood import MOODS
from studio.composing.part_writing import Groove, Pattern
from studio.composing.readers.instruments import instrument_words
from studio.composing.readers.text import words_of
from studio.composing.rhythm import DRUMS
from studio.composing.steps import bars_of
from studio.composing.style import EVERY_GENRE, STYLES, style_of
from studio.composing.wishes import parse
from studio.instrument_facts import INSTRUMENT_FACTS
from studio.mixing.profile import PROFILES
from studio.theory.meter import Meter
from studio.theory.pitch import pitch_class
from studio.theory.scale import MODES, Key
from studio.theory.score import ROLES, Score
from tests.composing.test_genre import patterns_in


def score_of(id_: str, meter: str, seed: int = 0) -> Score:
    return compose(parse(f"{id_.replace('_', ' ')}, in {meter}, 16 bars", seed))


def players(genre: Genre) -> frozenset[str]:
    return frozenset(item for template in genre.part_templates for item in template.instruments)


def grooves(genre: Genre) -> list[Pattern]:
    return [
        pattern
        for template in genre.part_templates
        if isinstance(template.writing, Groove)
        for pattern in template.writing.patterns
    ]


DIFFERENCES: dict[str, Callable[[Genre], object]] = {
    "instruments": lambda genre: {template.id: template.instruments for template in genre.part_templates},
    "grooves": grooves,
    "meters": lambda genre: genre.meters,
    "modes": lambda genre: {mode for mode, _ in genre.modes},
}


@pytest.fixture(params=STYLES.ids)
def id_(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def style(id_: str) -> Genre:
    return STYLES[id_]


def test_there_are_ninety_and_more() -> None:
    assert len(STYLES) >= 90


def test_it_answers_to_its_id_its_label_and_every_word(id_: str, style: Genre) -> None:
    said = (id_, id_.replace("_", " "), style.label, *style.words)

    assert {word: parse(word).genre for word in said} == dict.fromkeys(said, id_)
    assert parse(f"a piece of {style.label}").genre == id_


def test_its_words_are_its_own() -> None:
    words = [word for genre in EVERY_GENRE.values() for word in (*genre.words, *genre.neighbours)]

    assert sorted(word for word in set(words) if words.count(word) > 1) == []


def test_no_word_of_it_asks_for_an_instrument_or_a_mood(style: Genre) -> None:
    lexicon = instrument_words()
    meant = {word: {hit.meaning for hit in lexicon.hits(word, words_of(word))} for word in style.words}
    alone = players(style) if len(players(style)) == 1 else frozenset()

    assert {word: of for word, of in meant.items() if word in lexicon and of != alone} == {}
    assert set(style.words).isdisjoint(MOODS)
    assert [word for word in style.words if word != word.lower()] == []


def test_it_changes_a_genre_that_there_is(id_: str, style: Genre) -> None:
    assert style.parent in GENRES
    assert id_ not in GENRES


def test_its_tempo_modes_moods_meters_and_mix_are_declared(style: Genre) -> None:
    assert 40 <= style.tempo_low <= style.tempo_typical <= style.tempo_high <= 240
    assert {mode for mode, _ in style.modes} <= set(MODES)
    assert style.moods
    assert set(style.moods) <= set(MOODS)
    assert [str(Meter.parse(meter)) for meter in style.meters] == list(style.meters)
    assert style.profile in PROFILES
    assert len(set(style.places)) == len(style.places) >= 8


@pytest.mark.parametrize("id_", [id_ for id_, style in STYLES.items() if style.tonics])
def test_its_keynote_is_one_that_its_instruments_like(id_: str) -> None:
    liked = {pitch_class(tonic) for tonic in STYLES[id_].tonics}
    found = {parse(id_, seed).key.tonic_pitch_class for seed in range(40)}

    assert found <= liked
    assert len(found) > 1
    assert parse(f"{id_}, in F# minor", 0).key == Key("F#", "minor")


@pytest.mark.parametrize("seed", [0, 1, 2])
def test_a_piece_keeps_to_its_tempo_mood_and_first_meter(id_: str, style: Genre, seed: int) -> None:
    brief: Brief = parse(id_, seed)

    assert style.tempo_low <= brief.tempo_bpm <= style.tempo_high
    assert brief.mood in style.moods
    assert str(brief.meter) == style.meters[0]


def test_its_players_exist_and_have_a_chair_each(style: Genre) -> None:
    ids = [template.id for template in style.part_templates]

    assert len(set(ids)) == len(ids)
    assert {template.role for template in style.part_templates} <= set(ROLES)
    assert players(style) <= set(INSTRUMENT_FACTS)
    assert set(style.usual.values()) <= set(INSTRUMENT_FACTS)


def test_its_patterns_fill_whole_bars_and_its_drums_exist(style: Genre) -> None:
    for template in style.part_templates:
        for pattern in patterns_in(template.writing):
            meter = Meter.parse(pattern.meter)
            steps = meter.ticks_per_bar * pattern.steps_per_beat // 480
            for voice, written in pattern.voices.items():
                marks = written.replace(" ", "").replace("|", "")
                assert marks
                assert len(marks) % steps == 0, (template.id, pattern.meter, written)
                assert bars_of(pattern, voice, meter)
    assert {drum for pattern in grooves(style) for drum in pattern.voices} <= {*DRUMS, "stop"}


def test_its_rhythms_are_written_in_each_of_its_meters(style: Genre) -> None:
    if style.meters == GENRES[style.parent].meters:
        return
    for template in style.part_templates:
        written = {pattern.meter for pattern in patterns_in(template.writing)}
        if template.role in ("drums", "bass") and written:
            assert set(style.meters) <= written, (template.id, set(style.meters) - written)


def test_its_numerals_can_be_read_in_every_mode_they_are_for(style: Genre) -> None:
    for harmony in (*style.progressions, *style.cadences):
        for mode in harmony.modes:
            assert read_numerals(harmony.bars, Key("F#", mode))


def test_its_harmony_and_forms_are_its_modes(style: Genre) -> None:
    for mode, _ in style.modes:
        assert [item for item in style.progressions if mode in item.modes], mode
    for form in style.forms:
        assert sum(section.priority == 1 for section in form.sections) == 1
        assert all(0 <= index < len(form.sections) for index in form.cycle)
        assert len({form.sections[index].name for index in form.cycle}) >= 2


def test_it_composes_sixteen_bars_in_each_of_its_meters_at_once(id_: str, style: Genre) -> None:
    for meter in style.meters:
        score_of(id_, meter)
        began = time.process_time()
        score = score_of(id_, meter, seed=3)
        assert time.process_time() - began < 1.0
        assert str(score.meter) == meter
        assert all(part.notes for part in score.parts)
        assert any(part.role == "lead" for part in score.parts)


def test_it_is_told_from_its_parent_by_two_things_at_least(style: Genre) -> None:
    parent = GENRES[style.parent]
    apart = {name for name, of in DIFFERENCES.items() if of(style) != of(parent)}
    if abs(style.tempo_typical / parent.tempo_typical - 1.0) > 0.1:
        apart.add("tempo")

    assert len(apart) >= 2, apart


def test_a_style_that_only_colours_another_is_an_instrument_there() -> None:
    brief = parse("choral trap")

    assert (brief.genre, brief.instruments, brief.notes) == ("trap", ("choir",), ())


@pytest.mark.parametrize(
    ("wish", "id_"),
    [("sitar and tabla", "raga"), ("solo koto", "japanese_traditional"), ("banjo and fiddle", "bluegrass"),
     ("tune for erhu", "chinese_traditional"), ("oud with strings", "middle_eastern"),
     ("solo piano", "classical")],
)  # fmt: skip
def test_an_instrument_calls_for_the_style_that_is_known_for_it(wish: str, id_: str) -> None:
    assert parse(wish, 0).genre == id_


@pytest.mark.parametrize(
    ("wish", "id_"),
    [("soul-crushing doom", "doom_metal"), ("folk-tinged techno", "techno"), ("chinese wedding jazz", "jazz"),
     ("music for a western film", "western"), ("orchestral march", "march"), ("soul", "soul")],
)  # fmt: skip
def test_an_adjective_and_a_medium_leave_the_style_alone(wish: str, id_: str) -> None:
    assert parse(wish, 0).genre == id_


@pytest.mark.parametrize(("wish", "id_"), [("opera", "aria"), ("krautrock", "psychedelic_rock")])
def test_a_neighbour_of_a_style_is_played_by_it_with_a_note(wish: str, id_: str) -> None:
    brief = parse(wish, 0)

    assert brief.genre == id_
    assert any(f"There is no {wish} studio yet" in note for note in brief.notes)


def test_no_congas_leaves_out_the_percussion() -> None:
    assert "percussion" in parse("salsa, no congas", 0).without


def test_a_style_is_declared_by_what_differs() -> None:
    style = style_of(
        "jazz", label="Trad", words=("trad",), players={"lead": ("clarinet",)}, without=("line",)
    )

    by_id = {template.id: template for template in style.part_templates}
    assert by_id["lead"].instruments == ("clarinet",)
    assert "line" not in by_id
    assert by_id["bass"] == next(item for item in GENRES["jazz"].part_templates if item.id == "bass")
    assert (style.parent, style.neighbours, style.known_for) == ("jazz", {}, ())
