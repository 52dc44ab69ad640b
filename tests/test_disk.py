"""What a disk refuses is told in one sentence, which says what can be done."""

import errno
import os
from pathlib import Path

import pytest

from studio.disk import make_folder, storage_error, write_json, writing
from studio.errors import StorageError


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (errno.ENOSPC, "The disk that holds the home is full; free some space and try again."),
        (errno.EACCES, "The home cannot be written; choose another folder."),
        (errno.EIO, "The home cannot be written (Input/output error); check the disk and try again."),
    ],
)
def test_a_refusal_is_one_sentence(number: int, sentence: str) -> None:
    assert str(storage_error(OSError(number, os.strerror(number)), "the home")) == sentence


def test_what_may_not_be_read_is_not_told_to_choose_another_folder() -> None:
    error = storage_error(
        PermissionError(errno.EACCES, "Permission denied"), "the score of the take", reading=True
    )

    assert (
        str(error)
        == "The score of the take cannot be read (Permission denied); check the disk and try again."
    )


def test_a_file_that_cannot_be_written_is_named_without_its_folder(tmp_path: Path) -> None:
    for write in (
        lambda: write_json(tmp_path / "none" / "score.json", {}),
        lambda: make_folder(tmp_path / "none" / "score.json"),
    ):
        with pytest.raises(StorageError, match=r"^There is no folder to write 'score\.json' into"):
            write()


def test_a_sentence_that_was_found_already_stays(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match=r"^Full\.$"), writing(tmp_path):
        raise StorageError("Full.")
