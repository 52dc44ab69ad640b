"""What fills gaps: every in-painting engine keeps the contract."""

import json

import numpy as np
import pytest

from studio.audio.clip import SAMPLE_RATE
from studio.errors import EditError
from studio.recordings.form import HeardForm, HeardSection, Span
from studio.recordings.genre_guess import likely_genre
from studio.recordings.imported_take import Gap, ImportedTake
from studio.recordings.inpainter import DEFAULT_INPAINTER, INPAINTERS
from studio.theory.meter import Meter
from studio.theory.scale import Key
from tests.doubles import brief

pytestmark = pytest.mark.sound

FORM = HeardForm(
    length_seconds=16.3,
    tempo_bpm=120.0,
    meter=Meter(),
    key=Key("A", "minor"),
    beats=tuple(0.3 + 0.5 * beat for beat in range(32)),
    bars=tuple(0.3 + 2.0 * bar for bar in range(8)),
    chords=((0.3, 4.3, "Am"), (4.3, 8.3, "F"), (8.3, 12.3, "C"), (12.3, 16.3, "G")),
    sections=(HeardSection("verse", 0.0, 16.3, 0.7),),
    sounds_from=0.3,
    sounds_until=16.3,
)


@pytest.fixture(scope="module")
def recording() -> ImportedTake:
    noise = np.random.default_rng(3).uniform(-0.2, 0.2, (round(16.3 * SAMPLE_RATE), 2)).astype(np.float32)
    return ImportedTake(noise, FORM, brief(), {})


def test_the_default_is_one_of_those_there_are():
    assert DEFAULT_INPAINTER in INPAINTERS


@pytest.mark.parametrize("id_", list(INPAINTERS))
@pytest.mark.parametrize("region", [Span(4.3, 8.3), Span(4.8, 6.3), Span(0.0, 4.3), Span(5.0, 5.7)], ids=str)
def test_a_painting_fills_its_gap_to_the_frame_and_is_the_same_again(
    recording: ImportedTake, id_: str, region: Span
):
    inpainter, gap = INPAINTERS[id_], Gap.over(FORM, region)

    first = inpainter.regenerate(recording, gap, "", 5, threads=1)
    again = inpainter.regenerate(recording, gap, "", 5, threads=1)

    assert inpainter.label
    assert first.samples.shape == (gap.frames, 2)
    assert first.samples.dtype == np.float32
    assert np.isfinite(first.samples).all()
    assert np.abs(first.samples).max() > 0.01
    assert np.array_equal(first.samples, again.samples)
    json.dumps(first.said)


@pytest.mark.parametrize("id_", list(INPAINTERS))
def test_a_wish_that_says_nothing_is_refused_before_anything_is_made(id_: str):
    with pytest.raises(EditError, match=r"xyzzy"):
        INPAINTERS[id_].check(FORM, brief(), Gap.over(FORM, Span(4.3, 8.3)), "xyzzy", 5)


def test_the_harmony_that_was_heard_is_played(recording: ImportedTake):
    painting = INPAINTERS["symbolic"].regenerate(recording, Gap.over(FORM, Span(4.3, 12.3)), "", 5, threads=1)

    assert painting.chords == ("F",) * 8 + ("C",) * 8
    assert painting.said["key"] == "A minor"


def test_a_gap_in_the_middle_of_a_bar_knows_where_it_stands():
    gap = Gap.over(FORM, Span(4.8, 6.3))

    assert (gap.lead_beats, gap.beats, gap.tempo_bpm) == (1.0, pytest.approx(3.0), pytest.approx(120.0))


def test_a_style_is_guessed_by_tempo_key_and_meter():
    assert likely_genre(174.0, Key("A", "minor"), Meter(), keeps_time=True) == "drum_and_bass"
    assert likely_genre(124.0, Key("A", "minor"), Meter(), keeps_time=True) == "house"
