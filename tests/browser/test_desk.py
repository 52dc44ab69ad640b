"""The Desk tab: a move is heard, what is kept is a take, and the page sounds as the server does."""

import base64
import copy
import re
import time
from io import BytesIO
from typing import Any

import httpx
import numpy as np
import pytest
import soundfile
from numpy.typing import NDArray
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import Complaints, make_song, open_page
from tests.serving import Server

WISH = "house at 120 bpm in A minor, 24 seconds"
SHORT_WISH = "dark trap at 140 bpm in C minor, 8 seconds"
PATIENCE_MS = 120_000
CONTROLS = ("button", "textbox", "radio", "combobox", "slider", "link", "group", "region", "img", "table")
QUIET_DB = -60.0
"""What the page and the server may differ by, beside the sound itself."""

Sound = NDArray[np.float32]

LISTEN = """
  const connect = AudioNode.prototype.connect;
  AudioNode.prototype.connect = function (to, ...rest) {
    if (to instanceof AudioDestinationNode && to.context instanceof AudioContext) {
      window.heard = new AnalyserNode(to.context, { fftSize: 2048 });
      connect.call(this, window.heard);
    }
    return connect.call(this, to, ...rest);
  };
  window.loudness = () => {
    const sound = new Float32Array(2048);
    window.heard?.getFloatTimeDomainData(sound);
    return Math.sqrt(sound.reduce((sum, sample) => sum + sample * sample, 0) / sound.length);
  };
"""
"""What goes to the loudspeaker is heard by an AnalyserNode, too."""

RENDER = """async ([take, desk]) => {
  const { name } = performance.getEntriesByType('resource').find(({ name }) => name.endsWith('/js/desk.js'));
  const { renderDesk } = await import(name.replace('desk.js', 'desk_rendering.js'));
  const view = await (await fetch(`/api/takes/${take}/desk`)).json();
  const text = ({ buffer }) => {
    const bytes = new Uint8Array(buffer);
    let characters = '';
    for (let i = 0; i < bytes.length; i += 32768) characters += String.fromCharCode(...bytes.subarray(i, i + 32768));
    return btoa(characters);
  };
  return (await renderDesk(view, desk)).map(text);
}"""


@pytest.fixture(scope="module")
def song(browser: Browser, server: Server) -> str:
    """A song to listen to; the id of its first take."""
    return made(browser, server, WISH)


@pytest.fixture(scope="module")
def short_song(browser: Browser, server: Server) -> str:
    """A song that is soon rendered; the id of its first take."""
    return made(browser, server, SHORT_WISH)


def made(browser: Browser, server: Server, wish: str) -> str:
    page = browser.new_page()
    page.set_default_timeout(PATIENCE_MS)  # the first song of a worker waits for its kernels
    open_page(page, server)
    take_id = make_song(page, wish)
    page.close()
    return take_id


@pytest.fixture
def desk(page: Page, song: str) -> Page:
    """The song, open on the desk."""
    page.add_init_script(LISTEN)
    return opened(page, song)


def opened(page: Page, take_id: str) -> Page:
    page.evaluate("take => localStorage.setItem('mother-load-studio', JSON.stringify({mixed: take}))", take_id)
    page.reload()
    page.get_by_role("tab", name="Desk").click()
    expect(strip(page, "Drums")).to_be_visible()
    return page


def strip(page: Page, part: str) -> Locator:
    return page.get_by_role("region", name=f"{part} strip")


def slider(page: Page, name: str) -> Locator:
    return page.get_by_role("slider", name=name)


def view(server: Server, take_id: str) -> dict[str, Any]:
    answer: dict[str, Any] = httpx.get(f"{server.url}/api/takes/{take_id}/desk").json()
    return answer


def set_on(server: Server, take_id: str, strips: dict[str, dict[str, Any]], space_db: float = 0.0) -> dict[str, Any]:
    """The desk of a take with some strips moved, complete."""
    desk: dict[str, Any] = copy.deepcopy(view(server, take_id)["desk"])
    for part, moves in strips.items():
        automation = desk["strips"][part]["automation"] | moves.get("automation", {})
        desk["strips"][part] |= moves | {"automation": automation}
    return desk | {"space_db": space_db}


