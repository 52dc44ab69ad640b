/** Before and after in place: two takes, one position, equal loudness. */

import { el, setAria } from "../shared/dom.js";
import { number } from "../shared/format.js";

/**
 * @import { Playable } from "../shared/player.js"
 * @import { ActionForm, Edit, EditorView } from "../shared/types.js"
 * @import { Pair } from "./history.js"
 *
 * @typedef {keyof Pair} Side
 */

/** @type {[side: Side, letter: string, label: string][]} */
const SIDES = [
  ["before", "A", "Before"],
  ["after", "B", "After"],
];

/**
 * What the player needs of a take in the editor.
 * @param {EditorView} view
 * @param {number} level Its loudness on the player, 0 to 1.
 * @returns {Playable}
 */
export function playableOf(view, level) {
  return {
    key: view.take_id,
    takeId: view.take_id,
    url: view.files.wav,
    title: view.title,
    detail: `${number(view.tempo_bpm)} BPM · ${view.key}`,
    duration: view.length_seconds,
    level,
  };
}

/**
 * How loud to play a take beside another so that both are as loud as the quieter one, 0 to 1.
 * @param {EditorView} view
 * @param {EditorView|null} other
 */
export function matchedLevel(view, other) {
  if (!other || view.loudness_lufs === null || other.loudness_lufs === null) return 1;
  return Math.min(1, 10 ** ((other.loudness_lufs - view.loudness_lufs) / 20));
}

/**
 * Where what an edit made begins to differ from what was there, in seconds.
 * @param {Edit} edit
 * @param {ActionForm|undefined} action The form of its kind, where there is one.
 * @param {number} oldEnd The end of the take that it changed.
 */
export function firstDifference(edit, action, oldEnd) {
  const name = action?.heard_from ?? "start";
  const field = action?.fields.find((one) => one.name === name);
  const place = new Map(Object.entries(edit)).get(name) ?? field?.default;
  if (place === "end") return oldEnd;
  return typeof place === "number" ? place : 0;
}

export class Compare {
  /** @type {Map<Side, HTMLElement>} */
  #buttons = new Map();
  #note = el("span", { class: "ed-compare-note", role: "status" });

  /** @param {(side: Side) => void} onSwitch */
  constructor(onSwitch) {
    for (const [side, letter, label] of SIDES) {
      const button = el(
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
      );
      this.#buttons.set(side, button);
    }
    this.element = el(
      "div",
      { class: "ed-compare", role: "group", "aria-label": "Compare, level-matched" },
      ...this.#buttons.values(),
      this.#note,
    );
  }

  /**
   * Show which of two takes is open.
   * @param {Pair|null} pair Null where there is nothing to compare.
   * @param {EditorView} view The take that is open.
   * @param {EditorView|null} other The other one, once it is known.
   */
  show(pair, view, other) {
    this.element.hidden = !pair;
    if (!pair) return;
    for (const [side, button] of this.#buttons) setAria(button, "pressed", pair[side] === view.take_id);
    const gain = other ? 20 * Math.log10(matchedLevel(view, other)) : 0;
    this.#note.textContent = gain < -0.05 ? `played ${number(gain)} dB to match` : "";
  }
}
