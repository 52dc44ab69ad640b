/**
 * What every form of an edit has: fields, one button that says what it will do, and what it may know of the
 * editor.
 */

import { el } from "../shared/dom.js";
import { PartChoice } from "./part_choice.js";

/**
 * @import { Choices, Edit, EditorView, Region } from "../shared/types.js"
 * @import { Grid } from "./grid.js"
 *
 * @typedef {object} Session What a form may know and do.
 * @property {EditorView} view The take.
 * @property {Grid} grid
 * @property {Choices} choices
 * @property {() => Region|null} region The selected bars; null where none are.
 * @property {() => (Region & {snap: string})|null} selection The selected bars as an edit names them.
 * @property {() => Set<string>} parts The parts that may change.
 * @property {(id: string) => void} togglePart
 * @property {(edit: Edit, label: string) => void} submit
 * @property {(sentence: string) => void} refuse
 *
 * @typedef {{element: HTMLElement, show: () => void}} Form `show` brings it up to date with the selection and
 *   the parts.
 *
 * @typedef {(session: Session) => Form} BuildForm
 */

/**
 * A form whose one button says what it will do.
 * @param {Session} session
 * @param {string} className
 * @param {HTMLElement[]} fields
 * @param {() => string} label
 * @param {() => Edit|null} edit What is asked for; null where the form has refused.
 * @returns {Form}
 */
export function form(session, className, fields, label, edit) {
  const press = el("button", { type: "submit", class: "button primary" });
  /** @param {SubmitEvent} event */
  const submit = (event) => {
    event.preventDefault();
    const asked = edit();
    if (asked) session.submit(asked, label());
  };
  const show = () => {
    press.textContent = label();
  };
  const element = el(
    "form",
    { class: `ed-form ${className}`, on: { submit, input: show } },
    ...fields,
    el("div", { class: "ed-form-foot" }, press),
  );
  return { element, show };
}

/**
 * A form with a choice of parts as its last field.
 * @param {Session} session
 * @param {string} legend
 * @param {(parts: PartChoice) => Form} build
 * @returns {Form}
 */
export function formWithParts(session, legend, build) {
  const parts = new PartChoice(legend, session.view.parts, session.togglePart);
  const { element, show } = build(parts);
  return {
    element,
    show: () => {
      parts.show(session.parts());
      show();
    },
  };
}

/**
 * The selected bars as an edit names them; null, and said, where nothing is selected.
 * @param {Session} session
 */
export function selected(session) {
  const region = session.selection();
  if (!region) {
    session.refuse("Nothing is selected: drag over some bars, click a section or press an arrow key.");
  }
  return region;
}

/**
 * The chosen parts as an edit names them, where none named is every part; null, and said, where none is
 * chosen.
 * @param {Session} session
 * @returns {{parts?: string[]}|null} Without parts where the take is a recording.
 */
export function chosenParts(session) {
  const { parts } = session.view;
  if (parts.length === 0) return {};
  const chosen = parts.map(({ id }) => id).filter((id) => session.parts().has(id));
  if (chosen.length > 0) return { parts: chosen.length === parts.length ? [] : chosen };
  session.refuse("No part is chosen: choose at least one.");
  return null;
}

/**
 * The selected bars and the chosen parts as an edit names them; null, and said, where one is missing.
 * @param {Session} session
 */
export function selectedParts(session) {
  const region = selected(session);
  const parts = region && chosenParts(session);
  return parts && { ...region, ...parts };
}

/**
 * The chosen parts by name, for "Mute drums in bar 3"; nothing where it is all of them.
 * @param {Session} session
 */
export function partsNamed(session) {
  const chosen = session.view.parts.filter(({ id }) => session.parts().has(id));
  if (chosen.length === session.view.parts.length) return "";
  if (chosen.length === 0) return "nothing in ";
  if (chosen.length > 2) return `${chosen.length} parts in `;
  return `${chosen.map(({ label }) => label.toLowerCase()).join(" and ")} in `;
}

/**
 * What the selected bars are called.
 * @param {Session} session
 */
export function selectionNamed(session) {
  const region = session.region();
  return region ? session.grid.name(region) : "the selection";
}
