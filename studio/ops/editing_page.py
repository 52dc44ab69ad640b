"""Times in Chromium until the Editor opens ten minutes of music, and until a Desk fader is heard."""

import statistics
import tempfile
from pathlib import Path
from typing import Any

import numpy as np

from studio.audio.clip import SAMPLE_RATE
from studio.audio.wav_slices import float_wav
from studio.ops.page import FLAGS, find_chromium, serving
from studio.settings import Settings
from studio.studio import Studio

LONG_WISH = "synthwave at 110 bpm in A minor, 600 seconds, seed 7"
"""Ten minutes in twelve parts."""

OPENINGS, MOVES = 5, 50

_PATIENCE_MS = 300_000
_VIEWPORT = {"width": 1280, "height": 900}
_HELD_FRAMES = 4 * SAMPLE_RATE  # what the page asks for at once

_REMEMBER = "([name, take]) => localStorage.setItem('mother-load-studio', JSON.stringify({[name]: take}))"

_OPEN = """async () => {
  const began = performance.now();
  [...document.querySelectorAll('[role=tab]')].find((tab) => tab.textContent.trim() === 'Editor').click();
  while (document.querySelector('.ed-place')?.getAttribute('aria-busy') !== 'false') \
await new Promise(requestAnimationFrame);
  return performance.now() - began;
}"""
"""Click on the Editor's tab; return the milliseconds until the last open song is drawn and usable."""

_TAP = """([header, frames]) => {
  const held = new Float32Array(header.length / 4 + 2 * frames).fill(0.05);
  new Uint8Array(held.buffer).set(header);
  const ask = window.fetch;
  window.fetch = (address, options) => {
    if (String(address).includes('/impulse/')) return new Promise(() => {});
    return String(address).includes('/chunks/') ? Promise.resolve(new Response(held)) : ask(address, options);
  };
  const processor = `registerProcessor('tap', class extends AudioWorkletProcessor {
    last = 0;
    still = 0;
    process([[samples = []]]) {
      for (let i = 0; i < samples.length; i++) {
        const moves = Math.abs(samples[i] - this.last) > 1e-6;
        if (moves && this.still > sampleRate / 10) this.port.postMessage((currentFrame + i) / sampleRate);
        this.still = moves ? 0 : this.still + 1;
        if (this.still === Math.round(sampleRate / 10) + 1) this.port.postMessage(null);
        this.last = samples[i];
      }
      return true;
    }
  })`;
  const connect = AudioNode.prototype.connect;
  AudioNode.prototype.connect = function (to, ...rest) {
    if (to instanceof AudioDestinationNode && to.context instanceof AudioContext) listen(this, to.context);
    return connect.call(this, to, ...rest);
  };
  async function listen(source, context) {
    await context.audioWorklet.addModule(\
URL.createObjectURL(new Blob([processor], { type: 'text/javascript' })));
    const node = new AudioWorkletNode(context, 'tap', \
{ numberOfOutputs: 0, channelCount: 1, channelCountMode: 'explicit' });
    const tap = { node, heard: [], pressed: null, still: false };
    const press = ({ timeStamp }) => {
      const { contextTime, performanceTime } = context.getOutputTimestamp();
      tap.pressed = { timeStamp, leaves: (seconds) => performanceTime + 1000 * (seconds - contextTime) };
    };
    node.port.onmessage = ({ data: seconds }) => {
      tap.still = seconds === null;
      if (tap.still || !tap.pressed) return;
      tap.heard.push(tap.pressed.leaves(seconds) - tap.pressed.timeStamp);
      tap.pressed = null;
    };
    addEventListener('keydown', press, true);
    connect.call(source, node);
    window.tap = tap;
  }
}"""
"""Hold every stem at one level and silence the room; a tap beside the output notices when the sound moves.

Moments of the audio graph are put on the page's clock as the browser says that they leave the sound card, so
its buffers count. ``tap.heard`` are the milliseconds from each key pressed to what moved next.
"""


def editing_waits() -> dict[str, float]:
    """Seconds until a ten-minute song is open in the Editor, and milliseconds until a fader is heard.

    Of the first the median, each time in a browser that has never seen the page; of the second median and
    worst. Nothing where Chromium or Playwright is missing.
    """
    chromium = find_chromium()
    if chromium is None:
        return {}
    from playwright.sync_api import sync_playwright

    with tempfile.TemporaryDirectory() as home:
        studio = Studio(Settings(Path(home)))
        take = studio.make(studio.requests.create(LONG_WISH))
        studio.library.close()
        with serving(Path(home)) as (url, _), sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
            openings = [opening_seconds(browser, url, take.id) for _ in range(OPENINGS)]
            page = _fresh(browser)
            hold_still(page)
            page.goto(url)
            page.evaluate(_REMEMBER, ["mixed", take.id])
            page.reload()
            page.get_by_role("tab", name="Desk").click()
            moves = heard_moves(page, MOVES)
            browser.close()
    return {
        "editor_opens_600s_s": statistics.median(openings),
        "desk_move_heard_ms": statistics.median(moves),
        "desk_move_heard_worst_ms": max(moves),
    }


def _fresh(browser: Any) -> Any:  # noqa: ANN401  # Playwright is not always there
    """A page in a browser that has never seen the app."""
    page = browser.new_context(viewport=_VIEWPORT).new_page()
    page.set_default_timeout(_PATIENCE_MS)
    return page


def opening_seconds(browser: Any, url: str, take_id: str) -> float:  # noqa: ANN401
    """Seconds until a take is open in the Editor, in a browser that has never seen the page."""
    page = _fresh(browser)
    page.add_init_script(f"({_REMEMBER})({['edited', take_id]})")
    page.goto(url)
    page.get_by_role("group", name="Examples").wait_for()
    seconds = float(page.evaluate(_OPEN)) / 1000.0
    page.context.close()
    return seconds


def hold_still(page: Any) -> None:  # noqa: ANN401
    """Hold every stem at one level, so that only a move changes the output; call before opening the page."""
    silence = np.zeros((_HELD_FRAMES, 2), np.float32)
    wav = float_wav(silence)
    page.add_init_script(f"({_TAP})({[list(wav[: len(wav) - silence.nbytes]), _HELD_FRAMES]})")


def heard_moves(page: Any, moves: int) -> list[float]:  # noqa: ANN401
    """Return the milliseconds until each move of the first fader is heard while the Desk plays.

    The fader is moved by a key, down and up.

    Args:
        page: With the Desk open, prepared by :func:`hold_still`.
        moves: How often.
    """
    page.locator(".dk-open .play").click()
    fader = page.locator(".dk-fader").first
    page.wait_for_function(
        "window.tap?.still && Number(document.querySelector('.dk-position').ariaValueNow) >= 1"
    )
    for move in range(moves):
        fader.press("ArrowUp" if move % 2 else "ArrowDown")
        page.wait_for_function("told => tap.heard.length > told && tap.still", arg=move)
    heard: list[float] = page.evaluate("tap.heard")
    return heard
