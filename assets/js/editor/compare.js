/** Old and new in place: two takes, one position, equal loudness. */

import { el } from "../shared/dom.js";
import { number } from "../shared/format.js";

const SIDES = [
  ["before", "A", "Before"],
  ["after", "B", "After"],
];

/** What the player needs of a take in the editor. `level` is its loudness on the player, 0 to 1. */
export function playableOf(view, level = 1) {
  const detail = `${number(view.tempo_bpm)} BPM · ${view.key}`;
  return {
    key: view.take_id,
    takeId: view.take_id,
    url: view.files.wav,
    title: view.title,
    detail,
    duration: view.length_seconds,
    level,
  };
}

/** How loud to play a take beside another so that both are as loud as the quieter one. */
export function matchedLevel(view, other) {
  if (!other || view.loudness_lufs === null || other.loudness_lufs === null) return 1;
  return Math.min(1, 10 ** ((other.loudness_lufs - view.loudness_lufs) / 20));
}

export class Compare {
  #buttons;
  #note = el("span", { class: "ed-compare-note", role: "status" });

  /** @param {(side: "before"|"after") => void} onSwitch */
  constructor(onSwitch) {
    this.#buttons = new Map(
      SIDES.map(([side, letter, label]) => [
        side,
        el(
          "button",
          {
            type: "button",
            class: "ed-side",
            "aria-pressed": false,
            "aria-label": `${letter}: ${label.toLowerCase()} the edit`,
            on: { click: () => onSwitch(side) },
          },
          el("b", { text: letter }),
          el("span", { text: label }),
        ),
      ]),
    );
    this.element = el(
      "div",
      { class: "ed-compare", role: "group", "aria-label": "Compare, level-matched" },
      ...this.#buttons.values(),
      this.#note,
    );
  }

  /**
   * @param {{before: string, after: string}|null} pair Ids of the takes that are compared.
   * @param {object} view The take that is open.
   * @param {object|null} other The other one, once it is known.
   */
  show(pair, view, other) {
    this.element.hidden = !pair;
    if (!pair) return;
    for (const [side, button] of this.#buttons)
      button.setAttribute("aria-pressed", pair[side] === view.take_id);
    const gain = other ? 20 * Math.log10(matchedLevel(view, other)) : 0;
    this.#note.textContent = gain < -0.05 ? `played ${number(gain)} dB to match` : "";
  }
}
