/** The chosen region: dragged with wavesurfer's Regions, drawn over all lanes where it will snap to. */

import { el } from "../shared/dom.js";

const HIDDEN = "rgb(0 0 0 / 0%)"; // wavesurfer's region is only the handle; what is seen is drawn here, snapped
const DRAG_PIXELS = 5;
const AT_END_SECONDS = 0.02;

export class Selection {
  #regions;
  #grid;
  #length;
  #snap;
  #onChange;
  #handle = null;
  #band = el("div", { class: "ed-band", hidden: true });
  #work = el("div", { class: "ed-work", hidden: true }, el("span", { class: "ed-work-share" }));

  /**
   * @param {object} regions The Regions plugin.
   * @param {{grid: object, length: number, snap: () => string, onChange: (region: object|null) => void}} options
   */
  constructor(regions, { grid, length, snap, onChange }) {
    this.#regions = regions;
    this.#grid = grid;
    this.#length = length;
    this.#snap = snap;
    this.#onChange = onChange;
    this.elements = [this.#band, this.#work];
    for (const element of this.elements) element.slot = "lanes";
    regions.on("region-initialized", (handle) => {
      handle.on("update", () => this.#dragged(handle));
    });
    regions.on("region-created", (handle) => {
      if (handle === this.#handle) return;
      this.#handle?.remove();
      this.#handle = handle;
      this.#released(handle);
    });
    regions.on("region-updated", (handle) => this.#released(handle));
  }

  /** Let a drag anywhere begin a new region; call it once the waveform is there. */
  enable() {
    this.#regions.enableDragSelection({ color: HIDDEN }, DRAG_PIXELS);
  }

  /** Show a region, or none. */
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

  /** Show where something is being made, and how much of it is done; null ends it. */
  showWork(region, fraction = 0) {
    this.#place(this.#work, region);
    this.#work.firstElementChild.style.width = `${fraction * 100}%`;
  }

  #dragged(handle) {
    const region = this.#snapped(handle);
    this.#place(this.#band, region);
    this.#onChange(region, true);
  }

  #released(handle) {
    const region = this.#snapped(handle);
    handle.setOptions(region);
    this.#place(this.#band, region);
    this.#onChange(region, false);
  }

  #snapped({ start, end }) {
    const final = end > this.#length - AT_END_SECONDS ? this.#grid.end : end; // the last bar may be longer than the sound
    return this.#grid.region(start, final, this.#snap());
  }

  #place(element, region) {
    element.hidden = !region;
    if (!region) return;
    element.style.left = `${(region.start / this.#length) * 100}%`;
    element.style.width = `${((region.end - region.start) / this.#length) * 100}%`;
  }
}
