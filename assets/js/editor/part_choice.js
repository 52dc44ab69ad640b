/** Which parts an edit may change, as checkboxes; the same choice as the names of the lanes. */

import { el } from "../shared/dom.js";
import { colorOf } from "../page/stems.js";

export class PartChoice {
  #boxes;

  /** @param {string} legend  @param {object[]} parts  @param {(id: string) => void} onToggle */
  constructor(legend, parts, onToggle) {
    this.#boxes = new Map(
      parts.map(({ id }) => [id, el("input", { type: "checkbox", on: { change: () => onToggle(id) } })]),
    );
    const choice = ({ id, label, role }) => {
      const node = el(
        "label",
        { class: "ed-part", "data-part": id },
        this.#boxes.get(id),
        el("span", { class: "ed-dot" }),
        el("span", { text: label }),
      );
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

  show(chosen) {
    for (const [id, box] of this.#boxes) box.checked = chosen.has(id);
  }
}
