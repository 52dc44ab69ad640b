/**
 * One control of the desk, a knob or a fader: dragged, moved by arrow keys, typed into, put to rest by a
 * double click.
 */

import { closestTo, el, setAria, svg } from "../shared/dom.js";
import { stepped } from "./scales.js";

/**
 * @import { Range } from "../shared/types.js"
 * @import { Scale } from "./scales.js"
 *
 * @typedef {object} Gesture Stands for moves that are undone together: all of one drag, or of one visit by
 *   keyboard.
 *
 * @typedef {object} DialListeners
 * @property {(value: number, gesture: Gesture) => void} onMove
 * @property {(sentence: string) => void} onRefuse Told why what was typed cannot be.
 */

const KNOB_PIXELS = 160; // what the whole way of a knob is to the hand
const FINE = 0.2; // with Shift a hand moves this much of it
const CAP_PIXELS = 12; // nearer to the cap than this, a press holds it instead of calling it
/** @type {Record<string, [direction: number, pages?: boolean]>} */
const STEPS = {
  ArrowUp: [1],
  ArrowRight: [1],
  ArrowDown: [-1],
  ArrowLeft: [-1],
  PageUp: [1, true],
  PageDown: [-1, true],
};

/** @param {string} className */
const arc = (className) =>
  svg("path", { class: className, pathLength: 100, d: "M 8.69 31.31 A 16 16 0 1 1 31.31 31.31" });

const knobFace = () =>
  el(
    "span",
    { class: "dk-knob-face" },
    svg("svg", { viewBox: "0 0 40 40", "aria-hidden": "true" }, arc("dk-arc"), arc("dk-arc-set")),
    el("span", { class: "dk-knob-hand" }),
  );

const faderFace = () =>
  el(
    "span",
    { class: "dk-fader-way" },
    el("span", { class: "dk-fader-rest" }),
    el("span", { class: "dk-fader-cap" }),
  );

export class Dial {
  #scale;
  #range;
  #way;
  #name;
  #listeners;
  #value = NaN; // before it is shown
  /** @type {Gesture} */
  #gesture = {};
  /** @type {HTMLInputElement|null} */
  #box = null;
  #slider;
  #words;
  #isFader;

  /**
   * @param {Scale} scale
   * @param {Range} range
   * @param {string} name Whose it is, for example "Drums".
   * @param {DialListeners} listeners
   * @param {{isFader?: boolean}} [options]
   */
  constructor(scale, range, name, listeners, { isFader = false } = {}) {
    this.#scale = scale;
    this.#range = range;
    this.#way = scale.way(range);
    this.#name = `${name} ${scale.label.toLowerCase()}`;
    this.#listeners = listeners;
    this.#isFader = isFader;
    this.#slider = el(
      "div",
      {
        class: isFader ? "dk-fader" : "dk-knob",
        role: "slider",
        tabindex: 0,
        "aria-label": `${this.#name}, ${scale.unit}`,
        "aria-orientation": isFader ? "vertical" : null,
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
      isFader ? faderFace() : knobFace(),
    );
    this.#words = el("span", {
      class: "dk-value",
      "aria-hidden": true,
      title: "Type a value",
      on: { click: () => this.#type("") },
    });
    const label = isFader ? null : el("span", { class: "dk-label", "aria-hidden": true, text: scale.label });
    const className = `dk-control ${isFader ? "dk-control-fader" : ""}`;
    this.element = el("div", { class: className }, label, this.#slider, this.#words);
    this.#setProperty("--rest", this.#way.shareOf(range.default));
  }

