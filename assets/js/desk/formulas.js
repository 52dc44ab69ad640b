/**
 * What each number on the desk does to the sound: the formulas of docs/desk.md, for the page and for its
 * audio worklets.
 */

/** @import { Desk, Point, Ranges, Strip, StripControl } from "../shared/types.js" */

export const RATE = 44100; // frames per second, everywhere
export const GRID = 64; // frames between two values of what moves
export const CELL = 16; // frames between two looks of a compressor
export const OFF_DB = -60; // at this level a fader, a send, an automated gain is closed
export const OPEN_HZ = 20000; // a moving low-pass takes nothing away here
export const LOW_HZ = 120;
export const HIGH_HZ = 8000;
export const MID_Q = 0.8;
export const HIGH_PASS_Q_DB = 20 * Math.log10(Math.SQRT1_2);
export const HIGH_PASS_OFF_HZ = 20;

const PEAKS_OVER_DB = 12; // peaks of a part above its loudness
const OPENING_DB = -30; // a send that is closed in the mix opens at this level …
const OPENING_SLOPE = 2; // … and by this much for each dB above 0

/**
 * @param {number} value
 * @param {number} low
 * @param {number} high
 */
const clamp = (value, low, high) => Math.min(high, Math.max(low, value));

/**
 * dB to factor.
 * @param {number} db
 */
export const factorOf = (db) => 10 ** (db / 20);

/**
 * The factor of a level; nothing at −60 dB and below.
 * @param {number} db
 */
export const levelFactor = (db) => (db > OFF_DB ? factorOf(db) : 0);

/**
 * The level of a send in dB: what it is in the mix, moved on the desk.
 * @param {number} own
 * @param {number} moved
 */
export function sendLevel(own, moved) {
  if (moved <= OFF_DB) return OFF_DB;
  if (own > OFF_DB) return own + moved;
  return moved > 0 ? OPENING_DB + OPENING_SLOPE * moved : OFF_DB;
}

/**
 * The compressor of a strip, `amount` above 0 to 1, as numbers of its formula; at 0 it changes nothing.
 * @param {number} amount
 * @param {number} levelLufs
 */
export function compressorOf(amount, levelLufs) {
  const ratio = 1 + 5 * amount;
  return {
    threshold: clamp(levelLufs + PEAKS_OVER_DB - 18 * amount, -60, 0),
    slope: 1 / ratio - 1,
    makeup: factorOf(0.9 * (1 - 1 / ratio) * Math.max(0, 18 * amount - 4)),
  };
}

export const COMPRESSOR_KNEE_DB = 8;
export const COMPRESSOR_ATTACK = 1 - Math.exp(-1 / ((0.005 * RATE) / CELL));
export const COMPRESSOR_RELEASE = 1 - Math.exp(-1 / ((0.15 * RATE) / CELL));

/**
 * The factor that a saturated strip drives its sound with.
 * @param {number} levelLufs
 */
export const saturationDrive = (levelLufs) => factorOf(clamp(6 - levelLufs - PEAKS_OVER_DB, -24, 36));

/**
 * The value of `points` at a moment: straight lines between them, held at both ends; `otherwise` where there
 * are none.
 * @param {Point[]} points
 * @param {number} seconds
 * @param {number} otherwise
 */
export function valueAt(points, seconds, otherwise) {
  if (points.length === 0) return otherwise;
  let low = 0;
  let high = points.length; // the first point after `seconds` lies in [low, high]
  while (low < high) {
    const middle = (low + high) >> 1;
    if (points[middle][0] > seconds) high = middle;
    else low = middle + 1;
  }
  if (low === 0) return points[0][1];
  if (low === points.length) return points[low - 1][1];
  const [from, before] = points[low - 1];
  const [until, after] = points[low];
  return before + ((after - before) * (seconds - from)) / (until - from);
}

/**
 * Width and pan as a matrix: a sound made wider or narrower, then panned as a StereoPannerNode pans stereo.
 * @param {number} pan
 * @param {number} width
 * @returns {[number, number, number, number]} left to left, right to left, left to right, right to right
 */
export function placing(pan, width) {
  const own = (1 + width) / 2;
  const other = (1 - width) / 2;
  const toLeft = pan <= 0;
  const angle = ((toLeft ? pan + 1 : pan) * Math.PI) / 2;
  const staysLeft = toLeft ? 1 : Math.cos(angle);
  const crossesLeft = toLeft ? Math.cos(angle) : 0;
  const crossesRight = toLeft ? 0 : Math.sin(angle);
  const staysRight = toLeft ? Math.sin(angle) : 1;
  return [
    staysLeft * own + crossesLeft * other,
    staysLeft * other + crossesLeft * own,
    crossesRight * own + staysRight * other,
    crossesRight * other + staysRight * own,
  ];
}

