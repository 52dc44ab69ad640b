"""The key as it is heard: pieces are rendered for a key detector that knows nothing of the score."""

import essentia
import numpy as np
import pytest
from essentia import standard

from studio.audio.clip import SAMPLE_RATE
from studio.composing.composer import compose
from studio.composing.genre import GENRES
from studio.synthesis.renderer import Renderer
from studio.theory.pitch import pitch_class
from studio.theory.scale import Key
from studio.theory.score import Score
from tests.composing.briefs import brief_of

essentia.log.infoActive = False
essentia.log.warningActive = False

_LEVELS = {"drums": 0.5, "percussion": 0.5, "bass": 1.0, "lead": 1.0, "fx": 0.1}


def played(score: Score) -> np.ndarray:
    """The stems, roughly balanced, in one channel."""
    stems = Renderer(score).render_range(0, score.length_frames(SAMPLE_RATE))
    return sum(_LEVELS.get(part.role, 0.8) * stems[part.id].mean(axis=1) for part in score.parts).astype(
        np.float32
    )


@pytest.mark.sound
@pytest.mark.parametrize("genre", GENRES)
def test_a_minor_piece_is_heard_in_its_key(genre: str) -> None:
    key = Key("Eb", "minor")
    score = compose(brief_of(genre, key=key, seed=21, length_seconds=12.0))
    tonic, mode, _ = standard.KeyExtractor(profileType="bgate")(played(score))
    assert (pitch_class(tonic), mode) == (key.tonic_pitch_class, "minor")


@pytest.mark.sound
@pytest.mark.parametrize("genre", ["lofi", "jazz", "ambient"])
def test_a_major_piece_is_heard_in_its_key(genre: str) -> None:
    score = compose(brief_of(genre, key=Key("D", "major"), seed=22, length_seconds=12.0))
    tonic, mode, _ = standard.KeyExtractor(profileType="bgate")(played(score))
    assert (tonic, mode) == ("D", "major")
