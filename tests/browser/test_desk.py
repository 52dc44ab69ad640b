"""The Desk tab: strips, automation, help with the mix, mastering; what is kept is a take."""

import re

import httpx
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Complaints
from tests.browser.desk_page import (
    PATIENCE_MS,
    fetch,
    kept,
    opened,
    slider,
    strip,
    view,
)
from tests.serving import Server

CONTROLS = ("button", "textbox", "radio", "combobox", "slider", "link", "group", "region", "img", "table")


@pytest.fixture
def desk(tab: Page, server: Server, song: str) -> Page:
    """The song, open on the desk."""
    return opened(tab, server, song)


def test_a_song_is_opened_from_its_card(card: Page):
    card.locator(".song").get_by_role("button", name="Desk").click()

    expect(strip(card, "Drums")).to_be_visible(timeout=PATIENCE_MS)
    expect(card.get_by_role("button", name="Keep as a new take")).to_be_disabled()


def test_a_take_is_opened_from_the_editor_and_from_the_library(editor: Page, song: str, server: Server):
    page = editor
    page.locator(".ed-title").get_by_role("button", name="Desk").click()
    expect(strip(page, "Drums")).to_be_visible(timeout=PATIENCE_MS)
    page.get_by_role("tab", name="Library").click()

    page.get_by_role("button", name=f"Mix {view(server, song)['title']}").last.click()

    expect(strip(page, "Drums")).to_be_visible(timeout=PATIENCE_MS)


def test_a_song_is_opened_by_picking_it(page: Page, song: str, server: Server):
    title = view(server, song)["title"]
    page.get_by_role("tab", name="Desk").click()

    page.get_by_role("button", name=f"Mix {title}").last.click()

    expect(page.get_by_role("heading", name=title)).to_be_visible()
    for part in view(server, song)["parts"]:
        expect(strip(page, part["label"])).to_be_visible()
    expect(strip(page, "Space")).to_be_visible()
    expect(strip(page, "Master")).to_be_visible()


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


def test_a_value_is_typed(desk: Page):
    for control, typed, shown in (
        ("level, decibels", "-7.5", "−7.5 dB"),
        ("pan", "30", "R 30"),
        ("mid at, hertz", "2.5k", "2.5 kHz"),
        ("low cut, hertz", "90", "90 Hz"),
        ("compress, percent", "40", "40 %"),
    ):
        knob = slider(desk, f"Drums {control}")
        knob.focus()

        desk.keyboard.type(typed)
        desk.keyboard.press("Enter")

        expect(knob).to_have_attribute("aria-valuetext", shown)
        expect(knob).to_be_focused()


def test_a_value_that_cannot_be_is_refused_in_a_sentence(desk: Page):
    fader = slider(desk, "Drums level, decibels")

    for typed in ("9999", "NaN"):
        fader.press("Enter")
        desk.keyboard.type(typed)
        desk.keyboard.press("Enter")

        expect(desk.locator(".dk-open > .notice")).to_have_text(
            f"Drums level cannot be “{typed}”; it can be Off to +12 dB."
        )
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
    desk.get_by_role("button", name="Mute Lead").or_(
        desk.get_by_role("button", name="Mute Keys")
    ).first.click()

    desk.get_by_role("button", name="Keep as a new take").click()
    take_id = kept(desk, song)

    made = view(server, take_id)["desk"]["strips"]
    assert (made["drums"]["fader_db"], made["bass"]["pan"]) == (-3.0, 0.1)
    assert view(server, song)["desk"]["strips"]["drums"]["fader_db"] == 0.0
    assert fetch(server, f"/api/takes/{take_id}/editor").json()["parent_id"] == song
    expect(desk.get_by_role("button", name="Keep as a new take")).to_be_disabled()
    expect(slider(desk, "Drums level, decibels")).to_have_attribute("aria-valuetext", "−3 dB")


def test_a_master_is_made_for_another_target(desk: Page, song: str, server: Server):
    desk.locator(".dk-target", has_text="Club").click()

    desk.get_by_role("button", name="Master for Club").click()

    assert view(server, kept(desk, song))["target"] == "club"


def test_a_variant_moves_the_desk_and_says_how(desk: Page):
    desk.get_by_role("group", name="Variants").get_by_role("button", name="Bright").click()

    expect(desk.locator(".dk-said").first).to_contain_text("Bright")
    expect(desk.get_by_role("button", name="Keep as a new take")).to_be_enabled()
    assert desk.locator(".dk-control.moved").count() > 0
    desk.get_by_role("button", name="Undo").click()
    expect(desk.locator(".dk-strip .dk-control.moved")).to_have_count(0)


def test_automix_shows_what_it_measured(desk: Page, server: Server, song: str):
    slider(desk, "Drums level, decibels").press("End")

    desk.get_by_role("button", name="Auto-mix").click()

    rows = desk.get_by_role("table", name="Loudness of the parts").get_by_role("row")
    expect(rows).to_have_count(len(view(server, song)["parts"]) + 1, timeout=PATIENCE_MS)
    expect(slider(desk, "Drums level, decibels")).not_to_have_attribute("aria-valuetext", "+12 dB")


