import pytest

from studio.composing.arrangement import RING_SECONDS, lay_out
from studio.composing.genre import GENRES
from studio.theory.meter import Meter
from tests.composing.briefs import brief_of


def test_the_ending_falls_on_the_downbeat_after_the_last_full_bar_when_enough_remains() -> None:
    # ten bars of 2 s and 1.5 s
    layout = lay_out(brief_of("trap", tempo_bpm=120.0, length_seconds=21.5), GENRES["trap"])
    assert layout.ending_tick == 10 * 1920
    assert layout.bars == 11


def test_the_last_full_bar_is_the_ending_when_too_little_remains() -> None:
    layout = lay_out(brief_of("trap", tempo_bpm=120.0, length_seconds=20.5), GENRES["trap"])
    assert layout.ending_tick == 9 * 1920


def test_a_piece_shorter_than_two_bars_closes_on_a_beat_that_can_ring() -> None:
    # a bar is 6 s
    layout = lay_out(brief_of("ambient", tempo_bpm=40.0, length_seconds=5.0), GENRES["ambient"])
    assert layout.ending_tick == 2 * 480
    assert layout.end_tick * 60 / 40 / 480 - 2 * 1.5 >= RING_SECONDS


@pytest.mark.parametrize("genre", GENRES)
def test_longer_pieces_have_more_sections_and_none_is_endless(genre: str) -> None:
    counts = []
    for length_seconds in (12.0, 60.0, 300.0, 600.0):
        layout = lay_out(brief_of(genre, length_seconds=length_seconds), GENRES[genre])
        counts.append(len(layout.sections))
        assert max(section.bars for section in layout.sections) <= 24
    assert counts == sorted(counts)
    assert counts[-1] > 6


@pytest.mark.parametrize("genre", GENRES)
def test_a_minute_has_sections_that_differ_in_energy(genre: str) -> None:
    energies = [
        section.energy for section in lay_out(brief_of(genre, length_seconds=60.0), GENRES[genre]).sections
    ]
    assert max(energies) - min(energies) > 0.3


def test_sections_of_a_long_piece_are_whole_phrases_of_four_bars() -> None:
    for seed in range(6):
        layout = lay_out(brief_of("trap", length_seconds=120.0, seed=seed), GENRES["trap"])
        assert all(plan.bars % 4 == 0 for plan in layout.plans[:-1])


def test_a_piece_ends_on_its_outro_or_on_what_it_is_about() -> None:
    for genre, names in (
        ("metal", {"hook"}),
        ("chiptune", {"hook", "outro"}),
        ("ambient", {"bloom", "outro"}),
    ):
        for length_seconds in (15.0, 30.0, 45.0, 90.0):
            for seed in range(4):
                layout = lay_out(brief_of(genre, length_seconds=length_seconds, seed=seed), GENRES[genre])
                assert layout.sections[-1].name in names


def test_an_energetic_mood_plays_louder_than_a_sad_one() -> None:
    energetic, sad = (
        lay_out(brief_of("lofi", mood=mood), GENRES["lofi"]).plans for mood in ("energetic", "sad")
    )
    assert all(loud.energy > soft.energy for loud, soft in zip(energetic, sad, strict=True))


def test_bars_of_other_meters_fill_the_file_too() -> None:
    layout = lay_out(brief_of("jazz", meter=Meter(3, 4), length_seconds=40.0), GENRES["jazz"])
    assert layout.sections[-1].end_bar == layout.bars
    assert layout.bars * 1440 >= layout.end_tick > (layout.bars - 1) * 1440


def test_a_form_whose_main_section_found_no_room_still_ends_on_it() -> None:
    brief = brief_of("jazz", tempo_bpm=40.0, length_seconds=38.0, seed=0)
    layout = lay_out(brief, GENRES["jazz"])
    assert [(plan.name, plan.bars) for plan in layout.plans] == [("intro", 2), ("head", 4)]
