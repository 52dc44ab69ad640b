"""Forty tempo maps: every onset is where pretty_midi puts it, here and in what is written again."""

import io
from itertools import pairwise
from pathlib import Path

import numpy as np
import pretty_midi
import pytest

from studio.exporting.midi import midi_bytes
from studio.library.outline import outline
from studio.recordings.containers import container_of
from studio.recordings.midi_reader import MidiPiece, read_midi
from studio.theory.meter import Meter
from tests.recordings.odd_midi.builder import Events, file, melody, meter, program, tempo

NEAR = 0.005
Changes = list[tuple[int, float]]
"""(beat, BPM)."""


def ritardando(start: float, end: float, beats: int) -> Changes:
    ramp = [(60 + beat, start + (end - start) * beat / beats) for beat in range(beats)]
    return [(0, start), *ramp]


def fermata(bpm: float, at: int, held: float) -> Changes:
    return [(0, bpm), (at, held), (at + 1, bpm)]


def human(seed: int, count: int) -> Changes:
    chance = np.random.default_rng(seed)
    steps = np.clip(100 + np.cumsum(chance.normal(0, 3, count)), 45, 220)
    return [(place, float(bpm)) for place, bpm in enumerate(steps)]


RITS = ((120, 60), (90, 40), (180, 90), (72, 30), (140, 138), (60, 20))
ACCELS = ((60, 120), (80, 200), (100, 101), (50, 230))
FERMATAS = ((7, 20.0), (15, 37.5), (40, 12.0), (79, 30.0), (1, 60.0))
COUNTS = (2, 10, 50, 80, 200, 200, 200)
PAIRS = ((60, 180), (180, 60), (240, 41), (33, 77), (300, 150))
MAPS: dict[str, Changes] = {
    **{f"rit. from {start} to {end}": ritardando(start, end, 20) for start, end in RITS},
    **{f"accel. from {start} to {end}": ritardando(start, end, 24) for start, end in ACCELS},
    **{f"fermata of {held} at {at}": fermata(112.0, at, held) for at, held in FERMATAS},
    **{f"{count} changes, {seed}": human(seed, count) for seed, count in enumerate(COUNTS)},
    **{f"two tempos, {first} and {then}": [(0, first), (40, then)] for first, then in PAIRS},
    "no tempo at first": [(16, 90.0), (32, 60.0)],
    "a change at every beat": [(beat, 80.0 if beat % 2 else 160.0) for beat in range(80)],
    "the same tempo again and again": [(beat, 100.0) for beat in range(60)],
}
TICKS_PER_BEAT = (96, 120, 480, 960, 1024, 384, 100, 220)
CASES = [
    (name, MAPS[name], TICKS_PER_BEAT[place % len(TICKS_PER_BEAT)]) for place, name in enumerate(MAPS)
] + [(f"{name}, in eights", MAPS[name], 8) for name in list(MAPS)[::3]]


def conductor(changes: Changes, ticks: int) -> Events:
    edges = [0, *(round(beat * ticks) for beat, _ in changes)]
    return [(b - a, tempo(bpm)) for (a, b), (_, bpm) in zip(pairwise(edges), changes, strict=True)]


def written(changes: Changes, ticks: int) -> bytes:
    return file(
        conductor(changes, ticks),
        [(0, program(0)), *melody([60 + place % 12 for place in range(90)], ticks)],
        [(0, program(33, 1)), *melody([40 + place % 5 for place in range(120)], ticks * 2 // 3, 1)],
        division=ticks,
    )


def piece_of(data: bytes, folder: Path) -> MidiPiece:
    path = folder / "map.mid"
    path.write_bytes(data)
    return read_midi(container_of(path))


def judged(data: bytes) -> np.ndarray:
    read = pretty_midi.PrettyMIDI(io.BytesIO(data))
    return np.array(
        sorted((note.pitch, note.start, note.end) for part in read.instruments for note in part.notes)
    )


def test_there_are_forty_maps():
    assert len(CASES) >= 40


@pytest.mark.parametrize(("name", "changes", "ticks"), CASES, ids=[case[0] for case in CASES])
def test_notes_are_where_they_were_and_are_written_there_again(
    tmp_path: Path, name: str, changes: Changes, ticks: int
):
    data = written(changes, ticks)
    score = piece_of(data, tmp_path).score
    seconds = score.time.seconds
    ours = np.array(
        sorted(
            (note.pitch, seconds(note.start), seconds(note.end))
            for part in score.parts
            for note in part.notes
        )
    )

    assert np.abs(ours - judged(data)).max() < NEAR
    assert np.abs(judged(midi_bytes(score)) - judged(data)).max() < NEAR
    assert bool(score.tempo_map) == (len({bpm for _, bpm in changes}) > 1)
    assert piece_of(midi_bytes(score), tmp_path).score.time.seconds(48_000) == pytest.approx(
        seconds(48_000), abs=NEAR
    )


def test_bar_lines_are_drawn_where_the_beats_fall(tmp_path: Path):
    changes = MAPS["rit. from 120 to 60"]
    data = written(changes, 96)
    lines = outline(piece_of(data, tmp_path).score)["bars"]
    wanted = pretty_midi.PrettyMIDI(io.BytesIO(data)).get_downbeats()

    assert lines[: len(wanted)] == pytest.approx(wanted, abs=NEAR)


@pytest.mark.parametrize(
    ("signatures", "meters", "main"),
    [
        ([(0, 1, 2), (1, 4, 2)], ((0, Meter(1, 4)), (1, Meter(4, 4))), Meter(4, 4)),
        ([(0, 3, 3), (1.5, 6, 3)], ((0, Meter(3, 8)), (1, Meter(6, 8))), Meter(6, 8)),
        ([(0, 4, 2), (16, 3, 2), (28, 4, 2)], ((0, Meter()), (4, Meter(3, 4)), (8, Meter())), Meter()),
        ([(0, 4, 2), (3, 4, 2)], ((0, Meter(3, 4)), (1, Meter())), Meter()),
        ([(0, 4, 2), (18, 7, 3)], ((0, Meter()), (4, Meter(2, 4)), (5, Meter(7, 8))), Meter(7, 8)),
        ([(0, 4, 2), (0, 1, 2)], (), Meter()),
        ([(0, 1, 2)], (), Meter()),
        ([(0, 4, 2), (32, 4, 2)], (), Meter()),
        ([(0, 2, 1)], (), Meter(2, 2)),
    ],
)
def test_meters_and_pickups_are_bars_of_their_own(
    tmp_path: Path,
    signatures: list[tuple[float, int, int]],
    meters: tuple[tuple[int, Meter], ...],
    main: Meter,
):
    edges = [0, *(round(beat * 96) for beat, _, _ in signatures)]
    events = [
        (b - a, meter(count, power))
        for (a, b), (_, count, power) in zip(pairwise(edges), signatures, strict=True)
    ]
    data = file(events, melody([60 + place % 12 for place in range(90)], 96))

    score = piece_of(data, tmp_path).score

    assert (score.meters, score.meter) == (meters, main)
    assert Meter(1, 4) not in [kept for _, kept in score.meters[1:]]
    again = piece_of(midi_bytes(score), tmp_path).score
    assert (again.meters, again.meter) == (meters, main)
