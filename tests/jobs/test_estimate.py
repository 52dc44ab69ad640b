"""How much longer a job takes, judged by the jobs before it and by itself."""

import pytest

from studio.jobs.estimate import Estimate

PAST = [(30.0, {"composing": 0.1, "rendering": 0.5}), (90.0, {"composing": 0.1, "rendering": 1.7})]


def test_without_a_past_nothing_is_promised_until_something_is_done() -> None:
    estimate = Estimate.from_past([])

    assert estimate.total_seconds(30.0) is None
    assert estimate.remaining_seconds(30.0, 0.0, 1.0) is None
    assert estimate.remaining_seconds(30.0, 0.25, 1.0) == pytest.approx(3.0)


def test_the_past_is_weighed_by_length() -> None:
    assert Estimate.from_past(PAST).total_seconds(60.0) == pytest.approx(60.0 * 2.4 / 120.0)


def test_the_more_is_done_the_more_the_jobs_own_pace_counts() -> None:
    estimate = Estimate.from_past(PAST)

    assert estimate.remaining_seconds(60.0, 0.0, 0.0) == pytest.approx(1.2)
    assert estimate.remaining_seconds(60.0, 0.5, 4.0) == pytest.approx(0.5 * 4.0 + 0.5 * 0.0)
    assert estimate.remaining_seconds(60.0, 1.0, 8.0) == pytest.approx(0.0)
