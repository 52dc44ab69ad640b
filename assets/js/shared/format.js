/** How numbers are written on the page. */

/**
 * Seconds as 0:30 or 12:05.
 * @param {number} seconds
 */
export function clock(seconds) {
  const whole = Math.max(0, Math.floor(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

/**
 * A size as kB or MB, the way file managers count.
 * @param {number} bytes
 */
export function size(bytes) {
  return bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

/**
 * A number with at most `digits` decimals and no trailing zeros.
 * @param {number} value
 * @param {number} [digits]
 */
export function number(value, digits = 1) {
  return withMinus(String(Number(value.toFixed(digits))));
}

/**
 * Words in which numbers below zero are written with a minus, not with a hyphen.
 * @param {string} text
 */
export function withMinus(text) {
  return text.replace(/(^|\s)-(?=\d)/g, "$1−");
}

/**
 * An id as words: "lo_fi" becomes "Lo fi".
 * @param {string} id
 */
export function words(id) {
  const plain = id.replaceAll("_", " ");
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}

/** @type {[limit: number, seconds: number, unit: Intl.RelativeTimeFormatUnit][]} */
const STEPS = [
  [60, 1, "second"],
  [3600, 60, "minute"],
  [86400, 3600, "hour"],
  [604800, 86400, "day"],
  [Infinity, 604800, "week"],
];

/**
 * How long ago an ISO moment was, in words; "narrow" is "12s ago".
 * @param {string} moment
 * @param {Intl.RelativeTimeFormatStyle} [style]
 */
export function ago(moment, style = "long") {
  const seconds = Math.max(0, (Date.now() - new Date(moment).getTime()) / 1000);
  if (seconds < 10) return "just now";
  const [, unit, name] = STEPS.find(([limit]) => seconds < limit) ?? STEPS[STEPS.length - 1];
  return new Intl.RelativeTimeFormat("en", { numeric: "auto", style }).format(
    -Math.round(seconds / unit),
    name,
  );
}

/**
 * A time estimate that does not pretend to be exact.
 * @param {number} seconds
 */
export function remaining(seconds) {
  if (seconds < 1) return "less than a second left";
  if (seconds < 90) return `about ${Math.round(seconds)} s left`;
  return `about ${Math.round(seconds / 60)} min left`;
}
