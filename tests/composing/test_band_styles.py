"""Styles of bands and dance floors are found by the words people use for them."""

import pytest

from studio.composing.wishes import parse


@pytest.mark.parametrize(
    ("text", "genre"),
    [
        ("reggae, sunny", "reggae"),
        ("dub with echoes", "dub"),
        ("a rock anthem, powerful", "rock"),
        ("punk rock, fast", "punk"),
        ("k-pop, energetic", "k_pop"),
        ("cinematic pop", "pop"),
        ("cinematic, tense, strings", "cinematic"),
        ("epic film score with french horns", "cinematic"),
        ("latin pop for summer", "reggaeton"),
        ("disco, groovy", "disco"),
        ("country song with banjo", "country"),
        ("folk, fingerpicked", "folk"),
        ("afrobeats at 104 bpm", "afrobeats"),
        ("bossa nova for dinner", "bossa"),
        ("12 bar blues in E", "blues"),
    ],
)
def test_a_style_with_a_studio_is_asked_for_not_neighboured(text, genre):
    brief = parse(text, 1)

    assert brief.genre == genre
    assert "genre" in brief.asked
    assert not any("studio yet" in note for note in brief.notes)


@pytest.mark.parametrize(
    ("text", "genre"),
    [
        ("stoner rock", "psychedelic_rock"),
        ("zouk", "soukous"),
        ("kuduro", "reggaeton"),
        ("sea shanty", "country"),
    ],
)
def test_a_neighbour_is_the_nearest_of_the_styles_there_are(text, genre):
    brief = parse(text, 1)

    assert brief.genre == genre
    assert "genre" not in brief.asked
    assert brief.notes


@pytest.mark.parametrize(
    ("text", "genre"),
    [("rock waltz", "rock"), ("a waltz, country style", "country"), ("slow waltz", "waltz")],
)
def test_a_waltz_of_another_style_is_that_style_in_three(text, genre):
    brief = parse(text, 1)

    assert (brief.genre, str(brief.meter)) == (genre, "3/4")
    assert not any("waltz" in note.lower() for note in brief.notes)
