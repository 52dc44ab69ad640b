"""A changed stretch alone is analysed again, and the features are those of the whole sound analysed anew."""

from pathlib import Path

import numpy as np
import pytest

from studio.analysis.measured import conclude
from studio.analysis.sound_features import Hearing
from studio.audio.clip import SAMPLE_RATE, AudioClip, Samples
from tests import signals


def hearing_of(samples: Samples) -> Hearing:
    return Hearing.of(AudioClip(samples))


def stretch_of(samples: Samples, first: int, last: int) -> Samples:
    """From one frame to another, silence around the sound."""
    padded = np.zeros((last - first, 2), np.float32)
    begin, end = max(0, first), min(last, len(samples))
    padded[begin - first : end - first] = samples[begin:end]
    return padded


@pytest.fixture(scope="module")
def piece() -> Samples:
    return signals.chord_piece(["Am", "F", "C", "E7"], 120, bars=10).clip.samples


@pytest.mark.parametrize(
    ("start", "end"),
    [(0.0, 1.3), (0.001, 0.02), (7.7, 9.0), (6.0, 6.0001), (15.0, 19.99), (0.0, 20.0), (18.9, 20.0)],
)
def test_a_stretch_that_changed_is_heard_as_in_the_whole(piece: Samples, start: float, end: float):
    first, last = round(start * SAMPLE_RATE), max(round(start * SAMPLE_RATE) + 1, round(end * SAMPLE_RATE))
    changed = piece.copy()
    changed[first:last] = (0.4 * signals.white_noise(21))[first:last] + 0.3 * changed[first:last][:, ::-1]
    before = hearing_of(piece)

    revised = before.revised(stretch_of(changed, *Hearing.span(first, last)), first, last)

    whole = hearing_of(changed)
    assert revised.energies == pytest.approx(whole.energies, rel=1e-5, abs=1e-7)
    assert np.array_equal(revised.peaks.counts, whole.peaks.counts)
    assert revised.peaks.pitches == pytest.approx(whole.peaks.pitches, abs=1e-4)
    assert revised.peaks.strengths == pytest.approx(whole.peaks.strengths, rel=1e-4)
    assert revised.levels.hop_powers == pytest.approx(whole.levels.hop_powers, rel=1e-9)
    assert revised.levels.blocks == pytest.approx(whole.levels.blocks, rel=1e-6)
    assert revised.levels.tail_peak == whole.levels.tail_peak
    assert not np.array_equal(revised.energies, before.energies)
    assert conclude(revised).to_json() == conclude(whole).to_json()


def test_moments_that_do_not_hear_the_stretch_keep_what_they_had(piece: Samples):
    changed = piece.copy()
    changed[9 * SAMPLE_RATE : 10 * SAMPLE_RATE] = 0.0
    before = hearing_of(piece)

    revised = before.revised(
        stretch_of(changed, *Hearing.span(9 * SAMPLE_RATE, 10 * SAMPLE_RATE)),
        9 * SAMPLE_RATE,
        10 * SAMPLE_RATE,
    )

    differing = np.flatnonzero((revised.energies != before.energies).any(axis=1))
    assert differing[0] >= 890
    assert differing[-1] <= 1010
    assert np.array_equal(revised.peaks.counts[:94], before.peaks.counts[:94])
    assert np.array_equal(revised.peaks.counts[112:], before.peaks.counts[112:])


def test_what_was_heard_is_kept_in_a_file(piece: Samples, tmp_path: Path):
    hearing = hearing_of(piece[: 5 * SAMPLE_RATE])

    hearing.write(tmp_path / "hearing.npz")
    kept = Hearing.find(tmp_path / "hearing.npz")

    assert kept is not None
    assert conclude(kept).to_json() == conclude(hearing).to_json()


@pytest.mark.parametrize("content", [None, b"", b"nothing of the kind", b"PK\x03\x04 and then nothing"])
def test_a_file_that_says_nothing_is_no_hearing(content: bytes | None, tmp_path: Path):
    if content is not None:
        (tmp_path / "hearing.npz").write_bytes(content)

    assert Hearing.find(tmp_path / "hearing.npz") is None


def test_two_threads_conclude_what_one_does(piece: Samples):
    hearing = hearing_of(piece)

    assert conclude(hearing, threads=2).to_json() == conclude(hearing).to_json()
