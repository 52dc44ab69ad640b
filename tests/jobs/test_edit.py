"""An edit becomes a take beside the one it began from, or one sentence and nothing."""

import errno
from collections.abc import Callable
from pathlib import Path

import mido
import pytest

from studio.action import edit_from_json
from studio.errors import ConflictError, EditError, NotFoundError
from studio.jobs.edit import EditRequest
from studio.jobs.estimate import Estimate
from studio.jobs.queue import JobQueue
from studio.jobs.worker import Worker
from studio.library.library import Library
from studio.library.song import Take
from studio.settings import Settings
from tests.doubles import DOCUMENTS, SOUND, EngineDouble, ReviserDouble, draft
from tests.jobs.conftest import ask, ask_edit

FASTER = {"kind": "tempo", "tempo_bpm": 100.0}


def worker(library: Library, settings: Settings, reviser: ReviserDouble | None = None) -> Worker:
    return Worker(library, {"symbolic": EngineDouble()}, settings, None, reviser or ReviserDouble())


def folders(library: Library) -> set[str]:
    return {path.name for folder in ("takes", "work") for path in (library.home / folder).iterdir()}


def test_an_edit_becomes_the_next_take_of_the_same_song(
    library: Library, queue: JobQueue, settings: Settings, take: Take
) -> None:
    job = ask_edit(queue, library, take)

    assert worker(library, settings).run_one()

    done = queue.job(job.id)
    assert (done.kind, done.state, done.song_id) == ("edit", "done", take.song_id)
    edited = library.take(str(done.take_id))
    assert (edited.parent_id, edited.song_id, edited.request) == (take.id, take.song_id, "Tempo 90 → 100 BPM")
    assert (edited.edit, edited.engine, edited.seed, edited.title) == (
        FASTER,
        "symbolic",
        take.seed,
        take.title,
    )
    assert (edited.brief["tempo_bpm"], take.brief["tempo_bpm"]) == (100.0, 90.0)
    assert edited.length_seconds == pytest.approx(7.2)
    assert set(edited.files) == {*SOUND, *DOCUMENTS, "midi"}
    assert mido.MidiFile(library.file_path(edited.id, "midi")).length > 0
    assert library.song(take.song_id).latest.id == edited.id


def test_the_take_that_was_edited_stays_as_it_was(
    library: Library, queue: JobQueue, settings: Settings, take: Take
) -> None:
    before = {name: library.file_path(take.id, name).read_bytes() for name in take.files}
    ask_edit(queue, library, take)

    worker(library, settings).run_one()

    assert library.take(take.id) == take
    assert {name: library.file_path(take.id, name).read_bytes() for name in take.files} == before


def test_an_edit_of_an_edit_hangs_below_it(
    library: Library, queue: JobQueue, settings: Settings, take: Take
) -> None:
    first = ask_edit(queue, library, take, 100.0)
    worker(library, settings).run_one()
    child = library.take(str(queue.job(first.id).take_id))
    ask_edit(queue, library, child, 110.0)

    worker(library, settings).run_one()

    labels = [(branch.parent_id, branch.label) for branch in library.lineage(take.song_id)]
    assert labels == [
        (None, "a small song"),
        (take.id, "Tempo 90 → 100 BPM"),
        (child.id, "Tempo 100 → 110 BPM"),
    ]


def test_songs_and_edits_share_one_queue_in_the_order_they_came(
    library: Library, queue: JobQueue, settings: Settings, take: Take
) -> None:
    jobs = [ask(queue), ask_edit(queue, library, take), ask(queue)]

    for _ in jobs:
        worker(library, settings).run_one()

    finished = [queue.job(job.id) for job in jobs]
    assert [job.state for job in finished] == ["done"] * 3
    assert sorted(finished, key=lambda job: float(job.finished or 0.0)) == finished


def test_what_is_left_to_chance_is_decided_when_it_is_asked(library: Library, take: Take) -> None:
    extend = {"kind": "extend", "bars": 2, "at": "end"}

    drawn = EditRequest.of(library, take.id, edit_from_json(extend), seed=3)
    brought = EditRequest.of(library, take.id, edit_from_json({**extend, "seed": 9}), seed=3)

    assert (drawn.edit["seed"], brought.edit["seed"]) == (3, 9)
    assert EditRequest.from_json(drawn.to_json()) == drawn


@pytest.mark.parametrize(
    "edit",
    [
        {},
        {"kind": "explode"},
        {"kind": "../edit"},
        {"kind": 7},
        {"kind": "tempo", "tempo_bpm": 9999},
        {"kind": "tempo", "tempo_bpm": float("nan")},
        {"kind": "tempo", "speed": 2},
        {"kind": "mute", "start": 0.0, "end": 0.0, "parts": ["bass"]},
        {"kind": "mute", "start": 5.0, "end": 3.0, "parts": ["bass"]},
        {"kind": "mute", "start": 0.0, "end": 4.0, "parts": ["kazoo"]},
        {"kind": "cut", "start": 100.0, "end": 104.0},
        {"kind": "regenerate", "start": 0.0, "end": 4.0, "seed": -1},
    ],
    ids=str,
)
def test_what_cannot_be_done_to_a_take_is_refused_in_one_sentence(
    library: Library, take: Take, edit: dict[str, object]
) -> None:
    with pytest.raises(EditError) as refused:
        EditRequest.of(library, take.id, edit_from_json(edit), seed=3)

    assert str(refused.value).endswith(".")
    assert "\n" not in str(refused.value)


