/** The song made anew from itself: four sliders, and where they may stand to begin with. */

import { el, setAria } from "../shared/dom.js";
import { choiceBox, field } from "../shared/form_controls.js";
import { form } from "./form.js";

/**
 * @import { RemixSettings, RemixSlider } from "../shared/types.js"
 * @import { BuildForm } from "./form.js"
 */

/** @type {[id: RemixSlider, label: string, least: string, most: string][]} */
const SLIDERS = [
  ["melody_loyalty", "Melody loyalty", "New tunes", "The same tunes"],
  ["weirdness", "Weirdness", "As expected", "Full of surprises"],
  ["genre_shift", "Genre shift", "Stays what it is", "Another genre"],
  ["structure_consistency", "Structure consistency", "New form", "The same form"],
];

class Slider {
  #range;
  #percent = el("output", { class: "ed-slider-value" });
  #least;
  #most;

  /**
   * @param {RemixSlider} id
   * @param {string} label
   * @param {string} least What 0 % means.
   * @param {string} most What 100 % means.
   */
  constructor(id, label, least, most) {
    this.id = id;
    this.#least = least;
    this.#most = most;
    this.#range = el("input", {
      type: "range",
      class: "mini-range ed-range",
      min: 0,
      max: 100,
      step: 1,
      "aria-label": label,
      name: id,
      on: { input: () => this.#show() },
    });
    this.element = el(
      "div",
      { class: "ed-slider" },
      el(
        "div",
        { class: "ed-slider-head" },
        el("span", { class: "ed-field-label", text: label }),
        this.#percent,
      ),
      this.#range,
      el(
        "div",
        { class: "ed-slider-ends", "aria-hidden": true },
        el("span", { text: least }),
        el("span", { text: most }),
      ),
    );
  }

  /** Where it stands, 0 to 1. */
  get value() {
    return Number(this.#range.value) / 100;
  }

  set value(share) {
    this.#range.value = String(Math.round(share * 100));
    this.#show();
  }

  #show() {
    const percent = `${this.#range.value} %`;
    this.#percent.textContent = percent;
    this.#range.style.setProperty("--share", `${this.#range.value}%`);
    setAria(this.#range, "valuetext", `${percent}, from ${this.#least} to ${this.#most}`);
  }
}

/** @type {BuildForm} */
export function remixForm(session) {
  const { genres, remix, presets } = session.choices;
  const sliders = SLIDERS.map((slider) => new Slider(...slider));
  /** @type {[id: string, label: string][]} */
  const towards = genres.map(({ id, label }) => [id, label]);
  const genre = choiceBox([["", "A genre close to it"], ...towards], "");
  /** @param {RemixSettings} settings */
  const apply = (settings) => {
    for (const slider of sliders) slider.value = settings[slider.id];
    genre.value = settings.to_genre;
  };
  apply(remix);
  const chips = presets.map((preset) =>
    el("button", {
      type: "button",
      class: "chip chip-button",
      text: preset.label,
      title: preset.help,
      on: { click: () => apply(preset.remix) },
    }),
  );
  const lead = el("span", { class: "chips-label", text: "Start from" });
  const fields = [
    el("div", { class: "chips", role: "group", "aria-label": "Presets" }, lead, ...chips),
    el("div", { class: "ed-sliders" }, ...sliders.map(({ element }) => element)),
    field("Towards", genre),
  ];
  const edit = () => ({
    kind: "remix",
    ...Object.fromEntries(sliders.map(({ id, value }) => [id, value])),
    to_genre: genre.value,
    seed: null,
  });
  return form(session, "ed-remix", fields, () => "Remix the whole song", edit);
}
