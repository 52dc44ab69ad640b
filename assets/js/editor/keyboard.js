/**
 * The editor by keyboard. Single letters count only while the arrangement has the keyboard, so they disturb
 * nobody who types.
 */

import { closestTo, el } from "../shared/dom.js";

/**
 * @import { ActionForm } from "../shared/types.js"
 * @import { Snap } from "./grid.js"
 */

/**
 * What the buttons and the keys of the editor do.
 * @typedef {object} Commands
 * @property {() => void} play Play or pause.
 * @property {() => void} loop
 * @property {() => void} undo
 * @property {() => void} redo
 * @property {() => void} compare Go to the other one of the two that are compared.
 * @property {(factor: number) => void} zoom
 * @property {() => void} fit Show the whole song.
 * @property {() => void} fitRegion Show the selected bars from edge to edge.
 * @property {(snap: Snap) => void} snap
 * @property {(first: number, final: number) => void} selectBars Counted from 0, both selected.
 * @property {(steps: number) => void} move Move the selection.
 * @property {(edge: "start"|"end", steps: number) => void} resize Move an edge of the selection.
 * @property {(steps: number) => void} section Select another section.
 * @property {() => void} clear Select nothing.
 * @property {(seconds: number) => void} goTo
 * @property {(id: string) => void} act Begin an action.
 * @property {() => void} menu
 */

/** @type {[keys: string[], meaning: string][]} */
const HELP = [
  [["Space"], "play, pause"],
  [["←", "→"], "move the selection"],
  [["Shift", "←", "→"], "move its end"],
  [["Alt", "←", "→"], "move its start"],
  [["Page Up", "Page Down"], "select the section before, after"],
  [["Home", "End"], "go to the start, the end"],
  [["Esc"], "select nothing"],
  [["L"], "loop the selection"],
  [["+", "−", "0"], "zoom in, out, whole song"],
  [["Z"], "zoom to the selection"],
  [["A"], "compare before and after"],
  [["Ctrl", "Z"], "undo"],
  [["Ctrl", "Shift", "Z"], "redo"],
  [["Shift", "F10"], "menu"],
];

const WRITING = "input:not([type=checkbox]):not([type=radio]):not([type=range]), textarea, select";

/** @type {Record<string, (commands: Commands) => void>} What a key does, by its name in lower case. */
const KEYS = {
  " ": (commands) => commands.play(),
  escape: (commands) => commands.clear(),
  home: (commands) => commands.goTo(0),
  end: (commands) => commands.goTo(Infinity),
  pageup: (commands) => commands.section(-1),
  pagedown: (commands) => commands.section(1),
  "+": (commands) => commands.zoom(2),
  "=": (commands) => commands.zoom(2),
  "-": (commands) => commands.zoom(0.5),
  0: (commands) => commands.fit(),
  contextmenu: (commands) => commands.menu(),
  l: (commands) => commands.loop(),
  a: (commands) => commands.compare(),
  z: (commands) => commands.fitRegion(),
};

/** @type {Record<string, number>} */
const STEPS = { ArrowLeft: -1, ArrowRight: 1 };

/**
 * Do what a key means in the arrangement; whether it means anything.
 * @param {KeyboardEvent} event
 * @param {Commands} commands
 * @param {ActionForm[]} actions
 */
function press({ key, shiftKey, altKey }, commands, actions) {
  const name = key.toLowerCase();
  const action = name === "enter" ? actions[0] : actions.find((one) => one.key.toLowerCase() === name);
  if (key in STEPS) {
    if (shiftKey || altKey) commands.resize(shiftKey ? "end" : "start", STEPS[key]);
    else commands.move(STEPS[key]);
  } else if (name in KEYS) KEYS[name](commands);
  else if (key === "F10" && shiftKey) commands.menu();
  else if (action) commands.act(action.id);
  else return false;
  return true;
}

/**
 * Carry out what is pressed: in the arrangement everything, elsewhere in the editor undo and redo.
 * @param {HTMLElement} editor
 * @param {() => HTMLElement|undefined} arrangement What takes the keyboard of the arrangement that is shown.
 * @param {Commands} commands
 * @param {ActionForm[]} actions Each has a key of its own; Enter begins the first.
 */
export function bindKeys(editor, arrangement, commands, actions) {
  editor.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.target !== arrangement()) return;
    if (!press(event, commands, actions)) return;
    event.preventDefault();
    event.stopPropagation(); // the page's own keys shall not act a second time
  });
  editor.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || closestTo(event, WRITING)) return;
    const key = event.key.toLowerCase();
    if (key === "y" || (key === "z" && event.shiftKey)) commands.redo();
    else if (key === "z") commands.undo();
    else return;
    event.preventDefault();
  });
}

/**
 * All keys, for who wants to know.
 * @param {ActionForm[]} actions
 */
export function keyHelp(actions) {
  /** @type {[keys: string[], meaning: string][]} */
  const ofActions = actions.filter(({ key }) => key).map(({ key, label }) => [[key], label.toLowerCase()]);
  /** @param {[keys: string[], meaning: string]} entry */
  const row = ([names, meaning]) =>
    el(
      "div",
      { class: "ed-shortcut" },
      el("dt", {}, ...names.map((name) => el("kbd", { text: name }))),
      el("dd", { text: meaning }),
    );
  return el(
    "details",
    { class: "ed-keys", "aria-label": "Keyboard" },
    el("summary", { text: "Keyboard" }),
    el("p", {
      class: "hint",
      text: "While the arrangement has the keyboard (click it, or Tab to it):",
    }),
    el("dl", {}, ...[...HELP, ...ofActions].map(row)),
  );
}
