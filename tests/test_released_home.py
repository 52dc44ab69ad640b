"""A home of version 0.1.0, with a song, its edit and a recording, is opened, played, edited and rebuilt."""

import tarfile
from collections.abc import Callable
from pathlib import Path

import pytest
import soundfile

from studio.settings import Settings
from studio.studio import Studio

pytestmark = pytest.mark.sound

ARCHIVE = Path(__file__).parent / "fixtures" / "home_of_0_1_0.tar.xz"
SONG, EDITED, RECORDING = (
    "01m8pcns9gb917aj8sdtb8yjt6",
    "01m8pcny8e3xwdj6ewtffw812v",
    "01m8pcp12f9tqz8cph2m9e4zpj",
)


def delete(database: Path) -> None:
    database.unlink()


def empty(database: Path) -> None:
    database.write_bytes(b"")


def leave(database: Path) -> None:
    assert database.is_file()


@pytest.fixture
def home(tmp_path: Path) -> Path:
    with tarfile.open(ARCHIVE) as archive:
        archive.extractall(tmp_path / "home", filter="data")
    return tmp_path / "home"


def test_its_songs_are_listed_and_play(home: Path):
    studio = Studio(Settings(home))

    titles = {song.title: song.latest.id for song in studio.library.songs()}

    assert titles == {"The Ancient Cartridge": EDITED, "A tune": RECORDING}
    for take_id in (SONG, EDITED, RECORDING):
        assert soundfile.info(studio.library.file_path(take_id, "wav")).frames > 170_000
        assert soundfile.info(studio.library.file_path(take_id, "mp3")).frames > 170_000
    assert studio.library.take(EDITED).parent_id == SONG


@pytest.mark.parametrize("befall", [leave, delete, empty])
def test_its_songs_can_be_edited_also_when_the_database_was_lost(home: Path, befall: Callable[[Path], None]):
    befall(home / "studio.db")
    studio = Studio(Settings(home))

    quieter = studio.make(
        studio.requests.edit(SONG, {"kind": "mute", "start": 0.0, "end": 2.6, "parts": ["drums"]})
    )
    shorter = studio.make(
        studio.requests.edit(RECORDING, {"kind": "cut", "start": 0.0, "end": 1.0, "snap": "free"})
    )

    assert (quieter.parent_id, shorter.parent_id) == (SONG, RECORDING)
    assert shorter.length_seconds < studio.library.take(RECORDING).length_seconds
    assert {take.id for take in studio.library.takes(quieter.song_id)} >= {SONG, quieter.id}
    assert studio.takes.export(quieter.id, "midi", home.parent).is_file()
