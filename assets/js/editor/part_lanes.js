/** A lane for each stem: its name, which says whether it may change, and its outline. */

import { el } from "../shared/dom.js";
import { drawOutline } from "../shared/outline.js";
import { colorOf } from "../page/stems.js";
import { words } from "../shared/format.js";

const HEIGHT = 34;
const PADDING = 4;

export class Lanes {
  #parts;
  #outlines;
  #buttons;
  #canvas = el("canvas", { class: "ed-lanes-canvas", "aria-hidden": true });
  #chosen = new Set();

  /** @param {object} view  @param {Map<string, object>} outlines  @param {(id: string) => void} onPart A lane's name was pressed. */
  constructor(view, outlines, onPart) {
    this.#outlines = outlines;
    const space = outlines.has("space")
      ? [{ id: "space", role: "space", label: "Room", instrument: null }]
      : [];
    this.#parts = [...view.parts, ...space];
    this.#buttons = new Map(view.parts.map((part) => [part.id, this.#head(part, () => onPart(part.id))]));
    this.heads = el(
      "div",
      { class: "ed-heads", role: "group", "aria-label": "Parts that may change" },
      el(
        "div",
        { class: "ed-heads-top", "aria-hidden": true },
        el("span", { text: "Form" }),
        el("span", { text: "Bars" }),
        el("span", { text: "Chords" }),
      ),
      el("div", { class: "ed-heads-master" }, el("span", { class: "ed-lane-name", text: "Master" })),
      ...this.#buttons.values(),
      ...space.map((part) =>
        el("div", { class: "ed-lane-head" }, el("span", { class: "ed-lane-name", text: part.label })),
      ),
    );
    this.picture = el("div", { class: "ed-lanes", slot: "lanes" }, this.#canvas);
    this.picture.style.height = `${this.#parts.length * HEIGHT}px`;
  }

  /** Which parts may change. */
  choose(parts) {
    this.#chosen = parts;
    for (const [id, button] of this.#buttons) button.setAttribute("aria-pressed", parts.has(id));
  }

  /** The part whose lane lies at a height of the page; null where there is none. */
  partAt(clientY) {
    const index = Math.floor((clientY - this.picture.getBoundingClientRect().top) / HEIGHT);
    return this.#buttons.has(this.#parts[index]?.id) ? this.#parts[index].id : null;
  }

  draw({ width, scroll, pixelsPerSecond }) {
    const ratio = window.devicePixelRatio || 1;
    const height = this.#parts.length * HEIGHT;
    this.#canvas.width = Math.round(width * ratio);
    this.#canvas.height = Math.round(height * ratio);
    this.#canvas.style.width = `${width}px`;
    this.#canvas.style.height = `${height}px`;
    const context = this.#canvas.getContext("2d");
    context.scale(ratio, ratio);
    this.#parts.forEach(({ id, role }, index) => {
      const outline = this.#outlines.get(id);
      const alpha = this.#chosen.has(id) ? 0.9 : 0.35;
      const lane = {
        top: index * HEIGHT + PADDING,
        height: HEIGHT - 2 * PADDING,
        width,
        scroll,
        pixelsPerSecond,
      };
      if (outline) drawOutline(context, outline, { ...lane, color: colorOf(role), alpha });
    });
  }

  #head(part, onPress) {
    const detail = part.instrument ? words(part.instrument) : "";
    const button = el(
      "button",
      {
        type: "button",
        class: "ed-lane-head",
        "aria-pressed": true,
        "aria-label": `Change ${part.label}`,
        title: detail,
        "data-part": part.id,
        on: { click: onPress },
      },
      el("span", { class: "ed-dot" }),
      el("span", { class: "ed-lane-name", text: part.label }),
    );
    button.style.setProperty("--stem", colorOf(part.role));
    return button;
  }
}
