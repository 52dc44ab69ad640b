"""The proof of mastering: its meters agree on known sounds, and it tells good masters from bad ones."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from studio.mastering.chain import master
from studio.mastering.target import TARGETS
from tests import signals
from tools.mastering_proof import Column, document, judge
from tools.mastering_sounds import sounds

STREAMING = TARGETS["streaming"]


def test_the_three_meters_read_a_known_tone_alike(tmp_path: Path) -> None:
    verdict = judge(signals.sine(1000.0, 5.0, -20.0), tmp_path)

    assert verdict.loudness_lufs == pytest.approx((-20.0,) * 3, abs=0.1)
    assert verdict.peak_dbtp == pytest.approx((-20.0,) * 3, abs=0.1)
    assert verdict.crest_db == pytest.approx(3.01, abs=0.05)


def test_a_peak_between_the_samples_is_seen_by_all(tmp_path: Path) -> None:
    wave = 0.5 * np.sin(0.5 * np.pi * np.arange(5 * 44100) + 0.25 * np.pi)
    wave *= np.minimum(1.0, 20.0 * np.sin(np.pi * np.arange(wave.size) / wave.size))  # no steep edges

    verdict = judge(np.repeat(wave[:, np.newaxis], 2, axis=1).astype(np.float32), tmp_path)

    assert verdict.peak_dbtp == pytest.approx((-6.02,) * 3, abs=0.3)


def test_masters_are_met_limited_silent_or_failed(tmp_path: Path) -> None:
    column = Column()
    tone = master(signals.sine(440.0, 5.0), STREAMING)
    column.add("silence", master(signals.silence(2.0), STREAMING), STREAMING, tmp_path)
    column.add("tone", tone, STREAMING, tmp_path)
    clicks = signals.silence(5.0)
    clicks[::22050] = 1.0
    column.add("clicks", master(clicks, STREAMING), STREAMING, tmp_path)
    column.add("too loud", replace(tone, samples=tone.samples * np.float32(1.1)), STREAMING, tmp_path)

    assert (column.met, column.silent, list(column.limited)) == (1, 1, ["clicks"])
    assert [failure.split(":")[0] for failure in column.failures] == ["too loud"]
    page = document({"streaming": column}, Column())
    assert "- streaming, too loud" in page
    assert "| streaming | -14 LUFS, -1 dBTP | 1 | 1 | 1 |" in page


def test_forty_sounds_begin_with_what_breaks_meters() -> None:
    names = [name for name, _ in sounds(12)]

    assert names[0] == "silence"
    assert len(set(names)) == 12
