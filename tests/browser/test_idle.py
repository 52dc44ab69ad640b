"""A page that nobody touches and that plays nothing costs nothing: no tab of it asks for frames."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import visit
from tests.serving import Server

COUNT = """
  window.framesAsked = 0;
  const ask = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) => {
    window.framesAsked += 1;
    return ask(callback);
  };
"""

IS_AT_REST = """async () => {
  const pause = () => new Promise((done) => setTimeout(done, 500));
  for (let tries = 0; tries < 60; tries++) {
    const before = window.framesAsked;
    await pause();
    if (window.framesAsked === before) return true;
  }
  return false;
}"""


@pytest.fixture
def counted(fresh_tab: Page, server: Server, song: str) -> Page:
    """A page with a song on its card, in the editor and on the desk, that counts the frames it asks for."""
    fresh_tab.add_init_script(COUNT)
    visit(fresh_tab, server, shown={"take": song}, edited=song, mixed=song)
    return fresh_tab


def test_no_tab_asks_for_frames_when_nothing_happens(counted: Page):
    for name in ("Create", "Library", "Editor", "Desk", "Patch lab"):
        counted.get_by_role("tab", name=name).click()

        assert counted.evaluate(IS_AT_REST), name
    assert counted.evaluate("window.framesAsked") > 0
