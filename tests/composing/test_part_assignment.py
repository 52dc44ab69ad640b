import pytest

from studio.composing.composer import compose
from studio.composing.genre import GENRES
from studio.errors import BriefError
from studio.instrument_facts import INSTRUMENT_FACTS, facts_of
from studio.theory.score import Score
from tests.composing.briefs import brief_of


def instruments_of(score: Score) -> set[str]:
    return {part.instrument for part in score.parts}


@pytest.mark.parametrize("instrument", sorted(INSTRUMENT_FACTS))
def test_an_instrument_that_is_asked_for_plays(instrument: str) -> None:
    for genre in ("lofi", "metal"):
        score = compose(brief_of(genre, instruments=(instrument,), length_seconds=45.0))
        assert instrument in instruments_of(score)


def test_several_asked_instruments_all_play_and_none_takes_the_chair_of_another() -> None:
    asked = ("saxophone", "violin_solo", "organ", "harp", "bass_upright")
    for genre in GENRES:
        score = compose(brief_of(genre, instruments=asked, length_seconds=45.0))
        assert set(asked) <= instruments_of(score)


def test_asked_instruments_play_in_short_pieces_too() -> None:
    for genre in GENRES:
        score = compose(brief_of(genre, instruments=("flute",), length_seconds=12.0))
        flute = next(part for part in score.parts if part.instrument == "flute")
        assert len(flute.notes) >= 3


def test_roles_and_instruments_that_are_not_wanted_stay_away() -> None:
    for genre in GENRES:
        score = compose(brief_of(genre, without=("drums", "fx", "piano")))
        assert not {"drums", "fx"} & {part.role for part in score.parts}
        assert "piano" not in instruments_of(score)


def test_nobody_left_is_a_sentence_not_a_silent_file() -> None:
    roles = ("drums", "percussion", "bass", "chords", "pad", "lead", "counter", "arp", "fx")
    with pytest.raises(BriefError, match="nobody is left to play"):
        compose(brief_of("jazz", without=roles))


def test_moods_bring_other_instruments() -> None:
    aggressive = {
        instrument
        for seed in range(6)
        for instrument in instruments_of(compose(brief_of("trap", mood="aggressive", seed=seed)))
    }
    assert "lead_square" in aggressive or "brass_synth" in aggressive


def test_an_instrument_nobody_has_heard_of_sits_in_the_middle() -> None:
    assert facts_of("serpent").roles[0] == "lead"
