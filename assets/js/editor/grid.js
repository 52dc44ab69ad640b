/** Time as a musician counts it: where an edge snaps to, and what a region is called. */

import { clock } from "../shared/format.js";

/**
 * @import { Region } from "../shared/types.js"
 * @typedef {"bar"|"beat"|"free"} Snap
 */

/** @type {[id: Snap, label: string][]} */
export const SNAPS = [
  ["bar", "Bars"],
  ["beat", "Beats"],
  ["free", "Free"],
];

const FREE_STEP = 0.1; // seconds that an arrow key moves an edge that snaps to nothing
const NEAR = 1e-4; // seconds within which two edges are one

export class Grid {
  /**
   * @param {object} view The bar lines, one more than there are bars.
   * @param {number[]} view.bars
   * @param {number} view.beats_per_bar
   * @param {number[]} [view.beats] Every beat and the end, where bars or beats are of different lengths.
   */
  constructor({ bars, beats_per_bar: count, beats }) {
    this.bars = bars;
    this.end = bars[bars.length - 1];
    this.beats = beats ?? [
      ...bars
        .slice(0, -1)
        .flatMap((bar, index) =>
          Array.from({ length: count }, (_, beat) => bar + ((bars[index + 1] - bar) * beat) / count),
        ),
      this.end,
    ];
  }

  get barCount() {
    return this.bars.length - 1;
  }

  /**
   * The bar that sounds at a moment, counted from 0.
   * @param {number} seconds
   */
  barAt(seconds) {
    return Math.min(this.barCount - 1, Math.max(0, last(this.bars, seconds + NEAR)));
  }

  /**
   * The nearest place where an edge may be.
   * @param {number} seconds
   * @param {Snap} snap
   */
  snapped(seconds, snap) {
    const inside = Math.min(this.end, Math.max(0, seconds));
    const lines = this.#lines(snap);
    if (!lines) return inside;
    const below = Math.max(0, last(lines, inside));
    const above = Math.min(lines.length - 1, below + 1);
    return inside - lines[below] <= lines[above] - inside ? lines[below] : lines[above];
  }

  /**
   * The region between two moments, snapped, and never without length.
   * @param {number} one
   * @param {number} other
   * @param {Snap} snap
   * @returns {Region}
   */
  region(one, other, snap) {
    const start = this.snapped(Math.min(one, other), snap);
    const end = this.snapped(Math.max(one, other), snap);
    if (end - start > NEAR) return { start, end };
    const lines = this.#lines(snap);
    if (!lines) {
      return {
        start: Math.min(start, this.end - FREE_STEP),
        end: Math.min(start, this.end - FREE_STEP) + FREE_STEP,
      };
    }
    const first = Math.min(
      lines.length - 2,
      Math.max(0, last(lines, Math.min(one, other, this.end - NEAR) + NEAR)),
    );
    return { start: lines[first], end: lines[first + 1] };
  }

  /**
   * Bars `first` to `final`, counted from 0, both in it.
   * @param {number} first
   * @param {number} final
   * @returns {Region}
   */
  ofBars(first, final) {
    const from = Math.min(this.barCount - 1, Math.max(0, first));
    const until = Math.min(this.barCount, Math.max(from + 1, final + 1));
    return { start: this.bars[from], end: this.bars[until] };
  }

  /**
   * The region as long as it is, `steps` to the right.
   * @param {Region} region
   * @param {number} steps
   * @param {Snap} snap
   * @returns {Region}
   */
  moved(region, steps, snap) {
    const lines = this.#lines(snap);
    if (!lines) return this.#shifted(region, steps * FREE_STEP);
    const first = this.#index(lines, region.start);
    const length = Math.max(1, this.#index(lines, region.end) - first);
    const start = Math.min(lines.length - 1 - length, Math.max(0, first + steps));
    return { start: lines[start], end: lines[start + length] };
  }

  /**
   * The region with one of its edges `steps` to the right.
   * @param {Region} region
   * @param {"start"|"end"} edge
   * @param {number} steps
   * @param {Snap} snap
   * @returns {Region}
   */
  resized(region, edge, steps, snap) {
    const lines = this.#lines(snap);
    const edges = { ...region };
    edges[edge] = lines
      ? lines[Math.min(lines.length - 1, Math.max(0, this.#index(lines, region[edge]) + steps))]
      : region[edge] + steps * FREE_STEP;
    edges[edge] = Math.min(this.end, Math.max(0, edges[edge]));
    return edges.end - edges.start > NEAR ? edges : region;
  }

  /**
   * What a region is called: "bar 5", "bars 5–8", or its times where it keeps to no bars.
   * @param {Region} region
   */
  name({ start, end }) {
    const first = this.#index(this.bars, start);
    const until = this.#index(this.bars, end);
    if (Math.abs(this.bars[first] - start) < NEAR && Math.abs(this.bars[until] - end) < NEAR) {
      return until - first === 1 ? `bar ${first + 1}` : `bars ${first + 1}–${until}`;
    }
    return `${exact(start)}–${exact(end)}`;
  }

  /**
   * Where edges snap to; null where they are free.
   * @param {Snap} snap
   */
  #lines(snap) {
    if (snap === "free") return null;
    return snap === "bar" ? this.bars : this.beats;
  }

  /**
   * The index of the line that is nearest to a moment.
   * @param {number[]} lines
   * @param {number} seconds
   */
  #index(lines, seconds) {
    const below = Math.max(0, last(lines, seconds));
    return below + 1 < lines.length && lines[below + 1] - seconds < seconds - lines[below]
      ? below + 1
      : below;
  }

  /**
   * @param {Region} region
   * @param {number} seconds
   * @returns {Region}
   */
  #shifted({ start, end }, seconds) {
    const by = Math.min(this.end - end, Math.max(-start, seconds));
    return { start: start + by, end: end + by };
  }
}

/**
 * A moment with its tenth of a second.
 * @param {number} seconds
 */
const exact = (seconds) => `${clock(seconds)}.${Math.floor((seconds % 1) * 10)}`;

/**
 * The index of the last line at or before a moment; -1 before the first.
 * @param {number[]} lines
 * @param {number} seconds
 */
function last(lines, seconds) {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines[middle] <= seconds) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
