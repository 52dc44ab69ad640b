/** The bar at the bottom that goes on playing whatever tab is open. */

import { OPEN_TAKE, say } from "../shared/events.js";
import { el, iconButton, setIcon } from "../shared/dom.js";
import { clock } from "../shared/format.js";
import { player } from "../shared/player.js";

export function mount(element) {
  const button = iconButton("play", "Play", () => player.toggle(), { quiet: true, className: "round" });
  const title = el("button", {
    type: "button",
    class: "mini-title",
    title: "Show this song",
    on: { click: () => player.current.takeId && say(OPEN_TAKE, player.current.takeId) },
  });
  const detail = el("span", { class: "mini-detail" });
  const time = el("span", { class: "mini-time" });
  const range = el("input", {
    type: "range",
    class: "mini-range",
    min: 0,
    max: 1000,
    value: 0,
    "aria-label": "Position in the song",
    on: { input: () => player.seek((range.value / 1000) * player.duration) },
  });
  const bar = el(
    "div",
    { class: "mini", role: "region", "aria-label": "Player", hidden: true },
    button,
    el("div", { class: "mini-words" }, title, detail),
    range,
    time,
  );
  element.replaceChildren(bar);

  player.follow(() => {
    const { current } = player;
    bar.hidden = current === null;
    document.body.classList.toggle("has-mini", current !== null);
    if (!current) return;
    setIcon(button, player.playing ? "pause" : "play");
    button.setAttribute("aria-label", player.playing ? "Pause" : "Play");
    if (title.textContent !== current.title) title.textContent = current.title;
    if (detail.textContent !== current.detail) detail.textContent = current.detail;
    time.textContent = `${clock(player.time)} / ${clock(player.duration)}`;
    const share = player.duration ? player.time / player.duration : 0;
    range.value = Math.round(share * 1000);
    range.style.setProperty("--share", `${share * 100}%`);
    range.setAttribute("aria-valuetext", time.textContent);
  });
  player.addEventListener("trouble", ({ detail: playable }) => {
    detail.textContent = `“${playable.title}” cannot be played; its file did not arrive.`;
  });
}
