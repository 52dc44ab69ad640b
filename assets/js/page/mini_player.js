/** The bar at the bottom that goes on playing whatever tab is open. */

import { el, iconButton, setAria, setIcon } from "../shared/dom.js";
import { emit, OPEN_TAKE } from "../shared/events.js";
import { clock } from "../shared/format.js";
import { player } from "../shared/player.js";
import { stopLoadingClock } from "./loading_clock.js";

const STEPS = 1000; // of the slider, over the whole song

/** @param {Element} element */
export function mount(element) {
  const mini = new MiniPlayer();
  element.replaceChildren(mini.element);
  stopLoadingClock();
  player.follow(() => mini.show());
  player.onTrouble((playable) =>
    mini.showTrouble(`“${playable.title}” cannot be played; its file did not arrive.`),
  );
}

class MiniPlayer {
  #button = iconButton("play", "Play", () => player.toggle(), { quiet: true, className: "round" });
  #title = el("button", {
    type: "button",
    class: "mini-title",
    title: "Show this song",
    on: { click: () => player.current?.takeId && emit(OPEN_TAKE, player.current.takeId) },
  });
  #detail = el("span", { class: "mini-detail" });
  #time = el("span", { class: "mini-time" });
  #slider = el("input", {
    type: "range",
    class: "mini-range",
    min: 0,
    max: STEPS,
    value: 0,
    "aria-label": "Position in the song",
  });

  constructor() {
    this.#slider.addEventListener("input", () =>
      player.seek((Number(this.#slider.value) / STEPS) * player.duration),
    );
    this.element = el(
      "div",
      { class: "mini", role: "region", "aria-label": "Player", hidden: true },
      this.#button,
      el("div", { class: "mini-words" }, this.#title, this.#detail),
      this.#slider,
      this.#time,
    );
  }

  /** Show what plays, and where it stands. */
  show() {
    const { current, playing } = player;
    this.element.hidden = current === null;
    document.body.classList.toggle("has-mini", current !== null);
    if (!current) return;
    setIcon(this.#button, playing ? "pause" : "play");
    setAria(this.#button, "label", playing ? "Pause" : "Play");
    if (this.#title.textContent !== current.title) this.#title.textContent = current.title;
    if (this.#detail.textContent !== current.detail) this.#detail.textContent = current.detail;
    const time = `${clock(player.time)} / ${clock(player.duration)}`;
    const share = player.duration ? player.time / player.duration : 0;
    if (this.#time.textContent !== time) this.#time.textContent = time;
    this.#slider.value = String(Math.round(share * STEPS));
    this.#slider.style.setProperty("--share", `${share * 100}%`);
    setAria(this.#slider, "valuetext", time);
  }

  /**
   * Say something where the title's detail stands.
   * @param {string} sentence
   */
  showTrouble(sentence) {
    this.#detail.textContent = sentence;
  }
}
