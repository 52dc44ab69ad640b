/** What stands in a form for each field of an action: a box, a choice, a slider, by the field's kind. */

import { el } from "../shared/dom.js";
import { facts } from "../shared/facts.js";
import { choiceBox, field as labelled, numberBox, segments } from "../shared/form_controls.js";
import { number, words } from "../shared/format.js";
import { Slider } from "./slider.js";

/**
 * @import { ActionField, EditorView, FieldKind } from "../shared/types.js"
 * @import { Grid } from "./grid.js"
 *
 * @typedef {Record<string, unknown>} Values By the names of fields.
 *
 * @typedef {object} Control What stands for a field, or for several of which one is given.
 * @property {HTMLElement} element
 * @property {"line"|"row"|"slider"} shape Whether it shares a line with its neighbours, has a row to itself
 *   or stands among sliders.
 * @property {() => Values} values As the edit names them; null leaves it to the action.
 * @property {(values: Values) => void} set Take over those values that are its own.
 * @property {() => string} said What the button says of it: "124 BPM"; "" for nothing.
 * @property {boolean} [isPlace] Whether that is where something goes to, rather than how it is done.
 *
 * @typedef {object} Place What the fields begin from, and what they belong to.
 * @property {string} id Of the action.
 * @property {EditorView} view The take.
 * @property {Grid} grid
 *
 * @typedef {(field: ActionField, place: Place) => Control} BuildControl
 */

const FEW_CHOICES = 3; // as many stand side by side
const LONGEST_WORDS = 40; // of what was typed, as many letters are repeated on the button
const USUAL_BARS = 4; // how long a length is to begin with, where nothing says it

/** What a take must have under a field's name for the field to begin there. */
const OWN_TYPES = /** @type {Partial<Record<FieldKind, string>>} */ ({
  number: "number",
  whole: "number",
  slider: "number",
  text: "string",
  choice: "string",
});

/**
 * What a take itself has of a field, such as its tempo or its key; undefined where it has nothing like it.
 * @param {ActionField} field
 * @param {EditorView} view
 */
export function ownValue({ name, kind }, view) {
  const own = new Map(Object.entries(view)).get(name);
  return typeof own === OWN_TYPES[kind] ? /** @type {string|number} */ (own) : undefined;
}

/**
 * @param {ActionField} field
 * @param {EditorView} view
 */
const startOf = (field, view) => ownValue(field, view) ?? field.default;

/**
 * A control of one field.
 * @param {ActionField} field
 * @param {object} parts
 * @param {HTMLElement} parts.element
 * @param {Control["shape"]} parts.shape
 * @param {() => unknown} parts.get
 * @param {(value: unknown) => void} parts.put
 * @param {() => string} parts.said
 * @returns {Control}
 */
function single({ name, help }, { element, shape, get, put, said }) {
  element.title = help;
  return {
    element,
    shape,
    said,
    values: () => ({ [name]: get() }),
    set: (values) => {
      if (name in values) put(values[name]);
    },
  };
}

/** @type {BuildControl} */
function text(field, { view }) {
  const box = el("input", {
    type: "text",
    class: "ed-input ed-text",
    value: String(startOf(field, view) ?? ""),
    placeholder: field.help,
    maxlength: field.high,
    required: field.required,
    autocomplete: "off",
  });
  /** @param {string} suggestion */
  const suggest = (suggestion) => {
    const written = box.value.trim();
    box.value = written ? `${written}, ${suggestion}` : suggestion;
    box.focus();
  };
  const chips = field.suggestions.map((suggestion) => chip(suggestion, "", () => suggest(suggestion)));
  const offered =
    chips.length > 0 &&
    el("div", { class: "chips", role: "group", "aria-label": `Suggestions for ${field.label}` }, ...chips);
  return single(field, {
    element: el("div", { class: "ed-text-field" }, labelled(field.label, box), offered || null),
    shape: "row",
    get: () => box.value.trim(),
    put: (value) => (box.value = String(value ?? "")),
    said: () => shortened(box.value.trim()),
  });
}

