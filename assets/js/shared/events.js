/** Messages between components that do not know each other. */

const target = new EventTarget();

export const OPEN_TAKE = "open-take"; // the take's id; the Create tab shows it
export const NEW_TAKE = "new-take"; // the take's id; it has just been finished
export const EDIT_TAKE = "edit-take"; // the take's id; the Editor tab shows it
export const MIX_TAKE = "mix-take"; // the take's id; the Desk tab shows it

/**
 * Tell every listener of `name` about a take.
 * @param {string} name
 * @param {string} takeId
 */
export function emit(name, takeId) {
  target.dispatchEvent(new CustomEvent(name, { detail: takeId }));
}

/**
 * Call `listener` with the take's id whenever `name` is emitted.
 * @param {string} name
 * @param {(takeId: string) => void} listener
 */
export function on(name, listener) {
  target.addEventListener(name, (event) => {
    if (event instanceof CustomEvent) listener(event.detail);
  });
}
