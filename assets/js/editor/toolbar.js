/**
 * The lines above the arrangement: what is open, how to go through its takes, what is selected, how it is
 * looked at.
 */

import { el, iconButton, setAria, setIcon } from "../shared/dom.js";
import { segments } from "../shared/form_controls.js";
import { clock } from "../shared/format.js";
import { mixTake } from "../shared/tabs.js";
import { factsOf } from "../shared/takes.js";
import { SNAPS } from "./grid.js";

/**
 * @import { EditorView, Region } from "../shared/types.js"
 * @import { Grid } from "./grid.js"
 * @import { Commands } from "./keyboard.js"
 */

const NOTHING_SELECTED = "Drag over the bars to change, or click a section";

export class Toolbar {
  #commands;
  #play;
  #title = el("h2");
  #detail = el("p", { class: "song-detail" });
  #undo;
  #redo;
  #loop;
  #time = el("span", { class: "time" });
  #selected = el("span", { class: "ed-selected", role: "status" });
  #from = barBox("First selected bar");
  #to = barBox("Last selected bar");
  /** @type {string|null} */
  #takeId = null;
  #desk = iconButton("sliders", "Desk", () => this.#takeId && mixTake(this.#takeId), { className: "mix" });

  /**
   * @param {Commands} commands
   * @param {{compare: HTMLElement, songs: HTMLElement}} places What else stands in the first line.
   */
  constructor(commands, { compare, songs }) {
    this.#commands = commands;
    this.#play = iconButton("play", "Play", commands.play, { quiet: true, className: "round large play" });
    this.#undo = iconButton("undo", "Undo", commands.undo, { quiet: true, className: "square" });
    this.#redo = iconButton("redo", "Redo", commands.redo, { quiet: true, className: "square" });
    this.#loop = iconButton("loop", "Loop", commands.loop, { className: "small" });
    this.showLoop(false);
    const history = el(
      "div",
      { class: "ed-history", role: "group", "aria-label": "History" },
      this.#undo,
      this.#redo,
    );
    this.head = el(
      "header",
      { class: "ed-title" },
      this.#play,
      el("div", { class: "song-words" }, this.#title, this.#detail),
      el("div", { class: "ed-title-tools" }, history, compare, this.#desk, songs),
    );
    this.view = el(
      "div",
      { class: "ed-view", role: "toolbar", "aria-label": "Selection and view" },
      this.#range(),
      this.#loop,
      segments("Snap", "ed-snap", SNAPS, "bar", commands.snap).element,
      this.#selected,
      this.#time,
      this.#zoom(),
    );
  }

  /** Two boxes for the first and the last selected bar. */
  #range() {
    for (const box of [this.#from, this.#to]) {
      box.addEventListener("focus", () => box.select()); // the other box may just have filled it
      box.addEventListener("change", () =>
        this.#commands.selectBars(Number(this.#from.value) - 1, Number(this.#to.value) - 1),
      );
    }
    return el(
      "div",
      { class: "ed-range", role: "group", "aria-label": "Selected bars" },
      el("span", { class: "ed-field-label", text: "Bars" }),
      this.#from,
      el("span", { text: "to", class: "ed-unit" }),
      this.#to,
    );
  }

  #zoom() {
    const look = { quiet: true, className: "square small" };
    return el(
      "div",
      { class: "ed-zoom", role: "group", "aria-label": "Zoom" },
      iconButton("minus", "Zoom out", () => this.#commands.zoom(0.5), look),
      iconButton("plus", "Zoom in", () => this.#commands.zoom(2), look),
      iconButton("fit", "Whole song", () => this.#commands.fit(), look),
    );
  }

  /**
   * Say which take is open.
   * @param {EditorView} view
   * @param {string} [label] What made it.
   */
  enter(view, label) {
    this.#takeId = view.take_id;
    this.#desk.hidden = view.parts.length === 0; // a recording is one sound
    this.#title.textContent = view.title;
    this.#detail.textContent = factsOf(view, label);
    for (const box of [this.#from, this.#to]) box.max = String(view.bars.length - 1);
  }

  /**
   * Show whether there is a take to go back or forth to.
   * @param {{undo: string|null, redo: string|null}} history
   */
  showHistory({ undo, redo }) {
    this.#undo.disabled = !undo;
    this.#redo.disabled = !redo;
  }

  /**
   * Show where the music stands.
   * @param {boolean} isPlaying
   * @param {number} seconds
   * @param {number} length
   */
  showPlayer(isPlaying, seconds, length) {
    setIcon(this.#play, isPlaying ? "pause" : "play");
    setAria(this.#play, "label", isPlaying ? "Pause" : "Play");
    this.#time.textContent = `${clock(seconds)} / ${clock(length)}`;
  }

  /** @param {boolean} isOn */
  showLoop(isOn) {
    setAria(this.#loop, "pressed", isOn);
  }

  /**
   * Show what is selected.
   * @param {Region|null} region
   * @param {Grid} grid
   * @param {boolean} isDragged It is not read out while it is still being dragged.
   */
  showRegion(region, grid, isDragged) {
    this.#from.value = region ? String(grid.barAt(region.start) + 1) : "";
    this.#to.value = region ? String(grid.barAt(region.end - 0.01) + 1) : "";
    if (isDragged) return;
    this.#selected.textContent = region ? `${capitalised(grid.name(region))} selected` : NOTHING_SELECTED;
  }
}

/** @param {string} words */
const capitalised = (words) => words.charAt(0).toUpperCase() + words.slice(1);

/** @param {string} label */
const barBox = (label) =>
  el("input", {
    type: "number",
    class: "ed-input ed-bar-box",
    min: 1,
    placeholder: "–",
    "aria-label": label,
    inputmode: "numeric",
  });