/** @type {BuildControl} */
function numeric(field, place) {
  const { unit } = field;
  const label = labelOf(field);
  const box = boxOf(field, place);
  const isSigned = (field.low ?? 0) < 0;
  const shown = unit.toLowerCase() === label.toLowerCase() ? null : unit;
  return single(field, {
    element: labelled(label, box, shown),
    shape: "line",
    get: () => (box.value === "" ? null : Number(box.value)),
    put: (value) => (box.value = String(value ?? "")),
    said: () => (box.value === "" ? "" : counted(Number(box.value), unit || label.toLowerCase(), isSigned)),
  });
}

/**
 * The box of a number; it can be left empty only where the action does without.
 * @param {ActionField} field
 * @param {Place} place
 */
function boxOf(field, { view, grid }) {
  const { kind, unit, low, high, required, default: usual, one_of: group } = field;
  const start = startOf(field, view) ?? (group && unit === "s" ? usualLength(grid) : null);
  const most = high ?? longest(view, grid)[unit] ?? null;
  const isNeeded = required || usual !== null || group !== "";
  const step = kind === "whole" ? 1 : "any";
  return numberBox(typeof start === "number" ? start : null, low, most, step, isNeeded);
}

/** @type {BuildControl} */
function flag(field) {
  const box = el("input", { type: "checkbox", checked: field.default === true });
  return single(field, {
    element: el(
      "label",
      { class: "ed-part ed-flag" },
      box,
      el("span", { class: "ed-dot" }),
      el("span", { text: labelOf(field) }),
    ),
    shape: "line",
    get: () => box.checked,
    put: (value) => (box.checked = value === true),
    said: () => (box.checked ? labelOf(field).toLowerCase() : ""),
  });
}

/** @type {BuildControl} */
function choice(field, { id, view }) {
  const options = [...(field.choices ?? [])];
  const start = String(startOf(field, view) ?? "");
  if (!options.some(([value]) => value === start)) options.unshift([start, start || "As it is"]);
  const isFew = options.length <= FEW_CHOICES;
  const control = isFew
    ? segments(labelOf(field), `ed-${id}-${field.name}`, options, start)
    : choiceBox(options, start);
  const element = control instanceof HTMLElement ? labelled(labelOf(field), control) : control.element;
  const get = () => (control instanceof HTMLElement ? control.value : control.value());
  return single(field, {
    element,
    shape: "line",
    get: () => get() || (field.default === null ? null : ""),
    put: (value) => {
      if (control instanceof HTMLElement) control.value = String(value ?? "");
      else control.choose(String(value ?? ""));
    },
    said: () => chosenWords(get(), options),
  });
}

/**
 * A place in the song, asked for as the bar that follows it.
 * @type {BuildControl}
 */
function moment(field, { grid }) {
  const { bars, barCount } = grid;
  const start = typeof field.default === "number" && !field.required ? grid.barAt(field.default) : barCount;
  const box = numberBox(start + 1, 1, barCount + 1);
  const name = words(field.name);
  const place = () => (Number(box.value) > barCount ? "the end" : `before bar ${box.value}`);
  return {
    ...single(field, {
      element: labelled(`${name} before bar`, box, `of ${barCount}`),
      shape: "line",
      get: () => bars[Math.min(barCount, Math.max(0, Number(box.value) - 1))],
      put: (value) => (box.value = String(grid.barAt(Number(value)) + 1)),
      said: () => `${name.toLowerCase()} ${place()}`,
    }),
    isPlace: true,
  };
}

/** @type {BuildControl} */
function slider(field, { view }) {
  const made = new Slider(field);
  made.value = Number(startOf(field, view) ?? field.low ?? 0);
  return single(field, {
    element: made.element,
    shape: "slider",
    get: () => made.value,
    put: (value) => (made.value = Number(value)),
    said: () => "", // it shows its own figure
  });
}

const BUILDERS = /** @type {Partial<Record<FieldKind, BuildControl>>} */ ({
  text,
  number: numeric,
  whole: numeric,
  flag,
  choice,
  moment,
  slider,
});

