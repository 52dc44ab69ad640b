/** One control of the desk, a knob or a fader: dragged, moved by arrow keys, typed into, put to rest by a double click. */

import { el } from "../shared/dom.js";
import { stepped } from "./scales.js";

const KNOB_PIXELS = 160; // what the whole way of a knob is to the hand
const FINE = 0.2; // with Shift a hand moves this much of it
const CAP_PIXELS = 12; // nearer to the cap than this, a press holds it instead of calling it
const SVG = "http://www.w3.org/2000/svg";
const STEPS = {
  ArrowUp: [1],
  ArrowRight: [1],
  ArrowDown: [-1],
  ArrowLeft: [-1],
  PageUp: [1, true],
  PageDown: [-1, true],
};

function arc(className) {
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("class", className);
  path.setAttribute("pathLength", 100);
  path.setAttribute("d", "M 8.69 31.31 A 16 16 0 1 1 31.31 31.31");
  return path;
}

function knobFace() {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 40 40");
  svg.setAttribute("aria-hidden", "true");
  svg.append(arc("dk-arc"), arc("dk-arc-set"));
  return el("span", { class: "dk-knob-face" }, svg, el("span", { class: "dk-knob-hand" }));
}

export class Dial {
  #scale;
  #range;
  #way;
  #name;
  #tell;
  #value;
  #gesture = null;
  #box = null;
  #slider;
  #words;
  #fader;

  /**
   * @param {object} scale One of desk_scales.  @param {{default: number, low: number, high: number, help: string}} range
   * @param {string} name Whose it is, for example "Drums".
   * @param {{onMove: (value: number, gesture: object) => void, onRefuse: (sentence: string) => void}} tell
   */
  constructor(scale, range, name, tell, { fader = false } = {}) {
    this.#scale = scale;
    this.#range = range;
    this.#way = scale.way(range);
    this.#name = name;
    this.#tell = tell;
    this.#fader = fader;
    this.#slider = el(
      "div",
      {
        class: fader ? "dk-fader" : "dk-knob",
        role: "slider",
        tabindex: 0,
        "aria-label": `${name} ${scale.label.toLowerCase()}, ${scale.unit}`,
        "aria-orientation": fader ? "vertical" : null,
        "aria-valuemin": range.low,
        "aria-valuemax": range.high,
        title: range.help,
        on: {
          keydown: (event) => this.#key(event),
          pointerdown: (event) => this.#grasp(event),
          dblclick: () => this.#move(range.default, {}),
          focus: () => (this.#gesture = {}),
        },
      },
      fader
        ? el(
            "span",
            { class: "dk-fader-way" },
            el("span", { class: "dk-fader-rest" }),
            el("span", { class: "dk-fader-cap" }),
          )
        : knobFace(),
    );
    this.#words = el("span", {
      class: "dk-value",
      "aria-hidden": true,
      title: "Type a value",
      on: { click: () => this.#type("") },
    });
    this.element = el(
      "div",
      { class: `dk-control ${fader ? "dk-control-fader" : ""}` },
      fader ? null : el("span", { class: "dk-label", "aria-hidden": true, text: scale.label }),
      this.#slider,
      this.#words,
    );
    this.#slider.style.setProperty("--rest", this.#way.shareOf(range.default));
  }

  /** Stand at a value, however it came about. */
  show(value) {
    if (value === this.#value) return;
    this.#value = value;
    const words = this.#scale.write(value);
    const share = this.#way.shareOf(value);
    const rest = this.#way.shareOf(this.#range.default);
    this.#slider.setAttribute("aria-valuenow", value);
    this.#slider.setAttribute("aria-valuetext", words);
    this.#slider.style.setProperty("--share", share);
    this.#slider.style.setProperty("--from", Math.min(share, rest));
    this.#slider.style.setProperty("--length", Math.abs(share - rest));
    this.element.classList.toggle("moved", Math.abs(value - this.#range.default) > 1e-9);
    this.#words.textContent = words;
  }

  #move(value, gesture) {
    const moved = Math.min(this.#range.high, Math.max(this.#range.low, this.#scale.round(value)));
    if (moved !== this.#value) this.#tell.onMove(moved, gesture);
  }

  #grasp(event) {
    if (event.button !== 0) return;
    const gesture = {};
    const length = this.#fader ? this.#slider.clientHeight : KNOB_PIXELS;
    let share = this.#way.shareOf(this.#value);
    let { clientY: y } = event;
    if (this.#fader && !event.target.closest(".dk-fader-cap")) {
      const way = this.#slider.getBoundingClientRect();
      const there = 1 - (event.clientY - way.top) / way.height;
      if (Math.abs(there - share) * length > CAP_PIXELS) share = Math.min(1, Math.max(0, there));
      this.#move(this.#way.valueAt(share), gesture);
    }
    const drag = (moving) => {
      share += ((y - moving.clientY) / length) * (moving.shiftKey ? FINE : 1);
      y = moving.clientY;
      this.#move(this.#way.valueAt(Math.min(1, Math.max(0, share))), gesture);
    };
    const release = () => {
      this.#slider.removeEventListener("pointermove", drag);
      this.#slider.classList.remove("held");
    };
    this.#slider.setPointerCapture(event.pointerId);
    this.#slider.classList.add("held");
    this.#slider.addEventListener("pointermove", drag);
    for (const end of ["pointerup", "pointercancel"])
      this.#slider.addEventListener(end, release, { once: true });
  }

  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { key } = event;
    if (key in STEPS)
      this.#move(stepped(this.#scale, this.#range, this.#value, ...STEPS[key]), this.#gesture);
    else if (key === "Home") this.#move(this.#range.low, this.#gesture);
    else if (key === "End") this.#move(this.#range.high, this.#gesture);
    else if (key === "Delete" || key === "Backspace") this.#move(this.#range.default, {});
    else if (key === "Enter") this.#type("");
    else if (/^[\d.,−-]$/.test(key)) this.#type(key);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Offer a box to type a value into, begun with what was typed already. */
  #type(begun) {
    if (this.#box) return;
    const finish = (take) => {
      const box = this.#box;
      if (!box) return;
      this.#box = null;
      const text = box.value.trim();
      const focused = document.activeElement === box;
      box.replaceWith(this.#words);
      if (focused) this.#slider.focus();
      if (take && text !== "" && text !== this.#scale.write(this.#value)) this.#enter(text);
    };
    this.#box = el("input", {
      type: "text",
      class: "dk-type",
      "aria-label": `${this.#name} ${this.#scale.label.toLowerCase()}, type a value`,
      on: {
        blur: () => finish(true),
        keydown: (event) => {
          event.stopPropagation();
          if (event.key === "Enter" || event.key === "Escape") finish(event.key === "Enter");
        },
      },
    });
    this.#box.value = begun || this.#scale.write(this.#value);
    this.#words.replaceWith(this.#box);
    this.#box.focus();
    if (!begun) this.#box.select();
  }

  #enter(text) {
    const { low, high } = this.#range;
    const value = this.#scale.read(text);
    const { write, label } = this.#scale;
    if (Number.isFinite(value) && value >= low && value <= high) this.#move(value, {});
    else
      this.#tell.onRefuse(
        `${this.#name} ${label.toLowerCase()} cannot be “${text.slice(0, 20)}”; it can be ${write(low)} to ${write(high)}.`,
      );
  }
}
