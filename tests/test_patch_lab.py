"""From words to a custom instrument that plays in a song after a restart, by the command line."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soundfile

from studio.audio.files import read
from studio.composing.composer import compose
from studio.custom_instruments import KeptInstrument
from studio.errors import NotFoundError
from studio.jobs.worker import Worker
from studio.settings import Settings
from studio.studio import Studio
from studio.synthesis.instrument import instruments_of
from studio.synthesis.patches.patch import Patch
from studio.synthesis.renderer import Renderer
from tests.doubles import EngineDouble

ROOT = Path(__file__).parents[1]

Run = Callable[..., "subprocess.CompletedProcess[str]"]


def run_at(home: Path, *words: str) -> "subprocess.CompletedProcess[str]":
    """Run the real program in a process of its own."""
    environment = os.environ | {"STUDIO_HOME": str(home)}
    command = [sys.executable, "-m", "studio", *words]
    return subprocess.run(command, capture_output=True, text=True, env=environment, cwd=ROOT, check=False)


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """The program, always on the same home."""
    return lambda *words: run_at(tmp_path / "home", *words)


SEARCH = ("patch", "warm plucky bass", "--count", "10", "--seed", "7", "--json")


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Any]]:
    """A home with a kept instrument, and what was said when it was found."""
    home = tmp_path_factory.mktemp("kept") / "home"
    found = run_at(home, *SEARCH, "--name", "My Bass")
    assert found.returncode == 0, found.stderr
    return home, json.loads(found.stdout)


@pytest.mark.sound
def test_another_process_finds_the_same(kept: tuple[Path, dict[str, Any]], run: Run) -> None:
    _, found = kept
    again = json.loads(run(*SEARCH).stdout)

    assert found["instrument"]["id"] == "my-bass"
    assert found["candidates"][0]["distance"] < found["median_distance"]
    assert [candidate["patch"] for candidate in found["candidates"]] == [
        candidate["patch"] for candidate in again["candidates"]
    ]


@pytest.mark.sound
def test_a_kept_instrument_plays_in_a_song_of_another_process_and_in_its_edit(
    kept: tuple[Path, dict[str, Any]],
) -> None:
    home, _ = kept
    song = run_at(home, "create", "trap with my-bass, no drums, 5 seconds", "--seed", "3", "--json")
    made = json.loads(song.stdout)
    edited = run_at(home, "transpose", made["take_id"], "--semitones", "2", "--json")

    assert (song.returncode, edited.returncode) == (0, 0), song.stderr + edited.stderr
    for take in (made, json.loads(edited.stdout)):
        assert take["brief"]["instruments"] == ["my-bass"]
        assert take["brief"]["notes"] == []
        score = json.loads(Path(take["files"]["score"]).read_text())
        part = next(part for part in score["parts"] if part["instrument"] == "my-bass")
        stem, _ = soundfile.read(take["files"]["stems"][part["id"]])
        assert part["notes"]
        assert np.abs(stem).max() > 0.01


@pytest.mark.long
@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ((), "Say how it sounds"),
        (("xyzzy",), "Nothing in 'xyzzy' says how a sound is"),
        (("warm", "--count", "0"), "count is 0 patches; it can be 10 to 2000 patches"),
        (("warm", "--count", "1000000000"), "it can be 10 to 2000 patches"),
        (("warm", "--name", "../../etc/passwd"), "it can be 1 to 40 letters"),
        (("--like", "{empty}"), "'empty.wav' is not sound that can be read"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    run: Run, tmp_path: Path, words: tuple[str, ...], sentence: str
) -> None:
    (tmp_path / "empty.wav").write_bytes(b"")

    ran = run("patch", *[word.format(empty=tmp_path / "empty.wav") for word in words])

    assert ran.returncode == 2
    assert sentence in ran.stderr
    assert ran.stderr.count("\n") == 1


@pytest.mark.long
def test_kept_instruments_are_listed_and_forgotten(kept: tuple[Path, dict[str, Any]], tmp_path: Path) -> None:
    home = tmp_path / "home"
    shutil.copytree(kept[0] / "instruments", home / "instruments")

    listed = json.loads(run_at(home, "instruments", "--json").stdout)
    gone = run_at(home, "instruments", "--forget", "my-bass", "--json")

    assert [(kept["name"], kept["role"], kept["wish"]) for kept in listed] == [
        ("My Bass", "bass", "warm plucky bass")
    ]
    assert json.loads(gone.stdout) == []
    assert run_at(home, "instruments", "--forget", "my-bass").returncode == 1


def test_a_worker_finishes_a_search_under_its_jobs_id_and_a_cancelled_one_leaves_nothing(
    tmp_path: Path,
) -> None:
    studio = Studio(Settings(tmp_path / "home", workers=1, threads=1))
    done, cancelled = (
        studio.enqueue(studio.requests.find_patch("warm bass", count=10, seed=seed)) for seed in (1, 2)
    )
    studio.jobs.cancel(cancelled.id)
    worker = Worker(studio.library, {"symbolic": EngineDouble()}, studio.settings)

    assert worker.run_one()
    assert not worker.run_one()

    assert (studio.jobs.job(done.id).state, studio.jobs.job(done.id).take_id) == ("done", None)
    assert len(studio.patch_lab.found(done.id)["candidates"]) == 3
    assert studio.patch_lab.sound(done.id, 2).read_bytes()[:4] == b"RIFF"
    assert [folder.name for folder in studio.settings.searches_path.iterdir()] == [done.id]
    assert list((studio.settings.home / "work").iterdir()) == []
    studio.library.close()


def bass(name: str) -> KeptInstrument:
    return KeptInstrument(name, name, "bass", 24, 60, Patch().to_json())


def test_two_studios_of_one_process_know_their_own_instruments_only(tmp_path: Path) -> None:
    one, other = (Studio(Settings(tmp_path / home)) for home in ("one", "other"))
    one.instruments.keep(bass("glow"))
    other.instruments.keep(bass("spark"))

    briefs = [studio.parse("trap with glow and spark, 5 seconds", 3) for studio in (one, other)]

    assert [list(studio.instruments) for studio in (one, other)] == [["glow"], ["spark"]]
    assert [brief.instruments for brief in briefs] == [("glow",), ("spark",)]
    for brief, own, strange in zip(briefs, ("glow", "spark"), ("spark", "glow"), strict=True):
        score = compose(brief)
        assert {own} < set(instruments_of(score))
        stolen = replace(score, parts=(replace(score.parts[0], instrument=strange),))
        with pytest.raises(NotFoundError, match=f"no instrument called '{strange}'"):
            Renderer(stolen)


@pytest.mark.sound
def test_takes_of_two_homes_are_made_and_edited_with_the_instruments_of_each(tmp_path: Path) -> None:
    studios = [Studio(Settings(tmp_path / home, threads=1)) for home in ("one", "other")]
    louds = []
    for studio, level in zip(studios, (1.0, 0.5), strict=True):
        kept = bass("glow")
        studio.instruments.keep(replace(kept, patch=replace(Patch(), main=level).to_json()))
    for studio in studios:
        take = studio.make(studio.requests.create("trap with glow, no drums, 5 seconds", 3))
        edited = studio.make(studio.requests.edit(take.id, {"kind": "transpose", "semitones": 2}))
        part = next(part for part in studio.library.score(edited).parts if part.instrument == "glow")
        louds.append(read(studio.library.file_path(edited.id, f"stems/{part.id}")).samples)
        studio.library.close()

    assert np.abs(louds[0]).max() > 0.01
    assert not np.array_equal(louds[0], louds[1])
