"""Times until the page answers after starting the app, and until the first sound after Create."""

import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from http.client import HTTPConnection, HTTPException
from importlib.util import find_spec
from pathlib import Path
from time import perf_counter
from typing import Any

import studio

_START_SECONDS = 300.0
_LOOK_SECONDS = 0.02
_STOP_SECONDS = 15.0
_SONG_MILLISECONDS = 300_000
_OK = 200
_ROOT = Path(studio.__file__).parents[1]

FLAGS = ("--no-sandbox", "--autoplay-policy=no-user-gesture-required", "--mute-audio")
"""The options of Chromium: it may play at once, and nobody hears it."""

_LISTEN = """patience => { window.sounded = new Promise((resolve, reject) => {
    let began = 0;
    setTimeout(() => reject(new Error('The song did not sound.')), patience);
    const look = () => {
        if (document.querySelector('.mini .mini-range')?.value > 0) resolve(performance.now() - began);
        else requestAnimationFrame(look);
    };
    window.addEventListener('click', \
() => { began = performance.now(); look(); }, { capture: true, once: true });
}) }"""
"""The milliseconds from the next click until the player moves on from 0, checked on every drawn frame."""


def waits(wish: str, runs: int) -> dict[str, float]:
    """Seconds from ``python app.py`` until ``GET /`` answers, and from Create until the song sounds.

    Both in an empty home, the second with a worker that has made one song, the median of some runs; it is
    left out where Chromium or Playwright is missing.

    Args:
        wish: What is typed.
        runs: How many songs are waited for.
    """
    with tempfile.TemporaryDirectory() as home, serving(Path(home)) as (url, seconds):
        figures = {"first_page_s": seconds}
        chromium = find_chromium()
        if chromium is not None:
            figures["first_sound_s"] = statistics.median(_first_sounds(url, chromium, wish, runs))
    return figures


def has_page() -> bool:
    """Return True if the page is here to be served; an installed wheel is without it."""
    return (_ROOT / "app.py").exists()


def find_chromium() -> str | None:
    """The path of Chromium; None where it or Playwright is missing."""
    return shutil.which("chromium") if find_spec("playwright") is not None else None


@contextmanager
def serving(home: Path) -> Iterator[tuple[str, float]]:
    """The app as a process of its own: its address, and the seconds until it gave the page.

    Raises:
        TimeoutError: It did not within five minutes.
    """
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        port = door.getsockname()[1]
    own = [f"STUDIO_HOME={home}", "STUDIO_HOST=127.0.0.1", f"STUDIO_PORT={port}"]
    began = perf_counter()
    app = subprocess.Popen(["/usr/bin/env", *own, sys.executable, "app.py"], cwd=_ROOT)  # noqa: S603  # our own words
    try:
        while not _answers(port):
            if app.poll() is not None or perf_counter() - began > _START_SECONDS:
                raise TimeoutError(f"The app did not answer within {_START_SECONDS:g} s.")
            time.sleep(_LOOK_SECONDS)
        yield f"http://127.0.0.1:{port}/", perf_counter() - began
    finally:
        app.terminate()
        try:
            app.wait(_STOP_SECONDS)
        except subprocess.TimeoutExpired:
            app.kill()
            app.wait()


def _answers(port: int) -> bool:
    with (
        closing(HTTPConnection("127.0.0.1", port, timeout=_START_SECONDS)) as connection,
        suppress(OSError, HTTPException),
    ):
        connection.request("GET", "/")
        return connection.getresponse().status == _OK
    return False


def _first_sounds(url: str, chromium: str, wish: str, runs: int) -> list[float]:
    """Seconds from pressing Create until the new song sounds, each time."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        page = browser.new_page()
        page.set_default_timeout(_SONG_MILLISECONDS)
        found = [_first_sound(page, url, wish) for _ in range(runs + 1)]
        browser.close()
    return found[1:]


def _first_sound(page: Any, url: str, wish: str) -> float:  # noqa: ANN401  # Playwright is not always there
    page.goto(url)  # a page that plays nothing yet
    page.get_by_label("What should it sound like?").fill(wish)
    page.evaluate(_LISTEN, _SONG_MILLISECONDS)
    page.get_by_role("button", name="Create", exact=True).click()
    return float(page.evaluate("window.sounded")) / 1000.0
