"""A take whose files were removed or damaged: every use of it ends in one sentence, which names no folder."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from studio.action import edit_from_json
from studio.errors import AudioFileError, NotFoundError, StorageError
from studio.jobs.create import CreateRequest
from studio.jobs.edit import EditRequest
from studio.jobs.task import JobContext, run_task
from studio.jobs.worker import Worker
from studio.library.library import Library
from studio.library.mastering_view import mastering_view
from studio.library.song import Take
from studio.settings import Settings
from studio.studio import Studio
from tests.doubles import EngineDouble, ReviserDouble, brief, draft

EDIT = {"kind": "tempo", "tempo_bpm": 100.0}
WAYS: dict[str, Callable[[Studio, str, Path], object]] = {
    "file": lambda studio, id_, _: studio.library.file_path(id_, "wav"),
    "an encoding yet to be made": lambda studio, id_, _: studio.library.file_path(id_, "mp3"),
    "editor": lambda studio, id_, _: studio.takes.editor_view(id_),
    "desk": lambda studio, id_, _: studio.takes.desk_view(id_),
    "mixdown": lambda studio, id_, _: studio.takes.mixdown(id_),
    "room": lambda studio, id_, _: studio.takes.room(id_),
    "copies": lambda studio, id_, out: studio.takes.copy_files(id_, out),
    **{
        f"export as {format_id}": lambda studio, id_, out, format_id=format_id: studio.takes.export(
            id_, format_id, out
        )
        for format_id in ("midi", "dawproject", "reaper", "ableton", "bundle")
    },
    "packed export": lambda studio, id_, _: studio.takes.packed_export(id_, "reaper"),
    "edit": lambda studio, id_, _: studio.enqueue(studio.requests.edit(id_, EDIT)),
    "edit now": lambda studio, id_, _: studio.make(studio.requests.edit(id_, EDIT)),
}


@pytest.fixture
def studio(tmp_path: Path) -> Studio:
    return Studio(Settings(tmp_path / "home", threads=1), {"symbolic": EngineDouble()}, ReviserDouble())


@pytest.fixture
def take(studio: Studio) -> Take:
    request = CreateRequest("a small song", brief().to_json(), "symbolic")
    return run_task(request, JobContext(studio.library, {"symbolic": EngineDouble()}), lambda *_: None)


def refused(ask: Callable[[], object], home: Path) -> str:
    """What is said when something is asked for that is not there."""
    with pytest.raises((NotFoundError, StorageError, AudioFileError)) as refusal:
        ask()
    said = str(refusal.value)
    assert str(home) not in said
    assert str(home.parent) not in said
    assert "\n" not in said
    return said


@pytest.mark.parametrize("way", WAYS)
def test_without_its_folder_every_way_to_a_take_ends_in_a_sentence(
    studio: Studio, take: Take, tmp_path: Path, way: str
) -> None:
    shutil.rmtree(studio.library.folder(take))

    said = refused(lambda: WAYS[way](studio, take.id, tmp_path / "out"), studio.settings.home)

    assert "gone from the studio's home" in said or "has no score" in said
    assert not studio.library.folder(take).exists()  # asking makes none
    assert [*(tmp_path / "out").rglob("*")] == []


@pytest.mark.parametrize(
    "content",
    ["{", "null", "[]", '{"parts": 3}', b"\xff\xfe", "[" * 5000],
    ids=lambda content: repr(content[:9]),
)
@pytest.mark.parametrize("way", ["editor", "desk", "mixdown", "room", "export as reaper", "edit", "edit now"])
def test_a_score_that_is_damaged_is_said_to_be(
    studio: Studio, take: Take, tmp_path: Path, way: str, content: str | bytes
) -> None:
    score = studio.library.folder(take) / "score.json"
    score.write_bytes(content if isinstance(content, bytes) else content.encode())

    said = refused(lambda: WAYS[way](studio, take.id, tmp_path / "out"), studio.settings.home)

    assert said.startswith("The score of the take is damaged; ")


@pytest.mark.parametrize(
    ("way", "name"),
    [(way, name) for way in ("mixdown", "edit now") for name in ("brief", "balance")]
    + [("export as reaper", "balance")],
)
def test_any_document_that_is_needed_and_gone_is_named(
    studio: Studio, take: Take, tmp_path: Path, way: str, name: str
) -> None:
    (studio.library.folder(take) / take.files[name]).unlink()

    assert f"The take has no {name}; " in refused(
        lambda: WAYS[way](studio, take.id, tmp_path / "out"), studio.settings.home
    )


def test_a_document_that_the_disk_does_not_let_be_read_is_a_matter_of_the_disk(
    studio: Studio, take: Take
) -> None:
    score = studio.library.folder(take) / "score.json"
    score.unlink()
    score.mkdir()

    with pytest.raises(StorageError, match=r"The score of the take cannot be read \(Is a directory\)"):
        studio.takes.mixdown(take.id)


def test_figures_that_are_damaged_are_measured_again(studio: Studio, take: Take) -> None:
    mixdown = studio.takes.mixdown(take.id)
    figures = studio.library.folder(take) / "figures" / "mastering.json"
    figures.parent.mkdir()
    figures.write_text("{")

    # these words are no sound, but nothing broke over the figures
    refused(lambda: mastering_view(mixdown), studio.settings.home)


def test_an_edit_whose_take_vanishes_while_it_waits_fails_with_a_sentence(studio: Studio, take: Take) -> None:
    job = studio.enqueue(studio.requests.edit(take.id, EDIT))
    shutil.rmtree(studio.library.folder(take))

    Worker(studio.library, {"symbolic": EngineDouble()}, studio.settings, revise=ReviserDouble()).run_one()

    failed = studio.jobs.job(job.id)
    assert (failed.state, failed.error) == ("failed", "The take has no score; make it again to edit it.")


def test_a_recording_without_its_form_is_told_what_to_do(studio: Studio) -> None:
    library: Library = studio.library
    with library.workspace() as folder:
        take = library.add_take(
            draft(folder, files={"wav": "master.wav", "form": "form.json", "brief": "brief.json"}), folder
        )

    for ask in (
        lambda: studio.takes.editor_view(take.id),
        lambda: EditRequest.of(library, take.id, edit_from_json(EDIT), seed=1),
    ):
        assert refused(ask, studio.settings.home) == "The take has no form; bring it in again to edit it."
