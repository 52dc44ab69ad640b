/** The song above the strips: its form, its waveform, and where the music stands. */

import { el } from "../shared/dom.js";
import { drawOutline } from "../shared/outline.js";
import { clock, words } from "../shared/format.js";
import { whenSeen } from "../shared/wave.js";

const SEEK_SECONDS = 5;
const COLOR = "#525a6d";
const PLAYED = "#f2b84b";

/** Draw an outline over a whole canvas, up to `share` of it in `played`. */
export function drawWhole(canvas, outline, length, { color, played = color, share = 0, alpha = 1 }) {
  const ratio = window.devicePixelRatio || 1;
  const { clientWidth: width, clientHeight: height } = canvas;
  if (!width || !height || !outline) return;
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  const context = canvas.getContext("2d");
  context.scale(ratio, ratio);
  const view = { top: 0, height, width, scroll: 0, pixelsPerSecond: width / length, alpha };
  drawOutline(context, outline, { ...view, color });
  if (share <= 0) return;
  context.save();
  context.beginPath();
  context.rect(0, 0, width * share, height);
  context.clip();
  context.clearRect(0, 0, width * share, height);
  drawOutline(context, outline, { ...view, color: played });
  context.restore();
}

export class Timeline {
  #view;
  #outline;
  #canvas = el("canvas", { class: "dk-wave" });
  #head = el("span", { class: "dk-playhead" });
  #slider;
  #stretches;
  #onSeek;
  #onToggle;
  #drawn = -1;

  /** @param {object} view The take as the editor shows it.  @param {object} outline Its master's.  @param {{onSeek: Function, onToggle: Function}} tell */
  constructor(view, outline, { onSeek, onToggle }) {
    this.#view = view;
    this.#outline = outline;
    this.#onSeek = onSeek;
    this.#onToggle = onToggle;
    this.#stretches = view.sections.map(({ name, start, end }) => {
      const node = el("span", { class: "dk-section" }, el("span", { text: words(name) }));
      node.style.left = `${(100 * start) / view.length_seconds}%`;
      node.style.width = `${(100 * (Math.min(end, view.length_seconds) - start)) / view.length_seconds}%`;
      return { node, start, end };
    });
    this.#slider = el(
      "div",
      {
        class: "dk-position",
        role: "slider",
        tabindex: 0,
        "aria-label": "Position in the song, seconds",
        "aria-valuemin": 0,
        "aria-valuemax": Math.round(view.length_seconds),
        on: { keydown: (event) => this.#key(event), pointerdown: (event) => this.#grasp(event) },
      },
      this.#canvas,
      this.#head,
    );
    this.element = el(
      "div",
      { class: "dk-timeline" },
      el("div", { class: "dk-sections", "aria-hidden": true }, ...this.#stretches.map(({ node }) => node)),
      this.#slider,
    );
    whenSeen(this.#canvas, () => {
      this.#drawn = -1;
      this.show(this.seconds);
    });
    this.show(0);
  }

  show(seconds) {
    this.seconds = seconds;
    const share = seconds / this.#view.length_seconds;
    this.#head.style.left = `${100 * share}%`;
    this.#slider.setAttribute("aria-valuenow", Math.round(seconds));
    this.#slider.setAttribute("aria-valuetext", `${clock(seconds)} of ${clock(this.#view.length_seconds)}`);
    for (const { node, start, end } of this.#stretches)
      node.classList.toggle("now", seconds >= start && seconds < end);
    const pixel = Math.round(share * this.#canvas.clientWidth);
    if (pixel === this.#drawn) return;
    this.#drawn = pixel;
    drawWhole(this.#canvas, this.#outline, this.#view.length_seconds, {
      color: COLOR,
      played: PLAYED,
      share,
    });
  }

  #grasp(event) {
    if (event.button !== 0) return;
    const seek = ({ clientX }) => {
      const box = this.#slider.getBoundingClientRect();
      this.#onSeek(Math.min(1, Math.max(0, (clientX - box.left) / box.width)) * this.#view.length_seconds);
    };
    this.#slider.setPointerCapture(event.pointerId);
    this.#slider.addEventListener("pointermove", seek);
    for (const end of ["pointerup", "pointercancel"])
      this.#slider.addEventListener(end, () => this.#slider.removeEventListener("pointermove", seek), {
        once: true,
      });
    seek(event);
  }

  #key(event) {
    const step = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
    if (step) this.#onSeek(this.seconds + step * SEEK_SECONDS);
    else if (event.key === "Home") this.#onSeek(0);
    else if (event.key === "End") this.#onSeek(this.#view.length_seconds);
    else if (event.key === "Enter") this.#onToggle();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
