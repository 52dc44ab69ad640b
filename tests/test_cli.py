"""The command line, as a person and as a program use it."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import studio.__main__ as command_line
from studio.settings import Settings
from studio.studio import Studio
from tests.doubles import EngineDouble, ReviserDouble
from tests.recordings.pieces import POP, foreign_piece, write

ROOT = Path(__file__).parents[1]
WISH = "dark trap beat at 140 bpm in C minor, 5 seconds"

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def run(home: Path) -> Run:
    """The real program in a process of its own."""

    def start(*words: str, given: str | bytes = "", at: Path = home) -> "subprocess.CompletedProcess[str]":
        environment = os.environ | {"STUDIO_HOME": str(at)}
        command = [sys.executable, "-m", "studio", *words]
        given_bytes = given if isinstance(given, bytes) else given.encode()
        done = subprocess.run(
            command,
            input=given_bytes,
            capture_output=True,
            env=environment,
            cwd=ROOT,
            check=False,
            timeout=60,
        )
        return subprocess.CompletedProcess(
            command, done.returncode, done.stdout.decode(), done.stderr.decode()
        )

    return start


@pytest.fixture
def main(home: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., int]:
    """The program in this process, with an engine that takes no time."""
    monkeypatch.setattr(
        command_line, "_studio", lambda: Studio(Settings(home), {"symbolic": EngineDouble()}, ReviserDouble())
    )
    return lambda *words: command_line.main(words)


@pytest.fixture
def run_here(main: Callable[..., int], capsys: pytest.CaptureFixture[str]) -> Run:
    """The program in this process, up to its exit code."""

    def start(*words: str) -> "subprocess.CompletedProcess[str]":
        try:
            code = main(*words)
        except SystemExit as ended:
            code = int(ended.code or 0)
        said = capsys.readouterr()
        return subprocess.CompletedProcess(words, code, said.out, said.err)

    return start


BAD_WISHES = {
    "no tempo": "trap at 0 bpm",
    "a tempo nobody plays": "trap at 999 bpm",
    "a key there is not": "key H minor",
    "no length": "lofi, 0 s",
    "a length nobody waits for": "ambient, 10 hours",
    "nothing": "",
    "blanks": " \t ",
    "only control characters": "\x01\x02\x1b",
    "a book": "la " * 40_000,
}


def assert_one_sentence(text: str) -> None:
    assert text.endswith(".\n"), text
    assert text.count("\n") == 1
    assert "Traceback" not in text
    assert len(text) < 300


@pytest.mark.parametrize("wish", BAD_WISHES.values(), ids=BAD_WISHES)
def test_a_bad_wish_is_answered_in_one_sentence(run_here: Run, wish: str) -> None:
    done = run_here("create", wish)

    assert done.returncode == 2
    assert done.stdout == ""
    assert_one_sentence(done.stderr)


def test_a_bad_wish_leaves_nothing(run: Run, home: Path) -> None:
    done = run("create", BAD_WISHES["a book"])

    assert done.returncode == 2
    assert done.stdout == ""
    assert_one_sentence(done.stderr)
    assert not home.exists()


@pytest.mark.long
@pytest.mark.parametrize(
    "wish",
    [
        "🎵🔥 trap 🔥",
        "trance triste en do mineur",
        "暗いトラップ",
        "trap\x00\x07 beat",
        "trap called ../../etc/passwd",
        "'; DROP TABLE songs; --",
    ],
)
def test_a_strange_wish_is_understood_or_refused_in_one_sentence(run: Run, wish: str) -> None:
    done = run("parse", wish.replace("\x00", ""))

    assert done.returncode in (0, 2)
    if done.returncode == 0:
        title = json.loads(done.stdout)["brief"]["title"]
        assert title.isprintable()
    else:
        assert_one_sentence(done.stderr)


def test_bytes_that_are_no_text_are_no_reason_to_break(run: Run) -> None:
    done = run("parse", "-", given=b"trap \xff\xfe beat 30 s\n")

    assert done.returncode == 0
    assert json.loads(done.stdout)["brief"]["genre"] == "trap"


def test_parse_answers_each_line_with_a_line_and_goes_on_after_a_bad_one(run: Run) -> None:
    done = run(
        "parse", "-", given="dark trap at 140 bpm in C minor, 30 s\ntrap at 0 bpm\nlofi in D dorian, 60 s\n"
    )

    first, second, third = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 2
    assert first["intent"] == "create"
    assert (first["brief"]["genre"], first["brief"]["tempo_bpm"], first["brief"]["key"]) == (
        "trap",
        140.0,
        "C minor",
    )
    assert list(second) == ["error"]
    assert third["brief"]["key"] == "D dorian"
    assert done.stderr == ""


def test_parse_of_good_words_ends_well_and_needs_no_home(run: Run, home: Path) -> None:
    done = run("parse", WISH, "--seed", "3")

    brief = json.loads(done.stdout)["brief"]
    assert done.returncode == 0
    assert brief["seed"] == 3
    assert {
        "genre",
        "tempo_bpm",
        "key",
        "meter",
        "mood",
        "length_seconds",
        "chords",
        "instruments",
        "asked",
    } <= set(brief)
    assert not home.exists()


@pytest.mark.parametrize("seed", ["-1", "x", "4294967296", "1.5"])
def test_a_seed_out_of_range_is_refused(run_here: Run, seed: str) -> None:
    done = run_here("create", WISH, f"--seed={seed}")

    assert done.returncode == 2
    assert "it can be a whole number from 0 to 4294967295" in done.stderr


def test_a_home_that_cannot_be_written_is_one_sentence(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("kept")

    done = run("create", WISH, at=file / "home")

    assert done.returncode == 1
    assert_one_sentence(done.stderr)
    assert file.read_text() == "kept"


def test_a_file_that_is_not_there_or_not_audio_is_one_sentence(run: Run, tmp_path: Path) -> None:
    (tmp_path / "words.wav").write_text("these are words")

    missing, words = (
        run("analyse", str(tmp_path / "nothing.wav")),
        run("analyse", str(tmp_path / "words.wav")),
    )

    assert (missing.returncode, words.returncode) == (1, 2)
    assert_one_sentence(missing.stderr)
    assert_one_sentence(words.stderr)


@pytest.mark.sound
def test_a_real_song_from_a_sentence_with_everything_in_json(run: Run, home: Path) -> None:
    done = run("create", WISH, "--seed", "3", "--json")

    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    made = json.loads(done.stdout)
    assert set(made) >= {"song_id", "take_id", "seed", "brief", "files", "report", "timings"}
    assert made["seed"] == made["brief"]["seed"] == 3
    assert set(made["files"]) >= {"wav", "flac", "mp3", "midi", "score", "stems"}
    stems = made["files"].pop("stems")
    assert {"drums", "space"} <= set(stems)
    for path in [*made["files"].values(), *stems.values()]:
        assert Path(path).is_absolute()
        assert Path(path).stat().st_size > 0
    assert set(made["report"]) >= {"asked", "measured"}
    assert set(made["timings"]) == {"composing", "rendering", "mixing", "mastering", "exporting", "checking"}
    listed = json.loads(run("songs", "--json").stdout)
    assert [(song["song_id"], song["take_id"]) for song in listed] == [(made["song_id"], made["take_id"])]
    measured = json.loads(run("analyse", made["files"]["wav"], "--json").stdout)
    assert measured["length_seconds"] == pytest.approx(5.0, abs=0.01)
    assert list((home / "work").iterdir()) == []
    exported = json.loads(
        run("export", made["song_id"], "--as", "reaper", "--out", str(home / "out"), "--json").stdout
    )
    assert exported["path"] == str(home / "out" / f"{made['title']} Reaper")
    assert {f"{made['title']}.rpp", "drums.flac"} <= {Path(file).name for file in exported["files"]}


def test_a_song_can_be_copied_out(
    main: Callable[..., int], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main("create", WISH, "--seed", "3", "--out", str(tmp_path / "out"), "--json") == 0

    made = json.loads(capsys.readouterr().out)
    folder = tmp_path / "out" / made["title"]
    assert made["files"]["wav"] == str(folder / "master.wav")
    assert made["files"]["midi"] == str(folder / "score.mid")
    assert made["files"]["stems"] == {"bass": str(folder / "stems" / "bass.flac")}
    assert (folder / "stems" / "bass.flac").is_file()


@pytest.mark.parametrize(
    ("song", "format_id"), [("nobody", "midi"), ("nobody", "cubase"), ("../../etc", "bundle"), ("", "midi")]
)
def test_what_is_not_there_cannot_be_exported_and_is_one_sentence(
    main: Callable[..., int], tmp_path: Path, capsys: pytest.CaptureFixture[str], song: str, format_id: str
) -> None:
    assert main("export", song, "--as", format_id, "--out", str(tmp_path / "out")) == 1

    assert_one_sentence(capsys.readouterr().err)
    assert not (tmp_path / "out").exists()


def test_a_place_for_copies_that_cannot_be_written_is_found_out_first(
    main: Callable[..., int], tmp_path: Path, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "file"
    file.write_text("kept")

    assert main("create", WISH, "--out", str(file / "out")) == 1

    assert_one_sentence(capsys.readouterr().err)
    assert not home.exists()


def test_a_person_is_told_what_was_made_and_how_to_get_it_again(
    main: Callable[..., int], home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main("create", WISH, "--seed", "3") == 0

    printed = capsys.readouterr()
    assert "trap · 140 BPM · C minor · 5 s · seed 3" in printed.out
    assert "--seed 3" in printed.out
    assert str(home / "takes") in printed.out
    assert printed.err == ""


def make(main: Callable[..., int], capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, Any]:
    """What a command that makes a take prints of it."""
    assert main(*words, "--json") == 0
    return json.loads(capsys.readouterr().out)


def test_an_edit_prints_the_new_take_with_its_parent(
    main: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    first = make(main, capsys, "create", WISH, "--seed", "3")

    by_song = make(main, capsys, "tempo", first["song_id"], "100")
    by_take = make(main, capsys, "tempo", first["take_id"], "110")

    assert set(by_song) == set(first)
    assert first["parent_id"] is None
    assert by_song["parent_id"] == by_take["parent_id"] == first["take_id"]
    assert by_song["song_id"] == by_take["song_id"] == first["song_id"]
    assert by_song["brief"]["tempo_bpm"] == 100.0
    assert all(Path(path).is_file() for path in by_take["files"]["stems"].values())


def test_a_mix_and_a_master_print_the_new_take_with_its_parent(
    main: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    first = make(main, capsys, "create", WISH, "--seed", "3")

    mixed = make(main, capsys, "mix", first["song_id"], "--variant", "warm")
    mastered = make(main, capsys, "master", mixed["take_id"], "--target", "club")

    assert (mixed["parent_id"], mastered["parent_id"]) == (first["take_id"], mixed["take_id"])
    assert mixed["edit"]["kind"] == "desk"
    assert mastered["edit"] == {"kind": "master", "target": "club", "match": None}


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("mix", "--variant", "loud"), "There is no mix variant called 'loud'"),
        (("master", "--target", "moon"), "The target is 'moon'; it can be apple"),
        (("master", "--target", "club", "--like", "nothing.wav"), "There is no file 'nothing.wav'"),
        (("mix", "--like", __file__), "is not sound, whatever it is called"),
    ],
)
def test_a_mix_that_cannot_be_is_one_sentence(
    main: Callable[..., int], capsys: pytest.CaptureFixture[str], words: tuple[str, ...], sentence: str
) -> None:
    song_id = make(main, capsys, "create", WISH, "--seed", "3")["song_id"]

    code = main(words[0], song_id, *words[1:])

    assert code in (1, 2)
    printed = capsys.readouterr()
    assert printed.out == ""
    assert sentence in printed.err


def test_a_recording_is_brought_in_and_edited(
    main: Callable[..., int], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = write(tmp_path / "A tune.wav", foreign_piece(*POP)[1])

    first = make(main, capsys, "import", str(file))
    second = make(main, capsys, "cut", first["song_id"], "--start", "4", "--end", "8")

    assert (first["title"], first["parent_id"], first["files"]["stems"]) == ("A tune", None, {})
    assert (second["parent_id"], second["edit"]["kind"]) == (first["take_id"], "cut")
    assert second["report"]["measured"]["length_seconds"] < first["report"]["measured"]["length_seconds"]

    third = make(main, capsys, "master", first["song_id"], "--target", "broadcast")

    assert (third["parent_id"], third["edit"]["kind"]) == (second["take_id"], "master")
    assert third["report"]["measured"]["loudness_lufs"] == pytest.approx(-23.0, abs=0.3)
    assert main("master", first["song_id"], "--target", "club", "--like", str(file)) == 1
    refused = capsys.readouterr().err
    assert_one_sentence(refused)
    assert "This take is a recording" in refused


@pytest.mark.parametrize(("data", "code"), [(b"", 2), (b"Dear studio", 2), (None, 1)])
def test_what_cannot_be_brought_in_is_one_sentence_and_leaves_nothing(
    main: Callable[..., int],
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    data: bytes | None,
    code: int,
) -> None:
    file = tmp_path / "tune.mp3"
    if data is not None:
        file.write_bytes(data)

    assert main("import", str(file)) == code

    assert_one_sentence(capsys.readouterr().err)
    main("songs", "--json")
    assert json.loads(capsys.readouterr().out) == []


def test_an_edit_can_be_copied_out_and_is_told_to_a_person(
    main: Callable[..., int], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first = make(main, capsys, "create", WISH, "--seed", "3")

    assert main("tempo", first["song_id"], "100", "--out", str(tmp_path / "out")) == 0

    printed = capsys.readouterr()
    assert "Tempo 140 → 100 BPM" in printed.out
    assert f"the take it was made from stays: {first['take_id']}" in printed.out
    assert (tmp_path / "out" / first["title"] / "master.wav").is_file()
    assert printed.err == ""


def test_the_tree_of_takes_is_drawn(
    main: Callable[..., int], capsys: pytest.CaptureFixture[str], home: Path
) -> None:
    first = make(main, capsys, "create", WISH, "--seed", "3")
    second = make(main, capsys, "tempo", first["song_id"], "100")
    third = make(main, capsys, "tempo", first["take_id"], "110")
    fourth = make(main, capsys, "tempo", second["take_id"], "120")
    Studio(Settings(home)).library.trash_take(third["take_id"])

    assert main("lineage", first["song_id"]) == 0

    drawn = capsys.readouterr().out.splitlines()
    assert drawn == [
        f"{first['take_id']}  {WISH}",
        f"{second['take_id']}    Tempo 140 → 100 BPM",
        f"{fourth['take_id']}      Tempo 100 → 120 BPM",
        f"{third['take_id']}    Tempo 140 → 110 BPM  (in the trash)",
    ]
    assert main("lineage", fourth["take_id"], "--json") == 0
    listed = json.loads(capsys.readouterr().out)
    assert [branch["parent_id"] for branch in listed] == [
        None,
        first["take_id"],
        first["take_id"],
        second["take_id"],
    ]


@pytest.mark.parametrize(
    "words",
    [
        ("regenerate", "SONG", "--start", "100", "--end", "104"),
        ("regenerate", "SONG", "--start", "2", "--end", "2"),
        ("regenerate", "SONG", "--start", "nan", "--end", "4"),
        ("regenerate", "SONG", "--start", "0", "--end", "4", "--parts", "kazoo"),
        ("cut", "SONG", "--start", "-1", "--end", "2"),
        ("mute", "SONG", "--start", "0", "--end", "2", "--parts", ","),
        ("extend", "SONG", "--bars", "0"),
        ("tempo", "SONG", "9999"),
        ("key", "SONG", "H minor"),
    ],
    ids=" ".join,
)
def test_an_edit_that_cannot_be_is_one_sentence_and_leaves_the_song_as_it_is(
    main: Callable[..., int], capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    first = make(main, capsys, "create", WISH, "--seed", "3")

    code = main(*(first["song_id"] if word == "SONG" else word for word in words))

    printed = capsys.readouterr()
    assert (code, printed.out) == (2, "")
    assert_one_sentence(printed.err)
    main("lineage", first["song_id"], "--json")
    assert len(json.loads(capsys.readouterr().out)) == 1


def test_a_song_that_is_not_there_or_lies_in_the_trash_is_not_edited(
    main: Callable[..., int], capsys: pytest.CaptureFixture[str], home: Path
) -> None:
    first = make(main, capsys, "create", WISH, "--seed", "3")
    Studio(Settings(home)).library.trash(first["song_id"])

    codes = [main("tempo", id_, "100") for id_ in ("nobody", first["song_id"], first["take_id"])]

    assert codes == [1, 1, 1]
    sentences = capsys.readouterr().err.splitlines()
    assert "There is no song or take 'nobody'" in sentences[0]
    assert "lies in the trash" in sentences[2]


def test_songs_are_listed_newest_first(main: Callable[..., int], capsys: pytest.CaptureFixture[str]) -> None:
    for seed in ("1", "2"):
        main("create", WISH, "--seed", seed)
    capsys.readouterr()

    assert main("songs") == 0

    lines = capsys.readouterr().out.splitlines()
    assert [line[-6:] for line in lines] == ["seed 2", "seed 1"]


def test_an_empty_library_says_how_to_fill_it(
    main: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main("songs") == 0
    assert "python -m studio create" in capsys.readouterr().out


@pytest.mark.long
def test_the_doctor_finds_this_machine_fit(run: Run) -> None:
    done = run("doctor", "--json")

    checks = {check["name"]: check for check in json.loads(done.stdout)}
    assert done.returncode == 0, done.stdout
    assert {
        "python",
        "home",
        "lost+found",
        "disk space",
        "kernels",
        "sound bank",
        "ffmpeg",
        "gradio",
        "page parts",
        "torch",
    } == set(checks)
    assert all(check["ok"] for check in checks.values() if check["required"])


def test_the_doctor_names_a_home_that_cannot_be_written(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("kept")

    done = run("doctor", at=file / "home")

    assert done.returncode == 1
    assert "✗ home" in done.stdout
    assert done.stderr == ""


def test_help_is_quick_for_nothing_heavy_is_imported(run: Run) -> None:
    script = "import sys, studio.__main__; print(*sorted(sys.modules))"
    loaded = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, cwd=ROOT, check=True
    ).stdout.split()

    assert not {"numpy", "numba", "peewee", "mido", "soundfile", "gradio", "studio.studio"} & set(loaded)
    assert "create" in run("--help").stdout
    assert "worker" not in run("--help").stdout.split("commands:")[1]


def test_an_unknown_command_is_refused(run: Run) -> None:
    assert run("compose").returncode == 2


@pytest.mark.parametrize("encoding", ["utf-8", "ascii", "latin-1"])
def test_an_output_of_any_encoding_shows_every_name(
    encoding: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    error = io.TextIOWrapper(io.BytesIO(), encoding=encoding)
    monkeypatch.setattr("sys.stderr", error)

    code = command_line.main(["analyse", f"{tmp_path}/\udcff 国 😀.wav"])

    error.flush()
    assert code == 1
    assert error.buffer.getvalue().startswith(b"There is no file")