/**
 * Whether a part gets through mutes and solos; a muted part does not, even when it is soloed.
 * @param {Desk} desk
 * @param {string} id
 */
export function isHeard(desk, id) {
  const soloed = Object.values(desk.strips).some(({ solo }) => solo);
  const { mute, solo } = desk.strips[id];
  return !mute && (solo || !soloed);
}

/**
 * Whether a strip leaves its part as it was.
 * @param {Strip} strip
 * @param {Ranges} ranges
 */
export function stripAtRest({ mute, solo, automation, ...controls }, ranges) {
  const names = /** @type {StripControl[]} */ (Object.keys(controls));
  return (
    !mute &&
    !solo &&
    Object.values(automation).every((points) => points.length === 0) &&
    names.every((name) => controls[name] === ranges[name].default)
  );
}

/**
 * Whether a whole desk leaves the take as it was.
 * @param {Desk} desk
 * @param {Ranges} ranges
 */
export const deskAtRest = (desk, ranges) =>
  desk.space_db === 0 && Object.values(desk.strips).every((strip) => stripAtRest(strip, ranges));

/**
 * How much a strip's equaliser lets through at a frequency, in dB: the responses of its four filters, for a
 * drawing.
 * @param {Strip} strip
 * @param {number} hertz
 */
export function equaliserDb(strip, hertz) {
  const w = (2 * Math.PI * hertz) / RATE;
  return (
    (strip.highpass_hz > HIGH_PASS_OFF_HZ ? responseDb(highPass(strip.highpass_hz), w) : 0) +
    responseDb(shelf(LOW_HZ, strip.low_db, 1), w) +
    responseDb(bell(strip.mid_hz, strip.mid_db), w) +
    responseDb(shelf(HIGH_HZ, strip.high_db, -1), w)
  );
}

/**
 * The biquad (b0 + b1 z⁻¹ + b2 z⁻²) / (a0 + a1 z⁻¹ + a2 z⁻²) as [b0, b1, b2, a0, a1, a2].
 * @typedef {[number, number, number, number, number, number]} Biquad
 */

/**
 * |H| of a biquad at an angle, in dB.
 * @param {Biquad} biquad
 * @param {number} w The angle.
 */
function responseDb([b0, b1, b2, a0, a1, a2], w) {
  /** @type {(x0: number, x1: number, x2: number) => number} */
  const power = (x0, x1, x2) =>
    (x0 + x1 * Math.cos(w) + x2 * Math.cos(2 * w)) ** 2 + (x1 * Math.sin(w) + x2 * Math.sin(2 * w)) ** 2;
  return 10 * Math.log10(Math.max(1e-12, power(b0, b1, b2) / power(a0, a1, a2)));
}

/**
 * A high-pass without a bump.
 * @param {number} hertz
 * @returns {Biquad}
 */
function highPass(hertz) {
  const cosine = Math.cos((2 * Math.PI * hertz) / RATE);
  const alpha = Math.sin((2 * Math.PI * hertz) / RATE) / 2 / Math.SQRT1_2;
  return [(1 + cosine) / 2, -1 - cosine, (1 + cosine) / 2, 1 + alpha, -2 * cosine, 1 - alpha];
}

/**
 * A low shelf (`side` 1) or a high one (−1), slope 1.
 * @param {number} hertz
 * @param {number} db
 * @param {1|-1} side
 * @returns {Biquad}
 */
function shelf(hertz, db, side) {
  const a = 10 ** (db / 40);
  const cosine = side * Math.cos((2 * Math.PI * hertz) / RATE);
  const alpha = Math.sin((2 * Math.PI * hertz) / RATE) * Math.SQRT1_2;
  const root = 2 * Math.sqrt(a) * alpha;
  return [
    a * (a + 1 - (a - 1) * cosine + root),
    2 * a * side * (a - 1 - (a + 1) * cosine),
    a * (a + 1 - (a - 1) * cosine - root),
    a + 1 + (a - 1) * cosine + root,
    -2 * side * (a - 1 + (a + 1) * cosine),
    a + 1 + (a - 1) * cosine - root,
  ];
}

/**
 * A bell.
 * @param {number} hertz
 * @param {number} db
 * @returns {Biquad}
 */
function bell(hertz, db) {
  const a = 10 ** (db / 40);
  const cosine = Math.cos((2 * Math.PI * hertz) / RATE);
  const alpha = Math.sin((2 * Math.PI * hertz) / RATE) / 2 / MID_Q;
  return [1 + alpha * a, -2 * cosine, 1 - alpha * a, 1 + alpha / a, -2 * cosine, 1 - alpha / a];
}