def on_the_page(page: Page, take_id: str, desk: dict[str, Any]) -> Sound:
    """What the page's own graph makes of a desk."""
    left, right = page.evaluate(RENDER, [take_id, desk])
    return np.stack([np.frombuffer(base64.b64decode(side), np.float32) for side in (left, right)], axis=1)


def by_the_server(page: Page, server: Server, take_id: str, desk: dict[str, Any]) -> Sound:
    """What the server makes of it: the stems of the take that comes of it, together."""
    made = keep(page, server, take_id, desk)
    files = httpx.get(f"{server.url}/api/takes/{made}/editor").json()["files"]
    stems = [httpx.get(f"{server.url}{url}").content for name, url in files.items() if name.startswith("stems/")]
    sounds = [soundfile.read(BytesIO(stem), dtype="float32", always_2d=True)[0] for stem in stems]
    return np.sum(sounds, axis=0, dtype=np.float32)


def keep(page: Page, server: Server, take_id: str, desk: dict[str, Any]) -> str:
    """Make a take of a desk by the page's route; its id."""
    job = page.evaluate(
        """async ([take, desk]) => (await fetch(`/api/takes/${take}/edits`, {method: 'POST',
           headers: {'content-type': 'application/json'}, body: JSON.stringify({kind: 'desk', desk})})).json()""",
        [take_id, desk],
    )
    return finished(server, job["id"])


def finished(server: Server, job_id: str) -> str:
    """Wait for a job; the id of the take that it made."""
    deadline = time.monotonic() + PATIENCE_MS / 1000
    while (job := httpx.get(f"{server.url}/api/jobs/{job_id}").json())["state"] != "done":
        assert job["state"] in ("queued", "running"), job
        assert time.monotonic() < deadline, job
        time.sleep(0.1)
    return str(job["take_id"])


def level_db(sound: Sound) -> float:
    return float(10.0 * np.log10(np.mean(np.square(sound, dtype=np.float64)) + 1e-30))


def playing(page: Page) -> None:
    """Play from the beginning and wait until something is heard."""
    slider(page, "Position in the song").press("Home")
    if page.locator(".dk-open .play").get_attribute("aria-label") == "Play":
        page.locator(".dk-open .play").click()
    page.wait_for_function("window.loudness() > 0.003", timeout=PATIENCE_MS)


def silent(page: Page) -> None:
    """Wait until nothing is heard although it plays."""
    page.wait_for_function(
        "window.loudness() < 1e-5 && document.querySelector('.dk-open .play').ariaLabel === 'Pause'", timeout=PATIENCE_MS
    )


def meter(page: Page, part: str, condition: str) -> None:
    """Wait until the meter of a part stands as it should."""
    page.wait_for_function(
        f"part => {{ const level = Math.max(...[...document.querySelectorAll(`[data-part=${{part}}] .dk-bar`)]"
        f".map((bar) => Number(bar.style.getPropertyValue('--level')))); return level {condition} }}",
        arg=part,
        timeout=PATIENCE_MS,
    )


def current(page: Page) -> str:
    """The take on the desk."""
    return str(page.evaluate("JSON.parse(localStorage.getItem('mother-load-studio')).mixed"))


def kept(page: Page, before: str) -> str:
    """Wait until what was asked for has become the take on the desk; its id."""
    page.wait_for_function(
        "before => JSON.parse(localStorage.getItem('mother-load-studio')).mixed !== before", arg=before, timeout=PATIENCE_MS
    )
    expect(page.locator(".dk-open .ed-progress")).to_be_hidden()
    return current(page)


