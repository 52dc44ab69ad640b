/** A Brief as chips: what the words asked for stands out from what the studio chose. */

import { el } from "../shared/dom.js";
import { clock, number, words } from "../shared/format.js";

/** [name of the field, what it says] for every field that says something. */
function sayings(brief) {
  return [
    ["genre", brief.genre_name ?? words(brief.genre)],
    ["tempo_bpm", `${number(brief.tempo_bpm)} BPM`],
    ["key", brief.key],
    ["meter", brief.meter],
    ["mood", words(brief.mood)],
    ["length_seconds", clock(Math.round(brief.length_seconds))],
    ["chords", brief.asked.includes("chords") ? brief.chords.join(" – ") : ""],
    [
      "instruments",
      brief.asked.includes("instruments") ? `with ${brief.instruments.map(plain).join(", ")}` : "",
    ],
    ["without", brief.without?.length ? `without ${brief.without.map(plain).join(", ")}` : ""],
    ["seed", brief.asked.includes("seed") ? `seed ${brief.seed}` : ""],
  ].filter(([, text]) => text);
}

const plain = (id) => id.replaceAll("_", " ");

export function briefChips(brief) {
  const asked = new Set(brief.asked);
  const order = ([first], [second]) => asked.has(second) - asked.has(first);
  return sayings(brief)
    .sort(order)
    .map(([field, text]) =>
      el(
        "span",
        {
          class: asked.has(field) ? "chip asked" : "chip chosen",
          "data-field": field,
          title: asked.has(field) ? "You asked for this" : "The studio's choice",
        },
        text,
        asked.has(field) ? el("span", { class: "chip-mark", text: "asked" }) : null,
      ),
    );
}
