"""The form of a recording: lines to snap to, and the places that edits name."""

import math

import numpy as np
import pytest

from studio.audio.clip import Samples
from studio.errors import EditError
from studio.recordings.crossfade import Kept, Made
from studio.recordings.form import HeardForm, HeardSection, Span
from studio.recordings.form_edits import rearranged
from studio.recordings.imported_take import Gap
from studio.theory.meter import Meter
from studio.theory.scale import Key
from tests.recordings.test_inpainters import FORM

RATE = 44100


@pytest.mark.parametrize(
    ("start", "end", "snap", "region"),
    [
        (4.0, 8.5, "bar", Span(4.3, 8.3)),
        (4.0, 4.4, "bar", Span(2.3, 4.3)),
        (0.0, 0.1, "bar", Span(0.0, 0.3)),
        (15.0, 16.3, "bar", Span(14.3, 16.3)),
        (5.0, 6.1, "beat", Span(4.8, 6.3)),
        (5.01, 5.57, "free", Span(5.01, 5.57)),
    ],
)
def test_a_region_snaps_to_what_was_heard(start: float, end: float, snap: str, region: Span):
    found = FORM.region(start, end, snap)

    assert (found.start, found.end) == pytest.approx((region.start, region.end))


@pytest.mark.parametrize(
    ("start", "end", "snap", "said"),
    [
        (4.0, 17.0, "bar", "The region ends at 17 seconds; the recording goes from 0 to 16.3 seconds."),
        (-1.0, 4.0, "bar", "The region starts at -1 seconds"),
        (math.nan, 4.0, "bar", "The region starts at no number of seconds"),
        (4.0, 4.0, "free", "it must end after it starts"),
        (4.0, 4.01, "free", "it can be 20 ms or more"),
        (4.0, 8.0, "week", "it can snap to bar, beat, free"),
    ],
)
def test_what_is_no_region_is_one_sentence(start: float, end: float, snap: str, said: str):
    with pytest.raises(EditError) as refused:
        FORM.region(start, end, snap)

    assert said in str(refused.value)


def test_a_form_comes_back_from_its_json_equal():
    assert HeardForm.from_json(FORM.to_json()) == FORM


def test_the_editor_is_told_lines_that_cover_the_file_and_no_parts():
    outline = FORM.outline()

    assert outline["bars"] == [0.0, *FORM.bars, 16.3]
    assert outline["parts"] == []
    assert outline["chords"][1] == {"start": 4.3, "end": 8.3, "name": "F"}
    assert (outline["tempo_bpm"], outline["meter"], outline["key"], outline["beats_per_bar"]) == (
        120.0,
        "4/4",
        "A minor",
        4.0,
    )


def test_what_is_kept_takes_its_form_along_and_what_is_made_brings_its_own():
    cut = round(4.3 * RATE)
    gap = Gap.between(FORM, 4.3, 2, like_after=False)
    made = Made(gap, samples=_silence(gap.frames))

    longer = rearranged(FORM, [Kept(0, cut), made, Kept(cut, round(16.3 * RATE))], ["Dm"] * 4 + ["E"] * 4)

    assert longer.length_seconds == pytest.approx(20.3, abs=1e-4)
    assert longer.bars == pytest.approx([0.3 + 2.0 * bar for bar in range(10)], abs=1e-4)
    assert [name for *_, name in longer.chords] == ["Am", "Dm", "E", "F", "C", "G"]
    assert longer.chords[1][:2] == pytest.approx((4.3, 6.3), abs=1e-4)


def test_what_is_cut_out_takes_its_lines_with_it():
    shorter = rearranged(FORM, [Kept(0, round(4.3 * RATE)), Kept(round(8.3 * RATE), round(16.3 * RATE))])

    assert shorter.bars == pytest.approx([0.3 + 2.0 * bar for bar in range(6)], abs=1e-4)
    assert [name for *_, name in shorter.chords] == ["Am", "C", "G"]
    assert shorter.sections == (HeardSection("verse", 0.0, pytest.approx(12.3, abs=1e-4), 0.7),)


def test_an_ending_that_rings_is_not_played_after():
    ringing = HeardForm(**{**_fields(FORM), "sounds_until": 12.3})

    assert FORM.last_line() == pytest.approx(14.3)
    assert ringing.last_line() == pytest.approx(10.3)
    assert FORM.first_line() == pytest.approx(0.3)


def test_a_recording_without_a_beat_still_has_lines():
    still = HeardForm(
        8.0, 120.0, Meter(), Key("C", "major"), (0.0, 0.5), (0.0,), (), (), 0.0, 8.0, is_guessed=True
    )

    assert still.lines() == (0.0, 8.0)
    assert still.region(1.0, 7.0) == Span(0.0, 8.0)


def _fields(form: HeardForm) -> dict[str, object]:
    return {name: getattr(form, name) for name in HeardForm.__slots__}


def _silence(frames: int) -> Samples:
    return np.zeros((frames, 2), np.float32)