/**
 * Several fields of which one is given: a choice of which, and that one.
 * @param {ActionField[]} fields
 * @param {Place} place
 * @returns {Control}
 */
function oneOf(fields, place) {
  const controls = new Map(fields.map((field) => [field.name, built(field, place)]));
  const [{ name: first, one_of: group }] = fields;
  const given = () => /** @type {Control} */ (controls.get(which.value()));
  const show = () => {
    for (const control of controls.values()) {
      const { element } = control;
      element.hidden = control !== given();
      const boxes = element.querySelectorAll("input, select");
      // what is not seen is not checked
      for (const box of boxes) box.toggleAttribute("disabled", element.hidden);
    }
  };
  const which = segments(
    words(group),
    `ed-${place.id}-${group}`,
    fields.map((field) => [field.name, labelOf(field)]),
    first,
    show,
  );
  show();
  const elements = [...controls.values()].map(({ element }) => element);
  return {
    element: el("div", { class: "ed-line" }, which.element, ...elements),
    shape: "line",
    values: () => given().values(),
    set: (values) => {
      const named = fields.find(({ name }) => name in values);
      if (!named) return;
      which.choose(named.name);
      show();
      given().set(values);
    },
    said: () => given().said(),
  };
}

/**
 * @param {ActionField} field
 * @param {Place} place
 */
function built(field, place) {
  const build = BUILDERS[field.kind];
  if (!build) throw new Error(`There is no control for a field of the kind ${field.kind}.`);
  return build(field, place);
}

/**
 * The controls of some fields, in their order.
 * @param {ActionField[]} fields
 * @param {Place} place
 */
export function controlsOf(fields, place) {
  const groups = Map.groupBy(fields, (field) => field.one_of || field.name);
  return [...groups.values()].map((group) =>
    group.length > 1 ? oneOf(group, place) : built(group[0], place),
  );
}

/**
 * A few words to press.
 * @param {string} words_
 * @param {string} help
 * @param {() => void} onClick
 */
export const chip = (words_, help, onClick) =>
  el("button", {
    type: "button",
    class: "chip chip-button",
    text: words_,
    title: help || null,
    on: { click: onClick },
  });

/**
 * What a field is called; those of which one is given are told apart by their names: "Bars", "Seconds".
 * @param {ActionField} field
 */
const labelOf = ({ name, label, one_of: group }) => (group ? words(name) : label);

/**
 * How much there can be of a unit in the longest song or recording.
 * @param {EditorView} view
 * @param {Grid} grid
 * @returns {Record<string, number>}
 */
function longest({ parts }, { end, barCount }) {
  const { recording_seconds: recording, length_seconds: song } = facts.limits;
  const seconds = parts.length === 0 ? recording : song[1];
  return { s: seconds, bars: Math.floor((seconds * barCount) / end) };
}

/** @param {Grid} grid */
const usualLength = ({ bars, barCount }) => Number(bars[Math.min(USUAL_BARS, barCount)].toFixed(1));

/**
 * A number of something: "1 bar", "+3 semitones", "124 BPM".
 * @param {number} value
 * @param {string} unit
 * @param {boolean} isSigned
 */
function counted(value, unit, isSigned) {
  const one = Math.abs(value) === 1 && unit.length > 2 ? unit.replace(/s$/, "") : unit;
  return `${isSigned && value > 0 ? "+" : ""}${number(value, 2)} ${one}`;
}

/**
 * A choice within a sentence: "at the end", "jazz", but "C minor".
 * @param {string} value
 * @param {[value: string, label: string][]} options
 */
function chosenWords(value, options) {
  const label = options.find(([id]) => id === value)?.[1] ?? value;
  if (!value) return "";
  const isName = label === value || !/^[A-Z][a-z ]/.test(label);
  return isName ? label : `${label.charAt(0).toLowerCase()}${label.slice(1)}`;
}

/** @param {string} typed */
const shortened = (typed) =>
  typed.length <= LONGEST_WORDS ? typed : `${typed.slice(0, LONGEST_WORDS - 1).trimEnd()}…`;
