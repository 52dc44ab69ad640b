/** The selected region: dragged with wavesurfer's Regions, drawn over all lanes where it will snap to. */

import { el } from "../shared/dom.js";

/**
 * @import RegionsPlugin from "../../wavesurfer/plugins/regions.esm.js"
 * @import { Region as Handle } from "../../wavesurfer/plugins/regions.esm.js"
 * @import { Region } from "../shared/types.js"
 * @import { Grid, Snap } from "./grid.js"
 *
 * @typedef {ReturnType<typeof RegionsPlugin.create>} Regions
 * @typedef {(region: Region|null, isDragged: boolean) => void} SelectionListener
 */

const HIDDEN = "rgb(0 0 0 / 0%)"; // wavesurfer's region is only the handle; what is seen is drawn here
const DRAG_PIXELS = 5;
const AT_END_SECONDS = 0.02;

export class Selection {
  #regions;
  #grid;
  #length;
  #snap;
  #onChange;
  /** @type {Handle|null} */
  #handle = null;
  #band = el("div", { class: "ed-band", hidden: true, slot: "lanes" });
  #workShare = el("span", { class: "ed-work-share" });
  #work = el("div", { class: "ed-work", hidden: true, slot: "lanes" }, this.#workShare);

  /**
   * @param {Regions} regions
   * @param {Grid} grid
   * @param {number} length Of the song, in seconds.
   * @param {() => Snap} snap
   * @param {SelectionListener} onChange
   */
  constructor(regions, grid, length, snap, onChange) {
    this.#regions = regions;
    this.#grid = grid;
    this.#length = length;
    this.#snap = snap;
    this.#onChange = onChange;
    this.elements = [this.#band, this.#work];
    regions.on("region-initialized", (handle) => {
      handle.on("update", () => this.#follow(handle, true));
    });
    regions.on("region-created", (handle) => {
      if (handle === this.#handle) return;
      this.#handle?.remove();
      this.#handle = handle;
      this.#release(handle);
    });
    regions.on("region-updated", (handle) => this.#release(handle));
  }

  /** Let a drag anywhere begin a new region; call it once the waveform is there. */
  enable() {
    this.#regions.enableDragSelection({ color: HIDDEN }, DRAG_PIXELS);
  }

  /**
   * Show a region, or none.
   * @param {Region|null} region
   */
  show(region) {
    this.#place(this.#band, region);
    if (!region) {
      this.#handle?.remove();
      this.#handle = null;
    } else if (!this.#handle) {
      this.#handle = this.#regions.addRegion({ ...region, color: HIDDEN });
    } else if (this.#handle.start !== region.start || this.#handle.end !== region.end) {
      this.#handle.setOptions(region);
    }
  }

  /**
   * Show where something is being made.
   * @param {Region|null} region Null ends it.
   * @param {number} fraction How much is done, 0 to 1.
   */
  showWork(region, fraction) {
    this.#place(this.#work, region);
    this.#workShare.style.width = `${fraction * 100}%`;
  }

  /** @param {Handle} handle */
  #release(handle) {
    handle.setOptions(this.#snapped(handle));
    this.#follow(handle, false);
  }

  /**
   * @param {Handle} handle
   * @param {boolean} isDragged
   */
  #follow(handle, isDragged) {
    const region = this.#snapped(handle);
    this.#place(this.#band, region);
    this.#onChange(region, isDragged);
  }

  /** @param {Region} region */
  #snapped({ start, end }) {
    // The last bar may be longer than the sound.
    const final = end > this.#length - AT_END_SECONDS ? this.#grid.end : end;
    return this.#grid.region(start, final, this.#snap());
  }

  /**
   * @param {HTMLElement} element
   * @param {Region|null} region
   */
  #place(element, region) {
    element.hidden = !region;
    if (!region) return;
    element.style.left = `${(region.start / this.#length) * 100}%`;
    element.style.width = `${((region.end - region.start) / this.#length) * 100}%`;
  }
}
