/** The words that are sung, under the outline of the lane that sings them. */

/** @import { Picture } from "../shared/outline.js" */

const FONT = "9px system-ui, sans-serif";
const GAP = 3;
const COLOR = "#c9ced8";
export const WORDS_HEIGHT = 11;

/**
 * @typedef {[seconds: number, text: string]} Word A syllable and when it begins.
 */

/**
 * The syllables that can be read whole: each ends before the next begins, and none is cut by an edge.
 * @param {Word[]} words In order of time.
 * @param {(text: string) => number} measure Pixels that a text is wide.
 * @param {Pick<Picture, "width"|"scroll"|"pixelsPerSecond">} picture
 * @returns {{x: number, text: string}[]}
 */
export function fitting(words, measure, { width, scroll, pixelsPerSecond }) {
  const places = words.map(([seconds]) => seconds * pixelsPerSecond - scroll);
  return words.flatMap(([, text], index) => {
    const x = places[index];
    if (x < 0 || x > width) return [];
    const end = x + measure(text);
    return end + GAP > (places[index + 1] ?? Infinity) || end > width ? [] : [{ x, text }];
  });
}

/**
 * Draw what can be read.
 * @param {CanvasRenderingContext2D} context
 * @param {Word[]} words
 * @param {Pick<Picture, "width"|"scroll"|"pixelsPerSecond"> & {bottom: number, alpha: number}} picture
 */
export function drawWords(context, words, picture) {
  context.font = FONT;
  context.fillStyle = COLOR;
  context.globalAlpha = picture.alpha;
  context.textBaseline = "alphabetic";
  for (const { x, text } of fitting(words, (word) => context.measureText(word).width, picture)) {
    context.fillText(text, x, picture.bottom);
  }
  context.globalAlpha = 1;
}