@pytest.mark.parametrize(
    ("strips", "space_db"),
    [
        pytest.param({"drums": {"fader_db": -7.5}, "bass": {"fader_db": 4.0}, "keys": {"fader_db": -60.0}}, 0.0, id="gain"),
        pytest.param({"drums": {"pan": 0.4}, "keys": {"pan": -0.7, "width": 1.6}, "pad": {"width": 0.0}}, -6.0, id="pan"),
        pytest.param({"drums": {"mute": True}, "lead": {"mute": True}}, 0.0, id="mute"),
        pytest.param({"bass": {"solo": True}, "keys": {"solo": True, "mute": True}, "pad": {"solo": True}}, 0.0, id="solo"),
        pytest.param(
            {
                "drums": {"highpass_hz": 90.0, "low_db": 5.0, "mid_db": -8.0, "mid_hz": 600.0, "high_db": 6.0},
                "bass": {"low_db": -9.0, "mid_db": 7.0, "mid_hz": 220.0},
                "keys": {"highpass_hz": 300.0, "high_db": -12.0},
            },
            0.0,
            id="equaliser",
        ),
        pytest.param({"drums": {"compress": 0.8}, "keys": {"compress": 0.3}}, 0.0, id="compressor"),
        pytest.param({"drums": {"saturate": 0.7}, "bass": {"saturate": 1.0}}, 0.0, id="saturation"),
        pytest.param(
            {"drums": {"reverb_db": 6.0, "delay_db": 4.0}, "keys": {"reverb_db": -60.0, "delay_db": 8.0}}, 3.0, id="sends"
        ),
        pytest.param(
            {
                "drums": {
                    "automation": {"gain_db": [[0.5, 0.0], [2.0, -60.0], [3.0, 6.0]], "cutoff_hz": [[1.0, 400.0], [6.0, 9000.0]]}
                },
                "keys": {"automation": {"pan": [[0.0, -1.0], [4.0, 1.0]]}},
            },
            0.0,
            id="automation",
        ),
    ],
)
def test_the_page_sounds_as_the_server_does(
    page: Page, server: Server, short_song: str, strips: dict[str, dict[str, Any]], space_db: float
):
    page.set_default_timeout(PATIENCE_MS)
    opened(page, short_song)
    wanted = set_on(server, short_song, strips, space_db)

    heard = on_the_page(page, short_song, wanted)
    rendered = by_the_server(page, server, short_song, wanted)

    assert heard.shape == rendered.shape
    assert level_db(rendered) > QUIET_DB + 20.0, "there is something to compare"
    assert level_db(heard - rendered) < level_db(rendered) + QUIET_DB
    at_rest = on_the_page(page, short_song, view(server, short_song)["desk"])
    assert level_db(heard - at_rest) > level_db(rendered) - 40.0, "the moves are not nothing"


def test_a_song_is_opened_from_its_card(page: Page):
    page.set_default_timeout(PATIENCE_MS)
    make_song(page, SHORT_WISH)

    page.locator(".song").get_by_role("button", name="Desk").click()

    expect(strip(page, "Drums")).to_be_visible()
    expect(page.get_by_role("button", name="Keep as a new take")).to_be_disabled()


def test_a_song_is_opened_by_picking_it(page: Page, song: str, server: Server):
    title = view(server, song)["title"]
    page.get_by_role("tab", name="Desk").click()

    page.get_by_role("button", name=f"Mix {title}").last.click()

    expect(page.get_by_role("heading", name=title)).to_be_visible()
    for part in view(server, song)["parts"]:
        expect(strip(page, part["label"])).to_be_visible()
    expect(strip(page, "Space")).to_be_visible()
    expect(strip(page, "Master")).to_be_visible()


def test_a_fader_is_heard(desk: Page, server: Server, song: str):
    playing(desk)

    for part in view(server, song)["parts"]:
        slider(desk, f"{part['label']} level, decibels").press("Home")
    slider(desk, "Position in the song").press("Home")
    silent(desk)
    slider(desk, "Drums level, decibels").press("Delete")

    desk.wait_for_function("window.loudness() > 0.003", timeout=PATIENCE_MS)
    meter(desk, "drums", "> 0.2")


