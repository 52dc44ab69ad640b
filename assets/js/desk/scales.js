/** How the numbers of the desk are shown, typed, and spread over the way of a control. */

import { OFF_DB } from "./formulas.js";
import { number } from "../shared/format.js";

const FADER_BEND = 1.6; // more room around 0 dB than far below

const signed = (value, digits) =>
  Math.abs(value) < 10 ** -digits / 2 ? "0" : `${value > 0 ? "+" : "−"}${number(Math.abs(value), digits)}`;

const readNumber = (text) => {
  const plain = text
    .replace(",", ".")
    .replace("−", "-")
    .match(/^\s*([+-]?\d*\.?\d+)\s*(k?)/i);
  return plain ? Number(plain[1]) * (plain[2] ? 1000 : 1) : NaN;
};

/** A straight way from end to end. */
const straight = ({ low, high }) => ({
  shareOf: (value) => (value - low) / (high - low),
  valueAt: (share) => low + share * (high - low),
});

/** A way on which an octave is always as long. */
const octaves = ({ low, high }) => ({
  shareOf: (value) => Math.log(value / low) / Math.log(high / low),
  valueAt: (share) => low * (high / low) ** share,
});

/** The way of a fader. */
const fader = ({ low, high }) => ({
  shareOf: (value) => ((value - low) / (high - low)) ** FADER_BEND,
  valueAt: (share) => low + share ** (1 / FADER_BEND) * (high - low),
});

const level = {
  unit: "decibels",
  way: fader,
  step: 0.5,
  page: 3,
  write: (value) => (value <= OFF_DB ? "Off" : `${signed(value, 1)} dB`),
  read: (text) => (/^\s*(off|-?∞|-inf)/i.test(text) ? OFF_DB : readNumber(text)),
  round: (value) => Math.round(value * 10) / 10,
};

const band = { ...level, way: straight, write: (value) => `${signed(value, 1)} dB`, read: readNumber };

const hertz = {
  unit: "hertz",
  way: octaves,
  factor: 2 ** (1 / 12),
  page: 2,
  write: (value) => (value >= 1000 ? `${number(value / 1000, 2)} kHz` : `${Math.round(value)} Hz`),
  read: readNumber,
  round: (value) => Math.round(value),
};

const share = {
  unit: "percent",
  way: straight,
  step: 0.02,
  page: 0.1,
  write: (value) => `${Math.round(100 * value)} %`,
  read: (text) => readNumber(text) / 100,
  round: (value) => Math.round(100 * value) / 100,
};

const pan = {
  ...share,
  unit: "percent left or right",
  write: (value) =>
    Math.abs(value) < 0.005 ? "Centre" : `${value < 0 ? "L" : "R"} ${Math.round(100 * Math.abs(value))}`,
  read: (text) => {
    if (/^\s*c/i.test(text)) return 0;
    const side = text.match(/^\s*([lr])/i)?.[1].toLowerCase();
    return (readNumber(text.replace(/^\s*[lr]/i, "")) / 100) * (side === "l" ? -1 : 1);
  },
};

/** What can be moved on a strip: its name and its scale. */
export const CONTROLS = {
  high_db: { label: "High", ...band },
  mid_db: { label: "Mid", ...band },
  mid_hz: { label: "Mid at", ...hertz },
  low_db: { label: "Low", ...band },
  highpass_hz: {
    label: "Low cut",
    ...hertz,
    write: (value) => (value <= 20 ? "Off" : hertz.write(value)),
    read: (text) => (/^\s*off/i.test(text) ? 20 : readNumber(text)),
  },
  compress: { label: "Compress", ...share },
  saturate: { label: "Saturate", ...share },
  reverb_db: { label: "Reverb", ...level },
  delay_db: { label: "Delay", ...level },
  pan: { label: "Pan", ...pan },
  width: { label: "Width", ...share, step: 0.05 },
  fader_db: { label: "Level", ...level },
  space_db: { label: "Level", ...level },
};

/** What can move during a piece. */
export const AUTOMATED = {
  gain_db: { label: "Volume", ...level, way: ({ low, high }) => fader({ low, high }) },
  pan: { label: "Pan", ...pan, page: 0.2 },
  cutoff_hz: { label: "Filter", ...hertz },
};

/** One step from a value, up (1) or down (−1), on a scale; `pages` are longer steps. */
export function stepped(scale, { low, high }, value, direction, pages = false) {
  const moved = scale.factor
    ? value * (pages ? scale.page : scale.factor) ** direction
    : value + direction * (pages ? scale.page : scale.step);
  return Math.min(high, Math.max(low, scale.round(moved)));
}
