"""The Desk tab as a visitor finds their way about it."""

import time
from typing import Any

import httpx
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import visit
from tests.serving import Server

PATIENCE_MS = 180_000
"""A worker's first song waits for its kernels, and a busy machine for everything."""


def fetch(server: Server, path: str) -> httpx.Response:
    return httpx.get(f"{server.url}{path}", timeout=PATIENCE_MS / 1000)


def opened(tab: Page, server: Server, take_id: str) -> Page:
    """Open a take on the desk."""
    visit(tab, server, mixed=take_id)
    tab.get_by_role("tab", name="Desk").click()
    expect(strip(tab, "Drums")).to_be_visible(timeout=PATIENCE_MS)
    return tab


def strip(page: Page, part: str) -> Locator:
    return page.get_by_role("region", name=f"{part} strip")


def slider(page: Page, name: str) -> Locator:
    return page.get_by_role("slider", name=name)


def view(server: Server, take_id: str) -> dict[str, Any]:
    answer: dict[str, Any] = fetch(server, f"/api/takes/{take_id}/desk").json()
    return answer


def finished(server: Server, job_id: str) -> str:
    """Wait for a job; the id of the take that it made."""
    deadline = time.monotonic() + PATIENCE_MS / 1000
    while (job := fetch(server, f"/api/jobs/{job_id}").json())["state"] != "done":
        assert job["state"] not in ("failed", "cancelled"), job
        assert time.monotonic() < deadline, job
        time.sleep(0.1)
    return str(job["take_id"])


def current(page: Page) -> str:
    """The take on the desk."""
    return str(page.evaluate("JSON.parse(localStorage.getItem('mother-load-studio')).mixed"))


def kept(page: Page, before: str) -> str:
    """Wait until what was asked for has become the take on the desk; its id."""
    page.wait_for_function(
        "before => JSON.parse(localStorage.getItem('mother-load-studio')).mixed !== before",
        arg=before,
        timeout=PATIENCE_MS,
    )
    expect(page.locator(".dk-open .ed-progress")).to_be_hidden(timeout=PATIENCE_MS)
    return current(page)
