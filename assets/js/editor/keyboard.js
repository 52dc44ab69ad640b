/** The editor by keyboard. Single letters count only while the arrangement has the keyboard, so they disturb nobody who types. */

import { el } from "../shared/dom.js";
import { ACTIONS } from "./actions.js";

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

/**
 * What a key means in the arrangement: [name of a command, its arguments], or null.
 * @param {KeyboardEvent} event
 */
function commandOf(event) {
  const { key, shiftKey, altKey } = event;
  const step = { ArrowLeft: -1, ArrowRight: 1 }[key];
  if (step) return shiftKey ? ["resize", "end", step] : altKey ? ["resize", "start", step] : ["move", step];
  const fixed = {
    " ": ["play"],
    Escape: ["clear"],
    Home: ["goTo", 0],
    End: ["goTo", Infinity],
    PageUp: ["section", -1],
    PageDown: ["section", 1],
    "+": ["zoom", 2],
    "=": ["zoom", 2],
    "-": ["zoom", 0.5],
    0: ["fit"],
    Enter: ["act", "regenerate"],
    ContextMenu: ["menu"],
  }[key];
  if (fixed) return fixed;
  if (key === "F10" && shiftKey) return ["menu"];
  const letter = { l: ["loop"], a: ["compare"], z: ["fitRegion"] }[key.toLowerCase()];
  if (letter) return letter;
  const action = ACTIONS.find((one) => one.key.toLowerCase() === key.toLowerCase());
  return action ? ["act", action.id] : null;
}

/**
 * Carry out what is pressed: in the arrangement everything, elsewhere in the editor undo and redo.
 * @param {HTMLElement} editor  @param {() => HTMLElement} arrangement  @param {Object<string, Function>} commands
 */
export function listen(editor, arrangement, commands) {
  editor.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.target !== arrangement()) return;
    const command = commandOf(event);
    if (!command) return;
    event.preventDefault();
    event.stopPropagation(); // the page's own keys shall not act a second time
    const [name, ...details] = command;
    commands[name](...details);
  });
  editor.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.target.closest(WRITING)) return;
    const key = event.key.toLowerCase();
    if (key === "z") commands[event.shiftKey ? "redo" : "undo"]();
    else if (key === "y") commands.redo();
    else return;
    event.preventDefault();
  });
}

/** All keys, for who wants to know. */
export function keyHelp() {
  const keys = [...HELP, ...ACTIONS.map(({ key, label }) => [[key], label.toLowerCase()])];
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
    el("p", { class: "hint", text: "While the arrangement has the keyboard (click it, or Tab to it):" }),
    el("dl", {}, ...keys.map(row)),
  );
}
