"""An instrument is declared once, in its own file; facts read from its text are those of the object."""

from dataclasses import fields

import pytest

from studio.composing.genre import GENRES
from studio.instrument_facts import DECLARED, INSTRUMENT_FACTS, InstrumentFacts, _facts_in, facts_of
from studio.synthesis.instrument import INSTRUMENTS
from studio.theory.score import ROLES

NAMES = [field.name for field in fields(InstrumentFacts)]


@pytest.mark.parametrize("name", sorted(INSTRUMENT_FACTS))
def test_the_facts_in_the_text_are_those_of_the_instrument(name: str) -> None:
    facts, instrument = INSTRUMENT_FACTS[name], INSTRUMENTS[name]

    assert {name: getattr(facts, name) for name in NAMES} == {
        name: getattr(instrument, name) for name in NAMES
    }


@pytest.mark.parametrize("name", sorted(DECLARED))
def test_the_facts_are_possible(name: str) -> None:
    facts = DECLARED[name]

    assert facts.roles
    assert set(facts.roles) <= set(ROLES)
    assert 0 <= facts.lowest < facts.highest <= 127
    assert {facts.program, *facts.also_plays} <= set(range(128))
    assert all(word == word.lower() for word in (*facts.words, *facts.kinds, *facts.stands_in_for))
    assert facts.words, "a wish can ask for it"


@pytest.mark.parametrize("name", sorted(INSTRUMENT_FACTS))
def test_only_kits_answer_drum_keys(name: str) -> None:
    facts = INSTRUMENT_FACTS[name]

    assert INSTRUMENTS[name].is_kit == (facts.family == "kit")
    assert (facts.family == "kit") == (facts.roles[0] in ("drums", "percussion") and name != "timpani")


def test_no_two_instruments_claim_a_word() -> None:
    claims = [word for facts in DECLARED.values() for word in (*facts.words, *facts.stands_in_for)]

    assert sorted(set(claims)) == sorted(claims)


def test_every_general_midi_program_has_one_instrument_that_plays_it() -> None:
    pitched = [facts for facts in INSTRUMENT_FACTS.values() if facts.family != "kit"]
    for program in range(128):
        own = [facts for facts in pitched if facts.program == program]
        claims = [facts for facts in own or pitched if program in facts.also_plays]
        assert len(claims) <= 1, program
        assert own or claims, program


def test_what_genres_and_instruments_name_exists() -> None:
    kinds = {"guitar", "drums", "bass", "synth"}

    assert {id_ for genre in GENRES.values() for id_ in genre.known_for} <= set(INSTRUMENT_FACTS) | kinds
    assert {id_ for genre in GENRES.values() for id_ in genre.usual.values()} <= set(INSTRUMENT_FACTS)
    assert {kind for genre in GENRES.values() for kind in genre.usual} <= kinds
    assert {facts.without_torch for facts in DECLARED.values()} - {""} <= set(DECLARED)


def test_an_instrument_that_nobody_declared_can_play_in_the_middle() -> None:
    assert facts_of("nobody").roles[0] == "lead"
    assert facts_of("nobody").lowest < 60 < facts_of("nobody").highest


@pytest.mark.parametrize(
    "text",
    [
        'instrument = Plucked(label="Lute", family="guitar")',
        'instrument = replace(other.instrument, label="Lute", family="guitar", roles=("lead",))',
        'instrument = Plucked(label="Lute", family="guitar", roles=LEADS)',
        'instrument = Plucked(label="Lute", family="guitar", roles=("lead",), **SOUND)',
        "class Lute(InstrumentFacts, Instrument): ...",
    ],
)
def test_facts_that_are_not_written_out_are_left_to_importing(text: str) -> None:
    assert _facts_in(text) is None


def test_facts_may_be_constants() -> None:
    facts = _facts_in(
        '_WORDS = ("lute", "luth")\n'
        'instrument = Plucked(label="Lute", family="guitar", roles=("lead",), words=_WORDS)'
    )

    assert facts is not None
    assert facts.words == ("lute", "luth")
