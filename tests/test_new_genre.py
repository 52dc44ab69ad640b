"""A new genre is one file: it is parsed, offered, documented, played and tested without a word elsewhere."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.sound

ROOT = Path(__file__).parents[1]

GENRE = """
from dataclasses import replace

from studio.composing.genres import country

genre = replace(
    country.genre,
    label="Sea shanty",
    words=("sea shanty", "shanty"),
    tempo_low=98.0,
    tempo_high=131.0,
    neighbours={"whaling song": (101, 104)},
    usual={"drums": "percussion_hand"},
    known_for=("whistle",),
)
"""

PLUGIN = """
from pathlib import Path

import studio.composing.genres

studio.composing.genres.__path__.append(str(Path(__file__).parent / "genres"))
"""

STORY = """
import json
import sys
from pathlib import Path

import one_more_genre
from studio.__main__ import main
from studio.settings import Settings
from studio.studio import Studio
from tools.readme_tables import genre_rows
from ui.blocks import build

config = build(Studio(Settings(Path(sys.argv[1]) / "page"))).get_config_file()
choices = [part["props"]["choices"] for part in config["components"] if part["props"].get("label") == "Genre"]
print(json.dumps({"choices": choices, "rows": genre_rows(), "page": json.dumps(config)}))
main(["parse", "a sad sea shanty in D minor, 20 seconds", "--seed", "1"])
main(["create", "sea shanty, 5 seconds", "--seed", "1", "--json"])
main(["parse", "a whaling song with drums", "--seed", "1"])
main(["parse", "something with a whistle", "--seed", "1"])
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the one file lies, and a plugin that puts it among the genres."""
    folder = tmp_path_factory.mktemp("more")
    (folder / "genres").mkdir()
    (folder / "genres" / "sea_shanty.py").write_text(GENRE, encoding="utf-8")
    (folder / "one_more_genre.py").write_text(PLUGIN, encoding="utf-8")
    return folder


def run(folder: Path, *arguments: str) -> str:
    """What Python says with the new file among the genres."""
    paths = os.pathsep.join([str(folder), str(ROOT)])
    environment = {**os.environ, "PYTHONPATH": paths, "STUDIO_HOME": str(folder / "home")}
    command = [sys.executable, *arguments]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def story(folder: Path) -> list[dict[str, object]]:
    """The page and the README table; a sentence that is parsed; a song that is made."""
    return [json.loads(line) for line in run(folder, "-c", STORY, str(folder)).splitlines()]


def test_the_parser_understands_it(story: list[dict[str, object]]) -> None:
    brief = story[1]["brief"]
    assert (brief["genre"], brief["mood"], brief["key"]) == ("sea_shanty", "sad", "D minor")
    assert 98.0 <= brief["tempo_bpm"] <= 131.0


def test_the_parser_reads_its_neighbours_its_drums_and_what_it_is_known_for(
    story: list[dict[str, object]],
) -> None:
    neighbour, known = story[3]["brief"], story[4]["brief"]
    assert (neighbour["genre"], neighbour["instruments"]) == ("sea_shanty", ["percussion_hand"])
    assert 101 <= neighbour["tempo_bpm"] <= 104
    assert neighbour["notes"] == [
        "There is no whaling song studio yet; this is Sea shanty, the nearest there is."
    ]
    assert (known["genre"], known["instruments"]) == ("sea_shanty", ["whistle"])


def test_the_command_line_makes_a_song_of_it(story: list[dict[str, object]]) -> None:
    made = story[2]
    assert made["brief"]["genre"] == "sea_shanty"
    assert Path(made["files"]["wav"]).stat().st_size > 5 * 44100 * 6


def test_the_page_offers_it_when_creating_and_when_remixing(story: list[dict[str, object]]) -> None:
    page = story[0]
    assert len(page["choices"]) == 1
    assert ["Sea shanty", "sea_shanty"] in [list(choice) for choice in page["choices"][0]]
    assert "sea_shanty" in page["page"], "the editor's list has ids"


def test_the_readme_table_has_a_row_for_it(story: list[dict[str, object]]) -> None:
    assert (
        story[0]["rows"].count("| `sea_shanty` | Sea shanty | 98–131 BPM | happy, nostalgic, romantic |") == 1
    )


def test_the_tests_that_go_over_all_genres_go_over_it(folder: Path) -> None:
    files = [
        "tests/composing/test_melody.py",
        "tests/composing/test_composer.py",
        "tests/exporting/formats/test_reaper.py",
    ]
    listed = run(
        folder,
        "-m",
        "pytest",
        "-p",
        "one_more_genre",
        "--collect-only",
        "-q",
        "-p",
        "no:cacheprovider",
        *files,
    )
    for file in files:
        assert any(line.startswith(file) and "sea_shanty" in line for line in listed.splitlines()), file
