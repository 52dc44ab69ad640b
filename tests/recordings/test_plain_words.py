"""What ``analyse`` says of sound that has no beat, no key or nothing in it."""

from pathlib import Path

import numpy as np
import pytest

from studio.audio.clip import SAMPLE_RATE, AudioClip
from studio.audio.files import write
from studio.settings import Settings
from studio.studio import Studio
from tests import signals


@pytest.mark.parametrize(
    ("samples", "said"),
    [
        (np.zeros((3 * SAMPLE_RATE, 2)), ["It is silent, or too soft or too short to be measured."]),
        (
            0.2 * signals.sine(440, 3)[:, :1],
            [
                "It is mono.",
                "No steady beat: free time.",
                "No key: nothing in it is pitched like a chord or a scale.",
            ],
        ),
    ],
    ids=["silence", "a sine"],
)
def test_what_cannot_be_told_is_said_in_words(samples: np.ndarray, said: list[str], tmp_path: Path) -> None:
    write(AudioClip(np.ascontiguousarray(samples, np.float32)), tmp_path / "x.wav", "wav")
    studio = Studio(Settings(tmp_path / "home"))

    measured = studio.analyse(tmp_path / "x.wav")
    studio.library.close()

    assert measured["tempo_bpm"] is None
    assert measured["notes"] == said
