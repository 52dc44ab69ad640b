"""The table of asked against measured."""

import json

import numpy as np
import pytest

from studio.analysis.chords import HeardChord
from studio.analysis.levels import Levels
from studio.analysis.measured import Harmony, Measured
from studio.analysis.report import chord_share, report
from studio.analysis.tempo import NO_RHYTHM, Rhythm

BRIEF = {
    "tempo_bpm": 140.0,
    "key": "C minor",
    "length_seconds": 30.0,
    "meter": "4/4",
    "chords": [],
    "asked": ["tempo_bpm"],
}
LEVELS = Levels(-14.1, 5.0, -1.02, 12.0, 0.6, -9.0, -70.0)
CHORDS = ((0.0, 4.0, "Cm"), (4.0, 8.0, "Fm7"))


def heard(tempo_bpm=140.02, key="C minor", chords=CHORDS, levels=LEVELS, length_seconds=30.0):
    rhythm = NO_RHYTHM if tempo_bpm is None else Rhythm(tempo_bpm, 0.9, np.arange(3) * 0.5)
    return Measured(length_seconds, rhythm, Harmony(key, 0.8, "Eb major", "minor", chords, 0.0), levels)


def check(name, brief, measured, **options):
    return next(row for row in report(brief, measured, **options)["checks"] if row["name"] == name)


def test_what_was_asked_and_met_is_ok():
    rows = report(BRIEF, heard())["checks"]

    assert [row["name"] for row in rows] == ["tempo", "key", "length", "loudness", "true peak"]
    assert all(row["ok"] for row in rows)
    assert rows[0] == {"name": "tempo", "asked": "140 BPM", "measured": "140.02 BPM", "ok": True, "note": ""}


@pytest.mark.parametrize(
    ("heard_bpm", "note"), [(70.014, "tracker heard half time"), (280.0, "tracker heard double time")]
)
def test_an_octave_error_is_named_and_folded_back(heard_bpm, note):
    measured = report(BRIEF, heard(heard_bpm))["measured"]

    assert measured["tempo_bpm"] == heard_bpm
    assert measured["tempo_note"] == note
    assert measured["tempo_at_asked_octave"] == pytest.approx(140, abs=0.05)
    assert measured["tempo_error_percent"] == pytest.approx(0, abs=0.03)
    assert check("tempo", BRIEF, heard(heard_bpm))["ok"]


@pytest.mark.parametrize(
    ("heard_bpm", "ok", "note"),
    [
        (120.0, True, "it moves between 100 and 140 BPM"),
        (140.0, True, "it moves between 100 and 140 BPM"),
        (87.0, False, "it moves between 100 and 140 BPM; another tempo was heard"),
    ],
)
def test_a_tempo_that_moves_is_met_by_any_that_it_goes_through(heard_bpm: float, ok: bool, note: str):
    row = check("tempo", BRIEF, heard(heard_bpm), tempo_range=(100.0, 140.0))

    assert (row["ok"], row["note"]) == (ok, note)


def test_dotted_beats_are_an_octave_error_only_in_a_meter_of_threes():
    assert not check("tempo", BRIEF, heard(140 * 2 / 3))["ok"]
    assert (
        check("tempo", BRIEF | {"meter": "6/8"}, heard(140 * 2 / 3))["note"] == "tracker heard dotted beats"
    )


@pytest.mark.parametrize("heard_bpm", [143.0, 90.0, None])
def test_another_tempo_is_not_ok(heard_bpm):
    row = check("tempo", BRIEF, heard(heard_bpm))

    assert not row["ok"]
    assert row["note"]


@pytest.mark.parametrize(
    ("asked", "measured", "ok", "note"),
    [
        ("C# minor", "Db minor", True, ""),
        ("D dorian", "D minor", True, ""),
        ("G mixolydian", "G major", True, ""),
        ("C minor", "Eb major", False, "heard as its relative major"),
        ("C minor", "C major", False, "heard as its parallel major"),
        ("C major", "G major", False, "heard a fifth higher"),
        ("D dorian", "A minor", False, "heard as A minor, which has the same notes"),
        ("C minor", None, False, "nothing pitched was heard"),
    ],
)
def test_keys_agree_by_pitch_class_and_family(asked, measured, ok, note):
    row = check("key", BRIEF | {"key": asked}, heard(key=measured))

    assert (row["ok"], row["note"]) == (ok, note)


def test_length_loudness_and_peak_have_their_tolerances():
    off = heard(length_seconds=29.9, levels=Levels(-14.4, 5.0, -0.9, 12.0, 0.6, -9.0, None))

    assert not any(check(name, BRIEF, off)["ok"] for name in ("length", "loudness", "true peak"))
    assert check("loudness", BRIEF, off, loudness_lufs=-14.5)["ok"]
    assert check("true peak", BRIEF, off, ceiling_dbtp=-0.5)["ok"]


def test_asked_chords_are_compared_by_time_where_the_score_is_known():
    brief = BRIEF | {"chords": ["Cm", "Fm"], "asked": ["chords"]}

    good = check("chords", brief, heard(), chord_spans=[(0.0, 4.0, "Cm7"), (4.0, 8.0, "Fm")])
    bad = check("chords", brief, heard(), chord_spans=[(0.0, 2.0, "Cm7"), (2.0, 8.0, "Ab")])

    assert (good["ok"], good["note"]) == (True, "100% of the time, as major or minor")
    assert (bad["ok"], bad["note"]) == (False, "25% of the time, as major or minor")


def test_suspended_chords_are_left_out_of_the_share():
    assert chord_share([(0.0, 4.0, "Csus4"), (4.0, 8.0, "Fm")], CHORDS) == 1.0
    assert chord_share([(0.0, 4.0, "Csus4")], CHORDS) is None


def test_a_report_about_silence_is_plain_json():
    silent = Measured(0.0, NO_RHYTHM, Harmony(None, 0.0, None, None, (), 0.0), Levels(*[None] * 7))

    plain = json.loads(
        json.dumps(report(BRIEF | {"chords": ["Cm"], "asked": ["chords"]}, silent), allow_nan=False)
    )

    assert plain["measured"]["loudness_lufs"] is None
    assert [row["ok"] for row in plain["checks"]] == [False, False, False, False, True, False]


def test_a_chord_knows_its_family():
    assert HeardChord(0.0, 1.0, 0, "m7").is_minor
    assert not HeardChord(0.0, 1.0, 0, "maj7").is_minor
