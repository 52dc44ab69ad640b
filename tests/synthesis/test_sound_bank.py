"""Sound banks: which one plays, which one a song keeps, and what is said where it cannot be had."""

from dataclasses import replace
from pathlib import Path

import pytest

from studio.errors import NotFoundError
from studio.synthesis import bank_unpacking, sound_bank
from studio.synthesis.sound_bank import (
    BANKS,
    bank_named,
    bank_notes,
    find_banks,
    playable_banks,
    played_here,
    unpacking_notes,
)
from studio.theory.score import Score, SoundSource
from tests import doubles
from tests.synthesis.soundfonts import tone, write_font

SMALL = "timgm6mb"


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Nothing is asked for, and the only packed bank is a small one: a tone."""
    folder = tmp_path / "cache"
    monkeypatch.setattr(bank_unpacking, "cache_folder", lambda: folder)
    monkeypatch.delenv("STUDIO_SOUNDS", raising=False)
    packed = write_font(tmp_path / "general.sf3", [tone(440.0)], packed=True)
    monkeypatch.setattr(sound_bank, "_ROOT", tmp_path)
    banks = {
        "general": replace(BANKS["musescore_general_lite"], label="General", places=("general.sf3",)),
        SMALL: replace(BANKS[SMALL], places=BANKS[SMALL].places[:1]),
    }
    assert packed.is_file()
    monkeypatch.setattr(sound_bank, "BANKS", banks)
    return folder


def score(version: int = 2, *banks: str) -> Score:
    return replace(doubles.score(doubles.brief()), sound=SoundSource(version, banks))


def names(*ids: str) -> tuple[str, ...]:
    return tuple(bank.name for bank in find_banks() if bank.id in ids)


def test_the_bank_with_the_lowest_rank_plays():
    assert [bank.id for bank in find_banks()] == ["general", SMALL]
    assert played_here(score()).sound.banks == names("general")


def test_without_the_part_that_npm_brings_the_small_bank_plays(tmp_path: Path):
    (tmp_path / "general.sf3").unlink()

    assert [bank.id for bank in find_banks()] == [SMALL]
    assert played_here(score()).sound.banks == names(SMALL)
    assert unpacking_notes() == ()


@pytest.mark.parametrize("asked", [SMALL, f" {SMALL} "])
def test_a_bank_is_asked_for_by_its_id(asked: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("STUDIO_SOUNDS", asked)

    assert played_here(score()).sound.banks == names(SMALL)


def test_a_bank_is_asked_for_by_its_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("STUDIO_SOUNDS", str(write_font(tmp_path / "Mine.sf2", [tone(440.0)], packed=False)))

    first = find_banks()[0]
    assert (first.id, first.label, len(first.checksum)) == ("mine", "Mine", 12)
    assert played_here(score()).sound.banks == (first.name,)


@pytest.mark.parametrize("file", ["missing.sf2", "text.sf2", "."])
def test_what_is_no_bank_is_said_with_what_is(file: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "text.sf2").write_text("not a font")
    monkeypatch.setenv("STUDIO_SOUNDS", str(tmp_path / file))

    with pytest.raises(NotFoundError) as said:
        find_banks()
    assert str(said.value) == (
        f"STUDIO_SOUNDS is {str(tmp_path / file)!r}; it can be a SoundFont file (.sf2, .sf3), "
        f"or one of general, {SMALL}."
    )


def test_a_bank_that_cannot_be_unpacked_is_passed_over_with_a_notice(cache: Path):
    cache.write_text("a file where the folder would be")

    assert [bank.id for bank in playable_banks()] == [SMALL]
    assert played_here(score()).sound.banks == names(SMALL)
    (note,) = unpacking_notes()
    assert note.startswith("General could not be unpacked: ")
    assert note.endswith("TimGM6mb plays instead.")


def test_a_bank_is_found_again_by_the_name_that_a_song_keeps():
    assert all(bank_named(bank.name) == (bank, True) for bank in find_banks())


def test_another_version_of_a_bank_is_the_nearest():
    found, is_same = bank_named(f"{SMALL}@000000000000")

    assert (found.id, is_same) == (SMALL, False)
    (note,) = bank_notes(score(2, f"{SMALL}@000000000000"))
    assert note.startswith("Another version of TimGM6mb, which this song was played from, is not here;")


def test_an_unknown_bank_is_played_from_the_first_and_named():
    assert bank_named("grand@123456789abc")[0].id == "general"
    assert bank_notes(score(2, "grand@123456789abc")) == (
        "grand, which this song was played from, is not here; what is played anew is played from General.",
    )


@pytest.mark.parametrize("version", [1, 2])
def test_nothing_is_said_of_a_song_whose_banks_are_here(version: int):
    assert bank_notes(score(version, *names("general"))) == ()


def test_songs_of_before_name_no_bank():
    assert played_here(score(1)) == score(1)


def test_every_bank_is_declared_with_terms_and_credit():
    for id_, bank in BANKS.items():
        assert bank.licence, id_
        assert bank.credit, id_
        assert bank.places, id_
