"""The torchsynth instruments, judged by their sound: pitch (pyin), level, ends, velocity, the same bytes."""

import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import librosa
import numpy as np
import pytest

from studio.audio.clip import SAMPLE_RATE, Samples
from studio.synthesis.instrument import INSTRUMENTS, Voice
from studio.synthesis.patches.patch import Patch
from studio.synthesis.patches.torch_synth import TorchSynth

pytestmark = pytest.mark.torch

ROOT = Path(__file__).parents[3]
FAMILY = [id_ for id_ in INSTRUMENTS.ids if id_.startswith("torch_")]
SOUNDS = """
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
import sys
from studio.synthesis.instrument import INSTRUMENTS, Voice
voices = [("torch_lead", Voice(70, 96, 9000, 1)), ("torch_bass", Voice(36, 84, 5000, 0, "staccato")),
          ("torch_pad", Voice(60, 60, 12000)), ("torch_wobble", Voice(40, 120, 9000, 2, "slide", 28))]
render = lambda item: INSTRUMENTS[item[0]].render([item[1]])[0]
with ThreadPoolExecutor(int(sys.argv[1])) as threads:
    print(sha256(b"".join(sound.tobytes() for sound in threads.map(render, voices))).hexdigest())
"""


def note(id_: str, pitch: int, *, velocity: int = 100, seconds: float = 0.8, **more: object) -> Samples:
    return INSTRUMENTS[id_].render([Voice(pitch, velocity, round(seconds * SAMPLE_RATE), **more)])[0]


def level_db(samples: Samples) -> float:
    return float(10.0 * np.log10(np.square(samples).mean() + 1e-20))


def test_there_is_a_family_of_seven():
    assert len(FAMILY) == 7


@pytest.mark.parametrize(
    ("id_", "pitch"), [("torch_bass", 33), ("torch_lead", 60), ("torch_lead", 77), ("torch_keys", 57)]
)
def test_pyin_hears_the_pitch_that_was_written(id_, pitch):
    sound = note(id_, pitch, seconds=0.6)[: SAMPLE_RATE // 2].mean(axis=1)
    low, high = 440.0 * 2.0 ** ((np.array([pitch - 13, pitch + 13]) - 69.0) / 12.0)

    # Candidates lie a tenth of a semitone apart, one of them on the pitch that was written.
    frequency_hz, voiced, _ = librosa.pyin(
        sound, fmin=low, fmax=high, sr=SAMPLE_RATE, frame_length=4096, hop_length=1024
    )

    heard = 69.0 + 12.0 * np.log2(frequency_hz[voiced][3:-3] / 440.0)
    assert abs(float(np.median(heard)) - pitch) < 0.06


def test_a_long_note_stays_in_tune():
    sound = note("torch_bass", 45, seconds=8.0).mean(axis=1)
    windows = [sound[round(second * SAMPLE_RATE) :][: 2 * SAMPLE_RATE] for second in (0.2, 5.8)]

    early, late = (
        np.argmax(np.abs(np.fft.rfft(window * np.hanning(len(window)), 2**20))) for window in windows
    )

    assert abs(1200.0 * np.log2(late / early)) < 1.0


@pytest.mark.parametrize("id_", FAMILY)
def test_a_note_is_let_go_when_it_is_let_go(id_):
    sound = note(id_, 55, seconds=0.5)
    release = INSTRUMENTS[id_].patch.release

    assert len(sound) == pytest.approx((0.5 + release) * SAMPLE_RATE, abs=2)
    # The level falls with the third power of what is left of the release.
    last = sound[-round(0.1 * release * SAMPLE_RATE) :]
    assert level_db(last) < level_db(sound[: SAMPLE_RATE // 2]) - 40.0


@pytest.mark.parametrize("id_", FAMILY)
@pytest.mark.parametrize("seconds", [0.03, 0.4])
def test_no_note_ends_or_begins_with_a_click(id_, seconds):
    sound = note(id_, 48 if "b" in id_ else 60, seconds=seconds)
    steps = np.abs(np.diff(sound, axis=0)).max(axis=1)
    steepest = steps[100:-100].max()

    assert abs(sound[0]).max() < 1e-3
    assert abs(sound[-1]).max() < 1e-5
    assert steps[:20].max() <= 2.0 * steepest
    assert steps[-100:].max() < 0.01 * steepest


def test_a_harder_touch_is_brighter_and_louder():
    soft, hard = (
        note("torch_bass", 40, velocity=velocity)[: SAMPLE_RATE // 2].mean(axis=1) for velocity in (30, 120)
    )

    brightness = [librosa.feature.spectral_centroid(y=sound, sr=SAMPLE_RATE).mean() for sound in (soft, hard)]
    assert brightness[1] > 1.2 * brightness[0]
    assert level_db(hard) > level_db(soft) + 6.0


def test_a_slide_begins_on_the_pitch_it_comes_from():
    sine = Patch(main=0.15, second=0.0, sub=1.0, drive=0.3, cutoff_hz=200.0, filter_octaves=0.0)
    voice = Voice(72, 100, SAMPLE_RATE // 2, slide_from=60)

    sound = (
        TorchSynth(label="Sine", patch=sine, family="synth", roles=("lead",)).render([voice])[0].mean(axis=1)
    )
    periods = [
        np.flatnonzero((part[:-1] < 0) & (part[1:] >= 0)) for part in (sound[200:900], sound[13000:20000])
    ]

    early, late = (np.median(np.diff(period)) for period in periods)

    assert early > 1.35 * late


def test_two_processes_and_any_number_of_threads_give_the_same_bytes():
    heard = {
        subprocess.run(
            [sys.executable, "-c", SOUNDS, str(threads)], cwd=ROOT, capture_output=True, text=True, check=True
        ).stdout
        for threads in (1, 2)
    }

    assert len(heard) == 1
    assert len(heard.pop().strip()) == len(sha256().hexdigest())


def test_listing_and_warming_the_instruments_loads_no_torch():
    program = (
        "import sys; from studio.synthesis.instrument import INSTRUMENTS; "
        "[i.label for i in INSTRUMENTS.values()];"
        "print('torch' in sys.modules)"
    )

    ran = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert ran.stdout.strip() == "False"


def test_where_torch_is_missing_nothing_of_it_is_listed_and_a_wish_says_so():
    program = (
        "import sys; sys.modules['torch'] = None; from studio.synthesis.instrument import INSTRUMENTS;"
        "from studio.composing.wishes import parse; brief = parse('trap with a torch lead');"
        "print([i for i in INSTRUMENTS if i.startswith('torch_')], brief.instruments, *brief.notes)"
    )

    ran = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )

    expected = (
        "[] ('lead_saw',) torch lead needs torch and torchsynth, which are not installed; "
        "saw lead plays instead."
    )
    assert ran.stdout.strip() == expected
