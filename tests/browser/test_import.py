"""Imports in the page: chosen, dropped or recorded, opened in the editor, a stretch composed anew."""

import re
from base64 import b64encode
from pathlib import Path

import httpx
import numpy as np
import pytest
import soundfile
from playwright.sync_api import Page, expect

from studio.audio.clip import SAMPLE_RATE
from tests.browser import editing
from tests.browser.conftest import Complaints, is_playing
from tests.recordings.pieces import HOUSE, foreign_piece, write
from tests.serving import Server

IMPORT_TIMEOUT = 480_000
"""Milliseconds: a worker's first import waits for its kernels."""

HUM = """() => {
  navigator.mediaDevices.getUserMedia = async () => {
    const context = new AudioContext();
    const target = context.createMediaStreamDestination();
    for (const hertz of [220, 277, 330]) {
      const voice = new OscillatorNode(context, { frequency: hertz });
      voice.connect(new GainNode(context, { gain: 0.2 })).connect(target);
      voice.start();
    }
    return target.stream;
  };
}"""
"""A microphone in front of which somebody hums a chord."""


@pytest.fixture
def tune(tmp_path: Path) -> Path:
    return write(tmp_path / "House tune.wav", foreign_piece(*HOUSE)[1])


@pytest.fixture
def library(page: Page) -> Page:
    page.get_by_role("tab", name="Library").click()
    expect(page.get_by_role("button", name="Import audio")).to_be_visible()
    return page


def opened_in_editor(page: Page, title: str) -> str:
    """Wait until a recording is open in the editor; the id of its take."""
    expect(page.locator(".ed-open")).to_be_visible(timeout=IMPORT_TIMEOUT)
    expect(page.get_by_role("combobox", name="Song to edit").locator("option:checked")).to_have_text(
        title, timeout=IMPORT_TIMEOUT
    )
    expect(page.locator('.ed-place[aria-busy="false"]')).to_be_visible()
    return editing.current(page)


def sound_of(server: Server, take_id: str, folder: Path) -> np.ndarray:
    path = folder / f"{take_id}.wav"
    path.write_bytes(httpx.get(f"{server.url}/media/{take_id}/master.wav").content)
    return soundfile.read(path, dtype="int32")[0]


def test_a_chosen_file_opens_in_the_editor_and_a_stretch_of_it_is_composed_anew(
    library: Page, server: Server, tune: Path, tmp_path: Path
):
    library.get_by_label("Audio or MIDI file").set_input_files(tune)
    first = opened_in_editor(library, "House tune")
    bars = editing.view(server, first)["bars"]
    for name in ("Mute here", "Transpose", "Tempo", "Key", "Remix"):
        expect(library.get_by_role("toolbar").get_by_role("button", name=name)).to_be_hidden()
    assert (sound_of(server, first, tmp_path) == soundfile.read(tune, dtype="int32")[0]).all()

    editing.drag(library, bars[2] + 0.1, bars[4] - 0.1)
    library.locator(".ed-panel").get_by_role("button", name="Regenerate").click()
    expect(library.locator(f'.ed-take [aria-current="true"]:not([data-take="{first}"])')).to_have_count(
        1, timeout=IMPORT_TIMEOUT
    )
    expect(library.locator('.ed-place[aria-busy="false"]')).to_be_visible()
    second = editing.current(library)

    before, after = (sound_of(server, take_id, tmp_path) for take_id in (first, second))
    start, end = round(bars[2] * 44100), round(bars[4] * 44100)
    assert (before[:start] == after[:start]).all()
    assert (before[end:] == after[end:]).all()
    assert (before[start:end] != after[start:end]).any()
    library.locator(".ed-open").get_by_role("button", name="Play", exact=True).click()
    is_playing(library)


def test_a_recording_is_mastered_in_the_editor(library: Page, server: Server, tune: Path):
    library.get_by_label("Audio or MIDI file").set_input_files(tune)
    first = opened_in_editor(library, "House tune")

    library.get_by_role("toolbar").get_by_role("button", name="Master").click()
    library.get_by_role("combobox", name="Where it goes").select_option("broadcast")
    library.get_by_role("button", name="Master: broadcast, −23 LUFS").click()

    expect(library.locator(f'.ed-take [aria-current="true"]:not([data-take="{first}"])')).to_have_count(
        1, timeout=IMPORT_TIMEOUT
    )
    view = editing.view(server, editing.current(library))
    assert view["loudness_lufs"] == pytest.approx(-23.0, abs=0.3)
    assert view["bars"] == editing.view(server, first)["bars"]


@pytest.mark.parametrize(
    ("name", "data", "said"), [("empty.mp3", b"", "is empty"), ("letter.wav", b"Dear studio", "is not sound")]
)
def test_what_is_no_sound_is_answered_with_a_sentence(
    library: Page, complaints: Complaints, tmp_path: Path, name: str, data: bytes, said: str
):
    complaints.allowed |= {"400"}
    (tmp_path / name).write_bytes(data)

    library.get_by_label("Audio or MIDI file").set_input_files(tmp_path / name)

    expect(library.locator(".import").get_by_role("alert")).to_contain_text(said)
    expect(library.get_by_role("button", name="Import audio")).to_be_enabled()


def test_a_file_can_be_dropped(library: Page, tmp_path: Path):
    tune = write(tmp_path / "short.wav", foreign_piece(*HOUSE)[1][: 8 * SAMPLE_RATE])
    data = b64encode(tune.read_bytes()).decode()
    library.evaluate(
        """([data, name]) => {
          const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
          const carried = new DataTransfer();
          carried.items.add(new File([bytes], name));
          const drop = new DragEvent("drop", { dataTransfer: carried, bubbles: true, cancelable: true });
          document.querySelector(".import").dispatchEvent(drop);
        }""",
        [data, "Dropped tune.wav"],
    )

    opened_in_editor(library, "Dropped tune")


def test_what_is_recorded_in_the_page_becomes_a_song(library: Page, server: Server, tmp_path: Path):
    library.evaluate(HUM)
    card = library.locator(".import")

    card.get_by_role("button", name="Record").click()
    expect(card.get_by_role("status")).to_have_text(re.compile(r"Recording \d+:(0[4-9]|[1-5]\d)"))
    card.get_by_role("button", name="Stop").click()
    expect(library.locator(".ed-open")).to_be_visible(timeout=IMPORT_TIMEOUT)
    expect(library.get_by_role("combobox", name="Song to edit").locator("option:checked")).to_contain_text(
        "Recording", timeout=IMPORT_TIMEOUT
    )

    sound = sound_of(server, editing.current(library), tmp_path)[:, 0] / 2**31
    middle = sound[len(sound) // 2 :][:44100]
    spectrum = np.abs(np.fft.rfft(middle * np.hanning(len(middle))))
    bins = np.arange(len(spectrum)) * 44100 / len(middle)
    usual = np.median(spectrum[(bins > 100) & (bins < 2000)])
    assert all(spectrum[np.abs(bins - hertz) < 4].max() > 20 * usual for hertz in (220, 277, 330))


def test_a_microphone_that_is_refused_is_answered_with_a_sentence(library: Page):
    library.evaluate(
        "() => { navigator.mediaDevices.getUserMedia = () => Promise.reject(new Error('denied')); }"
    )

    library.locator(".import").get_by_role("button", name="Record").click()

    expect(library.locator(".import").get_by_role("alert")).to_contain_text("The microphone cannot be used")
    expect(library.locator(".import").get_by_role("button", name="Record")).to_be_enabled()
