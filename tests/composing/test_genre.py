"""What every genre file keeps, so that a new one is under test before anybody writes a test for it."""

import pytest

from studio.composing.genre import GENRES, Genre
from studio.composing.harmony import read_numerals
from studio.composing.mood import MOODS
from studio.composing.part_writing import (
    BassLine,
    Comping,
    Groove,
    HeldChords,
    Melody,
    Pattern,
    Riff,
    Writing,
)
from studio.composing.steps import bars_of
from studio.composing.voicing import SHAPES
from studio.instrument_facts import INSTRUMENT_FACTS
from studio.theory.meter import Meter
from studio.theory.scale import MODES, Key
from studio.theory.score import ROLES


def patterns_in(writing: Writing) -> list[Pattern]:
    match writing:
        case Groove():
            return [*writing.patterns, *writing.turns, *writing.fills]
        case Melody():
            return [*writing.rhythms, *writing.cadences]
        case BassLine() | Comping() | Riff():
            return [*writing.patterns]
    return []


@pytest.fixture(params=sorted(GENRES))
def genre(request: pytest.FixtureRequest) -> Genre:
    return GENRES[request.param]


def test_tempo_modes_moods_and_meters_are_declared(genre: Genre) -> None:
    assert 40 <= genre.tempo_low <= genre.tempo_typical <= genre.tempo_high <= 240
    assert all(mode in MODES and weight > 0 for mode, weight in genre.modes)
    assert genre.moods
    assert set(genre.moods) <= set(MOODS)
    assert genre.meters[0] == str(Meter.parse(genre.meters[0]))
    assert genre.words
    assert all(word == word.lower() for word in genre.words)


def test_forms_have_a_heart_and_cycles_that_exist(genre: Genre) -> None:
    for form in genre.forms:
        assert sum(section.priority == 1 for section in form.sections) == 1
        assert form.cycle
        assert all(0 <= index < len(form.sections) for index in form.cycle)
        names = [form.sections[index].name for index in form.cycle]
        assert len(set(names)) >= 2


def test_every_numeral_can_be_read_in_every_mode_it_is_for(genre: Genre) -> None:
    for harmony in (*genre.progressions, *genre.cadences):
        for mode in harmony.modes:
            assert read_numerals(harmony.bars, Key("F#", mode))


def test_every_player_has_a_known_chair_and_its_own_id(genre: Genre) -> None:
    assert len({template.id for template in genre.part_templates}) == len(genre.part_templates)
    for template in genre.part_templates:
        assert template.role in ROLES
        choices = (*template.instruments, *(item for others in template.moods.values() for item in others))
        assert choices
        assert set(choices) <= set(INSTRUMENT_FACTS)
        assert set(template.moods) <= set(MOODS)
        assert 0 <= template.energy[0] <= template.energy[1] <= 1


def test_every_pattern_fills_whole_bars_of_its_meter(genre: Genre) -> None:
    for template in genre.part_templates:
        for pattern in patterns_in(template.writing):
            meter = Meter.parse(pattern.meter)
            steps = meter.ticks_per_bar * pattern.steps_per_beat // 480
            for voice, written in pattern.voices.items():
                marks = written.replace(" ", "").replace("|", "")
                assert len(marks) % steps == 0, (template.id, written)
                assert bars_of(pattern, voice, meter)


def test_voicings_have_shapes_that_exist(genre: Genre) -> None:
    for template in genre.part_templates:
        if isinstance(template.writing, Comping | HeldChords):
            assert template.writing.voicing in SHAPES


def test_it_has_drums_or_none_but_always_bass_chords_and_tune(genre: Genre) -> None:
    roles = {template.role for template in genre.part_templates}
    assert {"bass", "lead"} <= roles
    assert roles & {"chords", "pad", "arp"}


def test_no_two_genres_claim_a_word_or_a_neighbour() -> None:
    words = [word for genre in GENRES.values() for word in genre.words]
    neighbours = [style for genre in GENRES.values() for style in genre.neighbours]

    assert sorted(set(words)) == sorted(words)
    assert sorted(set(neighbours)) == sorted(neighbours)
    assert not set(words) & set(neighbours)
    assert all(low <= high for genre in GENRES.values() for low, high in genre.neighbours.values())
