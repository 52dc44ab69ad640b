/** The song from left to right: form, bars and harmony, the master's waveform, a lane for each stem, and an overview. */

import WaveSurfer from "../../wavesurfer/wavesurfer.esm.js";
import MinimapPlugin from "../../wavesurfer/plugins/minimap.esm.js";
import RegionsPlugin from "../../wavesurfer/plugins/regions.esm.js";
import TimelinePlugin from "../../wavesurfer/plugins/timeline.esm.js";
import { el } from "../shared/dom.js";
import { Lanes } from "./part_lanes.js";
import { Rows } from "./song_rows.js";
import { Selection } from "./selection.js";
import { clock } from "../shared/format.js";

const MASTER_HEIGHT = 132;
const OVERVIEW_HEIGHT = 34;
const MOST_PIXELS_PER_SECOND = 400;
const WAVE = {
  waveColor: "#525a6d",
  progressColor: "#f2b84b",
  cursorColor: "#ffe2a6",
  barWidth: 2,
  barGap: 1,
  barRadius: 2,
  normalize: false,
};
const HELP =
  "Arrow keys move the selected bars, Shift and arrow keys move their end, Space plays, the context menu key opens what can be done.";

export class Arrangement {
  #view;
  #outlines;
  #surfer = null;
  #scroller = el("div", {
    class: "ed-scroller",
    role: "application",
    tabindex: 0,
    "aria-label": "Arrangement",
    "aria-describedby": "ed-help",
  });
  #overview = el("div", { class: "ed-overview", "aria-hidden": true });
  #clock = el("div", { class: "ed-clock", slot: "lanes", "aria-hidden": true });
  #rows;
  #lanes;
  #selection = null;
  #followed = false;
  #options;

  /**
   * @param {object} view  @param {Map<string, object>} outlines
   * @param {{grid: object, snap: () => string, onSeek: Function, onSelect: Function, onSection: Function, onPart: Function}} options
   */
  constructor(view, outlines, options) {
    this.#view = view;
    this.#outlines = outlines;
    this.#options = options;
    this.#rows = new Rows(view, options.grid, options.onSection);
    this.#lanes = new Lanes(view, outlines, options.onPart);
    this.element = el(
      "div",
      { class: "ed-arrangement" },
      this.#lanes.heads,
      this.#scroller,
      this.#overview,
      el("p", { id: "ed-help", class: "sr-only", text: HELP }),
    );
  }

  /** What takes the keyboard. */
  get focusable() {
    return this.#scroller;
  }

  /** Draw into the page; call it when the element is in it and can be seen. `place` is where another arrangement stood. */
  enter(place = null) {
    const regions = RegionsPlugin.create();
    const length = this.#view.length_seconds;
    this.#surfer = WaveSurfer.create({
      container: this.#scroller,
      height: MASTER_HEIGHT,
      cursorWidth: 2,
      interact: true,
      dragToSeek: false,
      autoScroll: false,
      minPxPerSec: place?.zoom ?? 0,
      peaks: [this.#outlines.get("master").peaks],
      duration: length,
      plugins: [
        regions,
        MinimapPlugin.create({
          container: this.#overview,
          height: OVERVIEW_HEIGHT,
          overlayColor: "rgb(255 255 255 / 7%)",
          ...WAVE,
          waveColor: "#3b4250",
          cursorWidth: 1,
          dragToSeek: true,
        }),
        TimelinePlugin.create({
          container: this.#clock,
          height: 18,
          secondaryLabelOpacity: 0.6,
          formatTimeCallback: clock,
        }),
      ],
      ...WAVE,
    });
    this.#furnish();
    this.#selection = new Selection(regions, {
      grid: this.#options.grid,
      length,
      snap: this.#options.snap,
      onChange: this.#options.onSelect,
    });
    this.#surfer
      .getWrapper()
      .getRootNode()
      .host.append(...this.#selection.elements);
    this.#surfer.on("interaction", (seconds) => this.#options.onSeek(seconds));
    this.#surfer.on("scroll", () => this.#draw());
    this.#surfer.on("zoom", () => this.#draw());
    this.#surfer.on("redraw", () => this.#draw());
    return new Promise((resolve) => {
      this.#surfer.once("ready", () => {
        this.#selection.enable();
        if (place) this.#surfer.setScroll(place.scroll);
        resolve();
      });
    });
  }

  leave() {
    this.#surfer?.destroy();
    this.#surfer = null;
  }

  /** Where it stands, for another to stand there, too. */
  get place() {
    return { zoom: this.#surfer?.options.minPxPerSec ?? 0, scroll: this.#surfer?.getScroll() ?? 0 };
  }

  get pixelsPerSecond() {
    return this.#surfer.getWrapper().clientWidth / this.#view.length_seconds;
  }

  /** Show the chosen region, or that there is none. */
  select(region) {
    this.#selection?.show(region);
  }

  showWork(region, fraction) {
    this.#selection?.showWork(region, fraction);
  }

  /** Mark the parts that an edit may change. */
  choose(parts) {
    this.#lanes.choose(parts);
    this.#draw();
  }

  /** Show where the music stands. A playhead that leaves the picture is followed, unless somebody looked elsewhere before. */
  show(seconds, playing) {
    if (!this.#surfer) return;
    if (Math.abs(this.#surfer.getCurrentTime() - seconds) > 0.01) this.#surfer.setTime(seconds);
    this.#rows.show(seconds);
    const x = this.x(seconds);
    const seen = x >= 0 && x <= this.#surfer.getWidth();
    if (playing && this.#followed && !seen) this.#surfer.setScrollTime(Math.max(0, seconds - 0.5));
    this.#followed = seen || (playing && this.#followed);
  }

  /** Zoom in (above 1) or out around a moment, which keeps its place in the picture. */
  zoom(factor, around) {
    const fit = this.#surfer.getWidth() / this.#view.length_seconds;
    const wanted = Math.min(MOST_PIXELS_PER_SECOND, this.pixelsPerSecond * factor);
    const x = Math.min(Math.max(0, this.x(around)), this.#surfer.getWidth());
    this.#surfer.zoom(wanted <= fit ? 0 : wanted);
    this.#surfer.setScroll(Math.max(0, around * this.pixelsPerSecond - x));
    this.#draw();
  }

  /** Show the whole song, or a region from edge to edge. */
  fit(region = null) {
    if (!region) {
      this.#surfer.zoom(0);
    } else {
      this.#surfer.zoom(
        Math.min(MOST_PIXELS_PER_SECOND, (this.#surfer.getWidth() * 0.8) / (region.end - region.start)),
      );
      this.#surfer.setScroll(region.start * this.pixelsPerSecond - this.#surfer.getWidth() * 0.1);
    }
    this.#draw();
  }

  /** Bring a region into the picture. */
  reveal({ start, end }) {
    const from = start * this.pixelsPerSecond;
    const until = end * this.pixelsPerSecond;
    const scroll = this.#surfer.getScroll();
    const width = this.#surfer.getWidth();
    if (from < scroll) this.#surfer.setScroll(from - width * 0.05);
    else if (until > scroll + width) this.#surfer.setScroll(Math.min(from, until - width * 0.95));
  }

  /** How far from the left edge of the picture a moment is, in pixels. */
  x(seconds) {
    return seconds * this.pixelsPerSecond - this.#surfer.getScroll();
  }

  /** The moment and the part under a point of the page; the part is null over the master. */
  under(event) {
    const box = this.#surfer.getWrapper().getBoundingClientRect();
    return {
      seconds: (event.clientX - box.left) / this.pixelsPerSecond,
      part: this.#lanes.partAt(event.clientY),
    };
  }

  /** Put the rows above and the lanes below into what wavesurfer scrolls, as slotted children of its host. */
  #furnish() {
    const wrapper = this.#surfer.getWrapper();
    const slot = (name) => el("slot", { name });
    wrapper.prepend(slot("head"));
    wrapper.append(slot("lanes"));
    wrapper.getRootNode().host.append(this.#rows.element, this.#lanes.picture, this.#clock);
  }

  #draw() {
    if (!this.#surfer) return;
    const pixelsPerSecond = this.pixelsPerSecond;
    this.#rows.scale(pixelsPerSecond);
    this.#lanes.draw({ width: this.#surfer.getWidth(), scroll: this.#surfer.getScroll(), pixelsPerSecond });
  }
}
