"""Every edit of every genre, region and part: it changes the piece or says in a sentence why it cannot."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from studio.action import edit_from_json, edits
from studio.audio.files import read
from studio.composing.genre import GENRES
from studio.editing.edit import Change
from studio.editing.original import Original
from studio.editing.region import bars_of, end_tick_of
from studio.editing.render_edit import render_edit
from studio.engines.symbolic import SymbolicEngine
from studio.errors import InputError
from studio.exporting.export_bundle import ExportBundle
from studio.exporting.exporter import EXPORTERS
from studio.library.mixdown import Mixdown
from studio.mixing.variant import VARIANTS
from studio.synthesis.instrument import INSTRUMENTS
from studio.synthesis.performance import perform
from studio.take_files import TakeFiles, part_of
from studio.theory.score import Note, Part, Score
from tests.editing.scores import assert_whole, piece_of

pytestmark = pytest.mark.sound

SMALL_SECONDS = 8.0
SMALLEST_SECONDS = 5.0


def stretches(score: Score) -> dict[str, tuple[float, float]]:
    bar, length = score.time.seconds_per_bar, score.length_seconds
    return {
        "whole song": (0.0, length),
        "first bar": (0.0, min(bar, length)),
        "last bar": ((bars_of(score) - 1) * bar, length),
    }


def edits_of_parts(
    score: Score, stretch: tuple[float, float], parts: Sequence[str]
) -> Iterator[dict[str, Any]]:
    where = {"start": stretch[0], "end": stretch[1], "parts": list(parts)}
    yield {"kind": "mute", **where}
    yield {"kind": "transpose", **where, "semitones": -5}
    if len(parts) == len(score.parts) or stretch == (0.0, score.length_seconds):
        yield {"kind": "regenerate", **where, "seed": 5}


def edits_of_bars(score: Score, stretch: tuple[float, float]) -> Iterator[dict[str, Any]]:
    where = {"start": stretch[0], "end": stretch[1]}
    yield {"kind": "cut", **where}
    yield {"kind": "duplicate", **where}
    yield {"kind": "move", **where, "to": 0.0}
    yield {"kind": "move", **where, "to": score.length_seconds}


def edits_of_pieces(score: Score) -> list[dict[str, Any]]:
    return [
        {"kind": "tempo", "tempo_bpm": 0.9 * score.tempo_bpm},
        {"kind": "key", "key": "D dorian"},
        {"kind": "extend", "bars": 2, "at": "start", "seed": 5},
        {"kind": "extend", "bars": 2, "at": "end", "seed": 5},
        {"kind": "transpose", "semitones": 3},
        {"kind": "fade_out", "bars": 2},
        {"kind": "remix", "genre_shift": 0.7, "weirdness": 0.8, "to_genre": "jazz", "seed": 5},
        {"kind": "regenerate", "start": 0.0, "end": score.length_seconds, "wish": "busier", "seed": 5},
        {"kind": "desk", "desk": {"strips": {part.id: {"fader_db": -3.0} for part in score.parts}}},
        {"kind": "master", "target": "club"},
    ]


def muted(score: Score, parts: Sequence[str]) -> dict[str, Any]:
    return {"kind": "mute", "start": 0.0, "end": score.length_seconds, "parts": list(parts)}


def tried(piece: tuple[Score, Any], plain: dict[str, Any]) -> Change | None:
    """Apply an edit and check that its piece is whole and playable; None where a sentence refuses it."""
    score, brief = piece
    edit = edit_from_json(plain)
    try:
        edit.validate(score)
        change = edit.apply(score, brief)
    except InputError:
        return None
    assert edit.label(score)
    assert_whole(change.score)
    for part in set(change.score.parts) - set(score.parts):
        assert len(perform(change.score, part, INSTRUMENTS[part.instrument])) == len(part.notes)
    return change


@pytest.mark.parametrize("genre", GENRES.ids)
def test_no_edit_breaks_a_piece_anywhere_or_of_anybody(genre: str) -> None:
    piece = piece_of(genre, GENRES[genre].meters[0], length_seconds=SMALL_SECONDS)
    score = piece[0]
    everybody = [part.id for part in score.parts]

    done = {edit["kind"] for edit in edits_of_pieces(score) if tried(piece, edit)}
    for stretch in stretches(score).values():
        done |= {edit["kind"] for edit in edits_of_bars(score, stretch) if tried(piece, edit)}
        for parts in (everybody, *([id_] for id_ in everybody)):
            done |= {edit["kind"] for edit in edits_of_parts(score, stretch, parts) if tried(piece, edit)}

    # two bars are too short, or it is measured first
    assert done >= set(edits()) - {"cut", "move", "mix"}


@pytest.mark.parametrize("genre", GENRES.ids)
def test_any_edit_follows_where_somebody_or_everybody_fell_silent(genre: str) -> None:
    score, brief = piece_of(genre, GENRES[genre].meters[-1], length_seconds=SMALL_SECONDS)
    everybody = [part.id for part in score.parts]

    for parts in (everybody, everybody[:1]):
        silent = tried((score, brief), muted(score, parts))
        assert silent is not None
        assert not any(part.notes for part in silent.score.parts if part.id in parts)
        following = [tried((silent.score, silent.brief), edit) for edit in edits_of_pieces(silent.score)]
        assert all(following)


def made(score: Score, brief: Any, folder: Path) -> Original:
    folder.mkdir()
    production = SymbolicEngine(("wav",)).realise(score, brief, folder, lambda *_: None, threads=1)
    return checked(Original.read(TakeFiles(folder, production.files), production.report))


def edited(take: Original, plain: dict[str, Any], folder: Path) -> Original:
    folder.mkdir()
    production = render_edit(take, edit_from_json(plain), folder, lambda *_: None, 1)
    return checked(Original.read(TakeFiles(folder, production.files), production.report))


def checked(take: Original) -> Original:
    """The same take, checked: each sound has its length and finite samples, each document is strict JSON."""
    for name in take.files.paths:
        if name == "wav" or part_of(name):
            samples = read(take.files.path(name)).samples
            assert samples.shape[0] == take.score.length_frames(44100)
            assert np.isfinite(samples).all()
        elif take.files.path(name).suffix == ".json":
            json.loads(take.files.path(name).read_text(), parse_constant=pytest.fail)
    return take


def loudness_of(take: Original) -> float | None:
    found: float | None = take.report["measured"]["loudness_lufs"]
    return found


def assert_opens_everywhere(take: Original, folder: Path) -> None:
    """Every export can be written, and the desk can do by itself all that it can do."""
    stems = {part: take.files.path(name) for name in take.files.paths if (part := part_of(name))}
    recording = ExportBundle(
        "Quiet", "Quiet", take.score, stems, {"wav": take.files.path("wav")}, take.balance
    )
    folder.mkdir()
    for id_ in EXPORTERS.ids:
        assert EXPORTERS[id_].write(recording, folder).exists()
    mixdown = Mixdown(take)
    json.dumps(mixdown.balanced(None), allow_nan=False)
    for id_ in VARIANTS.ids:
        json.dumps(mixdown.leaned(id_, None), allow_nan=False)


@pytest.mark.parametrize(("place", "genre"), list(enumerate(GENRES.ids)))
def test_a_piece_is_heard_in_which_somebody_is_silent_and_something_else_was_edited(
    place: int, genre: str, tmp_path: Path
) -> None:
    score, brief = piece_of(genre, GENRES[genre].meters[0], length_seconds=SMALLEST_SECONDS)
    silent = next(
        (part.id for part in score.parts if INSTRUMENTS[part.instrument].monophonic), score.parts[0].id
    )
    change = edit_from_json(muted(score, [silent])).apply(score, brief)
    following = edits_of_pieces(change.score)
    second = tried((change.score, change.brief), following[place % len(following)]) or change

    take = made(second.score, second.brief, tmp_path / "take")

    assert loudness_of(take) == pytest.approx(-14.0, abs=0.5)


def test_after_everybody_was_muted_a_take_can_be_edited_opened_and_made_loud_again(tmp_path: Path) -> None:
    score, brief = piece_of("techno", length_seconds=6.0)
    take = made(score, brief, tmp_path / "take")

    quiet = edited(take, muted(score, [part.id for part in score.parts]), tmp_path / "quiet")
    assert_opens_everywhere(quiet, tmp_path / "exports")
    slower, *others = [
        edited(quiet, plain, tmp_path / str(place))
        for place, plain in enumerate(edits_of_pieces(quiet.score))
        if plain["kind"] in ("tempo", "desk", "master")
    ]
    again = edited(slower, edits_of_pieces(slower.score)[6], tmp_path / "again")

    assert [loudness_of(one) for one in (quiet, slower, *others)] == [None] * 4
    assert loudness_of(again) == pytest.approx(-14.0, abs=0.3)


def test_a_player_who_was_silent_from_the_beginning_gets_a_level_when_he_comes_in(tmp_path: Path) -> None:
    score, brief = piece_of("synthwave", length_seconds=6.0)
    resting = replace(
        score, parts=tuple(replace(part, notes=()) if part.role == "bass" else part for part in score.parts)
    )
    bass = next(part.id for part in score.parts if part.role == "bass")
    take = made(resting, brief, tmp_path / "take")
    assert not take.balance.has_heard(bass)

    after = edited(
        take, {"kind": "regenerate", "start": 0.0, "end": 6.0, "parts": [bass], "seed": 5}, tmp_path / "after"
    )

    assert after.balance.has_heard(bass)
    others = [part.id for part in score.parts if part.id != bass]
    assert [after.balance.faders_of(id_) for id_ in others] == [take.balance.faders_of(id_) for id_ in others]


def _alone(score: Score, *notes: Note, instrument: str = "piano") -> Score:
    return replace(score, parts=(Part("alone", "lead", instrument, notes),))


def test_scores_that_nobody_writes_are_heard_all_the_same(tmp_path: Path) -> None:
    score, brief = piece_of("pop", length_seconds=SMALLEST_SECONDS)
    last = end_tick_of(score) - 1
    every_pitch = [Note(0, 960, pitch, 100) for pitch in range(128)]
    scores = {
        "all pitches": _alone(score, *every_pitch),
        "all pitches, plucked": _alone(score, *every_pitch, instrument="guitar_nylon"),
        "first tick": _alone(score, Note(0, 1, 60, 1)),
        "last tick": _alone(score, Note(last, 1, 40, 127), instrument="bass_808"),
        "nobody": replace(score, parts=()),
    }

    takes = {name: made(written, brief, tmp_path / name) for name, written in scores.items()}

    sounding = [name for name, take in takes.items() if loudness_of(take) is not None]
    assert sounding == ["all pitches", "all pitches, plucked", "first tick"]
    assert_opens_everywhere(takes["all pitches"], tmp_path / "exports")
    desk = edited(takes["nobody"], {"kind": "desk", "desk": {"space_db": -3.0}}, tmp_path / "desk")
    assert loudness_of(desk) is None
