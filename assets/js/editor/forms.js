/** What each edit still asks for: small forms below the arrangement. */

import { el } from "../shared/dom.js";
import { facts } from "../shared/facts.js";
import { choiceBox, field, inputOf, numberBox, segments } from "../shared/form_controls.js";
import { number } from "../shared/format.js";
import {
  chosenParts,
  form,
  formWithParts,
  partsNamed,
  selected,
  selectedParts,
  selectionNamed,
} from "./form.js";

/**
 * @import { Edit } from "../shared/types.js"
 * @import { BuildForm } from "./form.js"
 */

const WISHES = ["busier", "simpler", "no snare", "jazzier chords", "higher", "louder", "fill at the end"];

/** @type {BuildForm} */
export function regenerateForm(session) {
  const wish = el("input", {
    type: "text",
    class: "ed-input ed-wish",
    placeholder: "as you like it",
    maxlength: facts.limits.edit_wish_characters,
    autocomplete: "off",
  });
  /** @param {string} words */
  const suggest = (words) => {
    const written = wish.value.trim();
    wish.value = written ? `${written}, ${words}` : words;
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
  const chips = el(
    "div",
    { class: "chips ed-suggestions", role: "group", "aria-label": "Wishes" },
    ...suggestions,
  );
  const edit = () => {
    const where = selectedParts(session);
    return where && { kind: "regenerate", ...where, wish: wish.value.trim(), seed: null };
  };
  const label = () => `Regenerate ${partsNamed(session)}${selectionNamed(session)}`;
  return formWithParts(session, "Parts to change", (parts) =>
    form(session, "ed-regenerate", [field("Wish", wish), chips, parts.element], label, edit),
  );
}

/** @type {BuildForm} */
export function extendForm(session) {
  const { barCount, end } = session.grid;
  const barSeconds = end / barCount;
  const [, longest] = facts.limits.length_seconds;
  const room = Math.max(1, Math.floor(longest - end)); // seconds that it can still grow by
  const bars = numberBox(4, 1, Math.max(1, Math.floor(room / barSeconds)));
  const seconds = numberBox(8, 1, room, "any");
  const barsField = field("Bars", bars);
  const secondsField = field("Seconds", seconds, "s");
  /** @param {"bars"|"seconds"} unit */
  const choose = (unit) => {
    for (const element of [barsField, secondsField]) {
      element.hidden = element !== (unit === "bars" ? barsField : secondsField);
      inputOf(element).disabled = element.hidden; // what is not seen is not checked
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
  const isBySeconds = () => unit.value() === "seconds";
  const count = () =>
    isBySeconds() ? Math.max(1, Math.round(Number(seconds.value) / barSeconds)) : Number(bars.value);
  const label = () => {
    const place = at.value() === "end" ? "at the end" : "before the start";
    return `Add ${count()} ${count() === 1 ? "bar" : "bars"} ${place}`;
  };
  const edit = () => ({
    kind: "extend",
    ...(isBySeconds() ? { seconds: Number(seconds.value) } : { bars: count() }),
    at: at.value(),
    seed: null,
  });
  const line = el("div", { class: "ed-line" }, unit.element, barsField, secondsField, at.element);
  return form(session, "ed-extend", [line], label, edit);
}

/** @type {BuildForm} */
export function moveForm(session) {
  const { bars, barCount } = session.grid;
  const to = numberBox(barCount + 1, 1, barCount + 1);
  const edit = () => {
    const where = selected(session);
    return where && { kind: "move", ...where, to: bars[Number(to.value) - 1] };
  };
  const place = () => (Number(to.value) > barCount ? "to the end" : `to before bar ${to.value}`);
  const label = () => `Move ${selectionNamed(session)} ${place()}`;
  return form(session, "ed-move", [field("To before bar", to, `of ${barCount}`)], label, edit);
}

/** @type {BuildForm} */
export function muteForm(session) {
  const every = session.view.parts.map(({ id }) => id);
  const edit = () => {
    const where = selectedParts(session);
    return where && { kind: "mute", ...where, parts: where.parts?.length ? where.parts : every };
  };
  const label = () => `Mute ${partsNamed(session)}${selectionNamed(session)}`;
  return formWithParts(session, "Parts to mute", (parts) =>
    form(session, "ed-mute", [parts.element], label, edit),
  );
}

/** @type {BuildForm} */
export function transposeForm(session) {
  const most = facts.limits.semitones;
  const semitones = numberBox(2, -most, most);
  const where = segments(
    "Where",
    "ed-transpose-where",
    [
      ["here", "Selected bars"],
      ["all", "Whole song"],
    ],
    "here",
  );
  const isEverywhere = () => where.value() === "all";
  const label = () => {
    const place = isEverywhere() ? "the whole song" : selectionNamed(session);
    const sign = Number(semitones.value) > 0 ? "+" : "";
    return `Transpose ${partsNamed(session)}${place} by ${sign}${semitones.value}`;
  };
  /** @returns {Edit|null} */
  const edit = () => {
    const region = isEverywhere() ? { start: null, end: null } : selected(session);
    const parts = region && chosenParts(session);
    return parts && { kind: "transpose", ...region, ...parts, semitones: Number(semitones.value) };
  };
  const line = el("div", { class: "ed-line" }, field("Semitones", semitones), where.element);
  return formWithParts(session, "Parts to transpose", (parts) =>
    form(session, "ed-transpose", [line, parts.element], label, edit),
  );
}

/** @type {BuildForm} */
export function tempoAndKeyForm(session) {
  const { view, choices } = session;
  const tempo = numberBox(view.tempo_bpm, ...facts.limits.tempo_bpm, "any");
  const key = choiceBox(
    choices.keys.map((name) => [name, name]),
    view.key,
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

/** @type {BuildForm} */
export function masterForm(session) {
  const { targets } = session.choices;
  const target = choiceBox(
    targets.map(({ id, label, loudness_lufs: lufs }) => [id, `${label}, ${number(lufs)} LUFS`]),
    "streaming",
  );
  const label = () => `Master for ${targets.find(({ id }) => id === target.value)?.label}`;
  const edit = () => ({ kind: "master", target: target.value });
  return form(session, "ed-master", [field("Where it goes", target)], label, edit);
}
