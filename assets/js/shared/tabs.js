/** Going to another tab of the page. */

import { EDIT_TAKE, emit, MIX_TAKE } from "./events.js";
import { remember } from "./memory.js";

/**
 * Bring a tab to the front.
 * @param {"create"|"editor"|"desk"|"library"|"patch_lab"} id The name of its file in ui/tabs.
 */
export function showTab(id) {
  document.getElementById(`tab-${id}-button`)?.click();
}

/**
 * Open a take in the editor, also when its tab has never been looked at.
 * @param {string} takeId
 */
export function editTake(takeId) {
  remember("edited", takeId);
  showTab("editor");
  emit(EDIT_TAKE, takeId);
}

/**
 * Open a take on the desk, also when its tab has never been looked at.
 * @param {string} takeId
 */
export function mixTake(takeId) {
  remember("mixed", takeId);
  showTab("desk");
  emit(MIX_TAKE, takeId);
}
