"""Chromium in front of the whole application: one server, one browser and its cache for all pages."""

import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Request,
    Response,
    expect,
    sync_playwright,
)

from tests.browser import editing
from tests.planting import plant_reverse
from tests.serving import Server

FLAGS = (
    "--no-sandbox",
    "--autoplay-policy=no-user-gesture-required",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-default-apps",
    "--no-first-run",
    "--disable-domain-reliability",
    "--no-pings",
    "--disable-background-timer-throttling",
    "--disable-renderer-backgrounding",
    "--disable-backgrounding-occluded-windows",
    "--disable-features=OptimizationHints,MediaRouter,Translate",
)
WISH = "dark trap beat at 140 bpm in C minor, 30 seconds"
SHORT_WISH = "dark trap at 140 bpm in C minor, 8 seconds, seed 7"
LONG_WISH = "dark trap beat at 140 bpm in C minor, 1 minute"
"""Long enough to be caught in the act."""

VIEWPORT = {"width": 1280, "height": 900}

LISTEN = """
  const connect = AudioNode.prototype.connect;
  AudioNode.prototype.connect = function (to, ...rest) {
    if (to instanceof AudioDestinationNode && to.context instanceof AudioContext) {
      window.heard = new AnalyserNode(to.context, { fftSize: 2048 });
      connect.call(this, window.heard);
    }
    return connect.call(this, to, ...rest);
  };
  window.loudness = () => {
    const sound = new Float32Array(2048);
    window.heard?.getFloatTimeDomainData(sound);
    return Math.sqrt(sound.reduce((sum, sample) => sum + sample * sample, 0) / sound.length);
  };
"""
"""What goes to the loudspeaker is heard by an AnalyserNode, too."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let the first visit come first, while the one server has no songs."""
    items.sort(key=lambda item: item.path.name != "test_first_visit.py")


@dataclass
class Complaints:
    """What went wrong behind a page's back."""

    allowed: set[str] = field(default_factory=set)
    heard: list[str] = field(default_factory=list)

    def listen(self, page: Page, home: str) -> Callable[[], None]:
        """Take notice of what a page does; return what ends that."""
        listeners: dict[str, Callable[[Any], None]] = {
            "console": self._console,
            "pageerror": lambda error: self.heard.append(f"error: {error}"),
            "request": lambda request: self._request(request, home),
            "response": self._response,
        }
        for event, listener in listeners.items():
            page.on(event, listener)  # type: ignore[call-overload]

        def leave() -> None:
            for event, listener in listeners.items():
                page.remove_listener(event, listener)

        return leave

    @property
    def unforgiven(self) -> list[str]:
        return [line for line in self.heard if not any(part in line for part in self.allowed)]

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.heard.append(f"{message.type}: {message.text}")

    def _request(self, request: Request, home: str) -> None:
        if request.url.startswith(("http", "ws")) and not request.url.split("://", 1)[1].startswith(home):
            self.heard.append(f"stranger: {request.url}")

    def _response(self, response: Response) -> None:
        if response.status >= 400:
            self.heard.append(f"{response.status}: {response.url}")


@pytest.fixture(scope="package")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The application, with the action "Reverse" in a file of its own beside the studio's."""
    folder = tmp_path_factory.mktemp("browsed")
    server = Server(folder / "home", plant_reverse(folder)).start()
    yield server
    server.stop()


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    expect.set_options(timeout=60_000)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), headless=True, args=FLAGS
        )
        yield browser
        browser.close()


@pytest.fixture(scope="package")
def context(browser: Browser) -> Iterator[BrowserContext]:
    """What all tabs share: scripts are fetched and compiled once."""
    context = browser.new_context(viewport=VIEWPORT, accept_downloads=True, reduced_motion="reduce")
    context.add_init_script(LISTEN)
    context.set_default_timeout(
        240_000
    )  # a worker's first song waits for its kernels, a busy machine for all
    yield context
    context.close()


