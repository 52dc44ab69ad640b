/** A lane for each stem: its name, which says whether it may change, and its outline. */

import { prepare } from "../shared/canvas.js";
import { el, setAria } from "../shared/dom.js";
import { words } from "../shared/format.js";
import { drawOutline } from "../shared/outline.js";
import { colorOf } from "../shared/part_colors.js";
import { drawWords, WORDS_HEIGHT } from "./words.js";

/**
 * @import { Outline, Picture } from "../shared/outline.js"
 * @import { EditorView, Part } from "../shared/types.js"
 */

const HEIGHT = 34;
const PADDING = 4;
/** @type {Part} */
const ROOM = { id: "space", role: "space", label: "Room", instrument: null };

export class PartLanes {
  /** @type {Part[]} From top to bottom. */
  #parts;
  #outlines;
  #onPart;
  #buttons;
  #words;
  #canvas = el("canvas", { class: "ed-lanes-canvas", "aria-hidden": true });
  /** @type {Set<string>} */
  #chosen = new Set();

  /**
   * @param {EditorView} view
   * @param {Map<string, Outline>} outlines
   * @param {(id: string) => void} onPart A lane's name was pressed.
   */
  constructor(view, outlines, onPart) {
    this.#outlines = outlines;
    this.#words = view.words ?? {};
    this.#onPart = onPart;
    const room = outlines.has(ROOM.id) ? [ROOM] : [];
    this.#parts = [...view.parts, ...room];
    this.#buttons = new Map(view.parts.map((part) => [part.id, this.#head(part)]));
    const names = ["Form", "Bars", "Chords"].map((text) => el("span", { text }));
    this.heads = el(
      "div",
      { class: "ed-heads", role: "group", "aria-label": "Parts that may change" },
      el("div", { class: "ed-heads-top", "aria-hidden": true }, ...names),
      el("div", { class: "ed-heads-master" }, el("span", { class: "ed-lane-name", text: "Master" })),
      ...this.#buttons.values(),
      ...room.map(({ label }) =>
        el("div", { class: "ed-lane-head" }, el("span", { class: "ed-lane-name", text: label })),
      ),
    );
    this.picture = el("div", { class: "ed-lanes", slot: "lanes" }, this.#canvas);
    this.picture.style.height = `${this.#parts.length * HEIGHT}px`;
  }

  /**
   * Show which parts may change.
   * @param {Set<string>} parts
   */
  choose(parts) {
    this.#chosen = parts;
    for (const [id, button] of this.#buttons) setAria(button, "pressed", parts.has(id));
  }

  /**
   * The part whose lane lies at a height of the page; null where there is none.
   * @param {number} clientY
   */
  partAt(clientY) {
    const index = Math.floor((clientY - this.picture.getBoundingClientRect().top) / HEIGHT);
    const id = this.#parts[index]?.id;
    return id !== undefined && this.#buttons.has(id) ? id : null;
  }

  /**
   * Draw what can be seen of the lanes.
   * @param {Pick<Picture, "width"|"scroll"|"pixelsPerSecond">} picture
   */
  draw({ width, scroll, pixelsPerSecond }) {
    const height = this.#parts.length * HEIGHT;
    const prepared = prepare(this.#canvas, { width, height });
    this.#canvas.style.width = `${width}px`;
    this.#canvas.style.height = `${height}px`;
    if (!prepared) return;
    this.#parts.forEach(({ id, role }, index) => {
      const outline = this.#outlines.get(id);
      if (!outline) return;
      const sung = this.#words[id];
      const alpha = this.#chosen.has(id) ? 0.9 : 0.35;
      drawOutline(prepared.context, outline, {
        top: index * HEIGHT + (sung ? 1 : PADDING),
        height: HEIGHT - (sung ? WORDS_HEIGHT + 2 : 2 * PADDING),
        width,
        scroll,
        pixelsPerSecond,
        color: colorOf(role),
        alpha,
      });
      const bottom = (index + 1) * HEIGHT - 3;
      if (sung) drawWords(prepared.context, sung, { width, scroll, pixelsPerSecond, bottom, alpha });
    });
  }

  /** @param {Part} part */
  #head(part) {
    const button = el(
      "button",
      {
        type: "button",
        class: "ed-lane-head",
        "aria-pressed": true,
        "aria-label": `Change ${part.label}`,
        title: part.instrument ? words(part.instrument) : "",
        "data-part": part.id,
        on: { click: () => this.#onPart(part.id) },
      },
      el("span", { class: "ed-dot" }),
      el("span", { class: "ed-lane-name", text: part.label }),
    );
    button.style.setProperty("--stem", colorOf(part.role));
    return button;
  }
}
