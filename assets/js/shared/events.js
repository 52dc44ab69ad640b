/** Messages between components that do not know each other. */

const bus = new EventTarget();

export const OPEN_TAKE = "open-take"; // detail: take id; the Create tab shows it
export const NEW_TAKE = "new-take"; // detail: take id; a song has just been finished
export const EDIT_TAKE = "edit-take"; // detail: take id; the Editor tab shows it
export const MIX_TAKE = "mix-take"; // detail: take id; the Desk tab shows it

export function say(name, detail) {
  bus.dispatchEvent(new CustomEvent(name, { detail }));
}

export function hear(name, listener) {
  bus.addEventListener(name, (event) => listener(event.detail));
}

/** Bring a tab to the front; ids are those of ui/tabs. */
export function showTab(id) {
  document.getElementById(`tab-${id}-button`)?.click();
}