def test_mute_and_solo_are_heard(desk: Page):
    playing(desk)
    meter(desk, "drums", "> 0.2")

    strip(desk, "Drums").get_by_role("button", name="Mute Drums").click()
    meter(desk, "drums", "=== 0")
    strip(desk, "Drums").get_by_role("button", name="Mute Drums").click()
    strip(desk, "Drums").get_by_role("button", name="Solo Drums").click()
    slider(desk, "Position in the song").press("Home")

    meter(desk, "drums", "> 0.2")
    meter(desk, "bass", "=== 0")
    expect(strip(desk, "Bass")).to_have_class(re.compile("unheard"))


def test_the_music_goes_on_where_it_is_sought(desk: Page):
    playing(desk)
    box = slider(desk, "Position in the song").bounding_box()
    assert box is not None

    desk.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)

    desk.wait_for_function("Number(document.querySelector('.dk-position').ariaValueNow) >= 12", timeout=PATIENCE_MS)
    desk.wait_for_function("window.loudness() > 0.003", timeout=PATIENCE_MS)
    desk.locator(".dk-open .play").click()
    expect(desk.locator(".dk-open .play")).to_have_attribute("aria-label", "Play")


def test_moves_are_undone_and_done_again(desk: Page):
    fader, pan = slider(desk, "Drums level, decibels"), slider(desk, "Bass pan")
    fader.press("PageDown")
    pan.press("PageUp")

    desk.get_by_role("button", name="Undo").click()
    expect(pan).to_have_attribute("aria-valuetext", "Centre")
    expect(fader).to_have_attribute("aria-valuetext", "−3 dB")
    fader.press("Control+z")
    expect(fader).to_have_attribute("aria-valuetext", "0 dB")
    expect(desk.get_by_role("button", name="Undo")).to_be_disabled()
    fader.press("Control+Shift+z")
    desk.get_by_role("button", name="Redo").click()

    expect(fader).to_have_attribute("aria-valuetext", "−3 dB")
    expect(pan).to_have_attribute("aria-valuetext", "R 10")


def test_a_drag_is_one_step_and_a_double_click_puts_to_rest(desk: Page):
    knob = slider(desk, "Drums mid, decibels")
    knob.scroll_into_view_if_needed()
    box = knob.bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2

    desk.mouse.move(x, y)
    desk.mouse.down()
    desk.mouse.move(x, y - 32, steps=8)
    desk.mouse.up()
    expect(knob).to_have_attribute("aria-valuetext", "+6 dB")
    knob.dblclick()
    expect(knob).to_have_attribute("aria-valuetext", "0 dB")
    desk.get_by_role("button", name="Undo").click()
    expect(knob).to_have_attribute("aria-valuetext", "+6 dB")
    desk.get_by_role("button", name="Undo").click()

    expect(knob).to_have_attribute("aria-valuetext", "0 dB")
    expect(desk.get_by_role("button", name="Undo")).to_be_disabled()


@pytest.mark.parametrize(
    ("control", "typed", "shown"),
    [
        ("level, decibels", "-7.5", "−7.5 dB"),
        ("pan", "30", "R 30"),
        ("mid at, hertz", "2.5k", "2.5 kHz"),
        ("low cut, hertz", "90", "90 Hz"),
        ("compress, percent", "40", "40 %"),
    ],
)
def test_a_value_is_typed(desk: Page, control: str, typed: str, shown: str):
    knob = slider(desk, f"Drums {control}")
    knob.focus()

    desk.keyboard.type(typed)
    desk.keyboard.press("Enter")

    expect(knob).to_have_attribute("aria-valuetext", shown)
    expect(knob).to_be_focused()


@pytest.mark.parametrize("typed", ["9999", "NaN"])
def test_a_value_that_cannot_be_is_refused_in_a_sentence(desk: Page, typed: str):
    fader = slider(desk, "Drums level, decibels")
    fader.press("Enter")

    desk.keyboard.type(typed)
    desk.keyboard.press("Enter")

    expect(desk.locator(".dk-open > .notice")).to_have_text(f"Drums level cannot be “{typed}”; it can be Off to +12 dB.")
    expect(fader).to_have_attribute("aria-valuetext", "0 dB")


