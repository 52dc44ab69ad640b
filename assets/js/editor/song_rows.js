/** What stands above the waveform: the form, the bar numbers and the harmony. */

import { el } from "../shared/dom.js";
import { words } from "../shared/format.js";

/**
 * @import { Options } from "../shared/dom.js"
 * @import { EditorView, Region, Span } from "../shared/types.js"
 * @import { Grid } from "./grid.js"
 */

const NUMBER_PIXELS = 34; // what a bar number needs to stand alone
const LETTER_PIXELS = 7.5;
const NAME_PADDING = 14;
const STRIDES = [1, 2, 4, 8, 16, 32, 64];

export class SongRows {
  #length;
  #grid;
  #onSection;
  #bars = el("div", { class: "ed-row ed-bars", "aria-hidden": true });
  #stride = 0;
  #scale = 0;
  /** @type {{node: HTMLElement, span: Span}[]} */
  #sections;
  /** @type {{node: HTMLElement, span: Span}[]} */
  #chords;

  /**
   * @param {EditorView} view
   * @param {Grid} grid
   * @param {(region: Region) => void} onSection A section was chosen.
   */
  constructor(view, grid, onSection) {
    this.#length = view.length_seconds;
    this.#grid = grid;
    this.#onSection = onSection;
    this.#sections = view.sections.map((span) => ({ node: this.#section(span), span }));
    this.#chords = view.chords.map((span) => ({ node: this.#chord(span), span }));
    this.element = el(
      "div",
      { class: "ed-head", slot: "head" },
      row("Sections", "ed-sections", this.#sections),
      this.#bars,
      row("Chords", "ed-chords", this.#chords),
    );
  }

  /**
   * Number as many bars, and name as many chords, as there is room for.
   * @param {number} pixelsPerSecond
   */
  scale(pixelsPerSecond) {
    if (pixelsPerSecond === this.#scale) return;
    this.#scale = pixelsPerSecond;
    this.#number(pixelsPerSecond);
    let free = 0; // pixels from the left up to which there is a name already
    for (const { node, span } of this.#chords) {
      const x = span.start * pixelsPerSecond;
      node.classList.toggle("unnamed", x < free);
      if (x >= free) free = x + NAME_PADDING + LETTER_PIXELS * span.name.length;
    }
  }

  /**
   * Mark the section and the chord that sound.
   * @param {number} seconds
   */
  show(seconds) {
    for (const { node, span } of [...this.#sections, ...this.#chords]) {
      node.classList.toggle("now", seconds >= span.start && seconds < span.end);
    }
  }

  /** @param {number} pixelsPerSecond */
  #number(pixelsPerSecond) {
    const { bars, barCount, end } = this.#grid;
    const barPixels = (end / barCount) * pixelsPerSecond;
    const widest = STRIDES[STRIDES.length - 1];
    const stride = STRIDES.find((count) => count * barPixels >= NUMBER_PIXELS) ?? widest;
    if (stride === this.#stride) return;
    this.#stride = stride;
    const numbers = [];
    for (let bar = 0; bar < barCount; bar += stride) {
      const region = { start: bars[bar], end: bars[Math.min(barCount, bar + stride)] };
      numbers.push(this.#placed("span", region, String(bar + 1), { class: "ed-bar" }));
    }
    this.#bars.replaceChildren(...numbers);
  }

  /** @param {Span} span */
  #section({ name, start, end }) {
    const region = { start, end: Math.min(end, this.#grid.end) };
    return this.#placed("button", { start, end }, words(name), {
      type: "button",
      class: "ed-section",
      "aria-label": `Select ${words(name)}, ${this.#grid.name(region)}`,
      on: {
        click: (event) => {
          event.stopPropagation(); // the playhead stays where it is
          this.#onSection(region);
        },
      },
    });
  }

  /** @param {Span} span */
  #chord({ name, start, end }) {
    return this.#placed("span", { start, end }, name, { class: "ed-chord", title: name });
  }

  /**
   * An element with a name that lies where a region of the song is drawn.
   * @param {"button"|"span"} tag
   * @param {Region} region
   * @param {string} text
   * @param {Options} options
   */
  #placed(tag, { start, end }, text, options) {
    const node = el(tag, options, el("span", { text }));
    node.style.left = `${(start / this.#length) * 100}%`;
    node.style.width = `${((Math.min(end, this.#length) - start) / this.#length) * 100}%`;
    return node;
  }
}

/**
 * @param {string} label
 * @param {string} className
 * @param {{node: HTMLElement}[]} spans
 */
const row = (label, className, spans) =>
  el(
    "div",
    { class: `ed-row ${className}`, role: "group", "aria-label": label },
    ...spans.map(({ node }) => node),
  );
