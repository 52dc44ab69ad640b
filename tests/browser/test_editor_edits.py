"""Edits in the Editor tab: each by pointer, menu, keyboard or finger, heard beside the take before it."""

import math
import re
from typing import Any

import httpx
import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Complaints, is_playing, visit
from tests.browser.editing import (
    BAR_SECONDS,
    LENGTH_SECONDS,
    arrangement,
    current,
    drag,
    new_take,
    opened,
    player,
    point,
    selected,
    view,
    wait_for_player,
    was_seen,
    watch,
)
from tests.serving import Server

BARS = round(LENGTH_SECONDS / BAR_SECONDS)


def stem(server: Server, shown: dict[str, Any], part: str) -> bytes:
    return httpx.get(f"{server.url}{shown['files'][f'stems/{part}']}").content


def score(server: Server, take_id: str) -> dict[str, Any]:
    answer: dict[str, Any] = httpx.get(f"{server.url}{view(server, take_id)['files']['score']}").json()
    return answer


def notes(server: Server, take_id: str, part: str) -> list[list[Any]]:
    found: list[list[Any]] = next(
        item["notes"] for item in score(server, take_id)["parts"] if item["id"] == part
    )
    return found


def choose_by_menu(page: Page, action: str) -> None:
    """Right-click into the selection, and choose."""
    page.mouse.click(*point(page, 6.0), button="right")
    page.get_by_role("menuitem", name=action).click()


def choose_only(page: Page, form: str, part: str) -> None:
    """Leave one part chosen in a form."""
    for choice in page.locator(f"{form} .ed-part").all():
        if choice.get_attribute("data-part") != part:
            choice.click()


def test_right_click_regenerates_that_part_and_leaves_the_others(editor: Page, song: str, server: Server):
    drag(editor, 4.3, 7.7)
    editor.mouse.click(*point(editor, 6.0, "drums"), button="right")
    editor.get_by_role("menuitem", name="Regenerate").click()
    editor.get_by_role("textbox", name="Wish").fill("busier")
    watch(editor, "[role=progressbar][aria-label='Progress of the edit']")

    editor.get_by_role("button", name="Regenerate drums in bars 3–4").click()
    take_id = new_take(editor, song)

    assert was_seen(editor), "it was told how far the edit is"
    made, before = view(server, take_id), view(server, song)
    assert made["parent_id"] == song
    is_playing(editor)
    assert player(editor, "player.current.takeId") == take_id
    assert stem(server, made, "drums") != stem(server, before, "drums")
    assert stem(server, made, "bass") == stem(server, before, "bass")


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


def test_extending_adds_bars_at_the_end(editor: Page, song: str, server: Server):
    editor.get_by_role("button", name="Extend", exact=True).click()
    editor.locator(".ed-extend").get_by_role("spinbutton", name="Bars").fill("2")
    editor.get_by_role("button", name="Extend: 2 bars, at the end").click()

    longer = view(server, new_take(editor, song))

    assert len(longer["bars"]) == len(view(server, song)["bars"]) + 2
    expect(editor.get_by_label("Last selected bar")).to_have_attribute("max", str(len(longer["bars"]) - 1))


def test_extending_adds_seconds_before_the_start(editor: Page, song: str, server: Server):
    arrangement(editor).press("e")
    form = editor.locator(".ed-extend")
    form.get_by_text("Seconds", exact=True).first.click()
    form.get_by_role("spinbutton", name="Seconds").fill("5.5")
    form.get_by_text("Before the start").click()
    expect(form.get_by_role("spinbutton", name="Bars")).to_be_hidden()

    editor.get_by_role("button", name="Extend: 5.5 s, before the start").click()
    take_id = new_take(editor, song)

    assert len(view(server, take_id)["bars"]) == BARS + 1 + 3
    first, kept = score(server, song)["chords"][0][2], score(server, take_id)["chords"]
    assert first in {chord for start, _, chord in kept if start >= 3 * 4 * 480}, (
        "what was there comes after it"
    )


