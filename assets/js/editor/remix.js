/** The song made anew from itself: four sliders, and where they may stand to begin with. */

import { el } from "../shared/dom.js";
import { choiceBox, field, form } from "./forms.js";

const SLIDERS = [
  ["melody_loyalty", "Melody loyalty", "New tunes", "The same tunes"],
  ["weirdness", "Weirdness", "As expected", "Full of surprises"],
  ["genre_shift", "Genre shift", "Stays what it is", "Another genre"],
  ["structure_consistency", "Structure consistency", "New form", "The same form"],
];

class Slider {
  constructor(id, label, least, most) {
    this.range = el("input", {
      type: "range",
      class: "mini-range ed-range",
      min: 0,
      max: 100,
      step: 1,
      "aria-label": label,
      name: id,
      on: { input: () => this.show() },
    });
    this.number = el("output", { class: "ed-slider-value" });
    this.ends = [least, most];
    this.element = el(
      "div",
      { class: "ed-slider" },
      el(
        "div",
        { class: "ed-slider-head" },
        el("span", { class: "ed-field-label", text: label }),
        this.number,
      ),
      this.range,
      el(
        "div",
        { class: "ed-slider-ends", "aria-hidden": true },
        el("span", { text: least }),
        el("span", { text: most }),
      ),
    );
  }

  get value() {
    return Number(this.range.value) / 100;
  }

  set value(share) {
    this.range.value = Math.round(share * 100);
    this.show();
  }

  show() {
    const percent = `${this.range.value} %`;
    this.number.textContent = percent;
    this.range.style.setProperty("--share", `${this.range.value}%`);
    const [least, most] = this.ends;
    this.range.setAttribute("aria-valuetext", `${percent}, from ${least} to ${most}`);
  }
}

export function remixForm(session) {
  const sliders = new Map(SLIDERS.map(([id, ...words]) => [id, new Slider(id, ...words)]));
  const genre = choiceBox(
    [["", "A genre close to it"], ...session.choices.genres.map(({ id, label }) => [id, label])],
    "",
  );
  const apply = (settings) => {
    for (const [id, slider] of sliders) slider.value = settings[id];
    genre.value = settings.to_genre;
  };
  apply(session.choices.remix);
  const presets = session.choices.presets.map((preset) =>
    el("button", {
      type: "button",
      class: "chip chip-button",
      text: preset.label,
      title: preset.help,
      on: { click: () => apply(preset.remix) },
    }),
  );
  const fields = [
    el(
      "div",
      { class: "chips", role: "group", "aria-label": "Presets" },
      el("span", { class: "chips-label", text: "Start from" }),
      ...presets,
    ),
    el("div", { class: "ed-sliders" }, ...[...sliders.values()].map(({ element }) => element)),
    field("Towards", genre),
  ];
  const edit = () => ({
    kind: "remix",
    ...Object.fromEntries([...sliders].map(([id, slider]) => [id, slider.value])),
    to_genre: genre.value,
    seed: null,
  });
  return form(session, "ed-remix", fields, () => "Remix the whole song", edit);
}
