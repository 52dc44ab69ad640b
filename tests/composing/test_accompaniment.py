from itertools import pairwise

import pytest

from studio.composing.composer import compose
from studio.composing.genre import GENRES
from studio.theory.score import Note, Part, Score
from tests.composing.briefs import brief_of


def part_of(score: Score, id_: str) -> Part:
    return next(part for part in score.parts if part.id == id_)


def sounding(part: Part, tick: int) -> list[Note]:
    return [note for note in part.notes if note.start <= tick < note.end]


@pytest.mark.parametrize(
    "genre",
    [genre for genre in GENRES if any(template.role == "pad" for template in GENRES[genre].part_templates)],
)
def test_pads_hold_the_tones_of_the_chord(genre: str) -> None:
    score = compose(brief_of(genre, length_seconds=60.0))
    pads = [part for part in score.parts if part.role == "pad"]
    right = total = 0
    for span in score.chords:
        for part in pads:
            for note in sounding(part, span.start + 60):
                total += 1
                right += note.pitch % 12 in span.chord.pitch_classes
    assert total > 20
    assert right / total > 0.97


def test_pads_tie_common_tones_over_a_change() -> None:
    score = compose(brief_of("ambient", length_seconds=60.0))
    pad = part_of(score, "pad")
    changes = [span.start for span in score.chords[1:-1]]
    tied = sum(
        any(note.start < change - 60 and note.end > change + 60 for note in pad.notes) for change in changes
    )
    assert tied >= len(changes) * 0.4


def test_chords_are_strummed_from_below() -> None:
    keys = part_of(compose(brief_of("lofi", length_seconds=60.0)), "keys")
    chords = [[keys.notes[0]]]
    for before, after in pairwise(keys.notes):
        if after.start - before.start < 40:
            chords[-1].append(after)
        else:
            chords.append([after])
    full = [chord for chord in chords if len(chord) >= 3]
    rolled = [
        chord for chord in full if chord[-1].pitch > chord[0].pitch and chord[-1].start > chord[0].start
    ]
    assert len(full) > 8
    assert len(rolled) / len(full) > 0.8


def test_metal_guitars_chug_and_ring_in_their_low_register() -> None:
    guitar = part_of(compose(brief_of("metal", length_seconds=60.0)), "guitar")
    articulations = [note.articulation for note in guitar.notes]
    assert articulations.count("power_mute") > 10
    assert articulations.count("power") > 10
    assert all(36 <= note.pitch <= 55 for note in guitar.notes)
    assert max(note.duration for note in guitar.notes if note.articulation == "power_mute") <= 200


def test_arpeggios_run_through_the_chord_in_sixteenths() -> None:
    score = compose(brief_of("chiptune", length_seconds=30.0))
    arp = part_of(score, "arp")
    gaps = [
        after.start - before.start
        for before, after in pairwise(arp.notes)
        if after.start - before.start < 400
    ]
    assert sorted(gaps)[len(gaps) // 2] == 120
    for note in arp.notes[:-20]:
        chord = next(span.chord for span in score.chords if span.start <= note.start < span.end)
        assert note.pitch % 12 in chord.pitch_classes


def test_guide_tones_move_by_small_steps() -> None:
    line = part_of(compose(brief_of("metal", length_seconds=60.0)), "harmony")
    steps = [abs(after.pitch - before.pitch) for before, after in pairwise(line.notes)]
    assert sum(step <= 5 for step in steps) / len(steps) > 0.8
