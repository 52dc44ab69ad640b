"""Edits as they are heard: what changed, what did not, and what a take is made of afterwards."""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from studio.action import Edit, edit_from_json
from studio.audio.files import read
from studio.composing.brief import Brief
from studio.composing.wishes import parse
from studio.editing.edit import Change
from studio.editing.full_render import balance_for
from studio.editing.original import Original
from studio.editing.partial_master import REACH_FRAMES
from studio.editing.render_edit import link, render_edit
from studio.engines.engine import STAGES, Production
from studio.engines.symbolic import SymbolicEngine
from studio.errors import JobCancelledError, NotFoundError, StorageError
from studio.take_files import TakeFiles
from studio.theory.score import Score
from tools.edit_proof import Case, cases, prove

pytestmark = pytest.mark.sound

REGENERATE = {"kind": "regenerate", "start": 3.0, "end": 7.0, "parts": ["drums"], "seed": 5}


@dataclass(frozen=True, slots=True)
class Nothing(Edit):
    """Leaves a piece as it is."""

    def label(self, score: Score) -> str:
        return f"Leave {score.title}"

    def apply(self, score: Score, brief: Brief) -> Change:
        return Change(score, brief)


def desk(**strips: Mapping[str, Any]) -> Edit:
    return edit_from_json({"kind": "desk", "desk": {"strips": strips}})


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Original:
    folder = tmp_path_factory.mktemp("original")
    made = SymbolicEngine(("wav",)).produce(parse("house, 12 seconds, seed 3"), folder, lambda *_: None)
    return Original.read(TakeFiles(folder, made.files), made.report)


def revised(original: Original, edit: Edit, folder: Path) -> Original:
    made = render_edit(original, edit, folder, lambda *_: None)
    there = {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}
    assert there == set(made.files.values())
    return Original.read(TakeFiles(folder, made.files), made.report)


def bytes_of(take: Original, name: str) -> bytes:
    return take.files.path(name).read_bytes()


def stem_names(take: Original) -> list[str]:
    return [f"stems/{name}" for name in [*(part.id for part in take.score.parts), "space"]]


@pytest.mark.parametrize(
    "case", [*cases(3, 14), Case("ambient", 4, 16, 1, 2, 1)], ids=lambda case: case.genre
)
def test_an_edit_changes_what_it_names_and_nothing_else(case: Case, tmp_path: Path) -> None:
    proof = prove(case, tmp_path)

    assert proof.holds, proof


def test_stems_that_were_not_chosen_are_the_same_files(original: Original, tmp_path: Path) -> None:
    after = revised(original, edit_from_json(REGENERATE), tmp_path)

    same = [
        name for name in stem_names(original) if original.files.path(name).samefile(after.files.path(name))
    ]
    assert set(stem_names(original)) - set(same) == {"stems/drums", "stems/space"}
    assert original.files.path("wav").stat().st_nlink == 1


def test_where_a_file_cannot_have_two_names_it_is_copied(
    original: Original, tmp_path: Path, monkeypatch
) -> None:
    def refused(*_: object) -> None:
        raise OSError(18, "Invalid cross-device link")

    monkeypatch.setattr(os, "link", refused)
    link(original.files.path("stems/bass"), tmp_path / "bass.flac")

    assert (tmp_path / "bass.flac").read_bytes() == bytes_of(original, "stems/bass")
    assert not original.files.path("stems/bass").samefile(tmp_path / "bass.flac")
    with pytest.raises(StorageError):
        link(original.files.path("stems/bass"), tmp_path / "none" / "bass.flac")


def test_the_same_edit_gives_the_same_bytes_on_one_thread_and_on_two(
    original: Original, tmp_path: Path
) -> None:
    folders = [tmp_path / "one", tmp_path / "two"]
    for threads, folder in enumerate(folders, 1):
        folder.mkdir()
        render_edit(original, edit_from_json(REGENERATE), folder, lambda *_: None, threads)

    for file in (
        "master.wav",
        "stems/drums.flac",
        "stems/space.flac",
        "score.json",
        "lanes.json",
        "peaks.json",
    ):
        assert (folders[0] / file).read_bytes() == (folders[1] / file).read_bytes()


def test_an_edit_of_an_edited_take_keeps_the_first_edit(original: Original, tmp_path: Path) -> None:
    once, twice = tmp_path / "once", tmp_path / "twice"
    once.mkdir()
    twice.mkdir()

    first = revised(original, edit_from_json(REGENERATE), once)
    second = revised(first, edit_from_json({**REGENERATE, "parts": ["bass"]}), twice)

    assert bytes_of(second, "stems/drums") == bytes_of(first, "stems/drums")
    assert bytes_of(second, "stems/bass") != bytes_of(first, "stems/bass")
    assert second.mastering == original.mastering


