"""What is heard on the desk: a move changes it at once, and the page sounds as the server does."""

import base64
import copy
import re
import time
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import numpy as np
import pytest
import soundfile
from numpy.typing import NDArray
from playwright.sync_api import BrowserContext, Page, expect

from studio.ops.editing_page import heard_moves, hold_still
from tests.browser.conftest import Complaints
from tests.browser.desk_page import (
    PATIENCE_MS,
    fetch,
    finished,
    opened,
    slider,
    strip,
    view,
)
from tests.serving import Server

QUIET_DB = -60.0
"""What the page and the server may differ by, beside the sound itself."""

AT_ONCE_MS = 250.0
"""On a machine that does other things, too; `make bench` measures what it comes to."""

Sound = NDArray[np.float32]

RENDER = """async ([take, desk]) => {
  const resources = performance.getEntriesByType('resource');
  const { name } = resources.find(({ name }) => name.endsWith('/js/desk/desk.js'));
  const { renderDesk } = await import(name.replace('desk.js', 'rendering.js'));
  const view = await (await fetch(`/api/takes/${take}/desk`)).json();
  const text = ({ buffer }) => {
    const bytes = new Uint8Array(buffer);
    let characters = '';
    for (let i = 0; i < bytes.length; i += 32768) {
      characters += String.fromCharCode(...bytes.subarray(i, i + 32768));
    }
    return btoa(characters);
  };
  return (await renderDesk(view, desk)).map(text);
}"""


@pytest.fixture
def desk(tab: Page, server: Server, song: str) -> Page:
    """The song, open on the desk."""
    return opened(tab, server, song)


def set_on(
    server: Server, take_id: str, strips: dict[str, dict[str, Any]], space_db: float = 0.0
) -> dict[str, Any]:
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
    files = fetch(server, f"/api/takes/{made}/editor").json()["files"]
    stems = [fetch(server, url).content for name, url in files.items() if name.startswith("stems/")]
    sounds = [soundfile.read(BytesIO(stem), dtype="float32", always_2d=True)[0] for stem in stems]
    return np.sum(sounds, axis=0, dtype=np.float32)


def keep(page: Page, server: Server, take_id: str, desk: dict[str, Any]) -> str:
    """Make a take of a desk by the page's route; its id."""
    job = page.evaluate(
        """async ([take, desk]) => (await fetch(`/api/takes/${take}/edits`, {method: 'POST',
           headers: {'content-type': 'application/json'},
           body: JSON.stringify({kind: 'desk', desk})})).json()""",
        [take_id, desk],
    )
    return finished(server, job["id"])


def level_db(sound: Sound) -> float:
    return float(10.0 * np.log10(np.mean(np.square(sound, dtype=np.float64)) + 1e-30))


def hear(page: Page, condition: str) -> None:
    """Let the song play, again where it has ended, until a condition holds while it is being heard."""
    inside = """() => document.querySelector('.dk-open .play').ariaLabel === 'Pause'
        && Number(document.querySelector('.dk-position').ariaValueNow) >= 1
        && !document.querySelector('.dk-foot .time').textContent.startsWith('Loading') && """
    deadline = time.monotonic() + PATIENCE_MS / 1000
    while not page.evaluate(inside + condition):
        assert time.monotonic() < deadline, condition
        if page.locator(".dk-open .play").get_attribute("aria-label") == "Play":
            page.locator(".dk-open .play").click()
        page.wait_for_timeout(50)


def meter(part: str) -> str:
    """How high the meter of a part stands, 0 to 1."""
    bars = f"[...document.querySelectorAll('[data-part={part}] .dk-bar')]"
    return f"Math.max(...{bars}.map((bar) => Number(bar.style.getPropertyValue('--level'))))"


@pytest.fixture(scope="module")
def renderer(context: BrowserContext, server: Server, short_song: str) -> Iterator[Page]:
    """A page that renders desks of the short song, whatever stands on its own."""
    complaints = Complaints()
    page = context.new_page()
    complaints.listen(page, server.url.removeprefix("http://"))
    yield opened(page, server, short_song)
    page.close()
    assert complaints.unforgiven == []


@pytest.fixture(scope="module")
def at_rest(renderer: Page, server: Server, short_song: str) -> Sound:
    """The short song with nothing moved, as the page makes it."""
    return on_the_page(renderer, short_song, view(server, short_song)["desk"])


