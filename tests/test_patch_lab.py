"""From words to a custom instrument that plays in a song after a restart, by the command line."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

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


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """The real program in a process of its own, always on the same home."""

    def start(*words: str) -> "subprocess.CompletedProcess[str]":
        environment = os.environ | {"STUDIO_HOME": str(tmp_path / "home")}
        command = [sys.executable, "-m", "studio", *words]
        return subprocess.run(command, capture_output=True, text=True, env=environment, cwd=ROOT, check=False)

    return start


@pytest.mark.sound
def test_a_kept_instrument_plays_in_a_song_of_another_process(run: Run) -> None:
    search = ("patch", "warm plucky bass", "--count", "10", "--seed", "7", "--json")
    kept = run(*search, "--name", "my-bass")
    again = run(*search)
    song = run("create", "trap with my-bass, no drums, 5 seconds", "--seed", "3", "--json")

    assert kept.returncode == again.returncode == song.returncode == 0, (
        kept.stderr + again.stderr + song.stderr
    )
    found, made = json.loads(kept.stdout), json.loads(song.stdout)
    assert found["instrument"]["id"] == "my-bass"
    assert found["candidates"][0]["distance"] < found["median_distance"]
    patches = [
        [candidate["patch"] for candidate in json.loads(ran.stdout)["candidates"]] for ran in (kept, again)
    ]
    assert patches[0] == patches[1]
    assert made["brief"]["instruments"] == ["my-bass"]
    assert made["brief"]["notes"] == []
    score = json.loads(Path(made["files"]["score"]).read_text())
    part = next(part for part in score["parts"] if part["instrument"] == "my-bass")
    stem, _ = soundfile.read(made["files"]["stems"][part["id"]])
    assert part["notes"]
    assert np.abs(stem).max() > 0.01


@pytest.mark.sound
def test_an_edit_of_a_song_plays_the_kept_instrument_again(run: Run) -> None:
    kept = run("patch", "bright short lead", "--count", "10", "--seed", "2", "--name", "spark")
    song = json.loads(run("create", "synthwave with spark, 8 seconds", "--seed", "3", "--json").stdout)

    edited = run("transpose", song["take_id"], "--semitones", "2", "--json")

    assert kept.returncode == 0, kept.stderr
    assert edited.returncode == 0, edited.stderr
    assert json.loads(edited.stdout)["brief"]["instruments"] == ["spark"]


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
def test_kept_instruments_are_listed_and_forgotten(run: Run) -> None:
    run("patch", "hollow organ", "--count", "10", "--seed", "1", "--name", "Old Church")

    listed = json.loads(run("instruments", "--json").stdout)
    gone = run("instruments", "--forget", "old-church", "--json")

    assert [(kept["name"], kept["role"], kept["wish"]) for kept in listed] == [
        ("Old Church", "chords", "hollow organ")
    ]
    assert json.loads(gone.stdout) == []
    assert run("instruments", "--forget", "old-church").returncode == 1


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
