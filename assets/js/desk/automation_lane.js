/** The automation of one number of one strip, drawn as points over the song. */

import { whenSeen } from "../shared/canvas.js";
import { closestTo, el, setAria, svg } from "../shared/dom.js";
import { facts } from "../shared/facts.js";
import { segments } from "../shared/form_controls.js";
import { clock } from "../shared/format.js";
import { colorOf } from "../shared/part_colors.js";
import { valueAt } from "./formulas.js";
import { AUTOMATED, stepped } from "./scales.js";
import { drawWhole } from "./timeline.js";

/**
 * @import { Outline } from "../shared/outline.js"
 * @import { Automated, Desk, DeskPart, Point, Ranges } from "../shared/types.js"
 * @import { Gesture } from "./dial.js"
 *
 * @typedef {object} LaneListeners
 * @property {(part: string, name: Automated, points: Point[], gesture: Gesture) => void} onChange
 * @property {(id: string) => void} onPart Another part was chosen.
 * @property {(sentence: string) => void} onRefuse
 */

const BETWEEN = 12; // straight pieces that a line between two points is drawn with: its scale may be bent
const LEAST_SECONDS = 0.01; // between two points
const STEP_SECONDS = 0.25;
const FINE_SECONDS = 0.02;
const MOST_POINTS = facts.limits.automation_points;
/** @type {Record<string, number>} */
const ACROSS = { ArrowRight: 1, ArrowLeft: -1 };
/** @type {Record<string, [direction: number, isPage: boolean]>} */
const UP = {
  ArrowUp: [1, false],
  ArrowDown: [-1, false],
  PageUp: [1, true],
  PageDown: [-1, true],
};

/**
 * A moment with hundredths, as it is read out.
 * @param {number} seconds
 */
const moment = (seconds) => `${clock(seconds)}.${String(Math.floor((seconds % 1) * 100)).padStart(2, "0")}`;

/**
 * A moment as a point keeps it, in milliseconds.
 * @param {number} seconds
 */
const rounded = (seconds) => Number(seconds.toFixed(3));

/**
 * A share of the whole, 0 to 1.
 * @param {number} value
 */
const within = (value) => Math.min(1, Math.max(0, value));

export class AutomationLane {
  #length;
  #parts;
  #ranges;
  #outlines;
  #listeners;
  #part;
  /** @type {Automated} */
  #name = "gain_db";
  /** @type {Point[]} */
  #points = [];
  #resting = 0;
  #seconds = 0;
  /** @type {Desk|null} */
  #desk = null;
  /** @type {Gesture} */
  #gesture = {};
  #chosen = -1; // the point that had the keyboard last
  #removal = button("Remove point", "quiet", () => this.#remove(this.#chosen));
  #line = svg("path", { class: "dk-lane-line" });
  #canvas = el("canvas", { class: "dk-lane-wave", "aria-hidden": true });
  /** @type {HTMLElement[]} */
  #dots = [];
  #dotPlace = el("div", { class: "dk-dots" });
  #playhead = el("span", { class: "dk-playhead" });
  #field;
  #partBox;
  #status = el("span", { class: "dk-lane-words", role: "status" });
  #top = el("span", { class: "dk-lane-end" });
  #bottom = el("span", { class: "dk-lane-end low" });

