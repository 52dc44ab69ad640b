"""What somebody sees who has made nothing yet; the conftest lets these tests come before any song is made."""

import resource
import subprocess
import sys

import httpx
import pytest
from playwright.sync_api import Page, expect

from tests.serving import Server


@pytest.fixture
def empty_server(server: Server) -> Server:
    songs = httpx.get(f"{server.url}/api/songs", timeout=60).json()["songs"]
    assert songs == [], "another test has made a song before"
    return server


def test_an_empty_library_invites(page: Page, empty_server: Server):
    del empty_server  # its library is what is looked at
    page.get_by_role("tab", name="Library").click()
    expect(page.get_by_text("Nothing here yet")).to_be_visible()

    page.get_by_role("button", name="Make the first one").click()

    expect(page.get_by_label("What should it sound like?")).to_be_visible()


def test_the_first_page_costs_little_work(empty_server: Server):
    """Compared with what Gradio alone costs in the same minute: machines differ, and drift by the hour."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", "import gradio"], check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    alone = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

    assert 0.5 * alone < empty_server.cpu_seconds_to_first_page < 2.5 * alone
