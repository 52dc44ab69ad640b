"""What every export format keeps to."""

import zipfile
from pathlib import Path

import pytest

from studio.errors import NotFoundError
from studio.exporting.exporter import EXPORTERS
from studio.exporting.packages import write_folder
from tests.exporting.recordings import recording_of, score_of


@pytest.fixture(scope="module")
def sounds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("sounds")


def content_of(path: Path) -> dict[str, bytes]:
    if path.is_file():
        return {"": path.read_bytes()}
    return {
        str(file.relative_to(path)): file.read_bytes() for file in sorted(path.rglob("*")) if file.is_file()
    }


@pytest.mark.parametrize("packed", [False, True], ids=["plain", "packed"])
@pytest.mark.parametrize("format_id", EXPORTERS)
def test_the_same_take_gives_the_same_bytes_under_a_free_name(
    format_id: str, packed: bool, sounds: Path, tmp_path: Path
):
    recording = recording_of(score_of("trap"), sounds)

    first = EXPORTERS[format_id].write(recording, tmp_path, packed=packed)
    second = EXPORTERS[format_id].write(recording, tmp_path, packed=packed)

    assert first != second
    assert content_of(first) == content_of(second)
    assert {path.name for path in tmp_path.iterdir()} == {first.name, second.name}
    assert first.name.startswith("Night Drive")


@pytest.mark.parametrize("format_id", EXPORTERS)
def test_packed_is_one_file(format_id: str, sounds: Path, tmp_path: Path):
    path = EXPORTERS[format_id].write(recording_of(score_of("lofi"), sounds), tmp_path, packed=True)

    assert path.is_file()
    assert format_id == "midi" or zipfile.ZipFile(path).testzip() is None


@pytest.mark.parametrize("format_id", EXPORTERS)
def test_a_take_without_stems_is_exported_with_its_master(format_id: str, sounds: Path, tmp_path: Path):
    recording = recording_of(score_of("jazz"), sounds, stems=())

    files = EXPORTERS[format_id].files(recording)

    assert format_id == "midi" or recording.masters["flac"] in files.values()
    assert EXPORTERS[format_id].write(recording, tmp_path).exists()


@pytest.mark.parametrize("format_id", EXPORTERS)
def test_a_strange_title_breaks_nothing(format_id: str, sounds: Path, tmp_path: Path):
    recording = recording_of(score_of("chiptune"), sounds, title='"it\'s" <b>`&` 雨 🌧')

    assert EXPORTERS[format_id].write(recording, tmp_path).exists()


def test_a_folder_that_cannot_be_completed_leaves_nothing(tmp_path: Path):
    with pytest.raises(FileNotFoundError):
        write_folder({"there.txt": b"there", "stems/gone.flac": tmp_path / "gone.flac"}, tmp_path, "Song")

    assert list(tmp_path.iterdir()) == []


def test_a_format_that_there_is_not_is_refused_with_those_that_there_are():
    with pytest.raises(NotFoundError, match="no export format called 'cubase'; there is"):
        EXPORTERS["cubase"]
