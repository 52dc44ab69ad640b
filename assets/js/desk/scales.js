/** How the numbers of the desk are shown, typed, and spread over the way of a control. */

import { number } from "../shared/format.js";
import { OFF_DB } from "./formulas.js";

/**
 * @import { Automated, Range, StripControl } from "../shared/types.js"
 *
 * @typedef {{low: number, high: number}} Ends
 *
 * @typedef {object} Way How values are spread from one end of a control (0) to the other (1).
 * @property {(value: number) => number} shareOf
 * @property {(share: number) => number} valueAt
 *
 * @typedef {object} Steps How far one step by keyboard goes.
 * @property {number} [step] Added; where it is missing, `factor` multiplies.
 * @property {number} [factor]
 * @property {number} page A longer step, added or multiplied like the short one.
 *
 * @typedef {object} Writing
 * @property {string} unit As it is read out.
 * @property {(ends: Ends) => Way} way
 * @property {(value: number) => string} write
 * @property {(text: string) => number} read What was typed; NaN where it is no number.
 * @property {(value: number) => number} round
 *
 * @typedef {Writing & Steps & {label: string}} Scale
 */

const FADER_BEND = 1.6; // more room around 0 dB than far below

/**
 * A number with its sign.
 * @param {number} value
 * @param {number} digits
 */
function signed(value, digits) {
  if (Math.abs(value) < 10 ** -digits / 2) return "0";
  return `${value > 0 ? "+" : "−"}${number(Math.abs(value), digits)}`;
}

/**
 * The number at the beginning of a text: "−3 dB" is -3, "1.2k" is 1200; NaN where there is none.
 * @param {string} text
 */
function readNumber(text) {
  const found = text
    .replace(",", ".")
    .replace("−", "-")
    .match(/^\s*([+-]?\d*\.?\d+)\s*(k?)/i);
  return found ? Number(found[1]) * (found[2] ? 1000 : 1) : NaN;
}

/** @type {Writing["way"]} A straight way from end to end. */
const straight = ({ low, high }) => ({
  shareOf: (value) => (value - low) / (high - low),
  valueAt: (share) => low + share * (high - low),
});

/** @type {Writing["way"]} A way on which an octave is always as long. */
const octaves = ({ low, high }) => ({
  shareOf: (value) => Math.log(value / low) / Math.log(high / low),
  valueAt: (share) => low * (high / low) ** share,
});

/** @type {Writing["way"]} The way of a fader. */
const fader = ({ low, high }) => ({
  shareOf: (value) => ((value - low) / (high - low)) ** FADER_BEND,
  valueAt: (share) => low + share ** (1 / FADER_BEND) * (high - low),
});

/** @type {Writing & Steps} */
const level = {
  unit: "decibels",
  way: fader,
  step: 0.5,
  page: 3,
  write: (value) => (value <= OFF_DB ? "Off" : `${signed(value, 1)} dB`),
  read: (text) => (/^\s*(off|-?∞|-inf)/i.test(text) ? OFF_DB : readNumber(text)),
  round: (value) => Math.round(value * 10) / 10,
};

/** @type {Writing & Steps} */
const band = { ...level, way: straight, write: (value) => `${signed(value, 1)} dB`, read: readNumber };

/** @type {Writing & Steps} */
const hertz = {
  unit: "hertz",
  way: octaves,
  factor: 2 ** (1 / 12),
  page: 2,
  write: (value) => (value >= 1000 ? `${number(value / 1000, 2)} kHz` : `${Math.round(value)} Hz`),
  read: readNumber,
  round: (value) => Math.round(value),
};

const LOW_CUT_OFF_HZ = 20;

/** @type {Writing & Steps} */
const lowCut = {
  ...hertz,
  write: (value) => (value <= LOW_CUT_OFF_HZ ? "Off" : hertz.write(value)),
  read: (text) => (/^\s*off/i.test(text) ? LOW_CUT_OFF_HZ : readNumber(text)),
};

/** @type {Writing & Steps} */
const share = {
  unit: "percent",
  way: straight,
  step: 0.02,
  page: 0.1,
  write: (value) => `${Math.round(100 * value)} %`,
  read: (text) => readNumber(text) / 100,
  round: (value) => Math.round(100 * value) / 100,
};

/** @type {Writing & Steps} */
const pan = {
  ...share,
  unit: "percent left or right",
  write: (value) => {
    if (Math.abs(value) < 0.005) return "Centre";
    return `${value < 0 ? "L" : "R"} ${Math.round(100 * Math.abs(value))}`;
  },
  read: (text) => {
    if (/^\s*c/i.test(text)) return 0;
    const isLeft = /^\s*l/i.test(text);
    return (readNumber(text.replace(/^\s*[lr]/i, "")) / 100) * (isLeft ? -1 : 1);
  },
};

/** @type {Record<StripControl|"space_db", Scale>} What can be moved on a strip, and on the room. */
export const CONTROLS = {
  high_db: { label: "High", ...band },
  mid_db: { label: "Mid", ...band },
  mid_hz: { label: "Mid at", ...hertz },
  low_db: { label: "Low", ...band },
  highpass_hz: { label: "Low cut", ...lowCut },
  compress: { label: "Compress", ...share },
  saturate: { label: "Saturate", ...share },
  reverb_db: { label: "Reverb", ...level },
  delay_db: { label: "Delay", ...level },
  pan: { label: "Pan", ...pan },
  width: { label: "Width", ...share, step: 0.05 },
  fader_db: { label: "Level", ...level },
  space_db: { label: "Level", ...level },
};

/** @type {Record<Automated, Scale>} What can move during a piece. */
export const AUTOMATED = {
  gain_db: { label: "Volume", ...level },
  pan: { label: "Pan", ...pan, page: 0.2 },
  cutoff_hz: { label: "Filter", ...hertz },
};

/**
 * One step from a value on a scale.
 * @param {Scale} scale
 * @param {Range} range
 * @param {number} value
 * @param {number} direction 1 is up, -1 is down.
 * @param {boolean} [isPage] Whether it is a longer step.
 */
export function stepped({ step = 0, factor, page, round }, { low, high }, value, direction, isPage = false) {
  const moved =
    factor === undefined
      ? value + direction * (isPage ? page : step)
      : value * (isPage ? page : factor) ** direction;
  return Math.min(high, Math.max(low, round(moved)));
}
