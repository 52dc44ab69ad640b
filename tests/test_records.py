"""The finished files hold what was asked and are records, judged by tools that did not make them."""

import hashlib
import json
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pyloudnorm
import pytest
import soundfile

from studio.composing.wishes import parse
from studio.engines.engine import Production
from studio.engines.symbolic import SymbolicEngine
from studio.take_files import part_of

pytestmark = pytest.mark.sound

WISHES = {
    "trap": "dark trap beat at 140 bpm in C minor, 30 seconds",
    "lofi": "chill lofi at 82 bpm in F major, 40 seconds",
    "metal": "aggressive metal at 170 bpm in E minor, 35 seconds",
    "jazz": "romantic jazz at 120 bpm in Bb major, 45 seconds",
    "chiptune": "playful chiptune at 150 bpm in G major, 30 seconds",
    "orchestral": "epic orchestral at 100 bpm in D minor, 45 seconds",
    "ambient": "dreamy ambient at 70 bpm in A minor, 45 seconds",
}
SEEDS = (1, 2, 3)


@dataclass(frozen=True)
class Record:
    wish: str
    folder: Path
    production: Production

    @property
    def wav(self) -> Path:
        return self.folder / self.production.files["wav"]

    @property
    def stems(self) -> list[Path]:
        return [self.folder / file for name, file in self.production.files.items() if part_of(name)]


def make(wish: str, seed: int, folder: Path, *, stems: bool = False) -> Record:
    engine = SymbolicEngine(formats=("wav",), stem_files=stems)
    return Record(wish, folder, engine.produce(parse(wish, seed), folder, lambda _stage, _fraction: None))


@pytest.fixture(
    scope="module",
    params=[(genre, seed) for genre in WISHES for seed in SEEDS],
    ids=lambda pair: f"{pair[0]}-{pair[1]}",
)
def record(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Record:
    genre, seed = request.param
    return make(WISHES[genre], seed, tmp_path_factory.mktemp(f"{genre}-{seed}"))


def check_of(record: Record, name: str) -> dict[str, object]:
    return next(check for check in record.production.report["checks"] if check["name"] == name)


def test_the_tempo_that_was_asked_is_measured(record: Record) -> None:
    asked = record.production.report["asked"]["tempo_bpm"]
    measured = record.production.report["measured"]

    at_asked_octave = measured["tempo_at_asked_octave"]

    assert at_asked_octave == pytest.approx(asked, rel=0.01)
    assert measured["tempo_bpm"] == pytest.approx(at_asked_octave) or measured["tempo_note"]


def test_the_key_that_was_asked_is_measured(record: Record) -> None:
    assert check_of(record, "key")["ok"], check_of(record, "key")


def test_the_length_that_was_asked_is_in_the_file_to_the_frame(record: Record) -> None:
    seconds = float(re.search(r"(\d+) seconds", record.wish)[1])

    assert soundfile.info(record.wav).frames == round(seconds * 44100)


def test_the_loudness_is_the_target_for_an_independent_meter(record: Record) -> None:
    samples, rate = soundfile.read(record.wav)

    assert pyloudnorm.Meter(rate).integrated_loudness(samples) == pytest.approx(-14.0, abs=0.3)


def test_the_true_peak_stays_under_the_ceiling_for_ffmpegs_meter(record: Record) -> None:
    assert ffmpeg_true_peak(record.wav) <= -1.0


def test_the_stereo_picture_is_wide_but_holds_in_mono(record: Record) -> None:
    samples, _ = soundfile.read(record.wav)

    assert 0.2 <= np.corrcoef(samples.T)[0, 1] <= 0.95


def test_the_piece_ends_in_silence_not_in_a_cut(record: Record) -> None:
    samples, rate = soundfile.read(record.wav)

    assert np.abs(samples[-rate // 20 :]).max() < 10 ** (-80 / 20)
    assert not np.abs(samples[-3 * rate :]).max() < 10 ** (-60 / 20)


@pytest.mark.parametrize("genre", ["trap", "metal", "jazz", "orchestral"])
def test_sections_differ_in_loudness_where_the_genre_has_dynamics(genre: str, tmp_path: Path) -> None:
    wish = re.sub(r"\d+ seconds", "90 seconds", WISHES[genre])
    made = make(wish, 4, tmp_path)
    samples, rate = soundfile.read(made.wav)
    score = made.production.score
    meter = pyloudnorm.Meter(rate)

    levels = [
        meter.integrated_loudness(
            samples[round(score.time.seconds(score.time.bar_ticks(section.start_bar)) * rate) :][
                : round(section.bars * score.time.seconds_per_bar * rate)
            ]
        )
        for section in score.sections
        if section.bars >= 2
    ]

    assert max(levels) - min(levels) >= 4.0


@pytest.mark.parametrize("genre", ["trap", "jazz"])
def test_the_stems_add_up_to_the_mix_before_the_master(
    genre: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    premasters: list[np.ndarray] = []
    original = SymbolicEngine.master
    monkeypatch.setattr(
        SymbolicEngine,
        "master",
        lambda self, score, mix, settings=None: (
            premasters.append(mix.copy()),
            original(self, score, mix, settings),
        )[1],
    )

    made = make(WISHES[genre], 1, tmp_path, stems=True)

    summed = sum(soundfile.read(stem)[0] for stem in made.stems)
    error = np.abs(summed - premasters[0]).max()
    assert 20 * np.log10(error / np.abs(premasters[0]).max()) <= -90


def test_two_processes_make_the_same_bytes_and_another_seed_another_piece(tmp_path: Path) -> None:
    script = (
        "import sys, pathlib; from studio.composing.wishes import parse; "
        "from studio.engines.symbolic import SymbolicEngine;"
        "SymbolicEngine().produce(parse(sys.argv[1], int(sys.argv[2])), "
        "pathlib.Path(sys.argv[3]), lambda *_: None)"
    )
    hashes = []
    for number, seed in enumerate((5, 5, 6)):
        folder = tmp_path / str(number)
        folder.mkdir()
        subprocess.run([sys.executable, "-c", script, "lofi, 12 seconds", str(seed), str(folder)], check=True)
        hashes.append(
            {
                path.name: hashlib.sha256(path.read_bytes()).hexdigest()
                for path in sorted(folder.rglob("*"))
                if path.is_file()
            }
        )

    assert hashes[0] == hashes[1]
    assert hashes[0]["master.wav"] != hashes[2]["master.wav"]
    notes = [json.loads((tmp_path / number / "score.json").read_text())["parts"] for number in "02"]
    assert notes[0] != notes[1]


def ffmpeg_true_peak(path: Path) -> float:
    command = [
        "ffmpeg",
        "-nostats",
        "-i",
        str(path),
        "-filter_complex",
        "ebur128=peak=true",
        "-f",
        "null",
        "-",
    ]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stderr
    return float(re.findall(r"Peak:\s+(-?[\d.]+) dBFS", printed)[-1])
