/** The big waveform with the form and the harmony above it. */

import WaveSurfer from "../../wavesurfer/wavesurfer.esm.js";
import { el, setAria } from "../shared/dom.js";
import { clock, words } from "../shared/format.js";
import { player } from "../shared/player.js";

/**
 * @import { Playable } from "../shared/player.js"
 * @import { Peaks, Span, Take } from "../shared/types.js"
 */

const HEIGHT = 104;
const COLORS = { waveColor: "#4b5263", progressColor: "#f2b84b", cursorColor: "#ffe2a6" };

/** @type {Record<string, number>} */
const STEPS = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 };

/** A row of named spans over the whole width. */
class SpanRow {
  #spans;
  /** @type {HTMLElement[]} */
  #nodes;

  /**
   * @param {string} label
   * @param {"sections"|"chords"} kind
   * @param {Span[]} spans
   * @param {number} length Of the song, in seconds.
   */
  constructor(label, kind, spans, length) {
    this.#spans = spans.filter(({ start }) => start < length);
    this.#nodes = this.#spans.map(({ name, start, end }) => {
      const node = el(
        "span",
        { class: "stretch", title: `${words(name)}, ${clock(start)}`, "data-name": name },
        el("span", { text: kind === "chords" ? name : words(name) }),
      );
      node.style.left = `${(start / length) * 100}%`;
      node.style.width = `${((Math.min(end, length) - start) / length) * 100}%`;
      return node;
    });
    this.element = el("div", { class: `lane ${kind}`, role: "group", "aria-label": label }, ...this.#nodes);
  }

  /**
   * Mark what sounds at a moment; null marks nothing.
   * @param {number|null} seconds
   */
  mark(seconds) {
    this.#spans.forEach(({ start, end }, i) =>
      this.#nodes[i].classList.toggle("now", seconds !== null && seconds >= start && seconds < end),
    );
  }
}

export class Waveform {
  #take;
  #playable;
  /** @type {WaveSurfer|null} */
  #surfer = null;
  #place = el("div", { class: "wave-place" });
  #slider;
  #rows;
  #stop = () => {};

  /**
   * @param {Take} take
   * @param {() => Playable} playable What a click on it plays.
   */
  constructor(take, playable) {
    this.#take = take;
    this.#playable = playable;
    this.#slider = el(
      "div",
      {
        class: "wave",
        role: "slider",
        tabindex: 0,
        "aria-label": "Position in the song",
        "aria-valuemin": 0,
        "aria-valuemax": Math.round(take.length_seconds),
        "aria-valuenow": 0,
        on: { keydown: (event) => this.#key(event) },
      },
      this.#place,
    );
    this.#rows = [
      new SpanRow("Sections", "sections", take.sections, take.length_seconds),
      new SpanRow("Chords", "chords", take.chords, take.length_seconds),
    ];
    this.element = el(
      "div",
      { class: "waveform" },
      ...this.#rows.map(({ element }) => element),
      this.#slider,
    );
  }

  /**
   * Draw into the page; call it when the element is in it.
   * @param {Peaks} peaks
   */
  enter(peaks) {
    const surfer = WaveSurfer.create({
      container: this.#place,
      height: HEIGHT,
      barWidth: 2,
      barGap: 1,
      barRadius: 2,
      cursorWidth: 2,
      normalize: false,
      interact: true,
      dragToSeek: true,
      hideScrollbar: true,
      peaks: peaks.peaks,
      duration: this.#take.length_seconds,
      ...COLORS,
    });
    surfer.on("interaction", (seconds) => this.#seek(seconds));
    this.#surfer = surfer;
    this.#stop = player.follow(() => this.#show(surfer));
  }

  /** Let the drawing go. */
  leave() {
    this.#stop();
    this.#surfer?.destroy();
    this.#surfer = null;
  }

  /** Whether the take, or a stem of it, is what plays. */
  get #isCurrent() {
    return player.current?.takeId === this.#take.take_id;
  }

  /** @param {number} seconds */
  #seek(seconds) {
    if (this.#isCurrent) player.seek(seconds);
    else player.play(this.#playable(), seconds);
  }

  /** @param {WaveSurfer} surfer */
  #show(surfer) {
    const isCurrent = this.#isCurrent;
    const seconds = isCurrent ? player.time : 0;
    if (Math.abs(surfer.getCurrentTime() - seconds) > 0.01) surfer.setTime(seconds);
    setAria(this.#slider, "valuenow", Math.round(seconds));
    setAria(this.#slider, "valuetext", `${clock(seconds)} of ${clock(this.#take.length_seconds)}`);
    for (const row of this.#rows) row.mark(isCurrent ? seconds : null);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const isCurrent = this.#isCurrent;
    if (event.key in STEPS && isCurrent) player.nudge(STEPS[event.key]);
    else if (event.key === "Home" && isCurrent) player.seek(0);
    else if (event.key === " " || event.key === "Enter") {
      player.toggle(isCurrent ? player.current : this.#playable());
    } else return;
    event.preventDefault();
  }
}
