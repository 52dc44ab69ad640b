"""What somebody sees who has made nothing yet."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.serving import Server


@pytest.fixture(scope="module")
def empty_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    server = Server(tmp_path_factory.mktemp("empty") / "home").start()
    yield server
    server.stop()


def test_an_empty_library_invites(browser: Browser, empty_server: Server):
    page = browser.new_page()
    page.goto(empty_server.url)
    page.get_by_role("tab", name="Library").click()
    expect(page.get_by_text("Nothing here yet")).to_be_visible()

    page.get_by_role("button", name="Make the first one").click()

    expect(page.get_by_label("What should it sound like?")).to_be_visible()
    page.close()


def test_the_first_page_costs_little_work(empty_server: Server):
    assert 0.5 < empty_server.cpu_seconds_to_first_page < 8.0, "4 s are promised on an idle machine"