def test_cutting_takes_the_selected_bars_out(editor: Page, song: str, server: Server):
    drag(editor, 4.3, 7.7)
    arrangement(editor).press("Delete")

    shorter = view(server, new_take(editor, song))

    assert len(shorter["bars"]) == BARS + 1 - 2


@pytest.mark.parametrize("way", ["menu", "key"])
def test_duplicating_plays_the_selected_bars_twice(editor: Page, song: str, server: Server, way: str):
    drag(editor, 4.3, 7.7)
    expect(selected(editor)).to_have_text("Bars 3–4 selected")
    if way == "menu":
        choose_by_menu(editor, "Duplicate")
    else:
        arrangement(editor).press("d")

    take_id = new_take(editor, song)

    bar_ticks = 4 * 480
    kicks = {start for start, _, pitch, *_ in notes(server, take_id, "drums") if pitch == 36}
    twice = {start for start in kicks if 2 * bar_ticks <= start < 4 * bar_ticks - 40}
    assert len(view(server, take_id)["bars"]) == BARS + 1 + 2
    assert twice
    assert {start + 2 * bar_ticks for start in twice} <= kicks


def test_moving_plays_the_selected_bars_elsewhere(editor: Page, song: str, server: Server):
    drag(editor, 4.3, 7.7)
    arrangement(editor).press("v")
    editor.get_by_role("spinbutton", name="To before bar").fill("9")

    editor.get_by_role("button", name="Move bars 3–4 to before bar 9").click()
    take_id = new_take(editor, song)

    bar_ticks = 4 * 480
    before, after = (
        {(start, pitch) for start, _, pitch, *_ in notes(server, id_, "drums")} for id_ in (song, take_id)
    )
    moved = {
        (start + 4 * bar_ticks, pitch)
        for start, pitch in before
        if 2 * bar_ticks <= start < 4 * bar_ticks - 40
    }
    assert len(view(server, take_id)["bars"]) == BARS + 1
    assert moved <= after
    assert after != before


def test_muting_by_the_menu_silences_a_part(editor: Page, song: str, server: Server):
    drag(editor, 4.3, 7.7)
    editor.mouse.click(*point(editor, 6.0, "bass"), button="right")
    editor.get_by_role("menuitem", name="Mute here").click()

    editor.get_by_role("button", name="Mute bass in bars 3–4").click()
    take_id = new_take(editor, song)

    bar_ticks = 4 * 480
    assert not [
        note for note in notes(server, take_id, "bass") if 2 * bar_ticks <= note[0] < 4 * bar_ticks - 40
    ]
    assert notes(server, take_id, "drums") == notes(server, song, "drums")


def test_transposing_moves_the_chosen_part(editor: Page, song: str, server: Server):
    drag(editor, 4.3, 7.7)
    choose_by_menu(editor, "Transpose")
    choose_only(editor, ".ed-transpose", "bass")
    editor.get_by_role("spinbutton", name="Semitones").fill("-3")

    editor.get_by_role("button", name="Transpose bass in bars 3–4: −3 semitones").click()
    take_id = new_take(editor, song)

    bar_ticks = 4 * 480
    before, after = (
        {(start, pitch) for start, _, pitch, *_ in notes(server, id_, "bass")} for id_ in (song, take_id)
    )
    inside = {(start, pitch) for start, pitch in before if 2 * bar_ticks <= start < 4 * bar_ticks - 40}
    assert inside
    assert {(start, pitch - 3) for start, pitch in inside} <= after
    assert {(start, pitch) for start, pitch in before if start >= 4 * bar_ticks} <= after


def test_the_key_of_all_is_changed(editor: Page, song: str, server: Server):
    arrangement(editor).press("y")
    editor.get_by_role("combobox", name="Key").select_option("C minor")

    editor.get_by_role("button", name="Key: C minor").click()
    take_id = new_take(editor, song)

    assert view(server, take_id)["key"] == "C minor"
    expect(editor.locator(".ed-title .song-detail")).to_contain_text("C minor")


