"""The outline of a sound."""

import json

import numpy as np

from studio.audio.peaks import peaks_of, revised_peaks


def test_every_stretch_gives_its_lowest_and_highest_sample():
    samples = np.array([[0.1, -0.2], [0.3, 0.0], [-0.5, 0.0], [0.0, 0.9876]], np.float32)
    assert peaks_of(samples, 2) == [-0.2, 0.3, -0.5, 0.988]


def test_a_single_crest_is_never_missed():
    samples = np.zeros((10007, 2), np.float32)
    samples[9999, 1] = 1.0
    for count in (1, 7, 100, 1000):
        outline = peaks_of(samples, count)
        assert len(outline) == 2 * count
        assert max(outline) == 1.0


def test_a_short_sound_gives_as_many_pairs_as_it_has_frames():
    assert peaks_of(np.ones((3, 2), np.float32), 100) == [1.0] * 6
    assert peaks_of(np.ones((0, 2), np.float32), 100) == []


def test_it_can_be_sent_as_json():
    assert json.loads(json.dumps(peaks_of(np.full((5, 1), 0.25, np.float32), 1))) == [0.25, 0.25]


def test_an_outline_is_drawn_again_where_the_sound_is_another():
    before = np.random.default_rng(1).normal(0.0, 0.2, (10007, 2)).astype(np.float32)
    for start, end in ((0, 1), (37, 4001), (5000, 5003), (9990, 10007), (0, 10007)):
        after = before.copy()
        after[start:end] *= -1.7
        read: list[tuple[int, int]] = []

        def reader(first: int, last: int, sound=after, read=read):
            read.append((first, last))
            return sound[first:last]

        revised = revised_peaks(peaks_of(before, 100), 10007, start, end, reader)

        assert revised == peaks_of(after, 100)
        assert read[0][1] - read[0][0] <= end - start + 2 * 101
