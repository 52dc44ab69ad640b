/** The song above the strips: its form, its waveform, and where the music stands. */

import { prepare, whenSeen } from "../shared/canvas.js";
import { el, setAria } from "../shared/dom.js";
import { clock, words } from "../shared/format.js";
import { drawOutline } from "../shared/outline.js";

/**
 * @import { Outline } from "../shared/outline.js"
 * @import { EditorView, Region, Span } from "../shared/types.js"
 *
 * @typedef {{width: number, height: number}} Size In CSS pixels.
 */

const SEEK_SECONDS = 5;
const COLOR = "#525a6d";
const PLAYED = "#f2b84b";
/** @type {Record<string, number>} */
const STEPS = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 };

/**
 * Draw an outline over a whole canvas.
 * @param {HTMLCanvasElement} canvas
 * @param {Outline|undefined} outline
 * @param {number} length Of the song, in seconds.
 * @param {{color: string, played?: string, share?: number, alpha?: number, size?: Size}} look `share`: how
 *   much is drawn in `played`; `size` of the canvas on the page, where it is known.
 */
export function drawWhole(canvas, outline, length, { color, played = color, share = 0, alpha = 1, size }) {
  const prepared = outline ? prepare(canvas, size) : null;
  if (!outline || !prepared) return;
  const { context, width, height } = prepared;
  const picture = { top: 0, height, width, scroll: 0, pixelsPerSecond: width / length, alpha };
  drawOutline(context, outline, { ...picture, color });
  if (share <= 0) return;
  context.save();
  context.beginPath();
  context.rect(0, 0, width * share, height);
  context.clip();
  context.clearRect(0, 0, width * share, height);
  drawOutline(context, outline, { ...picture, color: played });
  context.restore();
}

export class Timeline {
  #length;
  #outline;
  #canvas = el("canvas", { class: "dk-wave" });
  #playhead = el("span", { class: "dk-playhead" });
  #slider;
  #sections;
  #onSeek;
  #onToggle;
  #seconds = 0;
  #drawnPixel = -1;
  #size = { width: 0, height: 0 }; // kept: to measure thirty times a second lays the page out as often

  /**
   * @param {EditorView} view
   * @param {Outline|undefined} outline Its master's.
   * @param {{onSeek: (seconds: number) => void, onToggle: () => void}} listeners
   */
  constructor(view, outline, { onSeek, onToggle }) {
    this.#length = view.length_seconds;
    this.#outline = outline;
    this.#onSeek = onSeek;
    this.#onToggle = onToggle;
    this.#sections = view.sections.map((span) => this.#section(span));
    this.#slider = el(
      "div",
      {
        class: "dk-position",
        role: "slider",
        tabindex: 0,
        "aria-label": "Position in the song, seconds",
        "aria-valuemin": 0,
        "aria-valuemax": Math.round(this.#length),
        on: { keydown: (event) => this.#key(event), pointerdown: (event) => this.#grasp(event) },
      },
      this.#canvas,
      this.#playhead,
    );
    const names = this.#sections.map(({ node }) => node);
    this.element = el(
      "div",
      { class: "dk-timeline" },
      el("div", { class: "dk-sections", "aria-hidden": true }, ...names),
      this.#slider,
    );
    whenSeen(this.#canvas, () => {
      this.#drawnPixel = -1;
      this.#size = { width: this.#canvas.clientWidth, height: this.#canvas.clientHeight };
      this.show(this.#seconds);
    });
    this.show(0);
  }

  /**
   * Show where the music stands.
   * @param {number} seconds
   */
  show(seconds) {
    this.#seconds = seconds;
    const share = seconds / this.#length;
    this.#draw(share);
    this.#playhead.style.translate = `${share * this.#size.width}px`;
    setAria(this.#slider, "valuenow", Math.round(seconds));
    setAria(this.#slider, "valuetext", `${clock(seconds)} of ${clock(this.#length)}`);
    for (const { node, region } of this.#sections) {
      node.classList.toggle("now", seconds >= region.start && seconds < region.end);
    }
  }

  /** @param {number} share How much has been played. */
  #draw(share) {
    const pixel = Math.round(share * this.#size.width);
    if (pixel === this.#drawnPixel) return;
    this.#drawnPixel = pixel;
    const look = { color: COLOR, played: PLAYED, share, size: this.#size };
    drawWhole(this.#canvas, this.#outline, this.#length, look);
  }

  /**
   * @param {Span} span
   * @returns {{node: HTMLElement, region: Region}}
   */
  #section({ name, start, end }) {
    const node = el("span", { class: "dk-section" }, el("span", { text: words(name) }));
    node.style.left = `${(100 * start) / this.#length}%`;
    node.style.width = `${(100 * (Math.min(end, this.#length) - start)) / this.#length}%`;
    return { node, region: { start, end } };
  }

  /** @param {PointerEvent} event */
  #grasp(event) {
    if (event.button !== 0) return;
    /** @param {PointerEvent} moving */
    const seek = ({ clientX }) => {
      const box = this.#slider.getBoundingClientRect();
      this.#onSeek(Math.min(1, Math.max(0, (clientX - box.left) / box.width)) * this.#length);
    };
    const release = () => this.#slider.removeEventListener("pointermove", seek);
    this.#slider.setPointerCapture(event.pointerId);
    this.#slider.addEventListener("pointermove", seek);
    for (const end of ["pointerup", "pointercancel"]) {
      this.#slider.addEventListener(end, release, { once: true });
    }
    seek(event);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.key in STEPS) this.#onSeek(this.#seconds + STEPS[event.key] * SEEK_SECONDS);
    else if (event.key === "Home") this.#onSeek(0);
    else if (event.key === "End") this.#onSeek(this.#length);
    else if (event.key === "Enter") this.#onToggle();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
