/** The automation of one number of one strip, drawn as points over the song. */

import { valueAt } from "./formulas.js";
import { AUTOMATED, stepped } from "./scales.js";
import { drawWhole } from "./timeline.js";
import { el } from "../shared/dom.js";
import { segments } from "../editor/forms.js";
import { clock } from "../shared/format.js";
import { colorOf } from "../page/stems.js";
import { whenSeen } from "../shared/wave.js";

const SVG = "http://www.w3.org/2000/svg";
const BETWEEN = 12; // straight pieces that a line between two points is drawn with: its scale may be bent
const LEAST_SECONDS = 0.01; // between two points
const STEP_SECONDS = 0.25;
const FINE_SECONDS = 0.02;
const MOST_POINTS = 2000;

const line = (className) => {
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("class", className);
  return path;
};

/** A moment with hundredths, as it is read out. */
const moment = (seconds) => `${clock(seconds)}.${String(Math.floor((seconds % 1) * 100)).padStart(2, "0")}`;

export class Lane {
  #view;
  #parts;
  #ranges;
  #outlines;
  #tell;
  #part;
  #name = "gain_db";
  #points = [];
  #resting = 0;
  #seconds = 0;
  #desk = null;
  #gesture = {};
  #chosen = -1; // the point that had the keyboard last
  #removal;
  #line = line("dk-lane-line");
  #canvas = el("canvas", { class: "dk-lane-wave", "aria-hidden": true });
  #dots = el("div", { class: "dk-dots" });
  #head = el("span", { class: "dk-playhead" });
  #field;
  #partBox;
  #words = el("span", { class: "dk-lane-words", role: "status" });
  #top = el("span", { class: "dk-lane-end" });
  #bottom = el("span", { class: "dk-lane-end low" });