@pytest.fixture(scope="package")
def song(context: BrowserContext, server: Server) -> str:
    """A song with bars of two seconds; the id of its first take, which edits leave as it is."""
    return made(context, server, editing.WISH)


@pytest.fixture(scope="package")
def short_song(context: BrowserContext, server: Server) -> str:
    """A song that is soon rendered; the id of its first take."""
    return made(context, server, SHORT_WISH)


@pytest.fixture(scope="package")
def trap_song(context: BrowserContext, server: Server) -> str:
    """The first example, made; the id of its take."""
    return made(context, server, WISH)


@pytest.fixture
def editor(tab: Page, server: Server, song: str) -> Page:
    """That song, open in the editor."""
    visit(tab, server, edited=song)
    tab.get_by_role("tab", name="Editor").click()
    editing.opened(tab, song)
    return tab


@pytest.fixture
def card(tab: Page, server: Server, trap_song: str) -> Page:
    """The first example's song, on its card."""
    visit(tab, server, shown={"take": trap_song})
    expect(tab.locator(f'.song[data-take="{trap_song}"]')).to_be_visible()
    return tab


@pytest.fixture
def complaints() -> Complaints:
    return Complaints()


@pytest.fixture
def tab(context: BrowserContext, server: Server, complaints: Complaints) -> Iterator[Page]:
    """A visitor's tab, which tests before have used; at the end, nothing may have gone wrong behind it."""
    tab = context.pages[0] if context.pages else context.new_page()
    others = set(context.pages) - {tab}
    tab.set_viewport_size(VIEWPORT)
    leave = complaints.listen(tab, server.url.removeprefix("http://"))
    yield tab
    leave()
    if not tab.is_closed():
        tab.unroute_all()
    for left in set(context.pages) - others - {tab}:
        left.close()
    assert complaints.unforgiven == []


@pytest.fixture
def fresh_tab(context: BrowserContext, server: Server, complaints: Complaints) -> Iterator[Page]:
    """A tab of its own, for a test that changes what scripts find in it."""
    tab = context.new_page()
    complaints.listen(tab, server.url.removeprefix("http://"))
    yield tab
    tab.close()
    assert complaints.unforgiven == []


@pytest.fixture
def page(tab: Page, server: Server) -> Page:
    """A visitor's first look at the page."""
    visit(tab, server)
    return tab


def visit(tab: Page, server: Server, **remembered: object) -> None:
    """Open the page as somebody whose browser remembers this and nothing else."""
    tab.goto(f"{server.url}/healthz")
    tab.context.clear_cookies()
    tab.evaluate(
        """remembered => {
             sessionStorage.clear();
             localStorage.clear();
             localStorage.setItem('mother-load-studio', remembered);
           }""",
        json.dumps(remembered),
    )
    open_page(tab, server)


def open_page(page: Page, server: Server) -> None:
    page.goto(server.url)
    expect(page.get_by_role("button", name="Create", exact=True)).to_be_visible()
    expect(page.get_by_role("group", name="Examples")).to_be_visible()


def make_song(page: Page, wish: str = WISH) -> str:
    """Type a wish, press Create and wait for the card; the take's id."""
    page.get_by_label("What should it sound like?").fill(wish)
    before = shown_take(page)
    page.get_by_role("button", name="Create", exact=True).click()
    page.wait_for_function(
        "before => { const card = document.querySelector('.song'); "
        "return card && card.dataset.take !== before }",
        arg=before,
        timeout=240_000,  # the first song of a worker waits for its kernels
    )
    return shown_take(page)


def made(context: BrowserContext, server: Server, wish: str) -> str:
    """Make a song; the id of its take."""
    page = context.pages[0] if context.pages else context.new_page()
    visit(page, server)
    return make_song(page, wish)


def shown_take(page: Page) -> str:
    return page.evaluate("document.querySelector('.song')?.dataset.take ?? ''")


def is_playing(page: Page) -> None:
    """Wait until sound has come out: the clock of the player has moved."""
    page.wait_for_function("document.querySelector('.mini-range')?.value > 0", timeout=60_000)
