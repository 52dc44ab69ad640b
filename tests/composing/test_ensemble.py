"""Who plays: named players play and no others, and few are written for so that they can play it."""

from itertools import groupby

import pytest

from studio.composing.brief import Brief
from studio.composing.composer import compose
from studio.composing.playability import HAND_NOTES, HAND_SPAN, MALLETS, frets_of
from studio.composing.recomposition import chart_over, compose_over
from studio.composing.wishes import parse
from studio.instrument_facts import DECLARED
from studio.theory.score import Note, Part, Score

SEEDS = (1, 2, 3)
STRUCK_TOGETHER_TICKS = 40
QUARTET = ("violin_solo", "violin_solo", "viola", "cello")

PLAYERS = {
    "solo cello": ("cello",),
    "cello": ("cello",),
    "string quartet in D minor": QUARTET,
    "ein Streichquartett": QUARTET,
    "string quartet and piano": (*QUARTET, "piano"),
    "just a piano": ("piano",),
    "nur Klavier": ("piano",),
    "sad piano": ("piano",),
    "piano nocturne, slow": ("piano",),
    "only piano and cello, nothing else": ("piano", "cello"),
    "piano and violin": ("piano", "violin_solo"),
    "violin with piano accompaniment": ("violin_solo", "piano"),
    "duet for flute and harp": ("flute", "harp"),
    "cello quartet": ("cello",) * 4,
    "unaccompanied violin": ("violin_solo",),
    "a cappella choir": ("choir",),
    "Gregorian chant": ("choir",),
    "jazz trio": ("piano", "bass_upright", "kit_brushes"),
    "jazz solo piano": ("piano",),
    "power trio": ("guitar_distorted", "bass_electric", "kit_acoustic"),
    "brass quintet": ("trumpet", "trumpet", "horn", "trombone", "tuba"),
    "woodwind quintet, playful": ("flute", "oboe", "clarinet", "horn", "bassoon"),
    "solo guitar": ("guitar_nylon",),
    "a drum solo": ("kit_acoustic",),
    "lullaby for music box": ("music_box",),
    "nothing but a harp": ("harp",),
}
BANDS = (
    "rock with a guitar solo", "metal, guitar solo", "lofi with piano", "happy piano house", "rock band",
    "pop song with piano", "house with piano only in the break", "jazz with saxophone and piano",
    "orchestral with choir", "epic orchestral trailer with choir", "chill beat with guitar",
    "techno, just a bit slower, with strings",
)  # fmt: skip
"""Wishes in which the named ones join a band."""


def written(words: str, seed: int = 1) -> Score:
    return compose(parse(f"{words}, 40 seconds", seed))


def sounding(notes: tuple[Note, ...], tick: int) -> list[int]:
    return [note.pitch for note in notes if note.start <= tick < note.end]


def struck_together(part: Part) -> list[list[int]]:
    notes = sorted(part.notes, key=lambda note: note.start)
    groups: list[list[Note]] = []
    for note in notes:
        if not groups or note.start - groups[-1][0].start > STRUCK_TOGETHER_TICKS:
            groups.append([])
        groups[-1].append(note)
    return [sorted(note.pitch for note in group) for group in groups]


@pytest.mark.parametrize(("words", "players"), PLAYERS.items())
def test_named_players_play_and_nobody_else(words: str, players: tuple[str, ...]) -> None:
    brief = parse(words, 1)

    assert brief.ensemble == players
    assert "ensemble" in brief.asked
    assert Brief.from_json(brief.to_json()) == brief
    score = written(words)
    assert {part.instrument for part in score.parts} == set(players)
    assert len(score.parts) == len(players) or players == ("choir",)
    assert all(part.notes and part.role != "fx" for part in score.parts)


@pytest.mark.parametrize("words", BANDS)
def test_who_is_named_beside_a_band_joins_it(words: str) -> None:
    assert parse(words, 1).ensemble == ()
    assert len(written(words).parts) > 3


@pytest.mark.parametrize("words", [words for words, players in PLAYERS.items() if len(players) > 1])
def test_the_first_named_leads(words: str) -> None:
    leads = [part.instrument for part in written(words).parts if part.role == "lead"]

    assert leads[:1] == [PLAYERS[words][0]]


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("words", ["just a piano", "jazz solo piano", "sad piano"])
def test_a_piano_alone_is_played_by_two_hands(words: str, seed: int) -> None:
    (part,) = written(words, seed).parts

    for pitches in struck_together(part):
        hands = [(pitches[:place], pitches[place:]) for place in range(len(pitches) + 1)]
        assert any(
            all(len(hand) <= HAND_NOTES and max(hand) - min(hand) <= HAND_SPAN for hand in pair if hand)
            for pair in hands
        ), pitches
    low = [note for note in part.notes if note.pitch < 55]
    high = [note for note in part.notes if note.pitch >= 67]
    assert len(low) > 20
    assert len(high) > 20


@pytest.mark.parametrize("seed", SEEDS)
def test_a_guitar_alone_is_played_by_four_fingers_on_six_strings(seed: int) -> None:
    (part,) = written("solo guitar", seed).parts

    assert all(frets_of(sorted(set(pitches))) is not None for pitches in struck_together(part))
    assert sum(len(group) > 1 for group in struck_together(part)) > 10


@pytest.mark.parametrize(
    ("words", "together"),
    [("solo violin", 2), ("solo cello", 2), ("solo flute", 1), ("marimba, nothing else", MALLETS)],
)
def test_nobody_plays_more_at_once_than_the_instrument_can(words: str, together: int) -> None:
    (part,) = written(words).parts
    ends = {note.start + STRUCK_TOGETHER_TICKS for note in part.notes}
    most = max(
        len([note for note in part.notes if note.start <= tick < note.end - STRUCK_TOGETHER_TICKS])
        for tick in ends
    )

    assert most <= together
    if together == 2:
        assert most == 2


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("words", ["string quartet", "woodwind quintet", "a cappella choir", "brass quintet"])
def test_voices_are_led_without_clashes_in_their_ranges(words: str, seed: int) -> None:
    score = written(words, seed)
    end = max(note.end for part in score.parts for note in part.notes)
    clashes = pairs = crossed = moments = 0
    for tick in range(120, end, 240):
        voices = [sounding(part.notes, tick)[:1] for part in score.parts]
        pitches = [voice[0] for voice in voices if voice]
        for first, one in enumerate(pitches):
            for other in pitches[:first]:
                pairs += 1
                clashes += abs(one - other) % 12 in (1, 11)
        if voices[0] and voices[-1]:
            moments += 1
            crossed += voices[-1][0] > voices[0][0]

    assert clashes / pairs < 0.06
    assert crossed / moments < 0.05
    for part in score.parts:
        facts = DECLARED[part.instrument]
        assert all(facts.lowest <= note.pitch <= facts.highest for note in part.notes), part.id
    rhythms = {part.id: tuple(note.start // 120 for note in part.notes) for part in score.parts}
    assert len(set(rhythms.values())) == len(rhythms), "every voice has a life of its own"


def test_a_stretch_of_an_ensemble_is_written_again_for_the_same_players() -> None:
    brief = parse("string quartet, 40 seconds", 1)
    score = compose(brief)
    chart = chart_over(score, brief, 9)

    anew = compose_over(chart, score.parts, {"cello"}, 0, 4 * score.meter.ticks_per_bar)

    facts = DECLARED["cello"]
    assert anew["cello"]
    assert all(facts.lowest <= note.pitch <= facts.highest for note in anew["cello"])
    assert len([list(group) for _, group in groupby(anew["cello"], key=lambda note: note.pitch)]) > 2
