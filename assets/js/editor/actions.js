/** What can be done to a song: one list for the row of buttons, the menu and the keyboard. */

import {
  extendForm,
  masterForm,
  moveForm,
  muteForm,
  regenerateForm,
  tempoAndKeyForm,
  transposeForm,
} from "./forms.js";
import { remixForm } from "./remix.js";

/**
 * @import { IconName } from "../shared/dom.js"
 * @import { EditorView } from "../shared/types.js"
 * @import { BuildForm } from "./form.js"
 *
 * @typedef {object} Action
 * @property {string} id The kind of the edit.
 * @property {string} label
 * @property {IconName} icon
 * @property {string} key What to press while the arrangement has the keyboard.
 * @property {boolean} [needsRegion] Whether it is done to the selected bars.
 * @property {boolean} [needsScore] Whether it is done to notes or parts, which a recording has not.
 * @property {boolean} [needsRecording] Whether it is done to recordings alone; a song with parts has its own
 *   place for it.
 * @property {BuildForm|null} form Asks for what is still open; null where nothing is.
 */

/** @type {Action[]} */
export const ACTIONS = [
  {
    id: "regenerate",
    label: "Regenerate",
    icon: "spark",
    key: "R",
    needsRegion: true,
    form: regenerateForm,
  },
  { id: "extend", label: "Extend", icon: "extend", key: "E", form: extendForm },
  { id: "duplicate", label: "Duplicate", icon: "duplicate", key: "D", needsRegion: true, form: null },
  { id: "move", label: "Move", icon: "move", key: "V", needsRegion: true, form: moveForm },
  { id: "cut", label: "Cut", icon: "cut", key: "Delete", needsRegion: true, form: null },
  {
    id: "mute",
    label: "Mute here",
    icon: "mute",
    key: "M",
    needsRegion: true,
    needsScore: true,
    form: muteForm,
  },
  {
    id: "transpose",
    label: "Transpose",
    icon: "transpose",
    key: "T",
    needsRegion: true,
    needsScore: true,
    form: transposeForm,
  },
  {
    id: "tempo_key",
    label: "Tempo & key",
    icon: "tempo",
    key: "K",
    needsScore: true,
    form: tempoAndKeyForm,
  },
  { id: "remix", label: "Remix", icon: "sliders", key: "X", needsScore: true, form: remixForm },
  { id: "master", label: "Master", icon: "sliders", key: "B", needsRecording: true, form: masterForm },
];

/**
 * Whether an action is offered for a take.
 * @param {Action} action
 * @param {EditorView} view
 */
export const fits = (action, view) => !(view.parts.length === 0 ? action.needsScore : action.needsRecording);