def test_the_documents_speak_of_the_new_sound(original: Original, tmp_path: Path) -> None:
    after = revised(
        original,
        edit_from_json({"kind": "mute", "start": 3.0, "end": 7.0, "parts": ["drums", "bass"]}),
        tmp_path,
    )

    lanes = [json.loads(take.files.path("lanes").read_text())["lanes"] for take in (original, after)]
    column = 50 * 5
    assert lanes[0]["bass"][: 2 * 100] == lanes[1]["bass"][: 2 * 100]
    assert np.ptp(lanes[1]["drums"][2 * column : 2 * column + 40]) < np.ptp(
        lanes[0]["drums"][2 * column : 2 * column + 40]
    )
    peaks = [json.loads(take.files.path("peaks").read_text())["peaks"][0] for take in (original, after)]
    assert peaks[0][:500] == peaks[1][:500]
    assert peaks[0] != peaks[1]
    assert after.report["measured"]["loudness_lufs"] < original.report["measured"]["loudness_lufs"]


def test_an_edit_that_changes_no_note_gives_the_files_it_had(original: Original, tmp_path: Path) -> None:
    after = revised(original, Nothing(), tmp_path)

    assert all(
        bytes_of(after, name) == bytes_of(original, name) for name in ["wav", "lanes", *stem_names(original)]
    )


def test_a_take_of_which_nobody_knows_the_mastering_is_mastered_from_its_stems(
    original: Original, tmp_path: Path
) -> None:
    old = replace(original, mastering=None)

    after = revised(old, edit_from_json(REGENERATE), tmp_path)

    assert bytes_of(after, "stems/bass") == bytes_of(original, "stems/bass")
    assert after.mastering is not None
    assert after.report["measured"]["loudness_lufs"] == pytest.approx(-14.0, abs=0.3)


def test_another_tempo_is_rendered_anew_at_the_same_levels(original: Original, tmp_path: Path) -> None:
    after = revised(original, edit_from_json({"kind": "tempo", "tempo_bpm": 110.0}), tmp_path)

    assert after.balance == original.balance
    assert after.score.tempo_bpm == 110.0
    assert read(after.files.path("wav")).frames == after.score.length_frames(44100)


def test_a_player_that_the_take_had_not_gets_a_level_and_the_others_keep_theirs(original: Original) -> None:
    other = next(part for part in original.score.parts if part.id == "bass")
    parts = tuple(
        replace(part, instrument="bass_slap") if part is other else part for part in original.score.parts
    )

    balance = balance_for(original, replace(original.score, parts=parts), 1)

    changed = {name for name, level in balance.gains_db.items() if level != original.balance.gains_db[name]}
    assert changed <= {"bass"}
    assert balance.trims_db["bass"] != original.balance.trims_db["bass"]


def test_another_target_leaves_the_stems_and_is_reached(original: Original, tmp_path: Path) -> None:
    after = revised(original, edit_from_json({"kind": "master", "target": "broadcast"}), tmp_path)

    assert all(original.files.path(name).samefile(after.files.path(name)) for name in stem_names(original))
    assert after.report["measured"]["loudness_lufs"] == pytest.approx(-23.0, abs=0.3)
    assert after.mastering is not None
    assert after.mastering.target == "broadcast"


def test_the_desk_changes_stems_and_gives_them_back(original: Original, tmp_path: Path) -> None:
    moved, edited, rested = (tmp_path / name for name in ("moved", "edited", "rested"))
    for folder in (moved, edited, rested):
        folder.mkdir()

    quiet = revised(original, desk(bass={"mute": True}, drums={"fader_db": -6.0}), moved)
    other = revised(quiet, edit_from_json({**REGENERATE, "parts": ["drums"]}), edited)
    back = revised(other, desk(), rested)

    assert not read(quiet.files.path("stems/bass")).samples.any()
    drums, before = (
        read(quiet.files.path("stems/drums")).samples,
        read(original.files.path("stems/drums")).samples,
    )
    assert np.abs(drums - 10 ** (-6 / 20) * before).max() < 1e-6
    assert quiet.files.path("base/bass").samefile(original.files.path("stems/bass"))
    assert bytes_of(other, "base/bass") == bytes_of(original, "stems/bass")
    assert not read(other.files.path("stems/bass")).samples.any()
    assert bytes_of(other, "base/drums") != bytes_of(original, "stems/drums")
    assert "desk" not in back.files
    assert bytes_of(back, "stems/bass") == bytes_of(original, "stems/bass")
    assert bytes_of(back, "stems/drums") == bytes_of(other, "base/drums")
    assert back.report["measured"]["loudness_lufs"] == pytest.approx(-14.0, abs=0.3)
    assert (
        json.loads(back.files.path("lanes").read_text())["lanes"]["bass"]
        == (json.loads(original.files.path("lanes").read_text())["lanes"]["bass"])
    )