def test_there_is_no_edit_of_what_is_not_there_or_has_no_score(library: Library) -> None:
    with library.workspace() as folder:
        plain = library.add_take(draft(folder), folder)

    with pytest.raises(NotFoundError, match="There is no take 'nope'"):
        EditRequest.of(library, "nope", edit_from_json(FASTER), seed=3)
    with pytest.raises(NotFoundError, match="has no file called 'score'"):
        EditRequest.of(library, plain.id, edit_from_json(FASTER), seed=3)


def test_a_take_in_the_trash_is_not_edited(library: Library, take: Take) -> None:
    library.trash_take(take.id)

    with pytest.raises(
        ConflictError, match="This take of 'Small Song' lies in the trash; restore it, or go on from another"
    ):
        EditRequest.of(library, take.id, edit_from_json(FASTER), seed=3)


def test_an_edit_of_a_take_that_was_thrown_away_meanwhile_waits_for_its_return(
    library: Library, queue: JobQueue, settings: Settings, take: Take
) -> None:
    job = ask_edit(queue, library, take)
    library.trash(take.song_id)

    worker(library, settings).run_one()

    assert (queue.job(job.id).state, "lies in the trash" in str(queue.job(job.id).error)) == ("failed", True)
    assert library.songs() == []
    library.restore(take.song_id)
    queue.retry(job.id)
    worker(library, settings).run_one()
    assert queue.job(job.id).state == "done"
    assert len(library.lineage(take.song_id)) == 2


def test_a_song_thrown_away_in_the_middle_of_an_edit_does_not_come_back(
    library: Library, queue: JobQueue, settings: Settings, take: Take
) -> None:
    job = ask_edit(queue, library, take)

    worker(library, settings, ReviserDouble(trouble=lambda _: library.trash(take.song_id))).run_one()

    assert (queue.job(job.id).state, "lies in the trash" in str(queue.job(job.id).error)) == ("failed", True)
    assert library.songs() == []
    assert folders(library) == {take.id}


def refuse(error: Exception) -> Callable[[Path], None]:
    def trouble(_folder: Path) -> None:
        raise error

    return trouble


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (EditError("The wish cannot be met."), "The wish cannot be met."),
        (OSError(errno.ENOSPC, "No space left on device"), "is full; free some space and try again."),
        (ZeroDivisionError("division by zero"), "Something in the studio broke while it made this song"),
    ],
)
def test_an_edit_that_breaks_leaves_a_sentence_and_nothing_else(
    library: Library, queue: JobQueue, settings: Settings, take: Take, error: Exception, sentence: str
) -> None:
    job = ask_edit(queue, library, take)

    worker(library, settings, ReviserDouble(trouble=refuse(error))).run_one()

    failed = queue.job(job.id)
    assert failed.state == "failed"
    assert sentence in str(failed.error)
    assert [branch.take_id for branch in library.lineage(take.song_id)] == [take.id]
    assert folders(library) == {take.id}


def test_a_cancelled_edit_leaves_no_take(
    library: Library, queue: JobQueue, settings: Settings, take: Take
) -> None:
    job = ask_edit(queue, library, take)

    worker(library, settings, ReviserDouble(trouble=lambda _: queue.cancel(job.id) and None)).run_one()

    assert queue.job(job.id).state == "cancelled"
    assert folders(library) == {take.id}


def test_a_worker_that_is_told_to_stop_gives_its_edit_back(
    library: Library, queue: JobQueue, settings: Settings, take: Take
) -> None:
    job = ask_edit(queue, library, take)
    working = worker(library, settings)
    working.stop()

    working.run_one()

    assert (queue.job(job.id).state, queue.job(job.id).attempts) == ("queued", 0)


def test_the_wait_for_an_edit_is_told_from_edits_of_its_kind(
    library: Library, queue: JobQueue, settings: Settings, take: Take
) -> None:
    request = EditRequest.of(library, take.id, edit_from_json(FASTER), seed=3)
    assert request.estimate(library) == Estimate(None)
    ask_edit(queue, library, take)
    worker(library, settings).run_one()

    assert request.estimate(library) == Estimate(pytest.approx(1.5 / 7.2, rel=0.01))
    assert EditRequest.of(library, take.id, edit_from_json({"kind": "extend", "bars": 1}), seed=3).estimate(
        library
    ) == Estimate(None)