def test_a_strip_and_the_whole_desk_are_reset(desk: Page):
    slider(desk, "Drums width").press("PageUp")
    slider(desk, "Bass level, decibels").press("PageUp")

    desk.get_by_role("button", name="Reset Drums").click()
    expect(slider(desk, "Drums width")).to_have_attribute("aria-valuetext", "100 %")
    expect(slider(desk, "Bass level, decibels")).to_have_attribute("aria-valuetext", "+3 dB")
    desk.get_by_role("button", name="Reset all").click()

    expect(slider(desk, "Bass level, decibels")).to_have_attribute("aria-valuetext", "0 dB")
    expect(desk.get_by_role("button", name="Keep as a new take")).to_be_disabled()


def test_what_is_set_is_kept_as_a_take_of_its_own(desk: Page, song: str, server: Server):
    slider(desk, "Drums level, decibels").press("PageDown")
    slider(desk, "Bass pan").press("PageUp")
    desk.get_by_role("button", name="Mute Lead").or_(desk.get_by_role("button", name="Mute Keys")).first.click()

    desk.get_by_role("button", name="Keep as a new take").click()
    take_id = kept(desk, song)

    made = view(server, take_id)["desk"]["strips"]
    assert (made["drums"]["fader_db"], made["bass"]["pan"]) == (-3.0, 0.1)
    assert view(server, song)["desk"]["strips"]["drums"]["fader_db"] == 0.0
    assert httpx.get(f"{server.url}/api/takes/{take_id}/editor").json()["parent_id"] == song
    expect(desk.get_by_role("button", name="Keep as a new take")).to_be_disabled()
    expect(slider(desk, "Drums level, decibels")).to_have_attribute("aria-valuetext", "−3 dB")


def test_a_master_is_made_for_another_target(desk: Page, song: str, server: Server):
    desk.locator(".dk-target", has_text="Club").click()

    desk.get_by_role("button", name="Master for Club").click()

    assert view(server, kept(desk, song))["target"] == "club"


def test_moves_that_are_not_kept_outlive_a_reload(desk: Page):
    slider(desk, "Drums level, decibels").press("PageDown")

    desk.reload()
    desk.get_by_role("tab", name="Desk").click()

    expect(slider(desk, "Drums level, decibels")).to_have_attribute("aria-valuetext", "−3 dB")
    desk.get_by_role("button", name="Undo").click()
    expect(slider(desk, "Drums level, decibels")).to_have_attribute("aria-valuetext", "0 dB")


def test_automation_is_drawn_by_hand(desk: Page, song: str, server: Server):
    desk.get_by_role("button", name="Automate Bass").click()
    field = desk.locator(".dk-lane-field")
    field.scroll_into_view_if_needed()
    box = field.bounding_box()
    assert box is not None

    for share, height in ((0.25, 0.3), (0.75, 0.8)):
        desk.mouse.click(box["x"] + box["width"] * share, box["y"] + box["height"] * height)
    points = desk.get_by_role("slider", name=re.compile("^Bass volume at"))
    expect(points).to_have_count(2)
    desk.mouse.move(box["x"] + box["width"] * 0.25, box["y"] + box["height"] * 0.3)
    desk.mouse.down()
    desk.mouse.move(box["x"] + box["width"] * 0.5, box["y"] + box["height"] * 0.5, steps=6)
    desk.mouse.up()
    expect(points.first).to_have_attribute("aria-label", re.compile(r"at 0:1[12]\."))
    points.last.press("Delete")
    expect(points).to_have_count(1)

    desk.get_by_role("button", name="Keep as a new take").click()
    ((seconds, value),) = view(server, kept(desk, song))["desk"]["strips"]["bass"]["automation"]["gain_db"]
    assert seconds == pytest.approx(12.0, abs=0.2)
    assert -60.0 < value < 0.0


