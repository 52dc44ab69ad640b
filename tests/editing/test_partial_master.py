"""The master where its mix was changed, made as the whole was made before."""

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from studio.audio.clip import SAMPLE_RATE
from studio.audio.files import read
from studio.composing.wishes import parse
from studio.editing.audio_patch import AudioPatch, on_disk
from studio.editing.original import Original
from studio.editing.partial_master import AFTER_FRAMES, REACH_FRAMES, mixed, revised_master
from studio.engines.symbolic import SymbolicEngine
from studio.mastering.chain import master
from studio.mastering.target import TARGETS
from studio.mixing.mixer import SPACE
from studio.take_files import TakeFiles

pytestmark = pytest.mark.sound


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Original:
    folder = tmp_path_factory.mktemp("original")
    made = SymbolicEngine(("wav",)).produce(
        parse("house at 120 bpm, 16 seconds, seed 3"), folder, lambda *_: None
    )
    return Original.read(TakeFiles(folder, made.files), made.report)


def silenced(original: Original, name: str, start: int, end: int) -> dict[str, AudioPatch]:
    before = read(original.files.stem(name)).samples[start:end]
    return {name: AudioPatch(start, on_disk(np.zeros_like(before)), before)}


def test_a_mix_is_the_sum_of_its_stems(original: Original) -> None:
    names = [*(part.id for part in original.score.parts), SPACE]
    stems = {name: read(original.files.stem(name)).samples for name in names}
    changed = silenced(original, "bass", 100_000, 200_000)
    stems["bass"] = stems["bass"].copy()
    stems["bass"][100_000:200_000] = 0.0

    with ThreadPoolExecutor(2) as pool:
        for first, end in ((0, 50_000), (90_000, 210_000), (150_000, 160_000), (0, len(stems["bass"]))):
            mix = mixed(original, original.score, changed, first, end, pool)
            assert np.abs(mix - sum(stem[first:end] for stem in stems.values())).max() < 1e-5


def test_the_master_is_another_only_around_the_change(original: Original) -> None:
    assert original.mastering is not None
    start, end = 4 * SAMPLE_RATE, 6 * SAMPLE_RATE
    with ThreadPoolExecutor(2) as pool:
        stretch = revised_master(
            original, original.score, silenced(original, "drums", start, end), original.mastering, pool
        )

    assert start - REACH_FRAMES <= stretch.start_frame <= start
    assert end < stretch.end_frame <= end + AFTER_FRAMES
    old = read(original.files.path("wav")).samples[stretch.start_frame : stretch.end_frame]
    assert np.array_equal(stretch.before, old)
    assert np.abs(stretch.samples - old).max() > 0.05
    assert np.abs(stretch.samples[-1] - old[-1]).max() < 1e-4
    assert np.abs(stretch.samples[0] - old[0]).max() < 1e-4


def test_inside_it_is_mastered_as_the_whole_would_be(original: Original) -> None:
    assert original.mastering is not None
    start, end = 4 * SAMPLE_RATE, 6 * SAMPLE_RATE
    changed, frames = silenced(original, "drums", start, end), original.score.length_frames(SAMPLE_RATE)
    with ThreadPoolExecutor(2) as pool:
        stretch = revised_master(original, original.score, changed, original.mastering, pool)
        premaster = mixed(original, original.score, changed, 0, frames, pool)

    target = TARGETS[original.mastering.target]
    whole = master(premaster, target, fade_frames=0, settings=original.mastering).samples

    inside = slice(start + 2048, end - 2048)
    difference = (
        stretch.samples[inside.start - stretch.start_frame : inside.stop - stretch.start_frame]
        - whole[inside]
    )
    assert np.abs(difference).max() < 1e-3
