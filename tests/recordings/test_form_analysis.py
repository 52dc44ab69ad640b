"""Where the bars of a recording lie, and what it consists of."""

import mir_eval
import numpy as np
import pytest

from studio.audio.clip import SAMPLE_RATE
from studio.recordings.form_analysis import GUESSED_TEMPO_BPM, analyse_form
from tests.recordings.pieces import (
    HOUSE,
    LONG_POP,
    LONG_SYNTHWAVE,
    POP,
    SYNTHWAVE,
    drifting_piece,
    foreign_piece,
)

pytestmark = pytest.mark.sound

WALTZ = ("jazz waltz in 3/4 at 150 bpm in F major, 30 seconds", 4)


@pytest.mark.parametrize("piece", [POP, HOUSE, SYNTHWAVE, WALTZ], ids=["pop", "house", "synthwave", "waltz"])
def test_bars_begin_where_they_were_written(piece: tuple[str, int]):
    score, samples = foreign_piece(*piece)

    _, form = analyse_form(samples, threads=1)

    assert form.tempo_bpm == pytest.approx(score.tempo_bpm, rel=0.005)
    assert form.meter == score.meter
    written = np.arange(0.0, form.length_seconds, score.time.seconds_per_bar)
    errors = [np.abs(written - bar).min() for bar in form.bars[:-1]]
    assert max(errors) < 0.02


@pytest.mark.parametrize("change", [1.06, 0.94], ids=["faster", "slower"])
@pytest.mark.parametrize("piece", [LONG_POP, LONG_SYNTHWAVE], ids=["pop", "synthwave"])
def test_bars_follow_a_band_that_drifts(piece: tuple[str, int], change: float):
    score, beats, samples = drifting_piece(*piece, change)

    measured, form = analyse_form(samples, threads=1)

    assert form.tempo_bpm == pytest.approx(score.tempo_bpm, rel=0.01)
    assert mir_eval.beat.f_measure(beats, np.array(form.beats)) >= 0.95
    errors = [np.abs(beats[:: form.meter.count] - bar).min() for bar in form.bars[:-1]]
    assert np.percentile(errors, 90) < 0.035
    early, late = (float(np.diff(form.bars)[part].mean()) for part in (slice(0, 4), slice(-5, -1)))
    assert early / late == pytest.approx(change, rel=0.02)
    assert measured.rhythm.beats.size >= beats.size - 4


def test_a_band_that_plays_to_a_click_keeps_its_even_beats():
    _, samples = foreign_piece(*LONG_POP)

    measured, form = analyse_form(samples, threads=1)

    assert np.allclose(np.diff(measured.rhythm.beats), 60.0 / form.tempo_bpm, atol=1e-9)


def test_sections_cover_the_file_and_follow_its_loudness():
    moments = np.arange(32 * SAMPLE_RATE) / SAMPLE_RATE
    strikes = np.exp(-8 * (moments % 0.5)) * np.sin(2 * np.pi * 110 * moments)
    level = np.where((moments >= 8) & (moments < 24), 0.8, 0.15)
    samples = np.repeat((level * strikes).astype(np.float32)[:, None], 2, axis=1)

    _, form = analyse_form(samples, threads=1)

    assert [section.name for section in form.sections] == ["intro", "hook", "outro"]
    assert [section.start for section in form.sections] == pytest.approx([0.0, 8.0, 24.0], abs=0.1)
    assert form.sections[-1].end == pytest.approx(32.0)


def test_noise_has_lines_to_cut_at_that_are_called_a_guess():
    samples = np.random.default_rng(5).uniform(-0.5, 0.5, (6 * SAMPLE_RATE, 2)).astype(np.float32)

    _, form = analyse_form(samples, threads=1)

    assert form.is_guessed
    assert form.tempo_bpm == GUESSED_TEMPO_BPM
    assert form.chords == ()
    assert len(form.bars) == 3
