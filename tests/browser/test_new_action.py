"""A new action is one file: the Editor's menu offers it, draws its form and does it, without new code."""

import httpx
from playwright.sync_api import Page, expect

from tests.browser.editing import drag, new_take, point, selected, view
from tests.serving import Server

BAR_TICKS = 4 * 480


def bass(server: Server, take_id: str) -> list[tuple[int, int, int]]:
    """Start, end and pitch of what the bass plays in bars 3 and 4."""
    score = httpx.get(f"{server.url}{view(server, take_id)['files']['score']}").json()
    notes = next(part["notes"] for part in score["parts"] if part["id"] == "bass")
    inside = [note for note in notes if 2 * BAR_TICKS <= note[0] < 4 * BAR_TICKS]
    return [(start, min(start + duration, 4 * BAR_TICKS), pitch) for start, duration, pitch, *_ in inside]


def test_the_menu_has_it_and_its_form_does_it(editor: Page, server: Server, song: str):
    info = httpx.get(f"{server.url}/gradio_api/info").json()["named_endpoints"]["/reverse"]["parameters"]
    assert "softer_db" in [parameter["parameter_name"] for parameter in info]

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
