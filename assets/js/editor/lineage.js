/** All takes of a song as a small tree: what was made from what, and a way to go there. */

import { el, svg } from "../shared/dom.js";
import { ago } from "../shared/format.js";

/**
 * @import { Branch } from "../shared/types.js"
 * @typedef {{take: Branch, row: number, column: number, parent: Place|null}} Place Where a take stands in the
 *   tree.
 */

const ROW = 44;
const COLUMN = 16;
const DOT = 4.5;
const MOST_COLUMNS = 6;

/**
 * Where each take stands: a first child goes on in its parent's column, every other begins a new one.
 * @param {Branch[]} lineage
 */
function placed(lineage) {
  /** @type {Map<string, Place>} */
  const places = new Map();
  /** @type {Set<Place>} Those that a child goes on below. */
  const continued = new Set();
  let columns = 0;
  lineage.forEach((take, row) => {
    const parent = (take.parent_id && places.get(take.parent_id)) || null;
    const goesOn = parent !== null && !continued.has(parent);
    if (goesOn) continued.add(parent);
    const column = goesOn ? parent.column : Math.min(columns++, MOST_COLUMNS - 1);
    places.set(take.take_id, { take, row, column, parent });
  });
  return [...places.values()];
}

/** @param {Place} place */
const middle = ({ row, column }) => [column * COLUMN + COLUMN / 2, row * ROW + ROW / 2];

/**
 * The tree, drawn beside the list of takes.
 * @param {Place[]} places
 * @param {string} currentId
 */
function drawing(places, currentId) {
  const columns = Math.max(...places.map(({ column }) => column)) + 1;
  /**
   * @param {Place} place
   * @param {Place} parent
   */
  const branch = (place, parent) => {
    const [x, y] = middle(place);
    const [fromX, fromY] = middle(parent);
    const leaving = `${fromX} ${fromY + ROW * 0.6}`;
    const arriving = `${x} ${Math.max(fromY, y - ROW) + ROW * 0.2}`;
    return svg("path", { d: `M${fromX} ${fromY} C${leaving} ${arriving} ${x} ${y}` });
  };
  /** @param {Place} place */
  const dot = (place) => {
    const [cx, cy] = middle(place);
    return svg("circle", { cx, cy, r: DOT, class: place.take.take_id === currentId ? "now" : "" });
  };
  return svg(
    "svg",
    {
      class: "ed-tree-lines",
      width: columns * COLUMN,
      height: places.length * ROW,
      "aria-hidden": "true",
    },
    ...places.flatMap((place) => (place.parent ? [branch(place, place.parent)] : [])),
    ...places.map(dot),
  );
}

export class Lineage {
  #list = el("ol", { class: "ed-takes" });
  #lines = el("div", { class: "ed-tree" });
  #onOpen;

  /** @param {(takeId: string) => void} onOpen */
  constructor(onOpen) {
    this.#onOpen = onOpen;
    this.element = el(
      "section",
      { class: "card ed-lineage", "aria-label": "Takes of this song" },
      el("h3", { text: "Takes" }),
      el("div", { class: "ed-lineage-scroll" }, this.#lines, this.#list),
    );
  }

  /**
   * Show the takes of a song.
   * @param {Branch[]} lineage Oldest first.
   * @param {string} currentId
   */
  show(lineage, currentId) {
    const places = placed(lineage);
    this.#lines.replaceChildren(drawing(places, currentId));
    this.#list.replaceChildren(...places.map((place) => this.#row(place, currentId)));
    const now = this.#list.querySelector("[aria-current]");
    now?.closest("li")?.scrollIntoView({ block: "nearest" });
  }

  /**
   * @param {Place} place
   * @param {string} currentId
   */
  #row({ take, parent }, currentId) {
    const isCurrent = take.take_id === currentId;
    const origin = parent ? `, made from “${parent.take.label}”` : "";
    return el(
      "li",
      { class: isCurrent ? "ed-take now" : "ed-take" },
      el(
        "button",
        {
          type: "button",
          "data-take": take.take_id,
          "aria-current": isCurrent ? "true" : null,
          "aria-label": `${take.label}${origin}`,
          disabled: take.trashed,
          on: { click: () => this.#onOpen(take.take_id) },
        },
        el("span", { class: "ed-take-label", text: take.label }),
        el("time", { datetime: take.created, text: take.trashed ? "in the trash" : ago(take.created) }),
      ),
    );
  }
}
