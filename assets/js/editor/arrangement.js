/**
 * The song from left to right: form, bars and harmony, the master's waveform, a lane for each stem, and an
 * overview.
 */

import MinimapPlugin from "../../wavesurfer/plugins/minimap.esm.js";
import RegionsPlugin from "../../wavesurfer/plugins/regions.esm.js";
import TimelinePlugin from "../../wavesurfer/plugins/timeline.esm.js";
import WaveSurfer from "../../wavesurfer/wavesurfer.esm.js";
import { el } from "../shared/dom.js";
import { clock } from "../shared/format.js";
import { PartLanes } from "./part_lanes.js";
import { Selection } from "./selection.js";
import { SongRows } from "./song_rows.js";

/**
 * @import { Outline } from "../shared/outline.js"
 * @import { EditorView, Region } from "../shared/types.js"
 * @import { Grid, Snap } from "./grid.js"
 * @import { Regions, SelectionListener } from "./selection.js"
 *
 * @typedef {object} ArrangementOptions
 * @property {Grid} grid
 * @property {() => Snap} snap
 * @property {(seconds: number) => void} onSeek
 * @property {SelectionListener} onSelect
 * @property {(region: Region) => void} onSection A section was chosen.
 * @property {(id: string) => void} onPart A part's name was pressed.
 *
 * @typedef {{zoom: number, scroll: number}} Place Where an arrangement stands.
 */

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
  "Arrow keys move the selected bars, Shift and arrow keys move their end, Space plays, " +
  "the context menu key opens what can be done.";

export class Arrangement {
  #view;
  #outlines;
  #options;
  /** @type {WaveSurfer|null} */
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
  /** @type {Selection|null} */
  #selection = null;
  #isFollowed = false;

