/** The outlines of a take's stems in several resolutions, so that drawing costs the same at every zoom. */

const BAR = 2;
const GAP = 1;
const LOUDEST_GAIN = 6; // a quiet part is drawn up to this much taller, or it would be a flat line
const FULL = 127;

/** One outline: pairs of lowest and highest value, and the same again in halves of the resolution. */
export class Outline {
  /**
   * @param {number[]} pairs low, high, low, high … from −127 to 127.
   * @param {number} rate Pairs per second.
   */
  constructor(pairs, rate) {
    const tallest = new Uint8Array(Math.max(1, pairs.length >> 1));
    for (let i = 0; i + 1 < pairs.length; i += 2) {
      tallest[i >> 1] = Math.max(Math.abs(pairs[i]), Math.abs(pairs[i + 1]));
    }
    /** @type {Level} */
    let coarsest = { tallest, rate };
    /** Finest first. */
    this.levels = [coarsest];
    while (coarsest.tallest.length > 256) {
      coarsest = halved(coarsest);
      this.levels.push(coarsest);
    }
    this.gain = Math.min(LOUDEST_GAIN, FULL / Math.max(1, ...coarsest.tallest));
  }

  /**
   * The coarsest level that still has a value for every bar drawn.
   * @param {number} barsPerSecond
   */
  level(barsPerSecond) {
    return this.levels.findLast(({ rate }) => rate >= barsPerSecond) ?? this.levels[0];
  }

  /** The outline as wavesurfer takes it: one value from 0 to 1 each. */
  get peaks() {
    return Float32Array.from(this.levels[0].tallest, (value) => value / FULL);
  }
}

/** @typedef {{tallest: Uint8Array, rate: number}} Level The highest value of each pair, pairs per second. */

/**
 * A level in half the resolution.
 * @param {Level} level
 * @returns {Level}
 */
function halved({ tallest, rate }) {
  const half = new Uint8Array((tallest.length + 1) >> 1);
  for (let i = 0; i < half.length; i++) half[i] = Math.max(tallest[2 * i], tallest[2 * i + 1] ?? 0);
  return { tallest: half, rate: rate / 2 };
}

/**
 * @typedef {object} Picture The part of a song that a canvas shows, in pixels.
 * @property {number} top
 * @property {number} height
 * @property {number} width
 * @property {number} scroll
 * @property {number} pixelsPerSecond
 * @property {string} color
 * @property {number} alpha
 */

/**
 * Draw what can be seen of an outline. Bars keep their place in the song, so nothing shimmers when it
 * scrolls.
 * @param {CanvasRenderingContext2D} context
 * @param {Outline} outline
 * @param {Picture} picture
 */
export function drawOutline(context, outline, { top, height, width, scroll, pixelsPerSecond, color, alpha }) {
  const step = BAR + GAP;
  const { tallest, rate } = outline.level(pixelsPerSecond / step);
  const columns = (step / pixelsPerSecond) * rate;
  context.fillStyle = color;
  context.globalAlpha = alpha;
  const final = Math.min(Math.ceil((scroll + width) / step), Math.ceil(tallest.length / columns));
  for (let bar = Math.floor(scroll / step); bar < final; bar++) {
    const from = Math.floor(bar * columns);
    const until = Math.max(from + 1, Math.floor((bar + 1) * columns));
    let loudest = 0;
    for (let i = from; i < until; i++) loudest = Math.max(loudest, tallest[i] ?? 0);
    const tall = Math.max(1, Math.min(1, (loudest / FULL) * outline.gain) * height);
    context.fillRect(bar * step - scroll, top + (height - tall) / 2, BAR, tall);
  }
}
