"""The Editor tab: any bar, any part, and nothing overwritten."""

import math
import re
import time
from itertools import pairwise
from typing import Any

import httpx
import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import Complaints, is_playing, make_song, open_page
from tests.serving import Server

WISH = "house at 120 bpm in A minor, 24 seconds"
BAR_SECONDS = 2.0
CONTROLS = (
    "button",
    "textbox",
    "checkbox",
    "radio",
    "spinbutton",
    "combobox",
    "slider",
    "menuitem",
    "link",
    "group",
    "region",
    "toolbar",
)


@pytest.fixture(scope="module")
def song(browser: Browser, server: Server) -> str:
    """A song with bars of two seconds; the id of its first take."""
    page = browser.new_page()
    page.set_default_timeout(120_000)  # the first song of a worker waits for its kernels
    open_page(page, server)
    take_id = make_song(page, WISH)
    page.close()
    return take_id


@pytest.fixture
def editor(page: Page, song: str) -> Page:
    """The song, open in the editor."""
    page.evaluate("take => localStorage.setItem('mother-load-studio', JSON.stringify({edited: take}))", song)
    page.reload()
    page.get_by_role("tab", name="Editor").click()
    opened(page, song)
    return page


def opened(page: Page, take_id: str) -> None:
    """Wait until a take is drawn."""
    expect(page.locator(f'.ed-take [aria-current="true"][data-take="{take_id}"]')).to_have_count(1)
    expect(page.locator(".ed-lanes-canvas")).to_be_visible()


def current(page: Page) -> str:
    return page.locator('.ed-take [aria-current="true"]').get_attribute("data-take") or ""


def new_take(page: Page, before: str) -> str:
    """Wait for an edit to end; the id of what it made."""
    expect(page.locator(f'.ed-take [aria-current="true"]:not([data-take="{before}"])')).to_have_count(1, timeout=60_000)
    expect(page.locator(".ed-progress")).to_be_hidden()
    expect(page.locator(".ed-lanes-canvas")).to_be_visible()
    return current(page)


def view(server: Server, take_id: str) -> dict[str, Any]:
    answer: dict[str, Any] = httpx.get(f"{server.url}/api/takes/{take_id}/editor").json()
    return answer


def arrangement(page: Page) -> Locator:
    return page.get_by_role("application", name="Arrangement")


def point(page: Page, seconds: float, part: str | None = None) -> tuple[float, float]:
    """Where a moment lies on the page: on the master's waveform, or in the lane of a part."""
    box = arrangement(page).bounding_box()
    assert box is not None
    across = box["x"] + box["width"] * seconds / 24.0
    row = page.locator(f'.ed-lane-head[data-part="{part}"]' if part else ".ed-heads-master").bounding_box()
    assert row is not None
    return across, row["y"] + row["height"] / 2


def drag(page: Page, start: float, end: float) -> None:
    page.mouse.move(*point(page, start))
    page.mouse.down()
    page.mouse.move(*point(page, (start + end) / 2), steps=4)
    page.mouse.move(*point(page, end), steps=4)
    page.mouse.up()


def selected(page: Page) -> Locator:
    return page.locator(".ed-selected")


def player(page: Page, expression: str) -> Any:
    """Ask the page's own player: ``player`` stands for it."""
    return page.evaluate(
        """async (expression) => {
             const module = performance.getEntriesByType('resource').find(({ name }) => name.endsWith('/js/player.js')).name;
             const { player } = await import(module);
             return new Function('player', `return ${expression}`)(player);
           }""",
        expression,
    )


def regenerate_a_bar(page: Page, first: int = 3, parts: str = "drums") -> str:
    """Make a new take by the shortest way; its id."""
    before = current(page)
    page.mouse.click(*point(page, BAR_SECONDS * (first - 0.5), parts), button="right")
    page.get_by_role("menuitem", name="Regenerate").click()
    page.get_by_role("button", name=f"Regenerate {parts} in bar {first}").click()
    return new_take(page, before)


def test_a_song_is_opened_from_its_card_and_from_the_library(page: Page):
    take_id = make_song(page, WISH)
    page.locator(".song").get_by_role("button", name="Edit").click()
    opened(page, take_id)

    other = make_another(page)
    page.get_by_role("tab", name="Library").click()
    page.locator(".tile").first.get_by_role("button", name="Edit").click()

    opened(page, other)


def make_another(page: Page) -> str:
    page.get_by_role("tab", name="Create").click()
    return make_song(page, f"{WISH}, bright")


def test_a_song_is_opened_by_picking_it(page: Page, song: str, server: Server):
    title = view(server, song)["title"]
    page.get_by_role("tab", name="Editor").click()

    page.get_by_role("button", name=f"Edit {title}").last.click()

    expect(page.get_by_role("heading", name=title)).to_be_visible()
    expect(arrangement(page)).to_be_visible()


