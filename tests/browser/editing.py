"""What a person does in the Editor tab, for the tests of it."""

from typing import Any

import httpx
from playwright.sync_api import Locator, Page, expect

from tests.serving import Server

WISH = "house at 120 bpm in A minor, 24 seconds, seed 7"
BAR_SECONDS = 2.0
LENGTH_SECONDS = 24.0

EDIT_TIMEOUT = 240_000
"""Milliseconds: an edit takes a second, on a machine that has nothing else to do."""


def opened(page: Page, take_id: str) -> None:
    """Wait until a take is drawn and takes the pointer."""
    expect(page.locator(f'.ed-take [aria-current="true"][data-take="{take_id}"]')).to_have_count(1)
    expect(page.locator('.ed-place[aria-busy="false"]')).to_be_visible()
    expect(page.locator(".ed-lanes-canvas")).to_be_visible()


def current(page: Page) -> str:
    return page.locator('.ed-take [aria-current="true"]').get_attribute("data-take") or ""


def new_take(page: Page, before: str) -> str:
    """Wait for an edit to end; the id of what it made."""
    expect(page.locator(f'.ed-take [aria-current="true"]:not([data-take="{before}"])')).to_have_count(
        1, timeout=EDIT_TIMEOUT
    )
    expect(page.locator(".ed-progress")).to_be_hidden()
    take_id = current(page)
    opened(page, take_id)
    return take_id


def view(server: Server, take_id: str) -> dict[str, Any]:
    answer: dict[str, Any] = httpx.get(f"{server.url}/api/takes/{take_id}/editor").json()
    return answer


def arrangement(page: Page) -> Locator:
    return page.get_by_role("application", name="Arrangement")


def point(page: Page, seconds: float, part: str | None = None) -> tuple[float, float]:
    """Where a moment lies on the page: on the master's waveform, or in the lane of a part."""
    head = page.locator(f'.ed-lane-head[data-part="{part}"]' if part else ".ed-heads-master")
    head.scroll_into_view_if_needed()  # what was clicked before may lie far below
    box, row = arrangement(page).bounding_box(), head.bounding_box()
    assert box is not None
    assert row is not None
    return box["x"] + box["width"] * seconds / LENGTH_SECONDS, row["y"] + row["height"] / 2


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
             const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
             const module = loaded.find((name) => name.endsWith('/js/shared/player.js'));
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


def watch(page: Page, selector: str) -> None:
    """Note from now on whether something is ever seen, however briefly; :func:`was_seen` tells."""
    page.evaluate(
        """selector => {
             const look = () => {
               window.wasSeen ||= [...document.querySelectorAll(selector)].some(node => node.offsetParent);
             };
             window.wasSeen = false;
             look();
             const changes = {subtree: true, childList: true, attributes: true};
             new MutationObserver(look).observe(document.body, changes);
           }""",
        selector,
    )


def was_seen(page: Page) -> bool:
    """Whether what is watched for has been seen."""
    return bool(page.evaluate("window.wasSeen"))


def wait_for_player(page: Page, condition: str) -> None:
    """Wait until something holds of the page's own player, which ``player`` stands for."""
    page.evaluate(
        """async (condition) => {
             const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
             const module = loaded.find((name) => name.endsWith('/js/shared/player.js'));
             window.playerModule = await import(module);
             window.playerHolds = new Function('player', `return ${condition}`);
           }""",
        condition,
    )
    page.wait_for_function("window.playerHolds(window.playerModule.player)", timeout=120_000)
