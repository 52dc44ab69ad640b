from itertools import pairwise

import pytest

from studio.composing.voicing import SHAPES, chord_tones, next_voicing, voice_leading
from studio.theory.chord import QUALITIES, Chord


def chords(*written: str) -> list[Chord]:
    return [Chord.parse(item) for item in written]


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("quality", QUALITIES)
def test_every_chord_has_a_voicing_of_its_own_tones_in_the_register(shape: str, quality: str) -> None:
    chord = Chord("F#", quality)
    voicing = next_voicing(chord, None, shape, 4, 48, 76)
    assert list(voicing) == sorted(set(voicing))
    assert 48 <= voicing[0] <= voicing[-1] <= 76
    allowed = (
        {*chord.pitch_classes, (chord.root_pitch_class + 7) % 12}
        if shape == "fifths"
        else set(chord.pitch_classes)
    )
    assert {pitch % 12 for pitch in voicing} <= allowed


@pytest.mark.parametrize("shape", ["close", "open", "drop2", "rootless"])
def test_voices_move_little_from_chord_to_chord(shape: str) -> None:
    line = voice_leading(chords("Am7", "Dm7", "G7", "Cmaj7", "Fmaj7", "Bm7b5", "E7", "Am7"), shape, 4, 50, 78)
    for before, after in pairwise(line):
        moves = [abs(high - low) for low, high in zip(before, after, strict=True)]
        assert max(moves) <= 5
        assert sum(moves) <= 10


def test_common_tones_stay() -> None:
    first, second = voice_leading(chords("C", "Am"), "close", 3, 55, 76)
    assert len(set(first) & set(second)) == 2


def test_the_leading_tone_is_never_doubled() -> None:
    for written, leading in (("E7", 8), ("E", 8), ("G#dim", 8)):
        for shape in ("close", "open", "drop2"):
            assert chord_tones(Chord.parse(written), shape, 4).count(leading) == 1


def test_a_rootless_voicing_leaves_the_root_to_the_bass_and_keeps_the_guide_tones() -> None:
    tones = chord_tones(Chord.parse("D9"), "rootless", 4)
    assert 2 not in tones
    assert {6, 0} <= set(tones)  # F# and C: third and seventh


@pytest.mark.parametrize(("written", "root"), [("Cm7", 0), ("Fmaj7", 5)])
def test_a_rootless_seventh_without_a_ninth_keeps_its_root_or_it_would_be_another_triad(
    written: str, root: int
) -> None:
    assert root in chord_tones(Chord.parse(written), "rootless", 4)


def test_a_register_narrower_than_the_chord_still_gives_notes_inside_it() -> None:
    voicing = next_voicing(Chord.parse("C13"), None, "open", 5, 60, 66)
    assert voicing
    assert all(60 <= pitch <= 66 for pitch in voicing)
