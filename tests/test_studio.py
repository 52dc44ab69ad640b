"""The one door: what a page, an API or a script can ask, and what it gets."""

import errno
import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from mutagen.wave import WAVE

from studio.action import Edit
from studio.audio.clip import AudioClip
from studio.audio.files import write
from studio.editing.original import Original
from studio.engines.engine import ENGINES, STAGES, Engine, Production, Progress, playing
from studio.errors import BriefError, ConflictError, EditError, NotFoundError, StorageError
from studio.jobs.job import Job
from studio.jobs.worker import Worker
from studio.settings import Settings
from studio.studio import Studio
from tests.doubles import DOCUMENTS, SOUND, EngineDouble, ReviserDouble

WISH = "dark trap beat at 140 bpm in C minor, 30 seconds"
FASTER = {"kind": "tempo", "tempo_bpm": 150.0}


@pytest.fixture
def studio(tmp_path: Path) -> Iterator[Studio]:
    opened = Studio(Settings(tmp_path / "home"), {"symbolic": EngineDouble()}, ReviserDouble())
    yield opened
    opened.library.close()


def work(studio: Studio) -> None:
    """Do everything that is queued."""
    worker = Worker(studio.library, {"symbolic": EngineDouble()}, studio.settings, None, ReviserDouble())
    while worker.run_one():
        pass


def done(studio: Studio, job: Job) -> Job:
    work(studio)
    finished = studio.jobs.job(job.id)
    assert finished.state == "done", finished
    return finished


def test_a_song_made_at_once_is_in_the_library(studio: Studio) -> None:
    told: list[tuple[str, float]] = []

    take = studio.make(
        studio.requests.create(WISH, 5), lambda stage, fraction: told.append((stage, fraction))
    )

    assert studio.library.song(take.song_id).latest == studio.library.take(take.id) == take
    assert [song.id for song in studio.library.songs()] == [take.song_id]
    assert (take.request, take.seed, take.brief["key"], take.brief["tempo_bpm"]) == (
        WISH,
        5,
        "C minor",
        140.0,
    )
    assert [stage for stage, _ in told] == list(STAGES)


def test_the_same_words_and_seed_make_the_same_brief(studio: Studio) -> None:
    assert (
        studio.make(studio.requests.create(WISH, 5)).brief
        == studio.make(studio.requests.create(WISH, 5)).brief
    )


def test_without_a_seed_chance_decides(studio: Studio) -> None:
    assert studio.make(studio.requests.create(WISH)).seed != studio.make(studio.requests.create(WISH)).seed


def test_a_seed_in_the_words_is_kept_unless_another_is_given(studio: Studio) -> None:
    assert studio.make(studio.requests.create(f"{WISH}, seed 42")).seed == 42
    assert studio.make(studio.requests.create(f"{WISH}, seed 42", 43)).seed == 43


def test_a_queued_song_carries_its_whole_brief(studio: Studio) -> None:
    job = studio.enqueue(studio.requests.create(WISH, 5), "ada")

    assert (job.state, job.owner, job.request["text"]) == ("queued", "ada", WISH)
    assert job.request["brief"] == studio.parse(WISH, 5).to_json()
    assert studio.jobs.place(job.id) == 1
    assert studio.jobs.of("ada") == [job]
    take = studio.library.take(str(done(studio, job).take_id))
    assert take.brief == studio.parse(WISH, 5).to_json()


def test_the_wait_is_estimated_once_something_was_made(studio: Studio) -> None:
    assert studio.enqueue(studio.requests.create(WISH)).eta_seconds is None
    studio.make(studio.requests.create("lofi, 60 seconds"))

    eta_seconds = studio.enqueue(studio.requests.create(WISH)).eta_seconds

    assert eta_seconds is not None
    assert eta_seconds > 0


@pytest.mark.parametrize(
    "text", ["", "   ", "0 bpm", "999 bpm", "key of H minor", "0 seconds", "10 hours", "x" * 100_000]
)
def test_bad_words_are_refused_before_anything_is_queued_or_made(studio: Studio, text: str) -> None:
    for ask in (studio.parse, studio.requests.create):
        with pytest.raises(BriefError) as refused:
            ask(text)
        sentence = str(refused.value)
        assert sentence.endswith(".")
        assert "\n" not in sentence
        assert len(sentence) < 300


def test_another_one_keeps_what_was_asked_and_is_a_song_of_its_own(studio: Studio) -> None:
    first = studio.make(studio.requests.create(WISH, 5))

    second = studio.library.take(
        str(done(studio, studio.enqueue(studio.requests.another(first.id), "ada")).take_id)
    )

    assert second.seed != first.seed
    assert second.song_id != first.song_id
    assert second.parent_id == first.id
    assert second.request == WISH
    asked = first.brief["asked"]
    assert {name: second.brief[name] for name in asked} == {name: first.brief[name] for name in asked}


