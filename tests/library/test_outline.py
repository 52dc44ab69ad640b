from dataclasses import replace

from studio.composing.composer import compose
from studio.composing.wishes import parse
from studio.library.outline import outline
from studio.theory.score import Note


def test_words_are_told_with_their_times_by_the_part_that_sings_them():
    score = compose(parse("pop at 120 bpm\n\n[Verse]\nhello my friend\nwe meet again"))
    words = outline(score)["words"]

    (part,) = words
    notes = [note for item in score.parts if item.id == part for note in item.notes if note.lyric]
    assert [text for _, text in words[part]] == ["hel-", "lo", "my", "friend", "we", "meet", "a-", "gain"]
    assert [second for second, _ in words[part]] == [
        round(score.time.seconds(note.start), 3) for note in notes
    ]


def test_a_piece_without_words_tells_of_none():
    score = compose(parse("pop at 120 bpm, 10 seconds"))
    silent = replace(score.parts[0], notes=(Note(0, 480, 60, 90),))

    assert "words" not in outline(replace(score, parts=(silent,)))
