/** A meter: two bars that rise at once and fall slowly, and a light that stays on after full scale was passed. */

import { el } from "../shared/dom.js";

const LOWEST_DB = -54;
const FALL_DB_PER_SECOND = 26;
const FULL = 1;

const shareOf = (peak) => Math.min(1, Math.max(0, 1 - (20 * Math.log10(Math.max(peak, 1e-6))) / LOWEST_DB));

export class Meter {
  #bars = [el("span", { class: "dk-bar" }), el("span", { class: "dk-bar" })];
  #shown = [0, 0];
  #heard = [0, 0];
  #clip;
  #name;

  constructor(name) {
    this.#name = name;
    this.#clip = el("button", {
      type: "button",
      class: "dk-clip",
      tabindex: -1,
      "aria-label": `${name} has not passed full scale`,
      title: "Lights when full scale was passed; click to put it out",
      on: { click: () => this.#light(false) },
    });
    this.element = el(
      "div",
      { class: "dk-meter" },
      this.#clip,
      el("div", { class: "dk-bars", role: "img", "aria-label": `${name} meter` }, ...this.#bars),
    );
  }

  /** Take notice of the highest values of the last moment. */
  hear(peaks) {
    this.#heard = peaks;
    this.#heard.forEach(
      (peak, channel) => (this.#shown[channel] = Math.max(this.#shown[channel], shareOf(peak))),
    );
    if (Math.max(...peaks) >= FULL) this.#light(true);
  }

  /** Draw; `seconds` went by since it was drawn last. */
  draw(seconds) {
    const fall = (FALL_DB_PER_SECOND * seconds) / -LOWEST_DB;
    this.#bars.forEach((bar, channel) => {
      this.#shown[channel] = Math.max(shareOf(this.#heard[channel]), this.#shown[channel] - fall);
      bar.style.setProperty("--level", this.#shown[channel].toFixed(3));
    });
  }

  /** Nothing sounds any more. */
  rest() {
    this.#heard = [0, 0];
  }

  #light(on) {
    this.#clip.classList.toggle("lit", on);
    this.#clip.setAttribute(
      "aria-label",
      on ? `${this.#name} has passed full scale` : `${this.#name} has not passed full scale`,
    );
  }
}