def test_another_one_of_a_take_that_there_is_not_is_refused(studio: Studio) -> None:
    with pytest.raises(NotFoundError):
        studio.enqueue(studio.requests.another("nope"))


def test_an_edit_made_at_once_is_the_newest_take_of_its_song(studio: Studio) -> None:
    first = studio.make(studio.requests.create(WISH, 5))
    told: list[str] = []

    edited = studio.make(studio.requests.edit(first.song_id, FASTER), lambda stage, _: told.append(stage))

    assert studio.library.song(first.song_id).latest == edited
    assert (edited.parent_id, edited.edit, edited.brief["tempo_bpm"]) == (first.id, FASTER, 150.0)
    assert told == list(STAGES)


def test_an_edit_is_made_by_the_workers_for_whoever_asked(studio: Studio) -> None:
    first = studio.make(studio.requests.create(WISH, 5))

    job = studio.enqueue(studio.requests.edit(first.id, FASTER), "ada")

    assert (job.kind, job.state, job.request["text"]) == ("edit", "queued", "Tempo 140 → 150 BPM")
    assert studio.jobs.of("ada") == [job]
    assert studio.library.take(str(done(studio, job).take_id)).parent_id == first.id


def test_an_edit_that_cannot_be_is_refused_before_anything_is_queued(studio: Studio) -> None:
    first = studio.make(studio.requests.create(WISH, 5))
    thrown_away = studio.make(studio.requests.create(WISH, 6))
    studio.library.trash_take(thrown_away.id)

    with pytest.raises(EditError):
        studio.requests.edit(first.id, {"kind": "cut", "start": 900.0, "end": 901.0})
    with pytest.raises(NotFoundError, match="There is no song or take 'nope'"):
        studio.requests.edit("nope", FASTER)
    with pytest.raises(ConflictError, match="lies in the trash"):
        studio.requests.edit(thrown_away.id, FASTER)

    assert len(studio.library.lineage(first.song_id)) == 1


def test_two_edits_of_one_take_are_siblings(studio: Studio) -> None:
    first = studio.make(studio.requests.create(WISH, 5))
    jobs = [
        studio.enqueue(studio.requests.edit(first.id, FASTER), "ada"),
        studio.enqueue(studio.requests.edit(first.id, {"kind": "key", "key": "D minor"}), "bob"),
    ]

    takes = [done(studio, job).take_id for job in jobs]

    assert [(branch.take_id, branch.parent_id) for branch in studio.library.lineage(first.song_id)] == [
        (first.id, None),
        (takes[0], first.id),
        (takes[1], first.id),
    ]
    assert studio.library.lineage(str(takes[1])) == studio.library.lineage(first.song_id)


def test_another_one_of_an_edited_take_follows_the_first_wish(studio: Studio) -> None:
    edited = studio.make(studio.requests.edit(studio.make(studio.requests.create(WISH, 5)).id, FASTER))

    other = studio.library.take(str(done(studio, studio.enqueue(studio.requests.another(edited.id))).take_id))

    assert (other.request, other.edit) == (WISH, None)
    assert other.song_id != edited.song_id
    assert [branch.parent_id for branch in studio.library.lineage(other.song_id)] == [None]


def test_the_editor_sees_the_take_and_where_it_stands(studio: Studio) -> None:
    first = studio.make(studio.requests.create(WISH, 5))
    edited = studio.make(studio.requests.edit(first.id, FASTER))

    view = studio.takes.editor_view(edited.id)

    assert (view["take_id"], view["parent_id"], view["tempo_bpm"], view["loudness_lufs"]) == (
        edited.id,
        first.id,
        150.0,
        -14.0,
    )
    assert view["bars"][-1] == pytest.approx(edited.length_seconds, abs=0.01)
    assert [branch["label"] for branch in view["lineage"]] == [WISH, "Tempo 140 → 150 BPM"]


def test_a_cancelled_job_can_be_tried_again(studio: Studio) -> None:
    job = studio.enqueue(studio.requests.create(WISH))

    assert studio.jobs.cancel(job.id).state == "cancelled"
    work(studio)
    assert studio.library.songs() == []

    studio.jobs.retry(job.id)
    done(studio, job)
    assert len(studio.library.songs()) == 1


def test_a_job_outlives_the_studio_that_asked_for_it(studio: Studio) -> None:
    job = studio.enqueue(studio.requests.create(WISH), "ada")
    reopened = Studio(studio.settings, {"symbolic": EngineDouble()})

    assert reopened.jobs.of("ada") == [job]
    done(reopened, job)

    assert studio.jobs.job(job.id).state == "done"


def test_files_are_reached_by_name_only(studio: Studio) -> None:
    take = studio.make(studio.requests.create(WISH))

    assert studio.library.file_path(take.id, "wav").read_bytes() == f"master.wav of {take.seed}".encode()
    for name in ("../../../studio.db", "master.wav", "stems/../wav"):
        with pytest.raises(NotFoundError):
            studio.library.file_path(take.id, name)


