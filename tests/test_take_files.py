"""The files of a take: names, paths, and documents that are there, gone, damaged or not let be read."""

from pathlib import Path

import pytest

from studio.errors import NotFoundError, StorageError
from studio.take_files import BASE, DEFERRED, TakeFile, TakeFiles, found_in, part_of, path_of, stem_name


@pytest.fixture
def files(tmp_path: Path) -> TakeFiles:
    (tmp_path / "score.json").write_text('{"title": "Dusk"}')
    (tmp_path / "peaks.json").write_text("{")
    (tmp_path / "desk.json").mkdir()
    names = (TakeFile.SCORE, TakeFile.PEAKS, TakeFile.DESK, TakeFile.BRIEF)
    return TakeFiles(tmp_path, {name: path_of(name) for name in names})


def title_of(plain: dict[str, str]) -> str:
    return plain["title"]


def test_stems_are_named_by_folder_and_part() -> None:
    assert (stem_name("drums"), stem_name("drums", BASE)) == ("stems/drums", "base/drums")
    assert (part_of("stems/drums"), part_of("base/drums"), part_of("base/drums", BASE), part_of("wav")) == (
        "drums",
        None,
        "drums",
        None,
    )
    assert path_of(stem_name("drums")) == "stems/drums.flac"


def test_names_are_those_that_libraries_store() -> None:
    assert {str(name): path_of(name) for name in TakeFile} == {
        "wav": "master.wav",
        "flac": "master.flac",
        "mp3": "master.mp3",
        "midi": "score.mid",
        "score": "score.json",
        "brief": "brief.json",
        "report": "report.json",
        "balance": "balance.json",
        "mastering": "mastering.json",
        "peaks": "peaks.json",
        "lanes": "lanes.json",
        "hearing": "hearing.npz",
        "desk": "desk.json",
        "form": "form.json",
    }


def test_a_document_is_read(files: TakeFiles) -> None:
    assert files.document(TakeFile.SCORE, title_of) == files.find_document(TakeFile.SCORE, title_of) == "Dusk"
    assert files.find_document(TakeFile.LANES, title_of) is None


@pytest.mark.parametrize(
    ("name", "error", "sentence"),
    [
        (TakeFile.LANES, NotFoundError, "The take has no lanes; do this."),
        (TakeFile.BRIEF, NotFoundError, "The take has no brief; do this."),
        (TakeFile.PEAKS, NotFoundError, "The peaks of the take is damaged; do this."),
        (
            TakeFile.DESK,
            StorageError,
            "The desk of the take cannot be read (Is a directory); check the disk and try again.",
        ),
    ],
)
def test_a_document_that_cannot_be_had_is_one_sentence(
    files: TakeFiles, name: str, error: type[Exception], sentence: str
) -> None:
    with pytest.raises(error) as refused:
        files.document(name, title_of, "do this")

    assert str(refused.value) == sentence


def test_a_file_that_is_gone_is_not_found(files: TakeFiles) -> None:
    assert files.path(TakeFile.SCORE) == files.folder / "score.json"
    for name in (TakeFile.BRIEF, TakeFile.WAV):
        with pytest.raises(NotFoundError, match=f"no file '{name}'"):
            files.path(name)


def test_a_stem_is_the_one_before_the_desk(tmp_path: Path) -> None:
    for folder in ("stems", "base"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "bass.flac").touch()
    (tmp_path / "stems" / "drums.flac").touch()
    files = TakeFiles(tmp_path, found_in(tmp_path))

    assert [files.stem(part).parent.name for part in ("bass", "drums")] == ["base", "stems"]


def test_a_folder_tells_what_there_is(tmp_path: Path) -> None:
    assert found_in(tmp_path) == {}

    for file in ("master.wav", "score.json", "notes.txt"):
        (tmp_path / file).touch()

    assert set(found_in(tmp_path)) == {"wav", "score", *DEFERRED}
