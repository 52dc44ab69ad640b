"""Recordings edited: what is not edited is the same to the bit, and what is new fits in."""

from pathlib import Path

import mir_eval
import numpy as np
import pytest

from studio.action import edit_from_json
from studio.analysis.measured import analyse
from studio.audio.clip import SAMPLE_RATE, AudioClip, Samples
from studio.audio.files import read
from studio.audio.loudness import integrated_lufs
from studio.errors import EditError
from studio.mastering.target import TARGETS
from studio.recordings.crossfade import JOINT_FRAMES
from studio.recordings.form import HeardForm
from studio.recordings.imported_take import ImportedTake, form_in, frame_of
from studio.recordings.recording_edits import plan_of, render_recording_edit
from studio.recordings.recording_store import Stored
from studio.take_files import TakeFiles
from studio.theory.scale import Key
from studio.theory.score import Score
from tests.recordings.pieces import (
    HOUSE,
    LONG_POP,
    POP,
    SYNTHWAVE,
    brought_in,
    drifting_piece,
    foreign_piece,
    silent,
    write,
)

pytestmark = pytest.mark.sound

PIECES = {"pop": POP, "house": HOUSE, "synthwave": SYNTHWAVE}


@pytest.fixture(scope="module", params=PIECES)
def foreign(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Score, ImportedTake]:
    score, samples = foreign_piece(*PIECES[request.param])
    folder = tmp_path_factory.mktemp("foreign")
    return score, brought_in(write(folder / f"{request.param}.wav", samples), folder / "take")


@pytest.fixture(scope="module")
def recording(tmp_path_factory: pytest.TempPathFactory) -> ImportedTake:
    folder = tmp_path_factory.mktemp("pop")
    return brought_in(write(folder / "pop.wav", foreign_piece(*POP)[1]), folder / "take")


def edited(recording: ImportedTake, folder: Path, edit: dict[str, object]) -> tuple[Samples, Stored]:
    folder.mkdir()
    stored = render_recording_edit(recording, edit_from_json(edit), folder, silent, threads=1)
    return read(folder / stored.files["wav"]).samples, stored


def beats_of(samples: Samples) -> np.ndarray:
    """The beats as Essentia hears them, which shares nothing with our own analysis."""
    from essentia import standard

    return standard.RhythmExtractor2013(method="multifeature")(samples.mean(axis=1).astype(np.float32))[1]


def test_a_regenerated_stretch_fits_in_and_nothing_else_changes(
    foreign: tuple[Score, ImportedTake], tmp_path: Path
):
    score, recording = foreign
    region = recording.form.region(8.0, 15.0)

    sound, stored = edited(
        recording, tmp_path / "new", {"kind": "regenerate", "start": 8.0, "end": 15.0, "seed": 5}
    )

    start, end = frame_of(region.start), frame_of(region.end)
    assert np.array_equal(sound[:start], recording.samples[:start])
    assert np.array_equal(sound[end:], recording.samples[end:])
    assert not np.array_equal(sound[start:end], recording.samples[start:end])
    reach = 3 * SAMPLE_RATE
    for seam in (start, end):
        before, after = (
            integrated_lufs(part) for part in (sound[seam - reach : seam], sound[seam : seam + reach])
        )
        assert abs(after - before) < 1.0
    heard = beats_of(sound)
    truth = np.arange(0.0, len(sound) / SAMPLE_RATE, 60.0 / score.tempo_bpm)
    near = (region.start - 4.0, region.end + 4.0)
    assert mir_eval.beat.f_measure(_within(truth, near), _within(heard, near)) >= 0.95
    measured = analyse(AudioClip(sound))
    assert Key.parse(str(measured.harmony.key)).scale_mask == recording.form.key.scale_mask
    assert stored.report["edit"]["composed"]["engine"] == "symbolic"
    assert stored.report["engine"] == "imported"


