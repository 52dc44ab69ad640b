"""Songs come back as they went in, and what fails leaves nothing behind."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from studio.errors import ConflictError, InputError, NotFoundError, StorageError
from studio.library.library import Library
from studio.library.process import process_name
from studio.library.song import Take
from studio.settings import Settings
from tests.doubles import draft


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def library(home: Path) -> Iterator[Library]:
    opened = Library(Settings(home))
    yield opened
    opened.close()


def add(library: Library, title: str = "Small Song", **fields: object) -> Take:
    with library.workspace() as folder:
        return library.add_take(draft(folder, title, **fields), folder)


def files_under(home: Path) -> list[str]:
    return sorted(
        str(path.relative_to(home)) for folder in ("takes", "work") for path in (home / folder).rglob("*")
    )


def test_a_take_comes_back_as_it_went_in(library: Library) -> None:
    words = {
        "genre": "lofi",
        "tempo_bpm": 90.0,
        "key": "C# minor",
        "chords": ["Am7", "C/E"],
        "title": "Öl ♭ 🎵",
    }
    added = add(library, brief=words)

    found = library.take(added.id)

    assert found == added
    assert found.brief == words
    assert found.timings == {"composing": 0.5, "rendering": 1.5}
    assert library.file_path(found.id, "wav").read_bytes() == b"sound"


def test_songs_are_listed_newest_first_and_page_by_page(library: Library) -> None:
    for title in ("one", "two", "three"):
        add(library, title)

    assert [song.title for song in library.songs()] == ["three", "two", "one"]
    assert [song.title for song in library.songs(limit=2)] == ["three", "two"]
    assert [song.title for song in library.songs(limit=2, offset=2)] == ["one"]


def test_another_take_of_a_song_becomes_its_latest(library: Library) -> None:
    first = add(library)

    second = add(library, "ignored", song_id=first.song_id, parent_id=first.id)

    assert library.song(first.song_id).latest == second
    assert [take.id for take in library.takes(first.song_id)] == [second.id, first.id]
    assert second.title == "Small Song"
    assert second.parent_id == first.id
    assert len(library.songs()) == 1


def test_a_take_of_a_song_that_there_is_not_is_refused_and_leaves_nothing(
    library: Library, home: Path
) -> None:
    with pytest.raises(NotFoundError, match="There is no song 'nowhere'"):
        add(library, song_id="nowhere")

    assert files_under(home) == []


@pytest.mark.parametrize(
    "name", ["../../studio.db", "master.wav", "/etc/passwd", "", "stems/../wav", "wav\0"]
)
def test_only_names_in_the_takes_own_manifest_lead_to_a_file(library: Library, name: str) -> None:
    take = add(library)

    with pytest.raises(NotFoundError):
        library.file_path(take.id, name)


@pytest.mark.parametrize("take_id", ["", "..", "../../etc", "%", "' OR 1=1 --"])
def test_a_made_up_take_is_not_found(library: Library, take_id: str) -> None:
    add(library)

    with pytest.raises(NotFoundError):
        library.file_path(take_id, "wav")


def test_a_song_can_be_renamed_and_every_take_shows_it(library: Library) -> None:
    take = add(library)

    renamed = library.rename(take.song_id, "  Night\tDrive\x00\n")

    assert renamed.title == "Night Drive"
    assert library.take(take.id).title == "Night Drive"


@pytest.mark.parametrize("title", ["", " \n\t ", "\x00\x1b\u202e", "x" * 121])
def test_a_title_that_cannot_be_shown_is_refused(library: Library, title: str) -> None:
    take = add(library)

    with pytest.raises(InputError, match="it can be 1 to 120"):
        library.rename(take.song_id, title)

    assert library.song(take.song_id).title == "Small Song"


def test_a_composers_unusable_title_is_mended(library: Library) -> None:
    assert add(library, "\x00").title == "Untitled"


def test_a_trashed_song_is_out_of_sight_until_it_is_restored(library: Library) -> None:
    take = add(library)
    add(library, "kept")

    library.trash(take.song_id)

    assert [song.title for song in library.songs()] == ["kept"]
    with pytest.raises(NotFoundError):
        library.song(take.song_id)
    assert library.take(take.id).trashed is not None
    assert library.restore(take.song_id).latest.id == take.id
    assert len(library.songs()) == 2


def family(library: Library) -> tuple[Take, Take, Take]:
    """A first take, an edit of it, and an edit of that."""
    first = add(library)
    edits = (
        {"kind": "mute", "start": 0.0, "end": 2.0, "parts": ["bass"]},
        {"kind": "tempo", "tempo_bpm": 95.0},
    )
    second = add(
        library, song_id=first.song_id, parent_id=first.id, request="Mute bass, bar 1", edit=edits[0]
    )
    third = add(library, song_id=first.song_id, parent_id=second.id, request="95 BPM", edit=edits[1])
    return first, second, third


def test_an_edit_is_kept_with_the_take_that_it_made(library: Library) -> None:
    first, second, _ = family(library)

    assert library.take(first.id).edit is None
    assert library.take(second.id).edit == {"kind": "mute", "start": 0.0, "end": 2.0, "parts": ["bass"]}


def test_the_lineage_is_a_tree_in_which_nothing_is_missing(library: Library) -> None:
    first, second, third = family(library)
    sibling = add(library, song_id=first.song_id, parent_id=first.id, request="Mute drums, bar 1")
    library.trash_take(second.id)

    lineage = library.lineage(first.song_id)

    assert [(branch.take_id, branch.parent_id, branch.trashed) for branch in lineage] == [
        (first.id, None, False),
        (second.id, first.id, True),
        (third.id, second.id, False),
        (sibling.id, first.id, False),
    ]
    assert [branch.label for branch in lineage] == [
        "a small song",
        "Mute bass, bar 1",
        "95 BPM",
        "Mute drums, bar 1",
    ]


def test_a_song_made_from_another_songs_take_is_the_root_of_its_own_tree(library: Library) -> None:
    other = add(library)
    follower = add(library, parent_id=other.id)

    assert [branch.parent_id for branch in library.lineage(follower.song_id)] == [None]
    assert library.lineage(follower.id) == library.lineage(follower.song_id)
    with pytest.raises(NotFoundError, match="There is no song or take 'nope'"):
        library.lineage("nope")


def test_a_trashed_take_keeps_its_files_and_children_and_the_song_goes_on_without_it(
    library: Library,
) -> None:
    first, second, third = family(library)

    assert library.trash_take(third.id).trashed is not None

    assert library.song(first.song_id).latest.id == second.id
    assert library.file_path(third.id, "wav").is_file()
    library.trash_take(second.id)
    assert library.restore_take(third.id).trashed is None
    assert library.song(first.song_id).latest.id == third.id
    assert library.take(third.id).parent_id == second.id


def test_a_song_goes_with_the_last_of_its_takes_and_comes_back_with_any(library: Library) -> None:
    take = add(library)

    library.trash_take(take.id)

    assert library.songs() == []
    library.restore_take(take.id)
    assert [song.id for song in library.songs()] == [take.song_id]


def test_a_restored_song_leaves_in_the_trash_what_went_there_before_it(library: Library) -> None:
    first, second, third = family(library)
    library.trash_take(second.id)
    library.trash(first.song_id)

    library.restore(first.song_id)

    assert {take.id for take in library.takes(first.song_id)} == {first.id, third.id}
    library.restore(first.song_id)
    assert {take.id for take in library.takes(first.song_id)} == {first.id, third.id}


def test_no_edit_brings_a_song_back_from_the_trash(library: Library, home: Path) -> None:
    take = add(library)
    library.trash(take.song_id)

    with pytest.raises(ConflictError, match="This take of 'Small Song' lies in the trash"):
        add(library, song_id=take.song_id, parent_id=take.id)

    assert library.songs() == []
    assert files_under(home) == [
        f"takes/{take.id}",
        *(f"takes/{take.id}/{name}" for name in ("master.wav", "take.json")),
    ]


@pytest.mark.parametrize("ask", ["trash_take", "restore_take"])
def test_a_made_up_take_is_neither_trashed_nor_restored(library: Library, ask: str) -> None:
    with pytest.raises(NotFoundError, match="There is no take 'nope'"):
        getattr(library, ask)("nope")


def test_a_failure_inside_the_transaction_leaves_neither_row_nor_file(library: Library, home: Path) -> None:
    with (
        library.workspace() as folder,
        pytest.raises(ZeroDivisionError),
        library.storing(draft(folder), folder),
    ):
        raise ZeroDivisionError

    assert library.songs() == []
    assert files_under(home) == []


def test_unfinished_work_leaves_nothing(library: Library, home: Path) -> None:
    def work() -> None:
        with library.workspace() as folder:
            (folder / "half.wav").write_bytes(b"half")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        work()

    assert files_under(home) == []


def test_what_a_killed_process_left_is_swept_when_a_library_opens_and_nothing_else(
    library: Library, home: Path
) -> None:
    take = add(library)
    dead = subprocess.run(
        [sys.executable, "-c", "import os; print(os.getpid())"], check=True, capture_output=True, text=True
    )
    lost = f"{int(dead.stdout)}@{process_name().partition('@')[2]}-abc"
    for folder in ("takes/orphan", f"work/{lost}", f"work/{process_name()}-abc", "work/1@elsewhere-abc"):
        (home / folder).mkdir()
        (home / folder / "file").write_bytes(b"x")

    Library(Settings(home)).close()

    assert sorted(path.name for path in (home / "takes").iterdir()) == [take.id]
    assert sorted(path.name for path in (home / "work").iterdir()) == sorted(
        ["1@elsewhere-abc", f"{process_name()}-abc"]
    )


def test_many_threads_add_at_once_and_every_take_is_there(library: Library) -> None:
    def work() -> None:
        add(library)
        library.close()

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len({song.id for song in library.songs()}) == 8


def test_the_past_is_told_by_engine(library: Library) -> None:
    add(library)
    add(library, engine="other")

    assert library.past_timings("symbolic") == [(8.0, {"composing": 0.5, "rendering": 1.5})]


def test_the_past_of_edits_is_told_by_kind_and_apart_from_that_of_songs(library: Library) -> None:
    family(library)
    add(library, timings={"rendering": 0.2}, edit={"kind": "tempo", "tempo_bpm": 99.0})

    assert len(library.past_timings("symbolic")) == 1
    assert [timings for _, timings in library.past_timings("symbolic", "tempo", 1)] == [{"rendering": 0.2}]
    assert len(library.past_timings("symbolic", "mute")) == 1
    assert library.past_timings("symbolic", "key") == []


def test_a_home_that_is_a_file_is_refused_in_one_sentence(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("not a folder")

    with pytest.raises(
        StorageError, match=r"(?m)^The studio's home cannot be written; choose another folder\.$"
    ):
        Library(Settings(file / "home"))
