/** Help with a mix: variants of it, the balance of the genre, the sound of a file. Each only moves the desk, and can be undone. */

import { askAutomix, askMatch, askVariant } from "./requests.js";
import { el, iconButton } from "../shared/dom.js";
import { number, words } from "../shared/format.js";

/** @param {string[]} heads  @param {string[][]} rows */
function table(caption, heads, rows) {
  return el(
    "table",
    { class: "dk-table" },
    el("caption", { class: "sr-only", text: caption }),
    el("thead", {}, el("tr", {}, ...heads.map((head) => el("th", { scope: "col", text: head })))),
    el(
      "tbody",
      {},
      ...rows.map(([name, ...cells]) =>
        el(
          "tr",
          {},
          el("th", { scope: "row", text: name }),
          ...cells.map((cell) => el("td", { text: cell })),
        ),
      ),
    ),
  );
}

const value = (written, unit = "") =>
  written === null || written === undefined
    ? "–"
    : typeof written === "number"
      ? `${number(written)} ${unit}`.trim()
      : String(written);

export class Assist {
  #view;
  #tell;
  #said = el("p", { class: "dk-said", role: "status" });
  #rows = el("div", { class: "dk-rows" });
  #buttons = [];

  /** @param {object} view The desk of a take.  @param {{desk: () => object, onDesk: (desk: object, match: object|null) => void, onRefuse: Function}} tell */
  constructor(view, tell) {
    this.#view = view;
    this.#tell = tell;
    const variants = (view.variants ?? []).map(({ id, label, help }) =>
      this.#button(
        el("button", {
          type: "button",
          class: "chip chip-button",
          text: label,
          title: help,
          "data-variant": id,
          on: { click: () => this.#ask(() => askVariant(view.take_id, id, tell.desk())) },
        }),
      ),
    );
    const file = el("input", {
      type: "file",
      class: "sr-only",
      accept: "audio/*,.wav,.flac,.mp3,.ogg,.m4a",
      "aria-label": "File to sound like",
      on: { change: () => this.#match(file) },
    });
    const automix = this.#button(
      iconButton("sliders", "Auto-mix", () => this.#ask(() => askAutomix(view.take_id, tell.desk()))),
    );
    const match = this.#button(
      el("label", { class: "button dk-file" }, file, el("span", { text: "Match a file…" })),
    );
    this.element = el(
      "section",
      { class: "card dk-panel dk-assist", "aria-label": "Help with the mix" },
      el("h3", { text: "Help with the mix" }),
      variants.length
        ? el("div", { class: "chips", role: "group", "aria-label": "Variants" }, ...variants)
        : null,
      el("div", { class: "dk-assist-line" }, automix, match),
      this.#said,
      this.#rows,
    );
    this.#said.textContent = "Each of these moves the faders; nothing is kept before you say so.";
  }

  #button(button) {
    this.#buttons.push(button);
    return button;
  }

  #match(input) {
    const [file] = input.files;
    input.value = "";
    if (file) this.#ask(() => askMatch(this.#view.take_id, file));
  }

  async #ask(request) {
    this.#wait(true);
    this.#tell.onRefuse(null);
    this.#said.textContent = "Listening…";
    this.#rows.replaceChildren();
    try {
      const { desk, sentence, rows = [], match = null } = await request();
      this.#tell.onDesk(desk, match);
      this.#said.textContent = sentence;
      if (rows.length) this.#rows.replaceChildren(match ? this.#matched(rows) : this.#balance(rows));
    } catch (error) {
      this.#said.textContent = "";
      this.#tell.onRefuse(error.message);
    } finally {
      this.#wait(false);
    }
  }

  #wait(on) {
    for (const button of this.#buttons) (button.querySelector("input") ?? button).disabled = on;
    this.element.setAttribute("aria-busy", on);
  }

  #balance(rows) {
    const labels = new Map(this.#view.parts.map(({ id, label }) => [id, label]));
    return table(
      "Loudness of the parts",
      ["Part", "Before", "Wanted", "After"],
      rows.map((row) => [
        labels.get(row.part) ?? words(row.part),
        value(row.before_lufs, "LUFS"),
        value(row.wanted_lufs, "LUFS"),
        value(row.after_lufs, "LUFS"),
      ]),
    );
  }

  #matched(rows) {
    return table(
      "Beside the file",
      ["", "Take", "File", "After"],
      rows.map((row) => [
        words(row.name),
        value(row.take, row.unit),
        value(row.reference, row.unit),
        value(row.after, row.unit),
      ]),
    );
  }
}
