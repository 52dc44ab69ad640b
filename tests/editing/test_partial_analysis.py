"""What is said of an edited take is what would be said of its whole sound."""

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from studio.action import edit_from_json
from studio.analysis.measured import analyse, conclude
from studio.analysis.sound_features import Hearing
from studio.audio.clip import Samples
from studio.audio.file_patch import overwrite
from studio.audio.files import read
from studio.audio.peaks import peaks_of
from studio.audio.waveform_overview import WaveformOverview
from studio.composing.wishes import parse
from studio.editing.original import Original
from studio.editing.partial_analysis import PartialAnalysis, analyse_again, listen_whole
from studio.editing.render_edit import render_edit
from studio.engines.symbolic import SymbolicEngine
from studio.engines.take_writing import PEAK_COUNT
from studio.take_files import TakeFiles

pytestmark = pytest.mark.sound


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Original:
    folder = tmp_path_factory.mktemp("original")
    made = SymbolicEngine(("wav",)).produce(parse("synthwave, 11 seconds, seed 2"), folder, lambda *_: None)
    return Original.read(TakeFiles(folder, made.files), made.report)


def lane_of(take: Original) -> list[int]:
    lane: list[int] = json.loads(take.files.path("lanes").read_text())["lanes"]["master"]
    return lane


def copied(take: Original, folder: Path, start_frame: int, samples: Samples) -> Path:
    """The take's master with another stretch in it."""
    path = folder / "other.wav"
    path.write_bytes(take.files.path("wav").read_bytes())
    overwrite(path, start_frame, samples)
    return path


def assert_same(heard: PartialAnalysis, whole: PartialAnalysis) -> None:
    assert conclude(heard.hearing).to_json() == conclude(whole.hearing, threads=2).to_json()
    assert list(heard.peaks) == list(whole.peaks)
    assert list(heard.lane) == list(whole.lane)


@pytest.mark.parametrize(("start", "end"), [(0, 40_000), (123_457, 201_001), (440_000, 485_100)])
def test_a_stretch_is_listened_to_as_in_the_whole(
    original: Original, tmp_path: Path, start: int, end: int
) -> None:
    noise = np.random.default_rng(1).normal(0.0, 0.1, (end - start, 2)).astype(np.float32)
    wav = copied(original, tmp_path, start, noise)

    heard = analyse_again(original, lane_of(original), wav, (start, end), 2)

    assert_same(heard, listen_whole(wav, 1))
    assert list(heard.lane) != lane_of(original)


def test_where_nothing_changed_nothing_else_is_heard(original: Original) -> None:
    heard = analyse_again(original, lane_of(original), original.files.path("wav"), (0, 0), 1)

    assert_same(heard, listen_whole(original.files.path("wav"), 1))


@pytest.mark.parametrize("missing", ["hearing", "peaks"])
def test_a_take_of_which_less_is_known_is_listened_to_from_its_beginning(
    original: Original, tmp_path: Path, missing: str
) -> None:
    wav = copied(original, tmp_path, 50_000, np.zeros((30_000, 2), np.float32))
    less = replace(
        original,
        files=replace(
            original.files,
            paths={name: file for name, file in original.files.paths.items() if name != missing},
        ),
    )

    heard = analyse_again(less, lane_of(original), wav, (50_000, 80_000), 1)

    assert_same(heard, listen_whole(wav, 1))


def test_the_files_of_an_edited_take_say_what_its_sound_says(original: Original, tmp_path: Path) -> None:
    edit = edit_from_json({"kind": "regenerate", "start": 3.0, "end": 6.0, "parts": [], "seed": 5})
    made = render_edit(original, edit, tmp_path, lambda *_: None)
    after = Original.read(TakeFiles(tmp_path, made.files), made.report)

    clip = read(after.files.path("wav"))
    measured = analyse(clip).to_json()
    assert {name: after.report["measured"][name] for name in measured} == measured
    assert json.loads(after.files.path("peaks").read_text())["peaks"] == [peaks_of(clip.samples, PEAK_COUNT)]
    assert lane_of(after) == WaveformOverview.of(clip.samples).to_json()
    assert Hearing.find(after.files.path("hearing")) is not None
    assert after.report["measured"]["loudness_lufs"] == made.report["measured"]["loudness_lufs"]