def test_a_remix_is_another_version_of_the_song(editor: Page, song: str, server: Server):
    arrangement(editor).press("x")
    editor.get_by_role("slider", name="Weirdness").fill("0.8")

    editor.locator(".ed-remix").get_by_role("button", name=re.compile("^Remix")).click()
    take_id = new_take(editor, song)

    made = view(server, take_id)
    assert made["parent_id"] == song
    assert score(server, take_id)["parts"] != score(server, song)["parts"]


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


def test_an_edit_is_found_again_after_the_page_was_loaded_anew(editor: Page, song: str):
    editor.get_by_role("button", name="Tempo", exact=True).click()
    editor.get_by_role("spinbutton", name="Tempo").fill("124")
    with editor.expect_response(re.compile("/edits$")):
        editor.get_by_role("button", name="Tempo: 124 BPM").click()
    editor.wait_for_function("localStorage.getItem('mother-load-studio').includes('124 BPM')")

    editor.reload()
    editor.get_by_role("tab", name="Editor").click()

    new_take(editor, song)
    expect(editor.locator(".ed-title .song-detail")).to_contain_text("124 BPM")


def test_a_loop_goes_round(editor: Page):
    drag(editor, 8.2, 9.8)
    expect(selected(editor)).to_have_text("Bar 5 selected")

    editor.get_by_role("button", name="Loop").click()
    wait_for_player(editor, "player.playing && player.time > 9.0 && player.time < 10.5")
    wait_for_player(editor, "player.playing && player.time < 9.0")

    assert player(editor, "player.time") >= 8.0 - 0.05


def test_old_and_new_are_compared_in_place_at_the_same_loudness(editor: Page, song: str, server: Server):
    editor.get_by_label("First selected bar").fill("1")
    editor.get_by_label("Last selected bar").fill("9")
    editor.get_by_label("Last selected bar").press("Enter")
    editor.get_by_role("button", name="Mute here").click()
    choose_only(editor, ".ed-mute", "bass")
    expect(editor.locator(".ed-mute .primary")).to_have_text("Mute bass in bars 1–9")
    editor.locator(".ed-mute .primary").click()
    take_id = new_take(editor, song)
    is_playing(editor)
    loudness = {id_: view(server, id_)["loudness_lufs"] for id_ in (song, take_id)}

    levels = {}
    for side, id_ in (("A", song), ("B", take_id), ("A", song)):
        player(editor, "player.seek(4)")  # however slow the machine, the song does not end before the next
        wait_for_player(editor, "player.playing && player.time > 4.2")
        place = player(editor, "player.time")
        editor.get_by_role("button", name=re.compile(f"^{side}: ")).click()
        opened(editor, id_)
        wait_for_player(editor, f"player.audio.src.includes('/{id_}/') && player.playing")
        levels[id_] = player(editor, "player.audio.volume")
        wait_for_player(editor, f"player.time > {place}")

    heard = {id_: loudness[id_] + 20 * math.log10(levels[id_]) for id_ in levels}
    assert abs(loudness[song] - loudness[take_id]) > 0.01
    assert heard[song] == pytest.approx(heard[take_id], abs=0.05)
    assert max(levels.values()) == 1.0


def test_a_finger_selects_bars_and_opens_the_menu(fresh_tab: Page, server: Server, song: str):
    page = fresh_tab
    finger = page.context.new_cdp_session(page)
    finger.send("Emulation.setTouchEmulationEnabled", {"enabled": True})
    page.set_viewport_size({"width": 1024, "height": 900})
    visit(page, server, edited=song)

    def touch(kind: str, *at: tuple[float, float]) -> None:
        points = [{"x": x, "y": y} for x, y in at]
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    tab = page.get_by_role("tab", name="Editor").bounding_box()
    assert tab is not None
    touch("touchStart", (tab["x"] + tab["width"] / 2, tab["y"] + tab["height"] / 2))
    touch("touchEnd")
    opened(page, song)

    touch("touchStart", point(page, 4.3))
    page.wait_for_timeout(300)  # a finger rests before it drags: else it scrolls
    for step in range(1, 9):
        touch("touchMove", point(page, 4.3 + step * 0.92))
    touch("touchEnd")

    expect(selected(page)).to_have_text("Bars 3–6 selected")