def test_copies_lie_in_a_folder_named_after_the_song(studio: Studio, tmp_path: Path) -> None:
    take = studio.make(studio.requests.create(WISH))
    studio.library.rename(take.song_id, "../../Night/Drive")

    first, second = (
        studio.takes.copy_files(take.id, tmp_path / "out"),
        studio.takes.copy_files(take.id, tmp_path / "out"),
    )

    assert set(first) == {*SOUND, *DOCUMENTS, "midi"}
    assert first["wav"] == tmp_path / "out" / "Night Drive" / "master.wav"
    assert second["stems/bass"] == tmp_path / "out" / "Night Drive 2" / "stems" / "bass.flac"
    assert all(
        path.read_bytes() == studio.library.file_path(take.id, name).read_bytes()
        for name, path in first.items()
    )


def test_copied_and_packed_masters_have_tags_and_stems_are_the_same_to_the_byte(
    studio: Studio, tmp_path: Path
) -> None:
    take = studio.make(studio.requests.create(WISH))
    studio.library.rename(take.song_id, "雨" * 120)
    for name in ("wav", "stems/bass"):
        path = studio.library.file_path(take.id, name)
        write(AudioClip(np.zeros((441, 2), np.float32)), path, path.suffix[1:])
    plain = {name: studio.library.file_path(take.id, name).read_bytes() for name in ("wav", "stems/bass")}

    copies = studio.takes.copy_files(take.id, tmp_path / "out")
    masters = studio.takes.download(take.id, "wav"), copies["wav"]

    assert masters[0].read_bytes() == masters[1].read_bytes() != plain["wav"]
    assert str(WAVE(masters[0]).tags["TIT2"]) == "雨" * 120
    assert str(WAVE(masters[0]).tags.getall("COMM")[0]) == WISH
    assert copies["stems/bass"].read_bytes() == plain["stems/bass"]
    assert studio.library.file_path(take.id, "wav").read_bytes() == plain["wav"]


def test_a_home_that_cannot_be_written_gives_its_sound_away_untagged(
    studio: Studio, monkeypatch: pytest.MonkeyPatch
) -> None:
    take = studio.make(studio.requests.create(WISH))

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(shutil, "copyfile", full)

    assert studio.takes.download(take.id, "wav") == studio.library.file_path(take.id, "wav")


def test_copies_that_cannot_be_finished_leave_nothing(studio: Studio, tmp_path: Path) -> None:
    take = studio.make(studio.requests.create(WISH))
    studio.library.file_path(take.id, "stems/bass").unlink()

    with pytest.raises(NotFoundError, match="The stems/bass of this take is gone"):
        studio.takes.copy_files(take.id, tmp_path / "out")

    assert list((tmp_path / "out").iterdir()) == []


def test_renaming_and_the_trash_go_through_the_door(studio: Studio) -> None:
    take = studio.make(studio.requests.create(WISH))

    assert studio.library.rename(take.song_id, "Dusk").title == "Dusk"
    studio.library.trash(take.song_id)
    assert studio.library.songs() == []
    assert studio.library.restore(take.song_id).title == "Dusk"
    assert [kept.id for kept in studio.library.takes(take.song_id)] == [take.id]


def test_words_are_read_without_a_home(tmp_path: Path) -> None:
    home = tmp_path / "home"

    Studio(Settings(home)).parse(WISH)

    assert not home.exists()


def test_a_home_that_cannot_be_written_is_found_out_before_the_work(tmp_path: Path) -> None:
    begun = tmp_path / "begun"
    begun.write_text("")
    studio = Studio(Settings(begun / "home"), {"symbolic": EngineDouble(begun=begun)})

    with pytest.raises(StorageError, match="cannot be written"):
        studio.make(studio.requests.create(WISH))

    assert begun.read_text() == ""


def test_a_song_and_its_edits_are_made_by_the_engine_that_was_asked_for(tmp_path: Path) -> None:
    engines = {"symbolic": EngineDouble(), "other": EngineDouble(steps=2)}
    asked: list[Engine] = []
    reviser = ReviserDouble()

    def revise(
        original: Original, edit: Edit, folder: Path, progress: Progress, threads: int, engine: Engine
    ) -> Production:
        asked.append(engine)
        return reviser(original, edit, folder, progress, threads, engine)

    studio = Studio(Settings(tmp_path / "home"), engines, revise)

    first = studio.make(studio.requests.create(WISH, 5, engine="other"))
    edited = studio.make(studio.requests.edit(first.id, FASTER))

    assert (first.engine, edited.engine) == ("other", "other")
    assert asked == [engines["other"]]
    with pytest.raises(NotFoundError, match="no engine called 'none'; there is symbolic, other"):
        studio.requests.create(WISH, engine="none")
    studio.library.close()


def test_only_an_engine_that_plays_scores_is_given_one() -> None:
    with pytest.raises(EditError, match="The engine Double plays no scores"):
        playing(EngineDouble())

    assert playing(ENGINES["symbolic"].delivering(target="club")).target == "club"
