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
 * The words that can be read whole: syllables where there is room for nearly all, else lines that end before
 * the next begins, for single syllables say nothing.
 * @param {Word[]} words In order of time.
 * @param {(text: string) => number} measure Pixels that a text is wide.
 * @param {Pick<Picture, "width"|"scroll"|"pixelsPerSecond">} picture
 * @returns {{x: number, text: string}[]}
 */
export function fitting(words, measure, picture) {
  const syllables = whole(words, measure, picture);
  const seen = words.filter(([seconds]) => {
    const x = seconds * picture.pixelsPerSecond - picture.scroll;
    return x >= 0 && x <= picture.width;
  });
  return 5 * syllables.length >= 4 * seen.length ? syllables : whole(linesOf(words), measure, picture);
}

/**
 * Texts that end before the next begins and are cut by no edge.
 * @param {Word[]} texts
 * @param {(text: string) => number} measure
 * @param {Pick<Picture, "width"|"scroll"|"pixelsPerSecond">} picture
 * @returns {{x: number, text: string}[]}
 */
function whole(texts, measure, { width, scroll, pixelsPerSecond }) {
  const places = texts.map(([seconds]) => seconds * pixelsPerSecond - scroll);
  return texts.flatMap(([, text], index) => {
    const x = places[index];
    if (x < 0 || x > width) return [];
    const end = x + measure(text);
    return end + GAP > (places[index + 1] ?? Infinity) || end > width ? [] : [{ x, text }];
  });
}

/**
 * Syllables joined to lines: a line ends where the singer waits longer than elsewhere.
 * @param {Word[]} words
 * @returns {Word[]}
 */
function linesOf(words) {
  const waits = words.slice(1).map(([seconds], index) => seconds - words[index][0]);
  const usual = waits.toSorted((one, other) => one - other)[waits.length >> 1] ?? 0;
  /** @type {Word[]} */
  const lines = [];
  words.forEach(([seconds, text], index) => {
    const last = lines.at(-1);
    if (!last || waits[index - 1] > 2 * usual) lines.push([seconds, text]);
    else last[1] = last[1].endsWith("-") ? last[1].slice(0, -1) + text : `${last[1]} ${text}`;
  });
  return lines;
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
