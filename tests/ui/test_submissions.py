"""What the Create tab asks of the studio."""

import pytest

from studio.composing.brief import Brief
from studio.composing.given import Given
from studio.composing.wishes import parse
from studio.errors import BriefError, InputError, NotFoundError
from studio.studio import Studio
from ui.submissions import LONGEST_WISH, MOST_WAITING, Submissions, seed_of, tempo_of


@pytest.fixture
def orders(studio: Studio) -> Submissions:
    return Submissions(studio)


def test_what_is_asked_is_told_from_what_is_chosen(orders: Submissions):
    brief = orders.understand("dark trap at 140 bpm in C minor", None)["brief"]

    assert (brief["genre_name"], brief["tempo_bpm"], brief["key"]) == ("Trap", 140.0, "C minor")
    assert set(brief["asked"]) == {"genre", "tempo_bpm", "key", "mood"}


def test_no_words_are_not_an_error_yet(orders: Submissions):
    assert orders.understand("", None) == {}


@pytest.mark.parametrize("wish", ["trap at 999 bpm", "trap, 0 seconds", "x" * (LONGEST_WISH + 1)])
def test_a_wish_that_cannot_be_met_queues_nothing(orders: Submissions, studio: Studio, wish: str):
    with pytest.raises(BriefError):
        orders.create(wish, None, "somebody")

    assert studio.jobs.of("somebody") == []


def test_a_wish_is_queued_for_its_owner(orders: Submissions, studio: Studio):
    job = orders.create("trap", 5, "somebody")

    assert (job.state, job.owner, job.request["brief"]["seed"]) == ("queued", "somebody", 5)
    assert [mine.id for mine in studio.jobs.of("somebody")] == [job.id]


def test_the_second_press_of_a_double_click_orders_nothing_new(
    orders: Submissions, monkeypatch: pytest.MonkeyPatch
):
    job = orders.create("dark  trap", 5, "somebody")

    assert orders.just_ordered("dark  trap", "somebody") == job
    assert orders.just_ordered("trap", "somebody") is None
    assert orders.just_ordered("dark  trap", "somebody else") is None
    monkeypatch.setattr("ui.submissions.time.time", lambda: job.created + 1.0)
    assert orders.just_ordered("dark  trap", "somebody") is None


def test_players_are_called_as_people_call_them(orders: Submissions):
    brief = orders.understand("string quartet", None)["brief"]

    names = [brief["instrument_names"][id_] for id_ in brief["ensemble"]]
    assert names == ["violin", "violin", "viola", "cello"]


def test_what_is_set_by_hand_is_queued_as_values(orders: Submissions):
    job = orders.create("dark trap at 140 bpm", 5, "somebody", Given(genre="jazz", tempo_bpm=77.0))

    assert (job.request["text"], job.request["brief"]["genre"], job.request["brief"]["tempo_bpm"]) == (
        "dark trap at 140 bpm",
        "jazz",
        77.0,
    )
    assert job.request["brief"]["notes"] == [
        "What is set by hand wins over the words: Jazz, not Trap; 77 BPM, not 140 BPM."
    ]


@pytest.mark.parametrize("wish", ["lofi", "something sad", "asdfgh", "techno, 16 bars", "грустная песня"])
def test_what_is_shown_is_made_number_for_number(orders: Submissions, wish: str):
    for chance in (1, 77, 123_456_789):
        shown = orders.understand(wish, None, chance=chance)["brief"]
        made = orders.create(wish, None, f"somebody {chance}", chance=chance).request["brief"]

        assert {name: shown[name] for name in made} == made


def test_a_seed_that_is_named_wins_over_chance(orders: Submissions):
    assert orders.create("trap seed 9", None, "somebody", chance=5).request["brief"]["seed"] == 9
    assert orders.create("trap", 8, "somebody", chance=5).request["brief"]["seed"] == 8


def test_the_form_alone_is_understood(orders: Submissions):
    assert orders.understand("", None, Given(mood="sad"))["brief"]["mood"] == "sad"


def test_a_wish_is_parsed_once_on_its_way_to_the_queue(orders: Submissions, monkeypatch: pytest.MonkeyPatch):
    texts = []

    def counting(text: str, *arguments: object, **named: object) -> Brief:
        texts.append(text)
        return parse(text, *arguments, **named)

    monkeypatch.setattr("studio.requests.parse", counting)
    orders.create("trap", None, "somebody")

    assert texts == ["trap"]


def test_one_browser_cannot_fill_the_queue(orders: Submissions):
    for _ in range(MOST_WAITING):
        orders.create("trap", None, "eager")

    with pytest.raises(InputError, match=f"{MOST_WAITING} of your songs are waiting"):
        orders.create("trap", None, "eager")
    assert orders.create("trap", None, "patient").state == "queued"


def test_another_of_nothing_is_refused(orders: Submissions):
    with pytest.raises(NotFoundError):
        orders.another("none", "somebody")


@pytest.mark.parametrize(
    ("written", "seed"), [("", None), ("  ", None), ("0", 0), (" 42 ", 42), ("4294967295", 4294967295)]
)
def test_a_seed_is_read_as_it_is_typed(written: str, seed: int | None):
    assert seed_of(written) == seed


@pytest.mark.parametrize(
    ("written", "tempo_bpm"), [("", None), ("  ", None), ("77", 77.0), (" 92.5 ", 92.5), ("92,5", 92.5)]
)
def test_a_tempo_is_read_as_it_is_typed(written: str, tempo_bpm: float | None):
    assert tempo_of(written) == tempo_bpm


@pytest.mark.parametrize("written", ["fast", "1e999", "nan", "1_0", "²", "90 bpm"])
def test_a_tempo_that_is_none_is_refused(written: str):
    with pytest.raises(BriefError, match="40 to 240 BPM"):
        tempo_of(written)


@pytest.mark.parametrize("written", ["-1", "1.5", "abc", "4294967296", "²"])
def test_a_seed_that_is_none_is_refused(written: str):
    with pytest.raises(BriefError, match="0 to 4,294,967,295"):
        seed_of(written)
