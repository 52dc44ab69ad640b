/** A brief as chips: what the words asked for stands out from what the studio chose. */

import { el } from "../shared/dom.js";
import { clock, number, words } from "../shared/format.js";

/** @import { Brief } from "../shared/types.js" */

/**
 * [name of the field, what it says] for every field that says something.
 * @param {Brief} brief
 * @returns {[field: string, text: string][]}
 */
function statements(brief) {
  const { asked, chords, ensemble = [], instruments, without = [] } = brief;
  /** @param {string} id */
  const named = (id) => brief.instrument_names?.[id] ?? id.replaceAll("_", " ");
  const joining = asked.includes("instruments") && !ensemble.length;
  /** @type {[field: string, text: string][]} */
  const all = [
    ["genre", brief.genre_name ?? words(brief.genre)],
    ["tempo_bpm", `${number(brief.tempo_bpm)} BPM`],
    ["key", brief.key],
    ["meter", brief.meter],
    ["mood", words(brief.mood)],
    ["length_seconds", clock(Math.round(brief.length_seconds))],
    ["chords", asked.includes("chords") ? chords.join(" – ") : ""],
    ["ensemble", ensemble.length ? `only ${players(ensemble.map(named))}` : ""],
    ["instruments", joining ? `with ${instruments.map(named).join(", ")}` : ""],
    ["without", without.length ? `without ${without.map(named).join(", ")}` : ""],
    ["seed", asked.includes("seed") ? `seed ${brief.seed}` : ""],
  ];
  return all.filter(([, text]) => text);
}

/**
 * Who plays, in words: "2 × violin, viola, cello".
 * @param {string[]} names One for each player.
 */
function players(names) {
  return [...new Set(names)]
    .map((name) => [name, names.filter((other) => other === name).length])
    .map(([name, count]) => (count === 1 ? name : `${count} × ${name}`))
    .join(", ");
}

/**
 * The chips of a brief, those that were asked for first.
 * @param {Brief} brief
 */
export function briefChips(brief) {
  const asked = new Set(brief.asked);
  return statements(brief)
    .sort(([first], [second]) => Number(asked.has(second)) - Number(asked.has(first)))
    .map(([field, text]) => (asked.has(field) ? askedChip(field, text) : chosenChip(field, text)));
}

/**
 * @param {string} field
 * @param {string} text
 */
const askedChip = (field, text) =>
  el(
    "span",
    { class: "chip asked", "data-field": field, title: "You asked for this" },
    text,
    el("span", { class: "chip-mark", text: "asked" }),
  );

/**
 * @param {string} field
 * @param {string} text
 */
const chosenChip = (field, text) =>
  el("span", { class: "chip chosen", "data-field": field, title: "The studio's choice", text });
