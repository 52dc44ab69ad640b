/** What stands above the waveform: the form, the bar numbers and the harmony. */

import { el } from "../shared/dom.js";
import { words } from "../shared/format.js";

const NUMBER_PIXELS = 34; // what a bar number needs to stand alone
const LETTER_PIXELS = 7.5;
const NAME_PADDING = 14;
const STRIDES = [1, 2, 4, 8, 16, 32, 64];

export class Rows {
  #length;
  #grid;
  #bars = el("div", { class: "ed-row ed-bars", "aria-hidden": true });
  #stride = 0;
  #scale = 0;
  #nodes;
  #chords;

  /** @param {object} view  @param {import("./grid.js").Grid} grid  @param {(region: object, name: string) => void} onSection A section was chosen. */
  constructor(view, grid, onSection) {
    this.#length = view.length_seconds;
    this.#grid = grid;
    const section = ({ name, start, end }) => {
      const region = { start, end: Math.min(end, grid.end) };
      return this.#placed("button", "ed-section", { start, end }, words(name), {
        type: "button",
        "aria-label": `Select ${words(name)}, ${grid.name(region)}`,
        on: {
          click: (event) => {
            event.stopPropagation(); // the playhead stays where it is
            onSection(region, name);
          },
        },
      });
    };
    const sections = view.sections.map(section);
    const chords = view.chords.map((chord) =>
      this.#placed("span", "ed-chord", chord, chord.name, { title: chord.name }),
    );
    this.#chords = chords.map((node, i) => ({
      node,
      start: view.chords[i].start,
      pixels: NAME_PADDING + LETTER_PIXELS * view.chords[i].name.length,
    }));
    this.#nodes = [
      ...sections.map((node, i) => [node, view.sections[i]]),
      ...chords.map((node, i) => [node, view.chords[i]]),
    ];
    this.element = el(
      "div",
      { class: "ed-head", slot: "head" },
      el("div", { class: "ed-row ed-sections", role: "group", "aria-label": "Sections" }, ...sections),
      this.#bars,
      el("div", { class: "ed-row ed-chords", role: "group", "aria-label": "Chords" }, ...chords),
    );
  }

  /** Number as many bars, and name as many chords, as there is room for. */
  scale(pixelsPerSecond) {
    if (pixelsPerSecond === this.#scale) return;
    this.#scale = pixelsPerSecond;
    this.#number(pixelsPerSecond);
    let free = 0; // pixels from the left up to which there is a name already
    for (const { node, start, pixels } of this.#chords) {
      const x = start * pixelsPerSecond;
      node.classList.toggle("unnamed", x < free);
      if (x >= free) free = x + pixels;
    }
  }

  #number(pixelsPerSecond) {
    const barPixels = (this.#grid.end / this.#grid.barCount) * pixelsPerSecond;
    const stride = STRIDES.find((bars) => bars * barPixels >= NUMBER_PIXELS) ?? STRIDES.at(-1);
    if (stride === this.#stride) return;
    this.#stride = stride;
    const numbers = [];
    for (let bar = 0; bar < this.#grid.barCount; bar += stride) {
      const end = this.#grid.bars[Math.min(this.#grid.barCount, bar + stride)];
      numbers.push(this.#placed("span", "ed-bar", { start: this.#grid.bars[bar], end }, String(bar + 1)));
    }
    this.#bars.replaceChildren(...numbers);
  }

  /** Mark the section and the chord that sound; null marks none. */
  show(seconds) {
    for (const [node, { start, end }] of this.#nodes)
      node.classList.toggle("now", seconds !== null && seconds >= start && seconds < end);
  }

  #placed(tag, className, { start, end }, text, options = {}) {
    const node = el(tag, { class: className, ...options }, el("span", { text }));
    node.style.left = `${(start / this.#length) * 100}%`;
    node.style.width = `${((Math.min(end, this.#length) - start) / this.#length) * 100}%`;
    return node;
  }
}