  /**
   * Stand at a value, however it came about.
   * @param {number} value
   */
  show(value) {
    if (value === this.#value) return;
    this.#value = value;
    const text = this.#scale.write(value);
    const share = this.#way.shareOf(value);
    const rest = this.#way.shareOf(this.#range.default);
    setAria(this.#slider, "valuenow", value);
    setAria(this.#slider, "valuetext", text);
    this.#setProperty("--share", share);
    this.#setProperty("--from", Math.min(share, rest));
    this.#setProperty("--length", Math.abs(share - rest));
    this.element.classList.toggle("moved", Math.abs(value - this.#range.default) > 1e-9);
    this.#words.textContent = text;
  }

  /**
   * @param {string} name
   * @param {number} value
   */
  #setProperty(name, value) {
    this.#slider.style.setProperty(name, String(value));
  }

  /**
   * @param {number} value
   * @param {Gesture} gesture
   */
  #move(value, gesture) {
    const moved = Math.min(this.#range.high, Math.max(this.#range.low, this.#scale.round(value)));
    if (moved !== this.#value) this.#listeners.onMove(moved, gesture);
  }

  /** @param {PointerEvent} event */
  #grasp(event) {
    if (event.button !== 0) return;
    const gesture = {};
    const length = this.#isFader ? this.#slider.clientHeight : KNOB_PIXELS;
    let share = this.#way.shareOf(this.#value);
    let y = event.clientY;
    if (this.#isFader && !closestTo(event, ".dk-fader-cap")) {
      const way = this.#slider.getBoundingClientRect();
      const there = 1 - (event.clientY - way.top) / way.height;
      if (Math.abs(there - share) * length > CAP_PIXELS) share = Math.min(1, Math.max(0, there));
      this.#move(this.#way.valueAt(share), gesture);
    }
    /** @param {PointerEvent} moving */
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
    for (const end of ["pointerup", "pointercancel"]) {
      this.#slider.addEventListener(end, release, { once: true });
    }
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { key } = event;
    const value = this.#moved(key);
    if (value !== null) this.#move(value, this.#gesture);
    else if (key === "Delete" || key === "Backspace") this.#move(this.#range.default, {});
    else if (key === "Enter") this.#type("");
    else if (/^[\d.,−-]$/.test(key)) this.#type(key);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /**
   * Where a key moves the value to; null where it moves nothing.
   * @param {string} key
   */
  #moved(key) {
    if (key in STEPS) return stepped(this.#scale, this.#range, this.#value, ...STEPS[key]);
    if (key === "Home") return this.#range.low;
    return key === "End" ? this.#range.high : null;
  }

  /**
   * Offer a box to type a value into.
   * @param {string} begun What was typed already; "" begins with the value as it stands.
   */
  #type(begun) {
    if (this.#box) return;
    const box = el("input", {
      type: "text",
      class: "dk-type",
      "aria-label": `${this.#name}, type a value`,
      on: {
        blur: () => this.#finishTyping(true),
        keydown: (event) => {
          event.stopPropagation();
          if (event.key === "Enter" || event.key === "Escape") this.#finishTyping(event.key === "Enter");
        },
      },
    });
    this.#box = box;
    box.value = begun || this.#scale.write(this.#value);
    this.#words.replaceWith(box);
    box.focus();
    if (!begun) box.select();
  }

  /** @param {boolean} isTaken Whether what was typed is to be set. */
  #finishTyping(isTaken) {
    const box = this.#box;
    if (!box) return;
    this.#box = null;
    const text = box.value.trim();
    const hadKeyboard = document.activeElement === box;
    box.replaceWith(this.#words);
    if (hadKeyboard) this.#slider.focus();
    if (isTaken && text !== "" && text !== this.#scale.write(this.#value)) this.#enter(text);
  }

  /** @param {string} text */
  #enter(text) {
    const { low, high } = this.#range;
    const value = this.#scale.read(text);
    if (Number.isFinite(value) && value >= low && value <= high) {
      this.#move(value, {});
      return;
    }
    const allowed = `${this.#scale.write(low)} to ${this.#scale.write(high)}`;
    this.#listeners.onRefuse(`${this.#name} cannot be “${text.slice(0, 20)}”; it can be ${allowed}.`);
  }
}