  /**
   * @param {object} view The take as the editor shows it.  @param {object[]} parts  @param {object} ranges  @param {Map} outlines
   * @param {{onChange: (part: string, name: string, points: number[][], gesture: object) => void, onPart: (id: string) => void, onRefuse: Function}} tell
   */
  constructor(view, parts, ranges, outlines, tell) {
    this.#view = view;
    this.#parts = parts;
    this.#ranges = ranges;
    this.#outlines = outlines;
    this.#tell = tell;
    this.#part = parts[0].id;
    const svg = document.createElementNS(SVG, "svg");
    svg.setAttribute("viewBox", "0 0 100 100");
    svg.setAttribute("preserveAspectRatio", "none");
    svg.setAttribute("aria-hidden", "true");
    svg.append(this.#line);
    this.#partBox = el(
      "select",
      {
        class: "ed-input dk-lane-part",
        "aria-label": "Part to automate",
        on: { change: () => tell.onPart(this.#partBox.value) },
      },
      ...parts.map(({ id, label }) => el("option", { value: id, text: label })),
    );
    const names = segments(
      "What moves",
      "dk-automated",
      Object.entries(AUTOMATED).map(([name, { label }]) => [name, label]),
      this.#name,
      (name) => this.#choose(name),
    );
    const add = el("button", {
      type: "button",
      class: "button small",
      text: "Add a point here",
      on: { click: () => this.#addAtPlayhead() },
    });
    this.#removal = el("button", {
      type: "button",
      class: "button small quiet",
      text: "Remove point",
      disabled: true,
      on: { click: () => this.#remove(this.#chosen) },
    });
    const clear = el("button", {
      type: "button",
      class: "button small quiet",
      text: "Clear",
      on: { click: () => this.#change([], {}) },
    });
    this.#field = el(
      "div",
      { class: "dk-lane-field", role: "group", on: { pointerdown: (event) => this.#press(event) } },
      this.#canvas,
      svg,
      this.#head,
      this.#dots,
      this.#top,
      this.#bottom,
    );
    this.element = el(
      "section",
      { class: "dk-lane", "aria-label": "Automation" },
      el(
        "div",
        { class: "dk-lane-bar" },
        el("h3", { text: "Automation" }),
        this.#partBox,
        names.element,
        add,
        this.#removal,
        clear,
        this.#words,
      ),
      this.#field,
    );
    whenSeen(this.#canvas, () => this.#drawWave());
  }

  /** The part whose automation is drawn. */
  get part() {
    return this.#part;
  }

  /** Draw the automation of a part. */
  open(id) {
    this.#part = id;
    this.#partBox.value = id;
    this.#drawWave();
  }

  /** Follow what is set. */
  show(desk) {
    this.#desk = desk;
    const strip = desk.strips[this.#part];
    this.#points = strip.automation[this.#name];
    this.#resting = this.#name === "pan" ? strip.pan : this.#range.default;
    this.#draw();
  }

  /** Show where the music stands. */
  showPosition(seconds) {
    this.#seconds = seconds;
    this.#head.style.left = `${(100 * seconds) / this.#view.length_seconds}%`;
  }

  get #range() {
    return this.#ranges.automation[this.#name];
  }

  get #scale() {
    return AUTOMATED[this.#name];
  }

  get #label() {
    return `${this.#parts.find(({ id }) => id === this.#part).label} ${this.#scale.label.toLowerCase()}`;
  }

  get #count() {
    return `${this.#points.length} ${this.#points.length === 1 ? "point" : "points"}`;
  }

  #choose(name) {
    this.#name = name;
    this.show(this.#desk);
  }

  #change(points, gesture) {
    if (points.length > MOST_POINTS)
      this.#tell.onRefuse(`${this.#label} has ${MOST_POINTS} points already; it cannot have more.`);
    else this.#tell.onChange(this.#part, this.#name, points, gesture);
  }

  // --- drawing ----------------------------------------------------------------------------------------------------------

  #drawWave() {
    drawWhole(this.#canvas, this.#outlines.get(this.#part), this.#view.length_seconds, {
      color: colorOf(this.#parts.find(({ id }) => id === this.#part).role),
      alpha: 0.22,
    });
    this.#field.style.setProperty("--stem", colorOf(this.#parts.find(({ id }) => id === this.#part).role));
  }

  #draw() {
    const way = this.#scale.way(this.#range);
    const length = this.#view.length_seconds;
    const y = (value) => 100 * (1 - way.shareOf(value));
    const at = (seconds) =>
      `${((100 * seconds) / length).toFixed(3)} ${y(valueAt(this.#points, seconds, this.#resting)).toFixed(2)}`;
    const moments = [0];
    this.#points.forEach(([seconds], i) => {
      const before = this.#points[i - 1]?.[0] ?? seconds;
      for (let k = 1; k <= BETWEEN; k++) moments.push(before + ((seconds - before) * k) / BETWEEN);
    });
    this.#line.setAttribute("d", `M${[...moments, length].map(at).join("L")}`);
    this.#line.classList.toggle("resting", this.#points.length === 0);
    this.#field.setAttribute("aria-label", `${this.#label}, ${this.#count}; click to add one`);
    this.#top.textContent = this.#scale.write(this.#range.high);
    this.#bottom.textContent = this.#scale.write(this.#range.low);
    this.#words.textContent = this.#points.length ? this.#count : "Click into the lane to add a point";
    if (this.#chosen >= this.#points.length) this.#chosen = -1;
    this.#removal.disabled = this.#chosen < 0;
    while (this.#dots.children.length > this.#points.length) this.#dots.lastChild.remove();
    while (this.#dots.children.length < this.#points.length)
      this.#dots.append(this.#dot(this.#dots.children.length));
    [...this.#dots.children].forEach((dot, i) => {
      const [seconds, value] = this.#points[i];
      dot.style.left = `${(100 * seconds) / length}%`;
      dot.style.top = `${y(value)}%`;
      dot.setAttribute("aria-label", `${this.#label} at ${moment(seconds)}, ${this.#scale.unit}`);
      dot.setAttribute("aria-valuemin", this.#range.low);
      dot.setAttribute("aria-valuemax", this.#range.high);
      dot.setAttribute("aria-valuenow", value);
      dot.setAttribute("aria-valuetext", `${this.#scale.write(value)} at ${moment(seconds)}`);
    });
  }

  #dot(index) {
    return el("span", {
      class: "dk-dot",
      role: "slider",
      tabindex: 0,
      title: "Drag to move; Delete removes",
      on: { keydown: (event) => this.#key(event, index), focus: () => this.#focus(index) },
    });
  }

  #focus(index) {
    this.#gesture = {};
    this.#chosen = index;
    this.#removal.disabled = false;
  }

  // --- by hand ----------------------------------------------------------------------------------------------------------

  #under({ clientX, clientY }) {
    const box = this.#field.getBoundingClientRect();
    const share = Math.min(1, Math.max(0, 1 - (clientY - box.top) / box.height));
    const seconds = Math.min(1, Math.max(0, (clientX - box.left) / box.width)) * this.#view.length_seconds;
    return [Number(seconds.toFixed(3)), this.#scale.round(this.#scale.way(this.#range).valueAt(share))];
  }

  #press(event) {
    if (event.button !== 0) return;
    event.preventDefault();
    const gesture = {};
    const dot = event.target.closest(".dk-dot");
    const index = dot ? [...this.#dots.children].indexOf(dot) : this.#add(this.#under(event), gesture);
    if (index < 0) return;
    this.#dots.children[index].focus();
    let moved = false;
    const from = [event.clientX, event.clientY];
    const drag = (moving) => {
      moved ||= Math.hypot(moving.clientX - from[0], moving.clientY - from[1]) > 2;
      if (moved) this.#put(index, this.#under(moving), gesture);
    };
    this.#field.setPointerCapture(event.pointerId);
    this.#field.addEventListener("pointermove", drag);
    for (const end of ["pointerup", "pointercancel"])
      this.#field.addEventListener(end, () => this.#field.removeEventListener("pointermove", drag), {
        once: true,
      });
  }

  #addAtPlayhead() {
    const value = valueAt(this.#points, this.#seconds, this.#resting);
    const index = this.#add([Number(this.#seconds.toFixed(3)), value], {});
    this.#dots.children[index]?.focus();
  }

  /** Add a point, or take the one that stands there; its index, −1 where there is no room. */
  #add([seconds, value], gesture) {
    const near = this.#points.findIndex(([there]) => Math.abs(there - seconds) < LEAST_SECONDS);
    if (near >= 0) return near;
    const index = this.#points.findLastIndex(([there]) => there < seconds) + 1;
    this.#change(this.#points.toSpliced(index, 0, [seconds, value]), gesture);
    return this.#points[index]?.[0] === seconds ? index : -1;
  }

  /** Move a point, between its neighbours. */
  #put(index, [seconds, value], gesture) {
    const least = (this.#points[index - 1]?.[0] ?? -LEAST_SECONDS) + LEAST_SECONDS;
    const most = (this.#points[index + 1]?.[0] ?? this.#view.length_seconds + LEAST_SECONDS) - LEAST_SECONDS;
    const held = Number(Math.min(most, Math.max(least, seconds)).toFixed(3));
    this.#change(this.#points.with(index, [held, value]), gesture);
  }

  #remove(index) {
    this.#change(this.#points.toSpliced(index, 1), {});
    this.#dots.children[Math.min(index, this.#points.length - 1)]?.focus();
  }

  #key(event, index) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const [seconds, value] = this.#points[index];
    const across = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const up = { ArrowUp: [1], ArrowDown: [-1], PageUp: [1, true], PageDown: [-1, true] }[event.key];
    if (across)
      this.#put(
        index,
        [seconds + across * (event.shiftKey ? FINE_SECONDS : STEP_SECONDS), value],
        this.#gesture,
      );
    else if (up) this.#put(index, [seconds, stepped(this.#scale, this.#range, value, ...up)], this.#gesture);
    else if (event.key === "Home" || event.key === "End")
      this.#put(index, [seconds, event.key === "Home" ? this.#range.low : this.#range.high], this.#gesture);
    else if (event.key === "Delete" || event.key === "Backspace") this.#remove(index);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
