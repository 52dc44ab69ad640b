"""A new action is one file: the Editor's menu offers it, draws its form and does it, without new code."""

from collections.abc import Iterator

import httpx
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Complaints, make_song, open_page
from tests.browser.editing import WISH, drag, new_take, opened, point, selected, view
from tests.planting import plant_reverse
from tests.serving import Server

BAR_TICKS = 4 * 480


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("more")
    server = Server(folder / "home", plant_reverse(folder)).start()
    yield server
    server.stop()


@pytest.fixture
def editor(browser: Browser, server: Server, complaints: Complaints) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.set_default_timeout(240_000)  # the first song of a worker waits for its kernels
    complaints.listen(page, server.url.removeprefix("http://"))
    open_page(page, server)
    take_id = make_song(page, WISH)
    page.locator(".song").get_by_role("button", name="Edit").click()
    opened(page, take_id)
    yield page
    page.close()
    assert complaints.unforgiven == []


def bass(server: Server, take_id: str) -> list[tuple[int, int, int]]:
    """Start, end and pitch of what the bass plays in bars 3 and 4."""
    score = httpx.get(f"{server.url}{view(server, take_id)['files']['score']}").json()
    notes = next(part["notes"] for part in score["parts"] if part["id"] == "bass")
    inside = [note for note in notes if 2 * BAR_TICKS <= note[0] < 4 * BAR_TICKS]
    return [(start, min(start + duration, 4 * BAR_TICKS), pitch) for start, duration, pitch, *_ in inside]


def test_the_menu_has_it_and_its_form_does_it(editor: Page, server: Server):
    info = httpx.get(f"{server.url}/gradio_api/info").json()["named_endpoints"]["/reverse"]["parameters"]
    assert "softer_db" in [parameter["parameter_name"] for parameter in info]
    song = editor.locator('.ed-take [aria-current="true"]').get_attribute("data-take") or ""

    drag(editor, 4.3, 7.7)
    expect(selected(editor)).to_have_text("Bars 3–4 selected")
    editor.mouse.click(*point(editor, 6.0, "bass"), button="right")
    editor.get_by_role("menuitem", name="Reverse").click()
    form = editor.locator(".ed-reverse")
    softer, twice = (
        form.get_by_role("spinbutton", name="Softer by"),
        form.get_by_role("checkbox", name="Twice"),
    )
    expect(softer).to_be_focused()
    assert (softer.input_value(), softer.get_attribute("min"), softer.get_attribute("max")) == (
        "0",
        "0",
        "24",
    )
    expect(form.get_by_role("checkbox", name="bass", exact=False)).to_be_checked()
    expect(editor.locator('.ed-action[data-action="reverse"] .icon path')).to_have_attribute(
        "d", editor_spark(editor)
    )
    softer.fill("6")
    twice.check()
    expect(form.get_by_role("button")).to_have_text("Reverse bass in bars 3–4: 6 dB, twice")
    twice.uncheck()
    form.get_by_role("button", name="Reverse bass in bars 3–4: 6 dB").click()
    made = new_take(editor, song)

    before, after = bass(server, song), bass(server, made)
    turned = sorted((6 * BAR_TICKS - end, 6 * BAR_TICKS - start, pitch) for start, end, pitch in before)
    assert turned != sorted(before)
    assert sorted(after) == turned
    assert (
        next(take for take in view(server, made)["lineage"] if take["take_id"] == made)["label"]
        == "Reverse bars 3–4"
    )


def editor_spark(page: Page) -> str:
    """The drawing of what nobody has drawn: that of Regenerate."""
    return page.locator('.ed-action[data-action="regenerate"] .icon path').get_attribute("d") or ""
