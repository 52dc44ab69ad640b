"""A new desk and a new master, as heard: moved settings are kept, and settings that nobody moved stay."""

import numpy as np
import pytest

from studio.action import edit_from_json
from studio.audio.files import read
from studio.audio.loudness import integrated_lufs
from studio.composing.wishes import parse
from studio.editing.original import Original
from studio.editing.render_edit import render_edit
from studio.engines.symbolic import SymbolicEngine
from studio.mastering.reference import Match
from studio.mastering.settings import MATCHING_HZ
from studio.take_files import TakeFiles

pytestmark = pytest.mark.sound

MATCH = Match((4.0, *(0.0,) * (len(MATCHING_HZ) - 2), -4.0), 1.2, -11.0)
LIKE = {"kind": "master", "target": "streaming", "match": MATCH.to_json()}


@pytest.fixture(scope="module")
def take(tmp_path_factory):
    folder = tmp_path_factory.mktemp("take")
    made = SymbolicEngine(formats=("wav",)).produce(
        parse("lofi beat, 10 seconds", 3), folder, lambda *_: None
    )
    return Original.read(TakeFiles(folder, made.files), made.report)


@pytest.fixture
def revised(tmp_path):
    numbers = iter(range(9))

    def make(original, plain):
        folder = tmp_path / str(next(numbers))
        folder.mkdir()
        made = render_edit(original, edit_from_json(plain), folder, lambda *_: None)
        return Original.read(TakeFiles(folder, made.files), made.report)

    return make


def lufs(take):
    return integrated_lufs(read(take.files.path("wav")).samples)


def first_strip(take, **strip):
    return {"kind": "desk", "desk": {"strips": {take.score.parts[0].id: strip}}}


def test_a_take_follows_a_record_and_leaves_it_when_another_master_is_asked_for(take, revised):
    like = revised(take, LIKE)
    plain = revised(like, {"kind": "master", "target": "streaming"})
    assert like.mastering.matching_db == MATCH.matching_db
    assert lufs(like) == pytest.approx(-11.0, abs=0.1)
    assert plain.mastering.matching_db == ()
    assert lufs(plain) == pytest.approx(-14.0, abs=0.1)
    for part in take.score.parts:
        assert like.files.path(f"stems/{part.id}").samefile(take.files.path(f"stems/{part.id}"))


def test_the_same_target_again_is_the_same_master(take, revised):
    again = revised(take, {"kind": "master", "target": "streaming"})
    assert again.files.path("wav").read_bytes() == take.files.path("wav").read_bytes()


def test_a_desk_keeps_the_record_that_a_take_follows(take, revised):
    moved = revised(revised(take, LIKE), first_strip(take, fader_db=3.0))
    assert moved.mastering.matching_db == MATCH.matching_db
    assert moved.mastering.width == MATCH.width
    assert lufs(moved) == pytest.approx(-11.0, abs=0.1)


def test_a_faster_take_keeps_the_record_that_it_follows(take, revised):
    faster = revised(revised(take, LIKE), {"kind": "tempo", "tempo_bpm": take.score.tempo_bpm * 1.1})
    assert faster.mastering.matching_db == MATCH.matching_db
    assert lufs(faster) == pytest.approx(-11.0, abs=0.35)


def test_the_master_does_not_take_back_what_the_desk_does(take, revised):
    before = take.mastering
    strips = {part.id: {"high_db": 9.0, "width": 1.8} for part in take.score.parts}
    brighter = revised(take, {"kind": "desk", "desk": {"strips": strips}}).mastering
    tone = ("low_db", "presence_db", "treble_db", "width")
    assert [getattr(brighter, name) for name in tone] == [getattr(before, name) for name in tone]
    assert brighter.reached_lufs == pytest.approx(-14.0, abs=0.1)


def test_a_desk_put_to_rest_brings_the_first_master_back(take, revised):
    again = revised(revised(take, first_strip(take, mute=True)), {"kind": "desk", "desk": {}})
    np.testing.assert_allclose(
        read(again.files.path("wav")).samples, read(take.files.path("wav")).samples, atol=2e-3
    )