def test_a_file_is_matched(desk: Page, server: Server, song: str):
    files = fetch(server, f"/api/takes/{song}/editor").json()["files"]
    reference = fetch(server, f"{files['stems/bass']}").content

    desk.get_by_label("File to sound like").set_input_files(
        [{"name": "bass.flac", "mimeType": "audio/flac", "buffer": reference}]
    )

    expect(desk.get_by_role("table", name="Beside the file")).to_be_visible(timeout=PATIENCE_MS)
    expect(desk.get_by_role("button", name=re.compile("like the file$"))).to_be_visible()


def test_a_file_that_is_no_sound_is_refused_in_a_sentence(desk: Page, complaints: Complaints):
    complaints.allowed |= {"/desk/match", "Failed to load resource"}

    desk.get_by_label("File to sound like").set_input_files(
        [{"name": "notes.txt", "mimeType": "text/plain", "buffer": b"la la la"}]
    )

    expect(desk.locator(".dk-open > .notice")).to_contain_text("notes", timeout=PATIENCE_MS)
    expect(desk.get_by_role("button", name="Keep as a new take")).to_be_disabled()


def test_mix_and_master_are_measured_side_by_side(desk: Page):
    table = desk.get_by_role("table", name="Before and after mastering")

    expect(table).to_be_visible(timeout=PATIENCE_MS)
    expect(table.get_by_role("row", name=re.compile("^Loudness"))).to_contain_text("−14")
    expect(desk.get_by_role("img", name="Spectrum of the mix and of the master")).to_be_visible()


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

    for key in ("ArrowRight", "PageDown"):
        desk.keyboard.press(key)

    expect(point).to_have_attribute("aria-valuetext", "10 kHz at 0:00.25")
    desk.keyboard.press("Backspace")
    expect(point).to_have_count(0)


def test_the_space_bar_plays_and_stops(desk: Page):
    knob = slider(desk, "Drums pan")
    knob.focus()

    desk.keyboard.press("Space")
    expect(desk.locator(".dk-open .play")).to_have_attribute("aria-label", "Pause")
    desk.wait_for_function("window.loudness() > 1e-4", timeout=PATIENCE_MS)
    desk.keyboard.press("Space")

    expect(desk.locator(".dk-open .play")).to_have_attribute("aria-label", "Play")
    expect(knob).to_have_attribute("aria-valuetext", "Centre")


def test_every_control_has_a_name_and_every_slider_a_unit(desk: Page):
    desk.get_by_role("button", name="Add a point here").click()

    snapshot = desk.locator(".desk").aria_snapshot()

    nameless = [
        line
        for line in snapshot.splitlines()
        if re.fullmatch(rf"\s*- ({'|'.join(CONTROLS)})(:.*| \[.*)?", line)
    ]
    assert nameless == []
    sliders = desk.locator(".desk [role=slider]").evaluate_all(
        "sliders => sliders.map(({ ariaLabel, ariaValueText }) => [ariaLabel ?? '', ariaValueText])"
    )
    assert sliders
    for name, value in sliders:
        assert re.search(", (decibels|hertz|percent.*|seconds)$", name), name
        assert value, name


def test_two_pages_keep_two_takes_of_one_song(desk: Page, browser: Browser, server: Server, song: str):
    other = opened(browser.new_page(), server, song)
    slider(desk, "Drums level, decibels").press("PageDown")
    slider(other, "Bass level, decibels").press("PageUp")

    for page in (desk, other):
        page.get_by_role("button", name="Keep as a new take").click()
    first, second = kept(desk, song), kept(other, song)
    other.close()

    made = [view(server, take_id)["desk"]["strips"] for take_id in (first, second)]
    assert [(strips["drums"]["fader_db"], strips["bass"]["fader_db"]) for strips in made] == [
        (-3.0, 0.0),
        (0.0, 3.0),
    ]


def test_a_take_that_went_to_the_trash_meanwhile_is_said(
    desk: Page, song: str, server: Server, complaints: Complaints
):
    complaints.allowed |= {"/edits", "Failed to load resource"}
    slider(desk, "Drums level, decibels").press("PageDown")
    desk.get_by_role("button", name="Keep as a new take").click()
    take_id = kept(desk, song)
    assert httpx.delete(f"{server.url}/api/takes/{take_id}", timeout=PATIENCE_MS / 1000).status_code == 200
    slider(desk, "Drums level, decibels").press("PageDown")

    desk.get_by_role("button", name="Keep as a new take").click()

    expect(desk.locator(".dk-open > .notice")).to_contain_text("trash")
    expect(slider(desk, "Drums level, decibels")).to_have_attribute("aria-valuetext", "−6 dB")


def test_a_phone_needs_no_sideways_scroll(desk: Page):
    desk.set_viewport_size({"width": 390, "height": 844})

    assert desk.evaluate("document.documentElement.scrollWidth") <= 390
    strip(desk, "Master").scroll_into_view_if_needed()
    expect(strip(desk, "Master")).to_be_in_viewport()
    heights = desk.locator(".dk-switch").evaluate_all(
        "switches => switches.map((one) => one.getBoundingClientRect().height)"
    )
    assert min(heights) >= 40, "a thumb hits it"
