/** A slider between two ends that have a meaning. */

import { el, setAria } from "../shared/dom.js";
import { number } from "../shared/format.js";

/** @import { ActionField } from "../shared/types.js" */

const STEPS = 100;

export class Slider {
  #field;
  #low;
  #span;
  #range;
  #figure = el("output", { class: "ed-slider-value" });

  /** @param {ActionField} field */
  constructor(field) {
    const { name, label, ends } = field;
    this.#field = field;
    this.#low = field.low ?? 0;
    this.#span = (field.high ?? 1) - this.#low;
    this.#range = el("input", {
      type: "range",
      class: "mini-range ed-range",
      min: 0,
      max: STEPS,
      step: 1,
      "aria-label": label,
      name,
      on: { input: () => this.#show() },
    });
    this.element = el(
      "div",
      { class: "ed-slider" },
      el(
        "div",
        { class: "ed-slider-head" },
        el("span", { class: "ed-field-label", text: label }),
        this.#figure,
      ),
      this.#range,
      el(
        "div",
        { class: "ed-slider-ends", "aria-hidden": true },
        ...ends.map((text) => el("span", { text })),
      ),
    );
  }

  /** Where it stands, from the field's lowest to its highest value. */
  get value() {
    return this.#low + (Number(this.#range.value) / STEPS) * this.#span;
  }

  set value(value) {
    this.#range.value = String(Math.round(((value - this.#low) / this.#span) * STEPS));
    this.#show();
  }

  #show() {
    const { unit, ends } = this.#field;
    const isShare = !unit && this.#low === 0 && this.#span === 1;
    const figure = isShare ? `${this.#range.value} %` : `${number(this.value, 2)} ${unit}`.trim();
    this.#figure.textContent = figure;
    this.#range.style.setProperty("--share", `${(Number(this.#range.value) / STEPS) * 100}%`);
    setAria(this.#range, "valuetext", ends[0] ? `${figure}, from ${ends[0]} to ${ends[1]}` : figure);
  }
}
