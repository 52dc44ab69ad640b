"""What a person sees in a terminal."""

import io
from dataclasses import replace
from pathlib import Path

import pytest

from studio.library.song import Song, Take
from studio.ops.terminal import describe_measured, describe_song, describe_take, show_progress

BRIEF = {"genre": "lofi", "tempo_bpm": 82.5, "key": "F major"}
TAKE = Take(
    "t", "s", None, "Warm Lamp", "lofi", BRIEF, 7, "symbolic", {}, {}, 30.0, {"wav": "master.wav"}, 0.0
)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_progress_is_a_bar_on_one_line_that_is_gone_in_the_end() -> None:
    screen = Terminal()

    with show_progress(screen) as progress:
        progress("mixing", 0.5)

    assert "━━━━━━━━━━━━────────────  50% mixing" in screen.getvalue()
    assert "\n" not in screen.getvalue()
    assert screen.getvalue().endswith("\r\x1b[2K")


def test_the_bar_is_gone_when_the_work_breaks() -> None:
    screen = Terminal()

    with pytest.raises(ZeroDivisionError), show_progress(screen) as progress:
        progress("mixing", 1 / 0)

    assert screen.getvalue() == "\r\x1b[2K"


def test_a_file_gets_no_bar() -> None:
    file = io.StringIO()

    with show_progress(file) as progress:
        progress("mixing", 0.5)

    assert file.getvalue() == ""


def test_a_song_is_one_line() -> None:
    line = describe_song(Song("s", "Warm Lamp", 0.0, TAKE))

    assert line.endswith("Warm Lamp  ·  lofi · 82.5 BPM · F major · 30 s · seed 7")


def test_figures_that_cannot_be_told_are_left_out() -> None:
    told = describe_measured(
        {"length_seconds": 5.0, "tempo_bpm": None, "key": "F major", "loudness_lufs": -14.02}
    )

    assert told.splitlines() == [
        "length              5.0 s",
        "key                 F major",
        "loudness            -14.02 LUFS",
    ]


def test_a_recording_is_told_by_what_was_heard_and_where_it_came_from() -> None:
    report = {
        "measured": {"tempo_bpm": 82.5, "key": "F major"},
        "source": {"file": "lamp.mp3", "notes": ["It has one channel."]},
    }
    files = {"wav": "master.wav", "form": "form.json"}
    take = replace(TAKE, engine="imported", report=report, timings={"reading": 0.5}, files=files)

    told = describe_take(take, {"wav": Path("/home/takes/t/master.wav")}).splitlines()

    assert told[1] == "recording · 82.5 BPM · F major · 30 s"
    assert "tempo               82.5 BPM" in told
    assert "It has one channel." in told
    assert told[-1] == "Made in 0.5 s; brought in from lamp.mp3."


def test_a_recording_without_a_beat_or_a_key_claims_none() -> None:
    report = {"measured": {"tempo_bpm": None, "key": None}, "source": {"file": "rain.mp3"}}
    files = {"wav": "master.wav", "form": "form.json"}
    take = replace(TAKE, engine="imported", report=report, files=files)

    told = describe_take(take, {"wav": Path("/home/takes/t/master.wav")}).splitlines()

    assert told[1] == "recording · free time · no key · 30 s"
