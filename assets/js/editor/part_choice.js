/** Which parts an edit may change, as checkboxes; the same choice as the names of the lanes. */

import { el } from "../shared/dom.js";
import { colorOf } from "../shared/part_colors.js";

/** @import { EditorView, Part } from "../shared/types.js" */

export class PartChoice {
  /** @type {Map<string, HTMLInputElement>} By the part's id. */
  #boxes = new Map();

  /**
   * @param {string} legend
   * @param {Part[]} parts
   * @param {(id: string) => void} onToggle
   */
  constructor(legend, parts, onToggle) {
    /** @param {Part} part */
    const choice = ({ id, label, role }) => {
      const box = el("input", { type: "checkbox", on: { change: () => onToggle(id) } });
      this.#boxes.set(id, box);
      const dot = el("span", { class: "ed-dot" });
      const node = el("label", { class: "ed-part", "data-part": id }, box, dot, el("span", { text: label }));
      node.style.setProperty("--stem", colorOf(role));
      return node;
    };
    this.element = el(
      "fieldset",
      { class: "ed-parts", hidden: parts.length === 0 },
      el("legend", { text: legend }),
      el("div", { class: "chips" }, ...parts.map(choice)),
    );
  }

  /**
   * Show which parts are chosen.
   * @param {Set<string>} chosen
   */
  show(chosen) {
    for (const [id, box] of this.#boxes) box.checked = chosen.has(id);
  }
}

/**
 * The parts that an edit may change in a take: all of them, but what was excluded in the take before stays
 * excluded.
 * @param {EditorView} view
 * @param {EditorView|null} before The take before, of the same song.
 * @param {Set<string>} chosen What was chosen in that.
 */
export function partsToChange(view, before, chosen) {
  const ids = view.parts.map(({ id }) => id);
  if (!before) return new Set(ids);
  return new Set(ids.filter((id) => chosen.has(id) || !before.parts.some((part) => part.id === id)));
}
