/** What an edit still asks for: small forms below the arrangement. */

import { el } from "../shared/dom.js";
import { PartChoice } from "./part_choice.js";
import { number } from "../shared/format.js";

/**
 * @typedef {Object} Session What a form may know and do.
 * @property {object} view The take.
 * @property {import("./grid.js").Grid} grid
 * @property {{genres: {id: string, label: string}[], keys: string[], targets: object[], remix: object, presets: object[]}} choices
 * @property {() => object|null} region
 * @property {() => object} stretch The selected bars as an edit names them.
 * @property {() => Set<string>} parts The parts that may change.
 * @property {(id: string) => void} togglePart
 * @property {(edit: object) => void} submit
 * @property {(sentence: string) => void} refuse
 *
 * @typedef {{element: HTMLElement, show: () => void}} Form `show` brings it up to date with the selection and the parts.
 */

const WISHES = ["busier", "simpler", "no snare", "jazzier chords", "higher", "louder", "fill at the end"];
const LONGEST_WISH = 500;

/**
 * A form whose one button says what it will do.
 * @param {Session} session  @param {string} className  @param {Node[]} fields
 * @param {() => string} label  @param {() => object|null} edit What is asked for; null where the form has refused.
 */
export function form(session, className, fields, label, edit) {
  const press = el("button", { type: "submit", class: "button primary" });
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

/** A labelled control. */
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

export function numberBox(value, least, most, step = 1) {
  return el("input", {
    type: "number",
    class: "ed-input ed-number",
    value,
    min: least,
    max: most,
    step,
    required: true,
    inputmode: "decimal",
  });
}

/** Options to choose one of. */
export function choiceBox(options, value) {
  return el(
    "select",
    { class: "ed-input" },
    ...options.map(([id, label]) => el("option", { value: id, text: label, selected: id === value })),
  );
}

/** A few words side by side, one of them chosen. */
export function segments(legend, name, options, value, onChange = null) {
  const radio = ([id, label]) =>
    el(
      "label",
      { class: "ed-segment" },
      el("input", {
        type: "radio",
        class: "sr-only",
        name,
        value: id,
        checked: id === value,
        on: onChange ? { change: () => onChange(id) } : {},
      }),
      el("span", { text: label }),
    );
  const element = el(
    "fieldset",
    { class: "ed-segments" },
    el("legend", { class: "ed-field-label", text: legend }),
    el("div", { class: "ed-segment-row" }, ...options.map(radio)),
  );
  return { element, value: () => element.querySelector("input:checked").value };
}

/** The selected bars and the chosen parts as an edit names them (none named is every part); null, and said, where one is missing. */
function scope(session, { parts = false, everywhere = false } = {}) {
  if (!everywhere && !session.region()) {
    session.refuse("Nothing is selected: drag over some bars, click a section or press an arrow key.");
    return null;
  }
  const where = everywhere ? { start: null, end: null } : session.stretch();
  if (!parts || session.view.parts.length === 0) return where; // a recording has none
  const chosen = session.view.parts.map(({ id }) => id).filter((id) => session.parts().has(id));
  if (chosen.length === 0) {
    session.refuse("No part is chosen: choose at least one.");
    return null;
  }
  return { ...where, parts: chosen.length === session.view.parts.length ? [] : chosen };
}

/** The chosen parts by name, where it is not all of them. */
function partsNamed(session) {
  const chosen = session.view.parts.filter(({ id }) => session.parts().has(id));
  if (chosen.length === session.view.parts.length) return "";
  if (chosen.length === 0) return "nothing in ";
  return chosen.length > 2
    ? `${chosen.length} parts in `
    : `${chosen.map(({ label }) => label.toLowerCase()).join(" and ")} in `;
}

const here = (session) => (session.region() ? session.grid.name(session.region()) : "the selection");

export function regenerateForm(session) {
  const wish = el("input", {
    type: "text",
    class: "ed-input ed-wish",
    placeholder: "as you like it",
    maxlength: LONGEST_WISH,
    autocomplete: "off",
  });
  const suggest = (words) => {
    const said = wish.value.trim();
    wish.value = said ? `${said}, ${words}` : words;
    wish.focus();
  };
  const suggestions = WISHES.map((words) =>
    el("button", {
      type: "button",
      class: "chip chip-button",
      text: words,
      on: { click: () => suggest(words) },
    }),
  );
  const parts = new PartChoice("Parts to change", session.view.parts, session.togglePart);
  const fields = [
    field("Wish", wish),
    el("div", { class: "chips ed-suggestions", role: "group", "aria-label": "Wishes" }, ...suggestions),
    parts.element,
  ];
  const edit = () => {
    const where = scope(session, { parts: true });
    return where && { kind: "regenerate", ...where, wish: wish.value.trim(), seed: null };
  };
  return withParts(
    form(session, "ed-regenerate", fields, () => `Regenerate ${partsNamed(session)}${here(session)}`, edit),
    parts,
    session,
  );
}

export function extendForm(session) {
  const { barCount, end } = session.grid;
  const bars = numberBox(4, 1, 64);
  const seconds = numberBox(8, 1, 240, "any");
  const fields = { bars: field("Bars", bars), seconds: field("Seconds", seconds, "s") };
  const choose = (unit) => {
    for (const [name, element] of Object.entries(fields)) {
      element.hidden = name !== unit;
      element.querySelector("input").disabled = name !== unit; // what is not seen is not checked
    }
  };
  const unit = segments(
    "Counted in",
    "ed-extend-unit",
    [
      ["bars", "Bars"],
      ["seconds", "Seconds"],
    ],
    "bars",
    choose,
  );
  const at = segments(
    "Where",
    "ed-extend-at",
    [
      ["end", "At the end"],
      ["start", "Before the start"],
    ],
    "end",
  );
  choose("bars");
  const bySeconds = () => unit.value() === "seconds";
  const count = () =>
    bySeconds() ? Math.max(1, Math.round((Number(seconds.value) * barCount) / end)) : Number(bars.value);
  const label = () =>
    `Add ${count()} ${count() === 1 ? "bar" : "bars"} ${at.value() === "end" ? "at the end" : "before the start"}`;
  const edit = () => ({
    kind: "extend",
    ...(bySeconds() ? { seconds: Number(seconds.value) } : { bars: count() }),
    at: at.value(),
    seed: null,
  });
  return form(
    session,
    "ed-extend",
    [el("div", { class: "ed-line" }, unit.element, fields.bars, fields.seconds, at.element)],
    label,
    edit,
  );
}

export function moveForm(session) {
  const { bars, barCount } = session.grid;
  const to = numberBox(barCount + 1, 1, barCount + 1);
  const edit = () => {
    const where = scope(session);
    return where && { kind: "move", ...where, to: bars[Number(to.value) - 1] };
  };
  const label = () =>
    `Move ${here(session)} ${Number(to.value) > barCount ? "to the end" : `to before bar ${to.value}`}`;
  return form(session, "ed-move", [field("To before bar", to, `of ${barCount}`)], label, edit);
}

export function muteForm(session) {
  const parts = new PartChoice("Parts to mute", session.view.parts, session.togglePart);
  const edit = () => {
    const where = scope(session, { parts: true });
    return (
      where && {
        kind: "mute",
        ...where,
        parts: where.parts.length ? where.parts : session.view.parts.map(({ id }) => id),
      }
    );
  };
  return withParts(
    form(session, "ed-mute", [parts.element], () => `Mute ${partsNamed(session)}${here(session)}`, edit),
    parts,
    session,
  );
}

export function transposeForm(session) {
  const semitones = numberBox(2, -24, 24);
  const where = segments(
    "Where",
    "ed-transpose-where",
    [
      ["here", "Selected bars"],
      ["all", "Whole song"],
    ],
    "here",
  );
  const everywhere = () => where.value() === "all";
  const parts = new PartChoice("Parts to transpose", session.view.parts, session.togglePart);
  const label = () =>
    `Transpose ${partsNamed(session)}${everywhere() ? "the whole song" : here(session)} by ${Number(semitones.value) > 0 ? "+" : ""}${semitones.value}`;
  const edit = () => {
    const asked = scope(session, { parts: true, everywhere: everywhere() });
    return asked && { kind: "transpose", ...asked, semitones: Number(semitones.value) };
  };
  const fields = [
    el("div", { class: "ed-line" }, field("Semitones", semitones), where.element),
    parts.element,
  ];
  return withParts(form(session, "ed-transpose", fields, label, edit), parts, session);
}

export function tempoAndKeyForm(session) {
  const tempo = numberBox(session.view.tempo_bpm, 30, 300, "any");
  const key = choiceBox(
    session.choices.keys.map((name) => [name, name]),
    session.view.key,
  );
  const forTempo = form(
    session,
    "ed-tempo",
    [field("Tempo", tempo, "BPM")],
    () => `Play all at ${tempo.value} BPM`,
    () => ({ kind: "tempo", tempo_bpm: Number(tempo.value) }),
  );
  const forKey = form(
    session,
    "ed-key",
    [field("Key", key)],
    () => `Put all in ${key.value}`,
    () => ({ kind: "key", key: key.value }),
  );
  return {
    element: el("div", { class: "ed-pair" }, forTempo.element, forKey.element),
    show: () => {
      forTempo.show();
      forKey.show();
    },
  };
}

export function masterForm(session) {
  const { targets } = session.choices;
  const target = choiceBox(
    targets.map(({ id, label, loudness_lufs: lufs }) => [id, `${label}, ${number(lufs)} LUFS`]),
    "streaming",
  );
  const label = () => `Master for ${targets.find(({ id }) => id === target.value).label}`;
  return form(session, "ed-master", [field("Where it goes", target)], label, () => ({
    kind: "master",
    target: target.value,
  }));
}

function withParts(built, parts, session) {
  return {
    element: built.element,
    show: () => {
      parts.show(session.parts());
      built.show();
    },
  };
}