  /**
   * @param {number} length Of the song, in seconds.
   * @param {DeskPart[]} parts
   * @param {Ranges} ranges
   * @param {Map<string, Outline>} outlines
   * @param {LaneListeners} listeners
   */
  constructor(length, parts, ranges, outlines, listeners) {
    this.#length = length;
    this.#parts = parts;
    this.#ranges = ranges;
    this.#outlines = outlines;
    this.#listeners = listeners;
    this.#part = parts[0];
    this.#partBox = el(
      "select",
      { class: "ed-input dk-lane-part", "aria-label": "Part to automate" },
      ...parts.map(({ id, label }) => el("option", { value: id, text: label })),
    );
    this.#partBox.addEventListener("change", () => listeners.onPart(this.#partBox.value));
    this.#field = el(
      "div",
      { class: "dk-lane-field", role: "group", on: { pointerdown: (event) => this.#press(event) } },
      this.#canvas,
      svg("svg", { viewBox: "0 0 100 100", preserveAspectRatio: "none", "aria-hidden": "true" }, this.#line),
      this.#playhead,
      this.#dotPlace,
      this.#top,
      this.#bottom,
    );
    this.#removal.disabled = true;
    this.element = el("section", { class: "dk-lane", "aria-label": "Automation" }, this.#bar(), this.#field);
    whenSeen(this.#canvas, () => this.#drawWave());
  }

  #bar() {
    const names = /** @type {Automated[]} */ (Object.keys(AUTOMATED));
    const what = segments(
      "What moves",
      "dk-automated",
      names.map((name) => [name, AUTOMATED[name].label]),
      this.#name,
      (name) => this.#choose(name),
    );
    return el(
      "div",
      { class: "dk-lane-bar" },
      el("h3", { text: "Automation" }),
      this.#partBox,
      what.element,
      button("Add a point here", "", () => this.#addAtPlayhead()),
      this.#removal,
      button("Clear", "quiet", () => this.#change([], {})),
      this.#status,
    );
  }

  /** The id of the part whose automation is drawn. */
  get part() {
    return this.#part.id;
  }

  /**
   * Draw the automation of a part.
   * @param {string} id
   */
  open(id) {
    this.#part = this.#parts.find((part) => part.id === id) ?? this.#parts[0];
    this.#partBox.value = id;
    this.#drawWave();
  }

  /**
   * Follow what is set.
   * @param {Desk} desk
   */
  show(desk) {
    this.#desk = desk;
    const strip = desk.strips[this.#part.id];
    this.#points = strip.automation[this.#name];
    this.#resting = this.#name === "pan" ? strip.pan : this.#range.default;
    this.#draw();
  }

  /**
   * Show where the music stands.
   * @param {number} seconds
   */
  showPosition(seconds) {
    this.#seconds = seconds;
    this.#playhead.style.left = `${(100 * seconds) / this.#length}%`;
  }

  get #range() {
    return this.#ranges.automation[this.#name];
  }

  get #scale() {
    return AUTOMATED[this.#name];
  }

  get #label() {
    return `${this.#part.label} ${this.#scale.label.toLowerCase()}`;
  }

  /** @param {Automated} name */
  #choose(name) {
    this.#name = name;
    if (this.#desk) this.show(this.#desk);
  }

  /**
   * @param {Point[]} points
   * @param {Gesture} gesture
   */
  #change(points, gesture) {
    if (points.length <= MOST_POINTS) this.#listeners.onChange(this.#part.id, this.#name, points, gesture);
    else this.#listeners.onRefuse(`${this.#label} has ${MOST_POINTS} points already; it cannot have more.`);
  }

  // --- drawing ---------------------------------------------------------------------------------------------

  #drawWave() {
    const color = colorOf(this.#part.role);
    drawWhole(this.#canvas, this.#outlines.get(this.#part.id), this.#length, { color, alpha: 0.22 });
    this.#field.style.setProperty("--stem", color);
  }

  #draw() {
    const count = `${this.#points.length} ${this.#points.length === 1 ? "point" : "points"}`;
    const way = this.#scale.way(this.#range);
    const y = (/** @type {number} */ value) => 100 * (1 - way.shareOf(value));
    this.#drawLine(y);
    setAria(this.#field, "label", `${this.#label}, ${count}; click to add one`);
    this.#top.textContent = this.#scale.write(this.#range.high);
    this.#bottom.textContent = this.#scale.write(this.#range.low);
    this.#status.textContent = this.#points.length ? count : "Click into the lane to add a point";
    if (this.#chosen >= this.#points.length) this.#chosen = -1;
    this.#removal.disabled = this.#chosen < 0;
    while (this.#dots.length > this.#points.length) this.#dots.pop()?.remove();
    while (this.#dots.length < this.#points.length) this.#addDot(this.#dots.length);
    this.#dots.forEach((dot, i) => this.#drawDot(dot, this.#points[i], y));
  }

  /** @param {(value: number) => number} y */
  #drawLine(y) {
    const moments = [0];
    this.#points.forEach(([seconds], i) => {
      const before = this.#points[i - 1]?.[0] ?? seconds;
      for (let k = 1; k <= BETWEEN; k++) moments.push(before + ((seconds - before) * k) / BETWEEN);
    });
    const path = [...moments, this.#length].map((seconds) => {
      const x = (100 * seconds) / this.#length;
      return `${x.toFixed(3)} ${y(valueAt(this.#points, seconds, this.#resting)).toFixed(2)}`;
    });
    this.#line.setAttribute("d", `M${path.join("L")}`);
    this.#line.classList.toggle("resting", this.#points.length === 0);
  }

  /**
   * @param {HTMLElement} dot
   * @param {Point} point
   * @param {(value: number) => number} y
   */
  #drawDot(dot, [seconds, value], y) {
    dot.style.left = `${(100 * seconds) / this.#length}%`;
    dot.style.top = `${y(value)}%`;
    setAria(dot, "label", `${this.#label} at ${moment(seconds)}, ${this.#scale.unit}`);
    setAria(dot, "valuemin", this.#range.low);
    setAria(dot, "valuemax", this.#range.high);
    setAria(dot, "valuenow", value);
    setAria(dot, "valuetext", `${this.#scale.write(value)} at ${moment(seconds)}`);
  }

  /** @param {number} index */
  #addDot(index) {
    const dot = el("span", {
      class: "dk-dot",
      role: "slider",
      tabindex: 0,
      title: "Drag to move; Delete removes",
      on: { keydown: (event) => this.#key(event, index), focus: () => this.#focus(index) },
    });
    this.#dots.push(dot);
    this.#dotPlace.append(dot);
  }

  /** @param {number} index */
  #focus(index) {
    this.#gesture = {};
    this.#chosen = index;
    this.#removal.disabled = false;
  }

  // --- by hand ---------------------------------------------------------------------------------------------

  /**
   * The point under the pointer.
   * @param {PointerEvent} event
   * @returns {Point}
   */
  #under({ clientX, clientY }) {
    const box = this.#field.getBoundingClientRect();
    const value = this.#scale.way(this.#range).valueAt(within(1 - (clientY - box.top) / box.height));
    const seconds = within((clientX - box.left) / box.width) * this.#length;
    return [rounded(seconds), this.#scale.round(value)];
  }

  /** @param {PointerEvent} event */
  #press(event) {
    if (event.button !== 0) return;
    event.preventDefault();
    const gesture = {};
    const dot = closestTo(event, ".dk-dot");
    const index = dot ? this.#dots.findIndex((one) => one === dot) : this.#add(this.#under(event), gesture);
    if (index < 0) return;
    this.#dots[index].focus();
    let isMoved = false;
    /** @param {PointerEvent} moving */
    const drag = (moving) => {
      isMoved ||= Math.hypot(moving.clientX - event.clientX, moving.clientY - event.clientY) > 2;
      if (isMoved) this.#put(index, this.#under(moving), gesture);
    };
    const release = () => this.#field.removeEventListener("pointermove", drag);
    this.#field.setPointerCapture(event.pointerId);
    this.#field.addEventListener("pointermove", drag);
    for (const end of ["pointerup", "pointercancel"]) {
      this.#field.addEventListener(end, release, { once: true });
    }
  }

  #addAtPlayhead() {
    const value = valueAt(this.#points, this.#seconds, this.#resting);
    const index = this.#add([rounded(this.#seconds), value], {});
    this.#dots[index]?.focus();
  }

  /**
   * Add a point, or take the one that stands there; its index, −1 where there is no room.
   * @param {Point} point
   * @param {Gesture} gesture
   */
  #add([seconds, value], gesture) {
    const near = this.#points.findIndex(([there]) => Math.abs(there - seconds) < LEAST_SECONDS);
    if (near >= 0) return near;
    const index = this.#points.findLastIndex(([there]) => there < seconds) + 1;
    this.#change(this.#points.toSpliced(index, 0, [seconds, value]), gesture);
    return this.#points[index]?.[0] === seconds ? index : -1;
  }

