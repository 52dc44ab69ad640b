/**
 * Help with a mix: variants, the balance of the genre, the sound of a file. Each only moves the desk, and can
 * be undone.
 */

import { postAutomix, postMatch, postVariant, sentenceOf } from "../shared/api.js";
import { el, iconButton, setAria } from "../shared/dom.js";
import { facts } from "../shared/facts.js";
import { number, size, words } from "../shared/format.js";

/**
 * @import {
 *   BalanceRow, Desk, DeskView, Leaned, Match, Matched, MatchRow, PartialDesk,
 * } from "../shared/types.js"
 *
 * @typedef {object} AssistListeners
 * @property {() => Desk} desk What is set now.
 * @property {(desk: PartialDesk, match: Match|null) => void} onDesk Told a desk that is proposed, and what it
 *   wants of the master; null where that is nothing.
 * @property {(sentence: string|null) => void} onTrouble
 *
 * @typedef {{proposal: Leaned, match?: Match, table?: HTMLElement}} Answer
 */

const HINT = "Each of these moves the faders; nothing is kept before you say so.";

export class Assist {
  #view;
  #listeners;
  #status = el("p", { class: "dk-said", role: "status", text: HINT });
  #rows = el("div", { class: "dk-rows" });
  #file = el("input", {
    type: "file",
    class: "sr-only",
    accept: facts.accepted.sounds,
    "aria-label": "File to sound like",
    on: { change: () => this.#match() },
  });
  /** @type {(HTMLButtonElement|HTMLInputElement)[]} What cannot be pressed while something is asked for. */
  #controls;

  /**
   * @param {DeskView} view
   * @param {AssistListeners} listeners
   */
  constructor(view, listeners) {
    this.#view = view;
    this.#listeners = listeners;
    const variants = view.variants.map((variant) => this.#variant(variant));
    const automix = iconButton("sliders", "Auto-mix", () => this.#balance());
    const match = el("label", { class: "button dk-file" }, this.#file, el("span", { text: "Match a file…" }));
    this.#controls = [...variants, automix, this.#file];
    this.element = el(
      "section",
      { class: "card dk-panel dk-assist", "aria-label": "Help with the mix" },
      el("h3", { text: "Help with the mix" }),
      variants.length
        ? el("div", { class: "chips", role: "group", "aria-label": "Variants" }, ...variants)
        : null,
      el("div", { class: "dk-assist-line" }, automix, match),
      this.#status,
      this.#rows,
    );
  }

  /** @param {DeskView["variants"][number]} variant */
  #variant({ id, label, help }) {
    const lean = async () => ({
      proposal: await postVariant(this.#view.take_id, id, this.#listeners.desk()),
    });
    return el("button", {
      type: "button",
      class: "chip chip-button",
      text: label,
      title: help,
      "data-variant": id,
      on: { click: () => this.#ask(lean) },
    });
  }

  #balance() {
    this.#ask(async () => {
      const proposal = await postAutomix(this.#view.take_id, this.#listeners.desk());
      return { proposal, table: balanceTable(proposal.rows, this.#view) };
    });
  }

  #match() {
    const file = this.#file.files?.[0];
    this.#file.value = ""; // the same file may be chosen again
    if (!file) return;
    this.#ask(async () => {
      const proposal = await matched(this.#view.take_id, file);
      return { proposal, match: proposal.match, table: matchTable(proposal.rows) };
    });
  }

  /** @param {() => Promise<Answer>} request */
  async #ask(request) {
    this.#wait(true);
    this.#listeners.onTrouble(null);
    this.#status.textContent = "Listening…";
    this.#rows.replaceChildren();
    try {
      const { proposal, match = null, table } = await request();
      this.#listeners.onDesk(proposal.desk, match);
      this.#status.textContent = proposal.sentence;
      if (table) this.#rows.replaceChildren(table);
    } catch (error) {
      this.#status.textContent = "";
      this.#listeners.onTrouble(sentenceOf(error));
    } finally {
      this.#wait(false);
    }
  }

  /** @param {boolean} isBusy */
  #wait(isBusy) {
    for (const control of this.#controls) control.disabled = isBusy;
    setAria(this.element, "busy", isBusy);
  }
}

/**
 * A desk that sounds like a file; refused before it is sent where the server would refuse its size.
 * @param {string} takeId
 * @param {File} file
 * @returns {Promise<Matched>}
 */
function matched(takeId, file) {
  const most = facts.limits.reference_bytes;
  if (file.size <= most) return postMatch(takeId, file);
  throw new Error(`${file.name} is ${size(file.size)}; a file to sound like can be ${size(most)}.`);
}

/**
 * @param {BalanceRow[]} rows
 * @param {DeskView} view
 */
function balanceTable(rows, view) {
  const labels = new Map(view.parts.map(({ id, label }) => [id, label]));
  return table(
    "Loudness of the parts",
    ["Part", "Before", "Wanted", "After"],
    rows.map((row) => [
      labels.get(row.part) ?? words(row.part),
      written(row.before_lufs, "LUFS"),
      written(row.wanted_lufs, "LUFS"),
      written(row.after_lufs, "LUFS"),
    ]),
  );
}

/** @param {MatchRow[]} rows */
const matchTable = (rows) =>
  table(
    "Beside the file",
    ["", "Take", "File", "After"],
    rows.map((row) => [
      words(row.name),
      written(row.take, row.unit),
      written(row.reference, row.unit),
      written(row.after, row.unit),
    ]),
  );

/**
 * A figure with its unit.
 * @param {number|string|null|undefined} value
 * @param {string} unit
 */
function written(value, unit) {
  if (value === null || value === undefined) return "–";
  return typeof value === "number" ? `${number(value)} ${unit}`.trim() : value;
}

/**
 * @param {string} caption
 * @param {string[]} heads
 * @param {string[][]} rows The first cell of each is its head.
 */
const table = (caption, heads, rows) =>
  el(
    "table",
    { class: "dk-table" },
    el("caption", { class: "sr-only", text: caption }),
    el("thead", {}, el("tr", {}, ...heads.map((head) => el("th", { scope: "col", text: head })))),
    el("tbody", {}, ...rows.map(tableRow)),
  );

/** @param {string[]} row */
const tableRow = ([name, ...cells]) =>
  el("tr", {}, el("th", { scope: "row", text: name }), ...cells.map((cell) => el("td", { text: cell })));
