/** What can be done to a song, as the server says: for the row of buttons, the menu and the keyboard. */

import { ICONS } from "../shared/icons.js";

/**
 * @import { IconName } from "../shared/dom.js"
 * @import { ActionForm, EditorView } from "../shared/types.js"
 */

/**
 * Whether an action is offered for a take.
 * @param {ActionForm} action
 * @param {EditorView} view
 */
export const fits = (action, view) =>
  action.offered_for.includes(view.parts.length === 0 ? "recordings" : "scores");

/**
 * Whether an action asks for nothing but the selected bars, so that it is done as soon as it is chosen.
 * @param {ActionForm} action
 */
export const actsAtOnce = ({ fields, region }) => fields.length === 0 && region === "needed";

/**
 * The drawing on an action's button; the spark where there is none of that name.
 * @param {ActionForm} action
 */
export const drawingOf = ({ icon }) =>
  Object.hasOwn(ICONS, icon) ? /** @type {IconName} */ (icon) : "spark";