def test_form_bars_chords_and_a_lane_per_part_are_drawn(editor: Page, song: str, server: Server):
    shown = view(server, song)

    expect(editor.locator(".ed-section")).to_have_count(len(shown["sections"]))
    expect(editor.locator(".ed-chord")).to_have_count(len(shown["chords"]))
    expect(editor.locator(".ed-bar").first).to_have_text("1")
    for part in shown["parts"]:
        expect(editor.get_by_role("button", name=f"Change {part['label']}", exact=True)).to_be_visible()
    ink = editor.locator(".ed-lanes-canvas").evaluate(
        """canvas => { const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
                       return data.filter((value, index) => index % 4 === 3 && value > 0).length / (data.length / 4) }"""
    )
    assert ink > 0.02, "the stems are drawn"


def test_a_dragged_region_snaps_to_bars(editor: Page):
    drag(editor, 4.3, 11.7)

    expect(selected(editor)).to_have_text("Bars 3–6 selected")
    expect(editor.get_by_label("First selected bar")).to_have_value("3")
    expect(editor.get_by_label("Last selected bar")).to_have_value("6")


def test_a_region_snaps_to_beats_or_to_nothing_when_told_to(editor: Page):
    editor.get_by_text("Beats", exact=True).click()
    drag(editor, 4.4, 6.1)
    expect(selected(editor)).to_have_text("0:04.5–0:06.0 selected")

    editor.get_by_text("Free", exact=True).click()
    drag(editor, 12.25, 13.36)

    expect(selected(editor)).to_have_text(re.compile(r"0:12\.[23]–0:13\.[34] selected"))


def test_a_region_is_moved_and_its_edges_are_pulled(editor: Page):
    drag(editor, 4.3, 7.7)
    expect(selected(editor)).to_have_text("Bars 3–4 selected")

    drag(editor, 6.0, 12.2)
    expect(selected(editor)).to_have_text("Bars 6–7 selected")
    edge_pixels = 4
    x, y = point(editor, 14.0)
    editor.mouse.move(x - edge_pixels, y)
    editor.mouse.down()
    editor.mouse.move(*point(editor, 18.2), steps=6)
    editor.mouse.up()

    expect(selected(editor)).to_have_text("Bars 6–9 selected")


def test_zooming_keeps_the_selection_in_sight(editor: Page):
    drag(editor, 12.3, 15.7)
    band = editor.locator(".ed-band")
    narrow = band.bounding_box()

    for _ in range(2):
        editor.get_by_role("button", name="Zoom in").click()
    wide = band.bounding_box()

    assert narrow is not None
    assert wide is not None
    assert wide["width"] == pytest.approx(4 * narrow["width"], rel=0.05)
    assert wide["x"] + wide["width"] / 2 == pytest.approx(narrow["x"] + narrow["width"] / 2, abs=4)
    editor.get_by_role("button", name="Whole song").click()
    expect(band).to_have_css("width", re.compile(f"{narrow['width']:.0f}"[:-1]))


def test_a_loop_goes_round(editor: Page):
    drag(editor, 8.2, 9.8)
    expect(selected(editor)).to_have_text("Bar 5 selected")

    editor.get_by_role("button", name="Loop").click()
    is_playing(editor)
    heard = []
    until = time.monotonic() + 2.5 * BAR_SECONDS
    while time.monotonic() < until:
        heard.append(player(editor, "player.time"))
        time.sleep(0.05)

    assert min(heard) >= 8.0 - 0.05
    assert max(heard) <= 10.0 + 0.25
    assert sum(later < earlier for earlier, later in pairwise(heard)) >= 1


def test_right_click_regenerates_that_part_and_leaves_the_others(editor: Page, song: str, server: Server):
    drag(editor, 4.3, 7.7)
    editor.mouse.click(*point(editor, 6.0, "drums"), button="right")
    editor.get_by_role("menuitem", name="Regenerate").click()
    editor.get_by_role("textbox", name="Wish").fill("busier")

    editor.get_by_role("button", name="Regenerate drums in bars 3–4").click()
    expect(editor.get_by_role("progressbar", name="Progress of the edit")).to_be_visible()
    take_id = new_take(editor, song)

    made, before = view(server, take_id), view(server, song)
    assert made["parent_id"] == song
    is_playing(editor)
    assert player(editor, "player.current.takeId") == take_id

    def stem(shown: dict[str, Any], part: str) -> bytes:
        return httpx.get(f"{server.url}{shown['files'][f'stems/{part}']}").content

    assert stem(made, "drums") != stem(before, "drums")
    assert stem(made, "bass") == stem(before, "bass")


