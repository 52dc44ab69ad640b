"""Songs of before are mixed as they were: the profiles of version 1 stay as they were written down."""

import hashlib
from dataclasses import fields, is_dataclass, replace

import pytest

from studio.mixing.profile import FIRST_PROFILES, PROFILES, profile_of
from studio.mixing.record_style import AS_IT_COMES
from studio.theory.score import SoundSource
from tests import doubles

FIRST = {
    "acoustic": "d0ed5a34e113",
    "ambient": "5cd95eca5314",
    "balanced": "697114e7fe09",
    "boom_bap": "778702a52007",
    "chiptune": "04cdd3cc4b67",
    "cinematic": "49f97ea90a18",
    "drum_and_bass": "9ef2b8259dbe",
    "dubstep": "82c735bea5c3",
    "house": "8d8366890544",
    "jazz": "e33e2dc5fec1",
    "lofi": "a93277d9510b",
    "metal": "bb7384c13d0b",
    "orchestral": "1bac3acb1df9",
    "phonk": "44b47bc1b946",
    "pop": "a7d8d752d736",
    "reggae": "bc1cfb4156e5",
    "rnb": "a881b366ca74",
    "rock": "b18146f9a734",
    "synthwave": "2acf805a3693",
    "techno": "9df57288decc",
    "trance": "6a501cb61da7",
    "trap": "a0e18eb0c217",
}
"""By profile of version 1, a digest of its settings; none of them is ever to change."""


def first_profile(id_):
    score = doubles.score(doubles.brief())
    return profile_of(replace(score, profile=id_, sound=SoundSource(1)))


def digest(value):
    """A digest of all that differs from its default, so that a new setting with a default changes nothing."""
    return hashlib.sha256(repr(plain(value)).encode()).hexdigest()[:12]


def plain(value):
    if is_dataclass(value):
        settings = [(field.name, getattr(value, field.name), field.default) for field in fields(value)]
        return type(value).__name__, [
            (name, plain(setting)) for name, setting, usual in settings if setting != usual
        ]
    if hasattr(value, "items"):
        return [(name, plain(item)) for name, item in value.items()]
    return [plain(item) for item in value] if isinstance(value, tuple) else value


def test_every_profile_of_version_1_is_known():
    assert set(FIRST_PROFILES) <= set(FIRST) <= set(PROFILES)


@pytest.mark.parametrize("id_", FIRST)
def test_a_profile_of_version_1_is_as_it_was(id_):
    assert digest(first_profile(id_)) == FIRST[id_]


@pytest.mark.parametrize("id_", PROFILES)
def test_nothing_of_version_1_is_made_denser_or_wider(id_):
    assert first_profile(id_).record == AS_IT_COMES
    assert profile_of(replace(doubles.score(doubles.brief()), profile=id_)) is PROFILES[id_]


@pytest.mark.parametrize("id_", PROFILES)
def test_every_crest_that_is_asked_for_lies_in_its_range(id_):
    style = PROFILES[id_].record

    assert style.lowest_crest_db < style.aim_db < style.highest_crest_db
