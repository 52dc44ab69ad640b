/** All takes of a song as a small tree: what was made from what, and a way to go there. */

import { el } from "../shared/dom.js";
import { ago } from "../shared/format.js";

const SVG = "http://www.w3.org/2000/svg";
const ROW = 44;
const COLUMN = 16;
const DOT = 4.5;
const MOST_COLUMNS = 6;

/** Where each take stands: a first child goes on in its parent's column, every other begins a new one. */
function placed(lineage) {
  const rows = new Map();
  const continued = new Set();
  let columns = 0;
  lineage.forEach((take, row) => {
    const parent = rows.get(take.parent_id);
    const goesOn = parent && !continued.has(take.parent_id);
    if (goesOn) continued.add(take.parent_id);
    const column = goesOn ? parent.column : Math.min(columns++, MOST_COLUMNS - 1);
    rows.set(take.take_id, { take, row, column, parent: parent ?? null });
  });
  return [...rows.values()];
}

const middle = ({ row, column }) => [column * COLUMN + COLUMN / 2, row * ROW + ROW / 2];

function shape(name, attributes) {
  const node = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) node.setAttribute(attribute, value);
  return node;
}

function drawing(nodes, current) {
  const columns = Math.max(...nodes.map(({ column }) => column)) + 1;
  const svg = shape("svg", {
    class: "ed-tree-lines",
    width: columns * COLUMN,
    height: nodes.length * ROW,
    "aria-hidden": "true",
  });
  for (const node of nodes.filter(({ parent }) => parent)) {
    const [x, y] = middle(node);
    const [fromX, fromY] = middle(node.parent);
    svg.append(
      shape("path", {
        d: `M${fromX} ${fromY} C${fromX} ${fromY + ROW * 0.6} ${x} ${Math.max(fromY, y - ROW) + ROW * 0.2} ${x} ${y}`,
      }),
    );
  }
  for (const node of nodes) {
    const [cx, cy] = middle(node);
    svg.append(shape("circle", { cx, cy, r: DOT, class: node.take.take_id === current ? "now" : "" }));
  }
  return svg;
}

export class Lineage {
  #list = el("ol", { class: "ed-takes" });
  #lines = el("div", { class: "ed-tree" });
  #onOpen;

  constructor(onOpen) {
    this.#onOpen = onOpen;
    this.element = el(
      "section",
      { class: "card ed-lineage", "aria-label": "Takes of this song" },
      el("h3", { text: "Takes" }),
      el("div", { class: "ed-lineage-scroll" }, this.#lines, this.#list),
    );
  }

  /** @param {{take_id: string, parent_id: string|null, label: string, created: string, trashed: boolean}[]} lineage Oldest first. */
  show(lineage, current) {
    const nodes = placed(lineage);
    this.#lines.replaceChildren(drawing(nodes, current));
    this.#list.replaceChildren(...nodes.map((node) => this.#row(node, current)));
    const now = this.#list.querySelector("[aria-current]");
    now?.closest("li").scrollIntoView({ block: "nearest" });
  }

  #row({ take, parent }, current) {
    const mine = take.take_id === current;
    const origin = parent ? `, made from “${parent.take.label}”` : "";
    const words = [
      el("span", { class: "ed-take-label", text: take.label }),
      el("time", { datetime: take.created, text: take.trashed ? "in the trash" : ago(take.created) }),
    ];
    return el(
      "li",
      { class: mine ? "ed-take now" : "ed-take" },
      el(
        "button",
        {
          type: "button",
          "data-take": take.take_id,
          "aria-current": mine ? "true" : null,
          "aria-label": `${take.label}${origin}`,
          disabled: Boolean(take.trashed),
          on: { click: () => this.#onOpen(take.take_id) },
        },
        ...words,
      ),
    );
  }
}
