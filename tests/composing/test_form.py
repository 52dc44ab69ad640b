"""A form that is asked for, from the words to the sections."""

import pytest

from studio.composing.brief import Brief
from studio.composing.composer import compose
from studio.composing.genre import GENRES
from studio.composing.readers.form import read_form
from studio.composing.wishes import another, parse
from studio.errors import BriefError


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("intro 4, verse 8, hook 8, outro 4", (("intro", 4), ("verse", 8), ("hook", 8), ("outro", 4))),
        ("form: intro 4 bars, drop 16", (("intro", 4), ("drop", 16))),
        ("structure: 4 bars intro, 8 bars verse, 16 bars chorus", (("intro", 4), ("verse", 8), ("hook", 16))),
        ("intro 2 - pre-chorus 4 - chorus 8", (("intro", 2), ("pre", 4), ("hook", 8))),
        ("4 bar intro then 8 bar verse and 8 bar build-up", (("intro", 4), ("verse", 8), ("build", 8))),
        ("form: solo 12", (("solo", 12),)),
    ],
)
def test_sections_and_bars_are_read(text, form):
    parsed = read_form(text)

    assert parsed is not None
    assert parsed[0] == form


@pytest.mark.parametrize(
    "text", ["a 16 bar intro", "trap at 140 bpm with a drop", "hook, verse", "16 bars", "guitar solo 120 bpm"]
)
def test_what_is_no_form_is_left_alone(text):
    assert read_form(text) is None


def test_the_length_is_the_forms_where_none_is_asked():
    brief = parse("trap at 120 bpm, intro 4, verse 8, hook 8, outro 4", 3)

    assert brief.form == (("intro", 4), ("verse", 8), ("hook", 8), ("outro", 4))
    assert brief.length_seconds == pytest.approx(48.0)
    assert "form" in brief.asked
    assert "length_seconds" not in brief.asked


def test_a_length_that_contradicts_the_form_is_refused_with_what_is_possible():
    with pytest.raises(
        BriefError, match=r"The form has 12 bars, 24 seconds at 120 BPM, but the length is 40 seconds"
    ):
        parse("trap at 120 bpm, 40 seconds, intro 4, hook 8")
    with pytest.raises(BriefError, match="has 0 bars"):
        parse("trap, intro 0, hook 8")
    with pytest.raises(BriefError, match="a piece can be 5 to 600 seconds"):
        parse("trap at 60 bpm, intro 100, hook 100")


@pytest.mark.parametrize("genre", GENRES)
def test_the_sections_of_the_score_are_those_that_were_asked_for(genre):
    form = (("intro", 3), ("verse", 8), ("hook", 5), ("bridge", 4), ("drop", 6), ("outro", 2))
    wish = ", ".join(f"{name} {bars}" for name, bars in form)

    score = compose(parse(f"{genre}, {wish}", 7))

    assert [(section.name, section.bars) for section in score.sections] == list(form)
    energy = {section.name: section.energy for section in score.sections}
    assert energy["drop"] > energy["intro"]


def test_a_form_survives_json_and_another_seed():
    brief = parse("pop, verse 8, hook 8", 1)

    assert Brief.from_json(brief.to_json()) == brief
    assert brief.to_json()["form"] == [["verse", 8], ["hook", 8]]
    assert another(brief, 2).form == brief.form