def test_new_bars_keep_the_pace_of_a_band_that_drifts(tmp_path: Path):
    _, beats, samples = drifting_piece(*LONG_POP, 1.1)
    recording = brought_in(write(tmp_path / "drifting.wav", samples), tmp_path / "take")
    region = recording.form.region(6.0, 34.0)

    sound, _ = edited(
        recording, tmp_path / "new", {"kind": "regenerate", "start": 6.0, "end": 34.0, "seed": 5}
    )

    start, end = frame_of(region.start), frame_of(region.end)
    assert np.array_equal(sound[:start], recording.samples[:start])
    assert np.array_equal(sound[end:], recording.samples[end:])
    heard = beats_of(sound)
    for stretch in (
        (region.start - 4.0, region.start + 4.0),
        (region.end - 4.0, region.end + 4.0),
        (region.start, region.end),
    ):
        assert mir_eval.beat.f_measure(_within(beats, stretch), _within(heard, stretch)) >= 0.95
    assert stored_form(tmp_path / "new").bars == pytest.approx(recording.form.bars, abs=1e-4)


def test_an_extension_of_a_band_that_drifts_has_the_pace_of_its_last_bars(tmp_path: Path):
    _, beats, samples = drifting_piece(*LONG_POP, 1.06)
    recording = brought_in(write(tmp_path / "drifting.wav", samples), tmp_path / "take")
    plan = plan_of(edit_from_json({"kind": "extend", "bars": 4, "seed": 3}), recording.form, recording.frames)

    assert plan.gap is not None
    assert plan.gap.frames / SAMPLE_RATE == pytest.approx(16 * float(np.diff(beats)[-16:].mean()), rel=0.01)


def test_a_seam_does_not_click(foreign: tuple[Score, ImportedTake], tmp_path: Path):
    _, recording = foreign

    sound, stored = edited(
        recording, tmp_path / "new", {"kind": "regenerate", "start": 8.0, "end": 15.0, "seed": 6}
    )

    bend = np.abs(np.diff(sound, 2, axis=0)).max(axis=1)
    usual = np.percentile(bend, 99.9)
    for piece in stored.report["edit"]["pieces"][1:]:
        seam = frame_of(piece["start"])
        assert bend[seam - 3 : seam + 2].max() <= usual


def test_the_same_seed_gives_the_same_and_another_another(recording: ImportedTake, tmp_path: Path):
    edit = {"kind": "regenerate", "start": 4.0, "end": 9.0, "seed": 5}

    first, _ = edited(recording, tmp_path / "first", edit)
    again, _ = edited(recording, tmp_path / "again", edit)
    other, _ = edited(recording, tmp_path / "other", {**edit, "seed": 6})

    assert np.array_equal(first, again)
    assert not np.array_equal(first, other)


@pytest.mark.parametrize("at", ["start", "end"])
def test_an_extension_stands_between_two_halves_that_are_kept(
    recording: ImportedTake, tmp_path: Path, at: str
):
    sound, stored = edited(recording, tmp_path / "longer", {"kind": "extend", "bars": 4, "at": at, "seed": 3})

    added = len(sound) - recording.frames
    assert added / SAMPLE_RATE == pytest.approx(4 * recording.form.seconds_per_bar, abs=0.001)
    pieces = stored.report["edit"]["pieces"]
    made = frame_of(next(piece["start"] for piece in pieces if "made_by" in piece))
    assert np.array_equal(sound[:made], recording.samples[:made])
    assert np.array_equal(sound[made + added :], recording.samples[made:])
    lines = np.diff(stored_form(tmp_path / "longer").bars)
    assert np.allclose(lines, recording.form.seconds_per_bar, atol=0.002)


def test_cut_duplicate_and_move_keep_every_frame_but_those_of_the_joint(
    recording: ImportedTake, tmp_path: Path
):
    start, end = (frame_of(line) for line in recording.form.lines()[2:5:2])
    whole = recording.samples

    cut, _ = edited(recording, tmp_path / "cut", _over(start, end, "cut"))
    twice, _ = edited(recording, tmp_path / "twice", _over(start, end, "duplicate"))
    moved, _ = edited(recording, tmp_path / "moved", {**_over(start, end, "move"), "to": 0.0})

    assert np.array_equal(cut[: start - JOINT_FRAMES], whole[: start - JOINT_FRAMES])
    assert np.array_equal(cut[start:], whole[end:])
    assert np.array_equal(twice[: end - JOINT_FRAMES], whole[: end - JOINT_FRAMES])
    assert np.array_equal(twice[end:], whole[start:])
    assert np.array_equal(moved[: end - start - JOINT_FRAMES], whole[start : end - JOINT_FRAMES])
    assert np.array_equal(moved[end:], whole[end:])
    assert len(moved) == len(whole)


