/** The big waveform with the form and the harmony above it. */

import WaveSurfer from "../../wavesurfer/wavesurfer.esm.js";
import { el } from "../shared/dom.js";
import { clock, words } from "../shared/format.js";
import { player } from "../shared/player.js";

const HEIGHT = 104;
const COLORS = { waveColor: "#4b5263", progressColor: "#f2b84b", cursorColor: "#ffe2a6" };

/** A row of labelled stretches of time over the whole width. */
function lane(label, className, spans, length) {
  const stretch = ({ name, start, end }) => {
    const node = el(
      "span",
      { class: "stretch", title: `${words(name)}, ${clock(start)}`, "data-name": name },
      el("span", { text: className === "chords" ? name : words(name) }),
    );
    node.style.left = `${(start / length) * 100}%`;
    node.style.width = `${((Math.min(end, length) - start) / length) * 100}%`;
    return node;
  };
  return el(
    "div",
    { class: `lane ${className}`, role: "group", "aria-label": label },
    ...spans.filter(({ start }) => start < length).map(stretch),
  );
}

export class Waveform {
  #take;
  #playable;
  #surfer = null;
  #place = el("div", { class: "wave-place" });
  #slider;
  #stop = () => {};

  /** @param {object} take  @param {() => import("../shared/player.js").Playable} playable What a click on it plays. */
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
    this.element = el(
      "div",
      { class: "waveform" },
      lane("Sections", "sections", take.sections, take.length_seconds),
      lane("Chords", "chords", take.chords, take.length_seconds),
      this.#slider,
    );
  }

  /** Draw into the page; call it when the element is in it. */
  async enter(peaks) {
    this.#surfer = WaveSurfer.create({
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
    this.#surfer.on("interaction", (seconds) => this.#seek(seconds));
    this.#stop = player.follow(() => this.#show());
  }

  leave() {
    this.#stop();
    this.#surfer?.destroy();
    this.#surfer = null;
  }

  get #mine() {
    return player.current?.takeId === this.#take.take_id;
  }

  #seek(seconds) {
    if (this.#mine) player.seek(seconds);
    else player.play(this.#playable(), seconds);
  }

  #show() {
    const seconds = this.#mine ? player.time : 0;
    if (Math.abs(this.#surfer.getCurrentTime() - seconds) > 0.01) this.#surfer.setTime(seconds);
    this.#slider.setAttribute("aria-valuenow", Math.round(seconds));
    this.#slider.setAttribute("aria-valuetext", `${clock(seconds)} of ${clock(this.#take.length_seconds)}`);
    const inside = (span) => seconds >= span.start && seconds < span.end;
    for (const [row, spans] of [
      ["sections", this.#take.sections],
      ["chords", this.#take.chords],
    ]) {
      const now = this.#mine ? spans.findIndex(inside) : -1;
      this.element
        .querySelectorAll(`.${row} .stretch`)
        .forEach((node, index) => node.classList.toggle("now", index === now));
    }
  }

  #key(event) {
    const steps = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 };
    if (event.key in steps && this.#mine) player.nudge(steps[event.key]);
    else if (event.key === "Home" && this.#mine) player.seek(0);
    else if (event.key === " " || event.key === "Enter")
      player.toggle(this.#mine ? player.current : this.#playable());
    else return;
    event.preventDefault();
  }
}