@pytest.mark.parametrize(
    ("strips", "space_db"),
    [
        pytest.param(
            {
                "drums": {"fader_db": -7.5, "pan": 0.4},
                "bass": {"fader_db": 4.0},
                "keys": {"pan": -0.7, "width": 1.6},
                "pad": {"width": 0.0},
            },
            -6.0,
            id="gain and pan",
        ),
        pytest.param(
            {"drums": {"solo": True, "mute": True}, "bass": {"solo": True}, "keys": {"solo": True}},
            0.0,
            id="mute and solo",
        ),
        pytest.param(
            {
                "drums": {
                    "highpass_hz": 90.0,
                    "low_db": 5.0,
                    "mid_db": -8.0,
                    "mid_hz": 600.0,
                    "high_db": 6.0,
                },
                "bass": {"low_db": -9.0, "mid_db": 7.0, "mid_hz": 220.0},
                "keys": {"highpass_hz": 300.0, "high_db": -12.0},
            },
            0.0,
            id="equaliser",
        ),
        pytest.param(
            {
                "drums": {"compress": 0.8, "saturate": 0.7},
                "keys": {"compress": 0.3},
                "bass": {"saturate": 1.0},
            },
            0.0,
            id="compressor and saturation",
        ),
        pytest.param(
            {
                "drums": {
                    "reverb_db": 6.0,
                    "delay_db": 4.0,
                    "automation": {
                        "gain_db": [[0.5, 0.0], [2.0, -60.0], [3.0, 6.0]],
                        "cutoff_hz": [[1.0, 400.0], [6.0, 9000.0]],
                    },
                },
                "keys": {
                    "reverb_db": -60.0,
                    "delay_db": 8.0,
                    "automation": {"pan": [[0.0, -1.0], [4.0, 1.0]]},
                },
            },
            3.0,
            id="sends and automation",
        ),
    ],
)
def test_the_page_sounds_as_the_server_does(
    renderer: Page,
    server: Server,
    short_song: str,
    at_rest: Sound,
    strips: dict[str, dict[str, Any]],
    space_db: float,
):
    wanted = set_on(server, short_song, strips, space_db)

    heard = on_the_page(renderer, short_song, wanted)
    rendered = by_the_server(renderer, server, short_song, wanted)

    assert heard.shape == rendered.shape
    assert level_db(rendered) > QUIET_DB + 20.0, "there is something to compare"
    assert level_db(heard - rendered) < level_db(rendered) + QUIET_DB
    assert level_db(heard - at_rest) > level_db(rendered) - 40.0, "the moves are not nothing"


def test_a_move_is_heard_at_once(fresh_tab: Page, server: Server, song: str):
    hold_still(fresh_tab)
    opened(fresh_tab, server, song)

    heard = heard_moves(fresh_tab, 9)

    assert min(heard) > 0.0
    assert np.median(heard) < AT_ONCE_MS


def test_a_fader_is_heard(desk: Page, server: Server, song: str):
    hear(desk, "window.loudness() > 0.003")

    for part in view(server, song)["parts"]:
        slider(desk, f"{part['label']} level, decibels").press("Home")
    hear(desk, "window.loudness() < 1e-5")
    slider(desk, "Drums level, decibels").press("Delete")

    hear(desk, "window.loudness() > 0.003")
    hear(desk, f"{meter('drums')} > 0.2")


def test_mute_and_solo_are_heard(desk: Page):
    """By keyboard: a click waits for frames, of which a busy machine draws few while the desk plays."""
    hear(desk, f"{meter('drums')} > 0.2")

    strip(desk, "Drums").get_by_role("button", name="Mute Drums").press("Enter")
    hear(desk, f"{meter('drums')} === 0")
    strip(desk, "Drums").get_by_role("button", name="Mute Drums").press("Enter")
    strip(desk, "Drums").get_by_role("button", name="Solo Drums").press("Enter")

    hear(desk, f"{meter('drums')} > 0.2")
    hear(desk, f"{meter('bass')} === 0")
    expect(strip(desk, "Bass")).to_have_class(re.compile("unheard"))


def test_the_music_goes_on_where_it_is_sought(desk: Page):
    hear(desk, "window.loudness() > 0.003")
    slider(desk, "Position in the song").scroll_into_view_if_needed()
    box = slider(desk, "Position in the song").bounding_box()
    assert box is not None

    desk.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)

    hear(
        desk, "window.loudness() > 0.003 && Number(document.querySelector('.dk-position').ariaValueNow) >= 12"
    )


def test_a_chunk_that_does_not_arrive_is_said_and_asked_for_again(desk: Page, complaints: Complaints):
    complaints.allowed |= {"/chunks/", "Failed to load resource"}
    desk.route("**/chunks/bass/*", lambda route: route.abort())

    desk.locator(".dk-open .play").click()

    expect(desk.locator(".dk-open > .notice")).to_contain_text("cannot be reached")
    expect(desk.locator(".dk-open .play")).to_have_attribute("aria-label", "Play")
    desk.unroute("**/chunks/bass/*")
    hear(desk, "window.loudness() > 0.003")