def test_an_edit_of_a_take_on_the_desk_changes_its_base_in_the_window_alone_and_goes_over_the_desk(
    original: Original, tmp_path: Path
) -> None:
    moved, edited = tmp_path / "moved", tmp_path / "edited"
    moved.mkdir()
    edited.mkdir()
    softer = revised(original, desk(drums={"fader_db": -6.0}), moved)
    edit = edit_from_json(REGENERATE)
    window = edit.apply(softer.score, softer.brief).window
    assert window is not None

    other = revised(softer, edit, edited)

    before, after = (read(take.files.path("base/drums")).samples for take in (softer, other))
    start, end = (softer.score.time.frames(tick, 44100) for tick in (window.start_tick, window.end_tick))
    differing = np.flatnonzero((before != after).any(axis=1))
    assert start <= differing[0] < end
    assert differing[-1] < end + 3 * 44100 < len(before)
    assert np.abs(read(other.files.path("stems/drums")).samples - 10 ** (-6 / 20) * after).max() < 1e-6
    assert other.desk == softer.desk


def test_a_piece_of_another_length_goes_over_the_desk_that_it_had(original: Original, tmp_path: Path) -> None:
    moved, shorter = tmp_path / "moved", tmp_path / "shorter"
    moved.mkdir()
    shorter.mkdir()

    quiet = revised(original, desk(bass={"mute": True}), moved)
    cut = revised(quiet, edit_from_json({"kind": "cut", "start": 2.0, "end": 6.0}), shorter)

    assert cut.desk == quiet.desk
    assert cut.score.length_seconds < original.score.length_seconds
    assert read(cut.files.path("base/bass")).samples.any()
    assert not read(cut.files.path("stems/bass")).samples.any()


def test_the_stages_come_in_order_and_can_be_cancelled(original: Original, tmp_path: Path) -> None:
    told: list[tuple[str, float]] = []

    def stop(stage: str, _fraction: float) -> None:
        if stage == "mixing":
            raise JobCancelledError("The job was asked to stop.")

    render_edit(original, edit_from_json(REGENERATE), tmp_path, lambda *args: told.append(args))
    with pytest.raises(JobCancelledError):
        render_edit(original, edit_from_json(REGENERATE), tmp_path / "none", stop)

    assert [stage for stage, _ in told] == sorted((stage for stage, _ in told), key=STAGES.index)
    assert [fraction for _, fraction in told] == sorted(fraction for _, fraction in told)
    assert told[-1][1] == pytest.approx(1.0)


def test_a_take_without_stems_says_what_to_do(tmp_path: Path) -> None:
    before, after = tmp_path / "before", tmp_path / "after"
    before.mkdir()
    after.mkdir()
    lean = SymbolicEngine(("wav",), stem_files=False)
    made: Production = lean.produce(parse("house, 8 seconds, seed 3"), before, lambda *_: None)

    with pytest.raises(NotFoundError, match="no file 'stems/drums'; make it again"):
        render_edit(
            Original.read(TakeFiles(before, made.files), made.report),
            edit_from_json(REGENERATE),
            after,
            lambda *_: None,
        )
    with pytest.raises(NotFoundError, match="no brief"):
        Original.read(TakeFiles(before, {"score": "score.json"}), {})


def test_the_master_begins_to_differ_just_before_the_edit(original: Original, tmp_path: Path) -> None:
    edit = edit_from_json(REGENERATE)
    change = edit.apply(original.score, original.brief)
    assert change.window is not None
    start = original.score.time.frames(change.window.start_tick, 44100)

    after = revised(original, edit, tmp_path)

    differing = np.flatnonzero(
        (read(after.files.path("wav")).samples != read(original.files.path("wav")).samples).any(axis=1)
    )
    assert start - REACH_FRAMES <= differing[0] < start + 4410
