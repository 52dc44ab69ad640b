/** The form of any action, built from what it declares: fields, and one button that says what it will do. */

import { el } from "../shared/dom.js";
import { segments } from "../shared/form_controls.js";
import { chip, controlsOf } from "./controls.js";
import { PartChoice } from "./part_choice.js";

/**
 * @import { ActionField, ActionForm, Edit, EditorView, Region } from "../shared/types.js"
 * @import { Control } from "./controls.js"
 * @import { Grid } from "./grid.js"
 *
 * @typedef {object} Session What a form may know of the editor, and do there.
 * @property {EditorView} view The take.
 * @property {Grid} grid
 * @property {() => Region|null} region The selected bars; null where none are.
 * @property {() => (Region & {snap: string})|null} selection The selected bars as an edit names them.
 * @property {() => Set<string>} parts The parts that may change.
 * @property {(id: string) => void} togglePart
 * @property {(edit: Edit, label: string) => void} submit
 * @property {(sentence: string) => void} refuse
 */

export class ActionFormView {
  #action;
  #session;
  /** @type {ActionField|undefined} */
  #partsField;
  #partChoice;
  #controls;
  #where;
  #press = el("button", { type: "submit", class: "button primary" });

  /**
   * @param {ActionForm} action
   * @param {Session} session
   */
  constructor(action, session) {
    const { view, grid } = session;
    this.#action = action;
    this.#session = session;
    this.#partsField = action.fields.find(({ kind }) => kind === "parts");
    this.#partChoice =
      this.#partsField && new PartChoice(this.#partsField.label, view.parts, session.togglePart);
    this.#controls = controlsOf(
      action.fields.filter(({ kind }) => kind !== "parts"),
      { id: action.id, view, grid },
    );
    this.#where =
      action.region === "optional"
        ? segments(
            "Where",
            `ed-${action.id}-region`,
            [
              ["here", "Selected bars"],
              ["all", "Whole song"],
            ],
            "here",
          )
        : null;
    this.element = el(
      "form",
      {
        class: `ed-form ed-${action.id}`,
        on: { submit: (event) => this.#submit(event), input: () => this.#say(), click: () => this.#say() },
      },
      this.#presets(),
      ...this.#rows(),
      this.#partChoice?.element ?? null,
      el("div", { class: "ed-form-foot" }, this.#press),
    );
  }

  /** Follow the selection and the choice of parts. */
  show() {
    this.#partChoice?.show(this.#session.parts());
    this.#say();
  }

  #presets() {
    const { presets } = this.#action;
    if (presets.length === 0) return null;
    const chips = presets.map(({ label, help, values }) =>
      chip(label, help, () => this.#controls.forEach((control) => control.set(values))),
    );
    const lead = el("span", { class: "chips-label", text: "Start from" });
    return el("div", { class: "chips", role: "group", "aria-label": "Presets" }, lead, ...chips);
  }

  /** The controls, short ones side by side. */
  #rows() {
    /** @type {{shape: Control["shape"], elements: HTMLElement[]}[]} */
    const rows = this.#where ? [{ shape: "line", elements: [this.#where.element] }] : [];
    for (const { shape, element } of this.#controls) {
      const last = rows.at(-1);
      if (last && shape !== "row" && last.shape === shape) last.elements.push(element);
      else rows.push({ shape, elements: [element] });
    }
    const classes = { line: "ed-line", slider: "ed-sliders", row: "ed-whole-line" };
    return rows.map(({ shape, elements }) => el("div", { class: classes[shape] }, ...elements));
  }

  #say() {
    this.#press.textContent = this.#sentence();
  }

  #sentence() {
    const { label } = this.#action;
    const said = (/** @type {boolean} */ isPlace) =>
      this.#controls
        .filter((control) => (control.isPlace ?? false) === isPlace)
        .map((control) => control.said())
        .filter(Boolean);
    const how = said(false);
    const done = [withoutHere(label), this.#whatNamed(), ...said(true)].filter(Boolean);
    if (done.length === 1 && how.length === 0) done.push("the whole song");
    return [done.join(" "), how.join(", ")].filter(Boolean).join(": ");
  }

  /** To what it is done: "drums in bars 3–4"; "" where that goes without saying. */
  #whatNamed() {
    const parts = this.#partsField ? partsNamed(this.#session) : "";
    return [parts, this.#regionNamed()].filter(Boolean).join(" in ");
  }

  #regionNamed() {
    if (this.#action.region === "none") return "";
    return this.#isEverywhere ? "the whole song" : regionNamed(this.#session);
  }

  get #isEverywhere() {
    return this.#where?.value() === "all";
  }

  /** @param {SubmitEvent} event */
  #submit(event) {
    event.preventDefault();
    const edit = this.#edit();
    if (edit) this.#session.submit(edit, this.#sentence());
  }

  /**
   * What is asked for; null, and said, where the selection or the parts are missing.
   * @returns {Edit|null}
   */
  #edit() {
    const hasRegion = this.#action.region !== "none" && !this.#isEverywhere;
    const where = hasRegion ? selected(this.#session) : {};
    const what = where && this.#chosenParts();
    if (!where || !what) return null;
    const values = this.#controls.map((control) => control.values());
    return Object.assign({ kind: this.#action.id }, where, what, ...values);
  }

  /** The chosen parts as the edit names them, where none named is every part unless it insists on names. */
  #chosenParts() {
    const { view, parts, refuse } = this.#session;
    const field = this.#partsField;
    if (!field || view.parts.length === 0) return {};
    const chosen = view.parts.map(({ id }) => id).filter((id) => parts().has(id));
    if (chosen.length === 0) {
      refuse("No part is chosen: choose at least one.");
      return null;
    }
    return { [field.name]: chosen.length === view.parts.length && !field.required ? [] : chosen };
  }
}

/**
 * Do an action that asks for nothing but the selected bars.
 * @param {ActionForm} action
 * @param {Session} session
 */
export function actAtOnce({ id, label }, session) {
  const region = selected(session, `${label} needs a selection`);
  if (region) session.submit({ kind: id, ...region }, `${withoutHere(label)} ${regionNamed(session)}`);
}

/**
 * The selected bars as an edit names them; null, and said, where nothing is selected.
 * @param {Session} session
 * @param {string} [trouble]
 */
function selected(session, trouble = "Nothing is selected") {
  const region = session.selection();
  if (!region) session.refuse(`${trouble}: drag over some bars, click a section or press an arrow key.`);
  return region;
}

/**
 * What the selected bars are called.
 * @param {Session} session
 */
function regionNamed(session) {
  const region = session.region();
  return region ? session.grid.name(region) : "the selection";
}

/**
 * The chosen parts by name; "" where it is all of them.
 * @param {Session} session
 */
function partsNamed(session) {
  const chosen = session.view.parts.filter(({ id }) => session.parts().has(id));
  if (chosen.length === session.view.parts.length) return "";
  if (chosen.length === 0) return "nothing";
  if (chosen.length > 2) return `${chosen.length} parts`;
  return chosen.map(({ label }) => label.toLowerCase()).join(" and ");
}

/**
 * What an action is called where the place is named: "Mute here" is "Mute" then.
 * @param {string} label
 */
const withoutHere = (label) => label.replace(/ here$/, "");
