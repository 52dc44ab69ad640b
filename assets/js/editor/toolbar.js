/** The lines above the arrangement: what is open, how to go through its takes, what is selected, how it is looked at. */

import { mixTake } from "../desk/requests.js";
import { el, iconButton, setIcon } from "../shared/dom.js";
import { segments } from "./forms.js";
import { SNAPS } from "./grid.js";
import { factsOf } from "./takes.js";
import { clock } from "../shared/format.js";

export class Bar {
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
  #barCount = 1;
  #takeId = null;
  #desk = iconButton("sliders", "Desk", () => mixTake(this.#takeId), { className: "mix" });

  /** @param {object} commands What the buttons do.  @param {{compare: HTMLElement, songs: HTMLElement}} places */
  constructor(commands, { compare, songs }) {
    this.#play = iconButton("play", "Play", commands.play, { quiet: true, className: "round large play" });
    this.#undo = iconButton("undo", "Undo", commands.undo, { quiet: true, className: "square" });
    this.#redo = iconButton("redo", "Redo", commands.redo, { quiet: true, className: "square" });
    this.#loop = iconButton("loop", "Loop", commands.loop, { className: "small" });
    this.#loop.setAttribute("aria-pressed", false);
    for (const box of [this.#from, this.#to]) box.addEventListener("focus", () => box.select()); // the other box may just have filled it
    for (const box of [this.#from, this.#to])
      box.addEventListener("change", () =>
        commands.selectBars(Number(this.#from.value) - 1, Number(this.#to.value) - 1),
      );
    const snap = segments("Snap", "ed-snap", SNAPS, "bar", commands.snap);
    this.head = el(
      "header",
      { class: "ed-title" },
      this.#play,
      el("div", { class: "song-words" }, this.#title, this.#detail),
      el(
        "div",
        { class: "ed-title-tools" },
        el("div", { class: "ed-history", role: "group", "aria-label": "History" }, this.#undo, this.#redo),
        compare,
        this.#desk,
        songs,
      ),
    );
    this.view = el(
      "div",
      { class: "ed-view", role: "toolbar", "aria-label": "Selection and view" },
      el(
        "div",
        { class: "ed-range", role: "group", "aria-label": "Selected bars" },
        el("span", { class: "ed-field-label", text: "Bars" }),
        this.#from,
        el("span", { text: "to", class: "ed-unit" }),
        this.#to,
      ),
      this.#loop,
      snap.element,
      this.#selected,
      this.#time,
      el(
        "div",
        { class: "ed-zoom", role: "group", "aria-label": "Zoom" },
        iconButton("minus", "Zoom out", () => commands.zoom(0.5), { quiet: true, className: "square small" }),
        iconButton("plus", "Zoom in", () => commands.zoom(2), { quiet: true, className: "square small" }),
        iconButton("fit", "Whole song", commands.fit, { quiet: true, className: "square small" }),
      ),
    );
  }

  /** Say which take is open. */
  enter(view, label) {
    this.#takeId = view.take_id;
    this.#desk.hidden = view.parts.length === 0; // a recording is one sound
    this.#title.textContent = view.title;
    this.#detail.textContent = factsOf(view, label);
    this.#barCount = view.bars.length - 1;
    for (const box of [this.#from, this.#to]) box.max = this.#barCount;
  }

  /** @param {{undo: string|null, redo: string|null}} history */
  showHistory({ undo, redo }) {
    this.#undo.disabled = !undo;
    this.#redo.disabled = !redo;
  }

  showPlayer(playing, seconds, length) {
    setIcon(this.#play, playing ? "pause" : "play");
    this.#play.setAttribute("aria-label", playing ? "Pause" : "Play");
    this.#time.textContent = `${clock(seconds)} / ${clock(length)}`;
  }

  showLoop(on) {
    this.#loop.setAttribute("aria-pressed", on);
  }

  /** Show what is selected; `live` while it is still being dragged, which is not read out. */
  showRegion(region, grid, live) {
    this.#from.value = region ? grid.barAt(region.start) + 1 : "";
    this.#to.value = region ? grid.barAt(region.end - 0.01) + 1 : "";
    if (!live)
      this.#selected.textContent = region
        ? `${sentence(grid.name(region))} selected`
        : "Drag over the bars to change, or click a section";
  }
}

const sentence = (words) => words.charAt(0).toUpperCase() + words.slice(1);

function barBox(label) {
  return el("input", {
    type: "number",
    class: "ed-input ed-bar-box",
    min: 1,
    placeholder: "–",
    "aria-label": label,
    inputmode: "numeric",
  });
}
