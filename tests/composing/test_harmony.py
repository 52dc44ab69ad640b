import numpy as np

from studio.composing.arrangement import lay_out
from studio.composing.genre import GENRES
from studio.composing.harmony import harmonise, progression_for, read_numerals, walked_progression
from studio.theory.chord import Chord
from studio.theory.scale import MODES, Key
from studio.theory.score import ChordSpan
from tests.composing.briefs import brief_of


def harmony_of(genre: str, **asked: object) -> tuple[ChordSpan, ...]:
    brief = brief_of(genre, **asked)
    return harmonise(brief, GENRES[genre], lay_out(brief, GENRES[genre]))


def test_bars_and_halves_of_bars_are_read() -> None:
    bars = read_numerals("i | iv V7", Key("A", "minor"))
    assert [[str(chord) for chord in bar] for bar in bars] == [["Am"], ["Dm", "E7"]]


def test_every_genre_in_every_mode_begins_and_ends_on_its_tonic() -> None:
    for genre in GENRES:
        for mode in MODES:
            key = Key("D", mode)
            for seed in range(3):
                spans = harmony_of(genre, key=key, seed=seed)
                assert spans[0].chord.root_pitch_class == 2, (genre, mode)
                assert spans[-1].chord.root_pitch_class == 2, (genre, mode)
                assert spans[-1].chord.is_minor == key.is_minor, (genre, mode)


def test_a_minor_key_is_confirmed_by_its_own_dominant_again_and_again() -> None:
    for genre in GENRES:
        for seed in range(3):
            chords = [span.chord for span in harmony_of(genre, length_seconds=60.0, seed=seed)]
            dominants = sum(str(chord).startswith("E") and 8 in chord.pitch_classes for chord in chords)
            assert dominants >= 2, (genre, seed)


def test_a_section_that_returns_has_the_same_progression() -> None:
    brief = brief_of("trap")
    assert progression_for(brief, GENRES["trap"], "hook") == progression_for(brief, GENRES["trap"], "hook")


def test_seeds_choose_different_progressions() -> None:
    found = {tuple(str(span.chord) for span in harmony_of("jazz", seed=seed)) for seed in range(12)}
    assert len(found) >= 4


def test_a_dorian_piece_has_its_major_fourth_degree() -> None:
    found = {
        str(span.chord) for seed in range(6) for span in harmony_of("lofi", key=Key("D", "dorian"), seed=seed)
    }
    assert "G9" in found


def test_asked_chords_are_never_replaced() -> None:
    asked = (Chord.parse("Dm"), Chord.parse("Bb"), Chord.parse("F/A"))
    for genre in GENRES:
        assert {span.chord for span in harmony_of(genre, chords=asked)} == set(asked)


def test_a_walked_progression_leaves_the_tonic_and_in_minor_comes_home_by_the_dominant() -> None:
    written = {walked_progression("minor", np.random.default_rng(seed)).bars for seed in range(12)}
    assert len(written) >= 8
    for bars in written:
        chords = [chord for bar in read_numerals(bars, Key("A", "minor")) for chord in bar]
        assert str(chords[0]) == "Am"
        assert str(chords[-1]) == "E"


def test_a_walked_progression_never_stands_still_where_it_turns() -> None:
    for seed in range(12):
        bars = read_numerals(walked_progression("major", np.random.default_rng(seed)).bars, Key("C", "major"))
        chords = [str(chord) for bar in bars for chord in bar]
        assert len(bars) == 4
        assert chords[-1] != "C"


def test_no_walk_ends_in_a_chord_from_which_no_song_was_seen_to_go_on() -> None:
    for mode in ("major", "minor"):
        for seed in range(400):
            progression = walked_progression(mode, np.random.default_rng(seed))
            assert len(read_numerals(progression.bars, Key("C", mode))) == 4


def test_calm_songs_of_a_genre_change_chords_once_a_bar_and_busy_ones_nearly_twice() -> None:
    bars = 30
    rates = [
        len(harmony_of("rock", seed=seed, tempo_bpm=120.0, length_seconds=60.0)) / bars for seed in range(16)
    ]
    assert min(rates) <= 1.0
    assert max(rates) >= 1.5
    assert sum(rate < 1.2 for rate in rates) > len(rates) / 2