def test_a_wish_that_cannot_be_met_is_answered_in_place(editor: Page, song: str, complaints: Complaints):
    complaints.allowed |= {"/edits", "Failed to load resource"}
    drag(editor, 4.3, 7.7)
    editor.get_by_role("button", name="Regenerate", exact=True).click()
    editor.get_by_role("textbox", name="Wish").fill("without the bagpipes from mars")

    editor.get_by_role("button", name="Regenerate bars 3–4").click()

    alert = editor.locator(".ed-open > .notice")
    expect(alert).to_be_visible()
    assert len(alert.inner_text()) > 20
    assert "Traceback" not in alert.inner_text()
    assert current(editor) == song
    expect(editor.get_by_role("textbox", name="Wish")).to_have_value("without the bagpipes from mars")


def test_what_needs_a_selection_says_so(editor: Page):
    editor.get_by_role("button", name="Cut", exact=True).click()

    expect(editor.locator(".ed-open > .notice")).to_contain_text("needs a selection")


def test_extending_adds_bars(editor: Page, song: str, server: Server):
    editor.get_by_role("button", name="Extend", exact=True).click()
    editor.get_by_role("spinbutton", name="Bars").last.fill("2")
    editor.get_by_role("button", name="Add 2 bars at the end").click()

    longer = view(server, new_take(editor, song))

    assert len(longer["bars"]) == len(view(server, song)["bars"]) + 2
    expect(editor.get_by_label("Last selected bar")).to_have_attribute("max", str(len(longer["bars"]) - 1))


def test_cutting_takes_the_selected_bars_out(editor: Page, song: str, server: Server):
    drag(editor, 4.3, 7.7)
    arrangement(editor).press("Delete")

    shorter = view(server, new_take(editor, song))

    assert len(shorter["bars"]) == len(view(server, song)["bars"]) - 2


def test_old_and_new_are_compared_in_place_at_the_same_loudness(editor: Page, song: str, server: Server):
    parts = [part["id"] for part in view(server, song)["parts"]]
    editor.get_by_label("First selected bar").fill("1")
    editor.get_by_label("Last selected bar").fill("9")
    editor.get_by_label("Last selected bar").press("Enter")
    editor.get_by_role("button", name="Mute here").click()
    for part in parts:
        if part != "bass":
            editor.locator(f'.ed-part[data-part="{part}"]').click()
    expect(editor.locator(".ed-mute .primary")).to_have_text("Mute bass in bars 1–9")
    editor.locator(".ed-mute .primary").click()
    take_id = new_take(editor, song)
    is_playing(editor)
    loudness = {id_: view(server, id_)["loudness_lufs"] for id_ in (song, take_id)}

    levels, positions = {}, []
    for side, id_ in (("A", song), ("B", take_id), ("A", song)):
        positions.append(player(editor, "player.time"))
        editor.get_by_role("button", name=re.compile(f"^{side}: ")).click()
        opened(editor, id_)
        editor.wait_for_function(
            "path => document.querySelector('.ed-side[aria-pressed=true]') && true", arg=id_
        )  # the button says so first, the sound follows
        until = time.monotonic() + 10
        while f"/{id_}/" not in player(editor, "player.audio.src"):
            assert time.monotonic() < until, "the other take is not heard"
            time.sleep(0.05)
        levels[id_] = player(editor, "player.audio.volume")
        positions.append(player(editor, "player.time"))

    assert positions == sorted(positions), "the music went on where it was"
    assert player(editor, "player.playing")
    heard = {id_: loudness[id_] + 20 * math.log10(levels[id_]) for id_ in levels}
    assert abs(loudness[song] - loudness[take_id]) > 0.01
    assert heard[song] == pytest.approx(heard[take_id], abs=0.05)
    assert max(levels.values()) == 1.0


def test_undo_redo_and_the_tree_lead_through_the_takes(editor: Page, song: str):
    undo, redo = editor.get_by_role("button", name="Undo"), editor.get_by_role("button", name="Redo")
    first = regenerate_a_bar(editor, 3)
    second = regenerate_a_bar(editor, 5)

    undo.click()
    opened(editor, first)
    arrangement(editor).press("Control+z")
    opened(editor, song)
    expect(undo).to_be_disabled()
    arrangement(editor).press("Control+Shift+Z")
    opened(editor, first)
    redo.click()
    opened(editor, second)

    branch_from = editor.locator(f'.ed-take [data-take="{song}"]')
    branch_from.click()
    opened(editor, song)
    branch = regenerate_a_bar(editor, 7)
    expect(editor.locator(f'.ed-take [data-take="{branch}"]')).to_have_accessible_name(re.compile("made from"))
    for id_ in (song, first, second, branch):
        expect(editor.locator(f'.ed-take [data-take="{id_}"]')).to_have_count(1)