  /**
   * @param {EditorView} view
   * @param {Map<string, Outline>} outlines
   * @param {ArrangementOptions} options
   */
  constructor(view, outlines, options) {
    this.#view = view;
    this.#outlines = outlines;
    this.#options = options;
    this.#rows = new SongRows(view, options.grid, options.onSection);
    this.#lanes = new PartLanes(view, outlines, options.onPart);
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

  /**
   * Draw into the page; call it when the element is in it and can be seen. Returns a promise of its being
   * drawn.
   * @param {Place|null} [place] Where another arrangement stood.
   * @returns {Promise<void>}
   */
  enter(place = null) {
    const regions = RegionsPlugin.create();
    const surfer = this.#create(regions, place?.zoom ?? 0);
    this.#surfer = surfer;
    const { grid, snap, onSelect, onSeek } = this.#options;
    const selection = new Selection(regions, grid, this.#view.length_seconds, snap, onSelect);
    this.#selection = selection;
    this.#furnish(surfer, selection);
    surfer.on("interaction", (seconds) => onSeek(seconds));
    surfer.on("scroll", () => this.#draw());
    surfer.on("zoom", () => this.#draw());
    surfer.on("redraw", () => this.#draw());
    return new Promise((resolve) => {
      surfer.once("ready", () => {
        selection.enable();
        if (place) surfer.setScroll(place.scroll);
        resolve();
      });
    });
  }

  /** Let the drawing go. */
  leave() {
    this.#surfer?.destroy();
    this.#surfer = null;
  }

  /** Where it stands, for another to stand there, too. */
  get place() {
    return {
      zoom: this.#surfer?.options.minPxPerSec ?? 0,
      scroll: this.#surfer?.getScroll() ?? 0,
    };
  }

  /** How wide a second is drawn. */
  get pixelsPerSecond() {
    return this.#drawn.getWrapper().clientWidth / this.#view.length_seconds;
  }

  /**
   * Show the selected region, or that there is none.
   * @param {Region|null} region
   */
  select(region) {
    this.#selection?.show(region);
  }

  /**
   * Show where something is being made.
   * @param {Region|null} region Null ends it.
   * @param {number} fraction How much is done, 0 to 1.
   */
  showWork(region, fraction) {
    this.#selection?.showWork(region, fraction);
  }

  /**
   * Mark the parts that an edit may change.
   * @param {Set<string>} parts
   */
  choose(parts) {
    this.#lanes.choose(parts);
    this.#draw();
  }

  /**
   * Show where the music stands. A playhead that leaves the picture is followed, unless somebody looked
   * elsewhere before.
   * @param {number} seconds
   * @param {boolean} isPlaying
   */
  show(seconds, isPlaying) {
    const surfer = this.#surfer;
    if (!surfer) return;
    if (Math.abs(surfer.getCurrentTime() - seconds) > 0.01) surfer.setTime(seconds);
    this.#rows.show(seconds);
    const x = this.x(seconds);
    const isSeen = x >= 0 && x <= surfer.getWidth();
    if (isPlaying && this.#isFollowed && !isSeen) surfer.setScrollTime(Math.max(0, seconds - 0.5));
    this.#isFollowed = isSeen || (isPlaying && this.#isFollowed);
  }

  /**
   * Zoom in (above 1) or out around a moment, which keeps its place in the picture.
   * @param {number} factor
   * @param {number} around
   */
  zoom(factor, around) {
    const surfer = this.#drawn;
    const fit = surfer.getWidth() / this.#view.length_seconds;
    const wanted = Math.min(MOST_PIXELS_PER_SECOND, this.pixelsPerSecond * factor);
    const x = Math.min(Math.max(0, this.x(around)), surfer.getWidth());
    surfer.zoom(wanted <= fit ? 0 : wanted);
    surfer.setScroll(Math.max(0, around * this.pixelsPerSecond - x));
    this.#draw();
  }

  /**
   * Show the whole song, or a region from edge to edge.
   * @param {Region|null} [region]
   */
  fit(region = null) {
    const surfer = this.#drawn;
    if (region) {
      const wanted = (surfer.getWidth() * 0.8) / (region.end - region.start);
      surfer.zoom(Math.min(MOST_PIXELS_PER_SECOND, wanted));
      surfer.setScroll(region.start * this.pixelsPerSecond - surfer.getWidth() * 0.1);
    } else surfer.zoom(0);
    this.#draw();
  }

  /**
   * Bring a region into the picture.
   * @param {Region} region
   */
  reveal({ start, end }) {
    const surfer = this.#drawn;
    const from = start * this.pixelsPerSecond;
    const until = end * this.pixelsPerSecond;
    const scroll = surfer.getScroll();
    const width = surfer.getWidth();
    if (from < scroll) surfer.setScroll(from - width * 0.05);
    else if (until > scroll + width) surfer.setScroll(Math.min(from, until - width * 0.95));
  }

  /**
   * How far from the left edge of the picture a moment is, in pixels.
   * @param {number} seconds
   */
  x(seconds) {
    return seconds * this.pixelsPerSecond - this.#drawn.getScroll();
  }

  /**
   * The moment and the part under a point of the page; the part is null over the master.
   * @param {MouseEvent} event
   */
  under({ clientX, clientY }) {
    const box = this.#drawn.getWrapper().getBoundingClientRect();
    return { seconds: (clientX - box.left) / this.pixelsPerSecond, part: this.#lanes.partAt(clientY) };
  }

  /** The drawing, which is there between `enter` and `leave`. */
  get #drawn() {
    if (!this.#surfer) throw new Error("The arrangement is not in the page.");
    return this.#surfer;
  }

  /**
   * @param {Regions} regions
   * @param {number} zoom Pixels per second; 0 shows the whole song.
   */
  #create(regions, zoom) {
    const overview = MinimapPlugin.create({
      container: this.#overview,
      height: OVERVIEW_HEIGHT,
      overlayColor: "rgb(255 255 255 / 7%)",
      ...WAVE,
      waveColor: "#3b4250",
      cursorWidth: 1,
      dragToSeek: true,
    });
    const timeline = TimelinePlugin.create({
      container: this.#clock,
      height: 18,
      secondaryLabelOpacity: 0.6,
      formatTimeCallback: clock,
    });
    const master = this.#outlines.get("master");
    return WaveSurfer.create({
      container: this.#scroller,
      height: MASTER_HEIGHT,
      cursorWidth: 2,
      interact: true,
      dragToSeek: false,
      autoScroll: false,
      minPxPerSec: zoom,
      peaks: master ? [master.peaks] : [],
      duration: this.#view.length_seconds,
      plugins: [regions, overview, timeline],
      ...WAVE,
    });
  }

  /**
   * Put the rows above and the lanes below into what wavesurfer scrolls, as slotted children of its host.
   * @param {WaveSurfer} surfer
   * @param {Selection} selection
   */
  #furnish(surfer, selection) {
    const wrapper = surfer.getWrapper();
    wrapper.prepend(el("slot", { name: "head" }));
    wrapper.append(el("slot", { name: "lanes" }));
    const root = wrapper.getRootNode();
    if (!(root instanceof ShadowRoot)) throw new Error("wavesurfer draws in no shadow root any more.");
    root.host.append(this.#rows.element, this.#lanes.picture, this.#clock, ...selection.elements);
  }

  #draw() {
    const surfer = this.#surfer;
    if (!surfer) return;
    const pixelsPerSecond = this.pixelsPerSecond;
    this.#rows.scale(pixelsPerSecond);
    this.#lanes.draw({ width: surfer.getWidth(), scroll: surfer.getScroll(), pixelsPerSecond });
  }
}
