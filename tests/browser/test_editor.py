"""The Editor tab: any bar, any part, and nothing overwritten."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from studio.ops.editing_page import opening_seconds
from tests.browser.conftest import SHORT_WISH, Complaints, is_playing, make_song, visit
from tests.browser.editing import (
    arrangement,
    drag,
    new_take,
    opened,
    player,
    point,
    regenerate_a_bar,
    selected,
    view,
)
from tests.serving import Server

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


def test_a_song_is_opened_from_its_card_and_from_the_library(card: Page, trap_song: str):
    page = card
    page.locator(".song").get_by_role("button", name="Edit").click()
    opened(page, trap_song)

    page.get_by_role("tab", name="Create").click()
    other = make_song(page, SHORT_WISH)
    page.get_by_role("tab", name="Library").click()
    page.locator(".tile").first.get_by_role("button", name="Edit").click()

    opened(page, other)


def test_a_song_is_drawn_without_its_sound_being_loaded(editor: Page):
    loaded = editor.evaluate("performance.getEntriesByType('resource').map(({ name }) => name)")

    assert any(name.endswith("/lanes.json") for name in loaded)
    assert not [name for name in loaded if name.endswith((".wav", ".flac", ".mp3"))]


def test_the_song_that_was_open_is_there_again_soon_after_the_click(
    browser: Browser, server: Server, song: str
):
    assert 0.0 < opening_seconds(browser, server.url, song) < 6.0


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
        """canvas => {
             const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
             const inked = data.filter((value, index) => index % 4 === 3 && value > 0);
             return inked.length / (data.length / 4);
           }"""
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
    expect(editor.locator(f'.ed-take [data-take="{branch}"]')).to_have_accessible_name(
        re.compile("made from")
    )
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
    for action in ("Regenerate", "Extend", "Move", "Mute here", "Transpose", "Tempo", "Key", "Remix"):
        editor.locator(".ed-actions").get_by_role("button", name=action, exact=True).click()
        snapshot = editor.locator(".editor").aria_snapshot()
        nameless = [
            line
            for line in snapshot.splitlines()
            if re.fullmatch(rf"\s*- ({'|'.join(CONTROLS)})(:.*| \[.*)?", line)
        ]
        assert nameless == []
    editor.keyboard.press("Escape")
    arrangement(editor).press("Shift+F10")
    expect(editor.get_by_role("menu", name="What can be done here")).to_be_visible()


def test_a_take_that_is_gone_is_said_and_another_can_be_chosen(
    tab: Page, server: Server, song: str, complaints: Complaints
):
    del song  # there is one to choose
    complaints.allowed |= {"/api/takes/", "Failed to load resource"}
    visit(tab, server, edited="nothing-like-this")
    page = tab

    page.get_by_role("tab", name="Editor").click()

    expect(page.get_by_role("alert").filter(has_text="nothing-like-this")).to_be_visible()
    expect(page.get_by_role("button", name=re.compile("^Edit ")).first).to_be_visible()


def test_a_phone_needs_no_sideways_scroll(editor: Page):
    editor.set_viewport_size({"width": 390, "height": 844})
    editor.locator(".ed-section").last.click()

    for action in editor.locator(".ed-action:not([hidden])").all():
        if action.get_attribute("data-action") not in ("cut", "duplicate"):
            action.click()
            assert editor.evaluate("document.documentElement.scrollWidth") <= 390
        box = action.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 40, "a thumb hits it"


def test_words_that_have_no_room_as_syllables_are_whole_lines_or_left_out(editor: Page):
    sung = [[1, "Ev-"], [1.2, "ery"], [1.4, "win-"], [1.6, "dow"], [2.4, "I"], [2.6, "walked"], [6, "Home"]]

    near, far, farther = (
        editor.evaluate(
            """async ([sung, pixelsPerSecond]) => {
                 const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
                 const { fitting } = await import(loaded.find((name) => name.endsWith('/editor/words.js')));
                 const picture = { width: 1000, scroll: 0, pixelsPerSecond };
                 return fitting(sung, (text) => 5 * text.length, picture).map(({ text }) => text);
               }""",
            [sung, pixels_per_second],
        )
        for pixels_per_second in (160, 60, 10)
    )

    assert near == [syllable for _, syllable in sung]
    assert far == ["Every window", "I walked", "Home"]
    assert farther == ["Home"]
