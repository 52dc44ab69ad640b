"""The last bars fade away: on a score by the levels of its parts, on a recording by its sound."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from studio.action import edit_from_json
from studio.audio.files import read
from studio.editing.original import Original
from studio.editing.region import bars_of, end_tick_of
from studio.editing.render_edit import render_edit
from studio.engines.symbolic import SymbolicEngine
from studio.errors import EditError
from studio.recordings.form import HeardForm
from studio.take_files import TakeFiles
from studio.theory.meter import Meter
from studio.theory.scale import Key
from studio.theory.score import Automation, Part
from tests.editing.scores import assert_whole, piece_of
from ui.action_forms import action_forms

FADE = edit_from_json({"kind": "fade_out", "bars": 4})


def form_of(bars: int) -> HeardForm:
    """A recording at 120 BPM, two seconds a bar."""
    moments = tuple(2.0 * bar for bar in range(bars))
    return HeardForm(
        2.0 * bars,
        120.0,
        Meter(),
        Key.parse("C major"),
        moments,
        moments,
        (),
        (),
        0.0,
        2.0 * bars,
        is_guessed=False,
    )


def levels_of(part: Part) -> dict[int, float]:
    return dict(next(lane.points for lane in part.automation if lane.parameter == "gain_db"))


def test_every_part_is_drawn_down_to_silence_over_the_last_bars_and_not_before() -> None:
    score, brief = piece_of("pop")
    start, end = (bars_of(score) - 4) * score.meter.ticks_per_bar, end_tick_of(score)

    change = FADE.apply(score, brief)

    assert_whole(change.score)
    assert change.window is not None
    assert (change.window.start_tick, change.window.end_tick) == (start, end)
    for before, after in zip(score.parts, change.score.parts, strict=True):
        levels = levels_of(after)
        faded = [level for tick, level in levels.items() if tick >= start]
        assert replace(after, automation=()) == replace(before, automation=())
        assert faded == sorted(faded, reverse=True)
        assert levels[end] == -60.0


def test_half_way_a_quarter_of_the_sound_is_left() -> None:
    score, brief = piece_of("pop")
    still = replace(
        score,
        parts=tuple(replace(part, automation=(Automation("gain_db", ((0, -2.0),)),)) for part in score.parts),
    )
    window = FADE.apply(still, brief).window
    assert window is not None

    levels = levels_of(FADE.apply(still, brief).score.parts[0])

    assert levels[window.start_tick] == -2.0
    assert levels[window.start_tick + window.ticks // 2] == pytest.approx(-2.0 - 12.04, abs=0.01)


def test_the_end_of_a_recording_fades_by_the_same_curve() -> None:
    sound = np.ones((10 * 2 * 44100, 2), np.float32)
    plan = FADE.plan(form_of(10), len(sound))
    assert plan.process is not None

    made, told = plan.process(sound)

    assert (plan.label, told) == ("Fade out bars 7–10", {"faded_bars": 4})
    assert (made[: 12 * 44100] == 1.0).all()
    assert made[16 * 44100].tolist() == pytest.approx([0.25, 0.25], abs=1e-4)
    assert made[-1].tolist() == [0.0, 0.0]
    assert (sound == 1.0).all(), "what it was made from is left as it was"


@pytest.mark.parametrize("bars", [-1, 0, 11])
def test_more_bars_than_there_are_cannot_fade(bars: int) -> None:
    fade = edit_from_json({"kind": "fade_out", "bars": bars})
    sentence = rf"The fade is {bars} bars long; in this (piece|recording) it can be 1 to \d+\."

    with pytest.raises(EditError, match=sentence):
        fade.plan(form_of(10), 882000)
    with pytest.raises(EditError, match=sentence):
        fade.validate(piece_of("pop", length_seconds=8.0)[0])


def test_the_editor_offers_it_with_a_number_of_bars() -> None:
    form = next(form for form in action_forms() if form["id"] == "fade_out")

    assert (form["label"], form["key"], form["region"]) == ("Fade out", "F", "none")
    assert form["offered_for"] == ["recordings", "scores"]
    assert [(field["name"], field["kind"], field["default"]) for field in form["fields"]] == [
        ("bars", "whole", 4)
    ]


@pytest.mark.sound
def test_a_rendered_piece_is_the_same_up_to_the_fade_and_ends_softly(tmp_path: Path) -> None:
    score, brief = piece_of("house", length_seconds=8.0)
    takes = tmp_path / "before", tmp_path / "after"
    for folder in takes:
        folder.mkdir()
    made = SymbolicEngine(("wav",)).realise(score, brief, takes[0], lambda *_: None, threads=1)
    original = Original.read(TakeFiles(takes[0], made.files), made.report)

    render_edit(original, edit_from_json({"kind": "fade_out", "bars": 2}), takes[1], lambda *_: None, 1)

    before, after = (read(folder / made.files["wav"]).samples for folder in takes)
    first = round((bars_of(score) - 2) * score.time.seconds_per_bar * 44100)
    assert np.array_equal(before[: first - 4410], after[: first - 4410])
    last = slice(len(after) - 44100, len(after) - 22050)
    assert np.square(after[last]).mean() < 0.1 * np.square(before[last]).mean()