  /**
   * Move a point, between its neighbours.
   * @param {number} index
   * @param {Point} point
   * @param {Gesture} gesture
   */
  #put(index, [seconds, value], gesture) {
    const least = (this.#points[index - 1]?.[0] ?? -LEAST_SECONDS) + LEAST_SECONDS;
    const most = (this.#points[index + 1]?.[0] ?? this.#length + LEAST_SECONDS) - LEAST_SECONDS;
    const held = rounded(Math.min(most, Math.max(least, seconds)));
    this.#change(this.#points.with(index, [held, value]), gesture);
  }

  /** @param {number} index */
  #remove(index) {
    this.#change(this.#points.toSpliced(index, 1), {});
    this.#dots[Math.min(index, this.#points.length - 1)]?.focus();
  }

  /**
   * @param {KeyboardEvent} event
   * @param {number} index
   */
  #key(event, index) {
    const { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (key === "Delete" || key === "Backspace") this.#remove(index);
    else {
      const point = this.#moved(this.#points[index], key, event.shiftKey);
      if (!point) return;
      this.#put(index, point, this.#gesture);
    }
    event.preventDefault();
    event.stopPropagation();
  }

  /**
   * Where a key moves a point to; null where it moves nothing.
   * @param {Point} point
   * @param {string} key
   * @param {boolean} isFine
   * @returns {Point|null}
   */
  #moved([seconds, value], key, isFine) {
    const { low, high } = this.#range;
    if (key in ACROSS) return [seconds + ACROSS[key] * (isFine ? FINE_SECONDS : STEP_SECONDS), value];
    if (key in UP) return [seconds, stepped(this.#scale, this.#range, value, ...UP[key])];
    if (key === "Home") return [seconds, low];
    return key === "End" ? [seconds, high] : null;
  }
}

/**
 * @param {string} text
 * @param {string} className
 * @param {() => void} onClick
 */
const button = (text, className, onClick) =>
  el("button", { type: "button", class: `button small ${className}`, text, on: { click: onClick } });