def test_everything_can_be_done_without_a_mouse(editor: Page, song: str, server: Server):
    board = arrangement(editor)
    for _ in range(60):
        if board.evaluate("board => board === document.activeElement"):
            break
        editor.keyboard.press("Tab")
    expect(board).to_be_focused()

    editor.keyboard.press("ArrowRight")
    expect(selected(editor)).to_have_text("Bars 1–4 selected")
    editor.keyboard.press("ArrowRight")
    editor.keyboard.press("Shift+ArrowLeft")
    editor.keyboard.press("Shift+ArrowLeft")
    expect(selected(editor)).to_have_text("Bars 2–3 selected")
    editor.keyboard.press("Alt+ArrowRight")
    expect(selected(editor)).to_have_text("Bar 3 selected")
    editor.keyboard.press("Space")
    is_playing(editor)
    editor.keyboard.press("Space")
    assert not player(editor, "player.playing")
    editor.keyboard.press("Shift+F10")
    expect(editor.get_by_role("menuitem", name="Regenerate")).to_be_focused()
    editor.keyboard.press("ArrowDown")
    editor.keyboard.press("Escape")
    expect(board).to_be_focused()
    editor.keyboard.press("r")
    expect(editor.get_by_role("textbox", name="Wish")).to_be_focused()
    editor.keyboard.press("Enter")

    assert view(server, new_take(editor, song))["parent_id"] == song


def test_a_letter_typed_into_a_box_is_only_a_letter(editor: Page):
    editor.get_by_role("button", name="Regenerate", exact=True).click()
    box = editor.get_by_role("textbox", name="Wish")

    box.press_sequentially("more drive l")

    expect(box).to_have_value("more drive l")
    expect(editor.get_by_role("button", name="Loop")).to_have_attribute("aria-pressed", "false")


def test_every_control_has_a_name(editor: Page):
    drag(editor, 4.3, 7.7)
    for action in ("Regenerate", "Extend", "Move", "Mute here", "Transpose", "Tempo & key", "Remix"):
        editor.locator(".ed-actions").get_by_role("button", name=action).click()
        snapshot = editor.locator(".editor").aria_snapshot()
        nameless = [line for line in snapshot.splitlines() if re.fullmatch(rf"\s*- ({'|'.join(CONTROLS)})(:.*| \[.*)?", line)]
        assert nameless == []
    editor.keyboard.press("Escape")
    arrangement(editor).press("Shift+F10")
    expect(editor.get_by_role("menu", name="What can be done here")).to_be_visible()


def test_remix_sliders_begin_where_a_preset_puts_them(editor: Page):
    editor.get_by_role("button", name="Remix", exact=True).click()
    presets = editor.get_by_role("group", name="Presets").get_by_role("button")
    sliders = [
        editor.get_by_role("slider", name=name)
        for name in ("Melody loyalty", "Weirdness", "Genre shift", "Structure consistency")
    ]

    seen = set()
    for preset in presets.all():
        preset.click()
        seen.add(tuple(slider.input_value() for slider in sliders))

    assert len(seen) == presets.count() >= 3


def test_a_take_that_is_gone_is_said_and_another_can_be_chosen(page: Page, song: str, complaints: Complaints):
    del song  # there is one to choose
    complaints.allowed |= {"/api/takes/", "Failed to load resource"}
    page.evaluate("localStorage.setItem('mother-load-studio', JSON.stringify({edited: 'nothing-like-this'}))")
    page.reload()

    page.get_by_role("tab", name="Editor").click()

    expect(page.get_by_role("alert").filter(has_text="nothing-like-this")).to_be_visible()
    expect(page.get_by_role("button", name=re.compile("^Edit ")).first).to_be_visible()


def test_an_edit_is_found_again_after_the_page_was_loaded_anew(editor: Page, song: str):
    editor.get_by_role("button", name="Tempo & key").click()
    editor.get_by_role("spinbutton", name="Tempo").fill("124")
    editor.get_by_role("button", name="Play all at 124 BPM").click()
    expect(editor.get_by_role("progressbar", name="Progress of the edit")).to_be_visible()

    editor.reload()
    editor.get_by_role("tab", name="Editor").click()

    new_take(editor, song)
    expect(editor.locator(".ed-title .song-detail")).to_contain_text("124 BPM")


def test_a_phone_needs_no_sideways_scroll(editor: Page):
    editor.set_viewport_size({"width": 390, "height": 844})
    editor.locator(".ed-section").last.click()

    for action in editor.locator(".ed-action").all():
        if action.get_attribute("data-action") not in ("cut", "duplicate"):
            action.click()
            assert editor.evaluate("document.documentElement.scrollWidth") <= 390
        box = action.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 40, "a thumb hits it"