def test_automation_is_drawn_by_keyboard(desk: Page):
    desk.get_by_label("Part to automate").select_option("drums")
    desk.get_by_label("Filter", exact=True).check(force=True)
    desk.get_by_role("button", name="Add a point here").press("Enter")
    point = desk.get_by_role("slider", name=re.compile("^Drums filter at"))
    expect(point).to_be_focused()

    for key in ("ArrowRight", "PageDown", "ArrowUp"):
        desk.keyboard.press(key)

    expect(point).to_have_attribute("aria-valuetext", "10.59 kHz at 0:00.25")
    desk.keyboard.press("Backspace")
    expect(point).to_have_count(0)


def test_the_space_bar_plays_and_stops(desk: Page):
    knob = slider(desk, "Drums pan")
    knob.focus()

    desk.keyboard.press("Space")
    expect(desk.locator(".dk-open .play")).to_have_attribute("aria-label", "Pause")
    desk.wait_for_function("window.loudness() > 0.003", timeout=PATIENCE_MS)
    desk.keyboard.press("Space")

    expect(desk.locator(".dk-open .play")).to_have_attribute("aria-label", "Play")
    expect(knob).to_have_attribute("aria-valuetext", "Centre")


def test_every_control_has_a_name_and_every_slider_a_unit(desk: Page):
    desk.get_by_role("button", name="Add a point here").click()

    snapshot = desk.locator(".desk").aria_snapshot()

    nameless = [line for line in snapshot.splitlines() if re.fullmatch(rf"\s*- ({'|'.join(CONTROLS)})(:.*| \[.*)?", line)]
    assert nameless == []
    for control in desk.locator(".desk [role=slider]").all():
        name = control.get_attribute("aria-label") or ""
        assert re.search(", (decibels|hertz|percent.*|seconds)$", name), name
        assert control.get_attribute("aria-valuetext")


def test_two_pages_keep_two_takes_of_one_song(desk: Page, browser: Browser, server: Server, song: str):
    other = browser.new_page()
    open_page(other, server)
    opened(other, song)
    slider(desk, "Drums level, decibels").press("PageDown")
    slider(other, "Bass level, decibels").press("PageUp")

    for page in (desk, other):
        page.get_by_role("button", name="Keep as a new take").click()
    first, second = kept(desk, song), kept(other, song)
    other.close()

    made = [view(server, take_id)["desk"]["strips"] for take_id in (first, second)]
    assert [(strips["drums"]["fader_db"], strips["bass"]["fader_db"]) for strips in made] == [(-3.0, 0.0), (0.0, 3.0)]


def test_a_take_that_went_to_the_trash_meanwhile_is_said(desk: Page, song: str, server: Server, complaints: Complaints):
    complaints.allowed |= {"/edits", "Failed to load resource"}
    slider(desk, "Drums level, decibels").press("PageDown")
    desk.get_by_role("button", name="Keep as a new take").click()
    take_id = kept(desk, song)
    assert httpx.delete(f"{server.url}/api/takes/{take_id}").status_code == 200
    slider(desk, "Drums level, decibels").press("PageDown")

    desk.get_by_role("button", name="Keep as a new take").click()

    expect(desk.locator(".dk-open > .notice")).to_contain_text("trash")
    expect(slider(desk, "Drums level, decibels")).to_have_attribute("aria-valuetext", "−6 dB")


def test_a_phone_needs_no_sideways_scroll(desk: Page):
    desk.set_viewport_size({"width": 390, "height": 844})

    assert desk.evaluate("document.documentElement.scrollWidth") <= 390
    strip(desk, "Master").scroll_into_view_if_needed()
    expect(strip(desk, "Master")).to_be_in_viewport()
    for button in desk.locator(".dk-switch").all():
        box = button.bounding_box()
        assert box is not None
        assert box["height"] >= 40, "a thumb hits it"