@pytest.mark.parametrize("target", ["club", "broadcast"])
def test_a_recording_is_mastered_for_a_target(recording: ImportedTake, tmp_path: Path, target: str):
    sound, stored = edited(recording, tmp_path / "mastered", {"kind": "master", "target": target})

    wanted = TARGETS[target]
    assert len(sound) == recording.frames
    assert integrated_lufs(sound) == pytest.approx(wanted.loudness_lufs, abs=0.3)
    assert stored.report["measured"]["true_peak_dbtp"] <= wanted.ceiling_dbtp
    assert stored.report["edit"]["label"] == f"Master for {wanted.label}"
    assert stored.report["edit"]["mastered"]["target"] == target
    assert stored_form(tmp_path / "mastered").bars == pytest.approx(recording.form.bars)


def test_a_wish_may_name_a_style_and_how_it_is_played(recording: ImportedTake, tmp_path: Path):
    _, jazz = edited(
        recording,
        tmp_path / "jazz",
        {"kind": "regenerate", "start": 4, "end": 9, "wish": "jazz with piano", "seed": 1},
    )
    _, busy = edited(
        recording,
        tmp_path / "busy",
        {"kind": "regenerate", "start": 4, "end": 9, "wish": "busier", "seed": 1},
    )
    _, plain = edited(recording, tmp_path / "plain", {"kind": "regenerate", "start": 4, "end": 9, "seed": 1})

    assert jazz.report["edit"]["composed"]["genre"] == "jazz"
    assert "piano" in jazz.report["edit"]["composed"]["instruments"]
    assert busy.report["edit"]["composed"]["notes"] > plain.report["edit"]["composed"]["notes"]


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        (
            {"kind": "regenerate", "start": 4, "end": 90},
            "The region ends at 90 seconds; the recording goes from 0 to 24 seconds.",
        ),
        ({"kind": "regenerate", "start": 4, "end": 4}, "it must end after it starts"),
        (
            {"kind": "regenerate", "start": 4, "end": 8, "parts": ["drums"]},
            "The recording has no part 'drums'",
        ),
        ({"kind": "extend", "bars": 0}, "is extended by 0 bars"),
        ({"kind": "extend", "seconds": -1.0}, "is extended by -1 seconds"),
        ({"kind": "extend", "bars": 10**9}, "last longer than the 900 seconds"),
        ({"kind": "cut", "start": 0, "end": 24}, "Less than a second would be left"),
        ({"kind": "move", "start": 4, "end": 8, "to": 5}, "already stand there"),
        ({"kind": "mute", "start": 4, "end": 8, "parts": ["drums"]}, "no notes or parts"),
        ({"kind": "transpose", "semitones": 2}, "no notes or parts"),
        ({"kind": "tempo", "tempo_bpm": 90}, "no notes or parts"),
        ({"kind": "key", "key": "A minor"}, "no notes or parts"),
        ({"kind": "remix"}, "no notes or parts"),
        ({"kind": "master", "target": "moon"}, "The target is 'moon'; it can be"),
        ({"kind": "desk", "desk": {}}, "no notes or parts"),
    ],
)
def test_what_a_recording_does_not_allow_is_one_sentence(
    recording: ImportedTake, edit: dict[str, object], said: str
):
    with pytest.raises(EditError) as refused:
        plan_of(edit_from_json(edit), recording.form, recording.frames)

    assert said in str(refused.value)
    assert str(refused.value).count(". ") == 0


def test_a_wish_that_says_nothing_of_music_is_refused(recording: ImportedTake, tmp_path: Path):
    with pytest.raises(EditError, match=r"The wish is 'xyzzy'; it can be a style, instruments, busier"):
        edited(
            recording,
            tmp_path / "new",
            {"kind": "regenerate", "start": 4, "end": 8, "wish": "xyzzy", "seed": 1},
        )


def stored_form(folder: Path) -> HeardForm:
    return form_in(TakeFiles(folder, {"form": "form.json"}))


def _within(moments: np.ndarray, stretch: tuple[float, float]) -> np.ndarray:
    return moments[(moments >= stretch[0]) & (moments <= stretch[1])]


def _over(start_frame: int, end_frame: int, kind: str) -> dict[str, object]:
    return {"kind": kind, "start": start_frame / SAMPLE_RATE, "end": end_frame / SAMPLE_RATE}
