/** Labelled controls, as the forms of the editor and of the desk use them. */

import { el } from "./dom.js";

/**
 * A labelled control.
 * @param {string} label
 * @param {HTMLElement} control
 * @param {string|null} [unit] Written behind it.
 */
export function field(label, control, unit = null) {
  return el(
    "label",
    { class: "ed-field" },
    el("span", { class: "ed-field-label", text: label }),
    el(
      "span",
      { class: "ed-field-control" },
      control,
      unit ? el("span", { class: "ed-unit", text: unit }) : null,
    ),
  );
}

/**
 * A box for a number.
 * @param {number|null} value Null leaves it empty.
 * @param {number|null} least
 * @param {number|null} most
 * @param {number|"any"} [step]
 * @param {boolean} [required]
 */
export function numberBox(value, least, most, step = 1, required = true) {
  return el("input", {
    type: "number",
    class: "ed-input ed-number",
    value,
    min: least,
    max: most,
    step,
    required,
    inputmode: "decimal",
  });
}

/**
 * Options to choose one of.
 * @param {[id: string, label: string][]} options
 * @param {string} value The id of the chosen one.
 */
export function choiceBox(options, value) {
  return el(
    "select",
    { class: "ed-input" },
    ...options.map(([id, label]) => el("option", { value: id, text: label, selected: id === value })),
  );
}

/**
 * A few words side by side, one of them chosen.
 * @template {string} Id
 * @param {string} legend
 * @param {string} name What the radio buttons are called; unique on the page.
 * @param {[id: Id, label: string][]} options
 * @param {Id} value The id of the chosen one.
 * @param {(id: Id) => void} [onChange]
 */
export function segments(legend, name, options, value, onChange = () => {}) {
  /** @param {[id: Id, label: string]} option */
  const button = ([id]) =>
    el("input", {
      type: "radio",
      class: "sr-only",
      name,
      value: id,
      checked: id === value,
      on: { change: () => onChange(id) },
    });
  const buttons = options.map(button);
  /**
   * @param {[id: Id, label: string]} option
   * @param {number} i
   */
  const labelled = ([, label], i) =>
    el("label", { class: "ed-segment" }, buttons[i], el("span", { text: label }));
  const chosen = () => options.find((_, i) => buttons[i].checked)?.[0] ?? value;
  const element = el(
    "fieldset",
    { class: "ed-segments" },
    el("legend", { class: "ed-field-label", text: legend }),
    el("div", { class: "ed-segment-row" }, ...options.map(labelled)),
  );
  /** @param {string} id */
  const choose = (id) => options.forEach(([one], i) => (buttons[i].checked = one === id));
  return { element, value: chosen, choose };
}
