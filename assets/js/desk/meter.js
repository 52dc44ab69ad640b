/**
 * A meter: two bars that rise at once and fall slowly, and a light that stays on after full scale was passed.
 */

import { el, setAria } from "../shared/dom.js";

const LOWEST_DB = -54;
const FALL_DB_PER_SECOND = 26;
const FULL = 1;

/**
 * How long the bar of a peak is, 0 to 1.
 * @param {number} peak
 */
const shareOf = (peak) => Math.min(1, Math.max(0, 1 - (20 * Math.log10(Math.max(peak, 1e-6))) / LOWEST_DB));

export class Meter {
  #bars = [el("span", { class: "dk-bar" }), el("span", { class: "dk-bar" })];
  #shown = [0, 0];
  #peaks = [0, 0];
  #clip;
  #name;

  /** @param {string} name Whose it is, for example "Drums". */
  constructor(name) {
    this.#name = name;
    this.#clip = el("button", {
      type: "button",
      class: "dk-clip",
      tabindex: -1,
      title: "Lights when full scale was passed; click to put it out",
      on: { click: () => this.#light(false) },
    });
    this.#light(false);
    const bars = el("div", { class: "dk-bars", role: "img", "aria-label": `${name} meter` }, ...this.#bars);
    this.element = el("div", { class: "dk-meter" }, this.#clip, bars);
  }

  /**
   * Take notice of the highest values of the last moment, one for each channel.
   * @param {number[]} peaks
   */
  take(peaks) {
    this.#peaks = peaks;
    peaks.forEach((peak, channel) => {
      this.#shown[channel] = Math.max(this.#shown[channel], shareOf(peak));
    });
    if (Math.max(...peaks) >= FULL) this.#light(true);
  }

  /**
   * Draw.
   * @param {number} seconds Since it was drawn last.
   */
  draw(seconds) {
    const fall = (FALL_DB_PER_SECOND * seconds) / -LOWEST_DB;
    this.#bars.forEach((bar, channel) => {
      this.#shown[channel] = Math.max(shareOf(this.#peaks[channel]), this.#shown[channel] - fall);
      bar.style.setProperty("--level", this.#shown[channel].toFixed(3));
    });
  }

  /** Nothing sounds any more. */
  rest() {
    this.#peaks = [0, 0];
  }

  /** @param {boolean} isOn */
  #light(isOn) {
    this.#clip.classList.toggle("lit", isOn);
    setAria(this.#clip, "label", `${this.#name} has ${isOn ? "" : "not "}passed full scale`);
  }
}
