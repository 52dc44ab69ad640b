/** Takes as the page knows them. A take never changes, so what was asked for once is kept. */

import * as api from "./api.js";
import { clock, number } from "./format.js";
import { Outline } from "./outline.js";

/**
 * @import { Playable } from "./player.js"
 * @import { EditorView, Peaks, Song, Take } from "./types.js"
 */

/** @type {Map<string, Promise<Take>>} */
const takes = new Map();
/** @type {Map<string, Promise<Peaks>>} */
const peaks = new Map();
/** @type {Map<string, Promise<Map<string, Outline>>>} */
const outlines = new Map();

/**
 * What `cache` has of a take, asked for where it is not there; a failure is not kept.
 * @template Kept
 * @param {Map<string, Promise<Kept>>} cache
 * @param {string} takeId
 * @param {() => Promise<Kept>} ask
 */
function once(cache, takeId, ask) {
  const known = cache.get(takeId);
  if (known) return known;
  const promise = ask();
  promise.catch(() => cache.delete(takeId));
  cache.set(takeId, promise);
  return promise;
}

/** @param {string} takeId */
export const getTake = (takeId) => once(takes, takeId, () => api.getTake(takeId));

/** @param {string} takeId */
export const getPeaks = (takeId) => once(peaks, takeId, () => api.getPeaks(takeId));

/**
 * The outlines of a take by the stem's id, and "master"; a recording has only that.
 * @param {EditorView} view
 */
export const getOutlines = (view) => once(outlines, view.take_id, () => readOutlines(view));

/** @param {EditorView} view */
async function readOutlines(view) {
  if (!view.files.lanes) {
    const [left = []] = (await getPeaks(view.take_id)).peaks;
    const pairs = left.flatMap((peak) => [-peak * 127, peak * 127]);
    return new Map([["master", new Outline(pairs, left.length / view.length_seconds)]]);
  }
  const { columns_per_second: rate, lanes } = await api.getOutlineFile(view.files.lanes);
  return new Map(Object.entries(lanes).map(([id, pairs]) => [id, new Outline(pairs, rate)]));
}

/**
 * What the player needs to play a take.
 * @param {Song} take
 * @returns {Playable}
 */
export function playable(take) {
  return {
    key: take.take_id,
    takeId: take.take_id,
    url: take.listen_url,
    title: take.title,
    detail: describe(take),
    duration: take.length_seconds,
  };
}

/**
 * Genre, tempo and key in one line.
 * @param {Song} take
 */
export function describe(take) {
  return `${take.genre_name} · ${Number(take.tempo_bpm.toFixed(1))} BPM · ${take.key}`;
}

/**
 * What a take is, in one line: figures first, because words may be long and are cut off.
 * @param {EditorView} view
 * @param {string} [label] What made it.
 */
export const factsOf = (view, label) =>
  [`${number(view.tempo_bpm)} BPM`, view.key, clock(Math.round(view.length_seconds)), label]
    .filter(Boolean)
    .join(" · ");
