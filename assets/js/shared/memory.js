/** What this browser remembers between visits: what it shows, and what it waits for. */

/**
 * @import { Order } from "./edit_job.js"
 *
 * @typedef {object} Memory
 * @property {{job?: string, take?: string}|null} shown What the Create tab shows.
 * @property {string|null} edited The take that is open in the editor.
 * @property {string|null} mixed The take that is open on the desk.
 * @property {Order|null} edit_job The editor's edit on its way.
 * @property {Order|null} desk_job The desk's edit on its way.
 */

const KEY = "mother-load-studio";

/** @returns {Partial<Memory>} */
function read() {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "{}") ?? {};
  } catch {
    return {}; // a browser that forbids storage still makes music, it only forgets
  }
}

/**
 * What was remembered under a name; null where nothing was.
 * @template {keyof Memory} Name
 * @param {Name} name
 */
export function recall(name) {
  return read()[name] ?? null;
}

/**
 * Remember something under a name; null forgets it.
 * @template {keyof Memory} Name
 * @param {Name} name
 * @param {Memory[Name]} value
 */
export function remember(name, value) {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...read(), [name]: value }));
  } catch {
    // the same browser: nothing to keep it in
  }
}
