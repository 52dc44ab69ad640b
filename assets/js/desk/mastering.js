/** The mastering panel: where the master shall go, how mix and master measure, and their spectra. */

import { getMastering } from "./requests.js";
import { el } from "../shared/dom.js";
import { number } from "../shared/format.js";

const MEASURES = [
  ["loudness_lufs", "Loudness", "LUFS"],
  ["range_lu", "Range", "LU"],
  ["true_peak_dbtp", "True peak", "dBTP"],
  ["crest_db", "Crest", "dB"],
];
const WIDTH = 320;
const HEIGHT = 130;
const SPAN_DB = 54; // from the loudest third downwards
const MARKS_HZ = [63, 250, 1000, 4000, 16000];
const SVG = "http://www.w3.org/2000/svg";

const drawn = (tag, attributes, text = null) => {
  const node = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.textContent = text;
  return node;
};

/** Two spectra in thirds of an octave, each to its own loudest third. */
function spectra({ thirds_hz: thirds, before, after }) {
  const x = (hertz) => (WIDTH * Math.log(hertz / thirds[0])) / Math.log(thirds.at(-1) / thirds[0]);
  const line = ({ spectrum_db: levels }, className) => {
    const loudest = Math.max(...levels);
    const points = levels.map(
      (db, i) =>
        `${x(thirds[i]).toFixed(1)} ${Math.min(HEIGHT, 6 + ((loudest - db) / SPAN_DB) * HEIGHT).toFixed(1)}`,
    );
    return drawn("path", { class: className, d: `M${points.join("L")}` });
  };
  const marks = MARKS_HZ.map((hertz) => [
    drawn("path", { class: "dk-spectrum-mark", d: `M${x(hertz).toFixed(1)} 0V${HEIGHT}` }),
    drawn(
      "text",
      { class: "dk-spectrum-text", x: x(hertz).toFixed(1), y: HEIGHT + 13, "text-anchor": "middle" },
      hertz >= 1000 ? `${hertz / 1000}k` : String(hertz),
    ),
  ]);
  const svg = drawn("svg", {
    viewBox: `-6 0 ${WIDTH + 12} ${HEIGHT + 16}`,
    role: "img",
    "aria-label": "Spectrum of the mix and of the master",
  });
  svg.append(...marks.flat(), line(before, "dk-spectrum-before"), line(after, "dk-spectrum-after"));
  const key = el(
    "p",
    { class: "dk-spectrum-key", "aria-hidden": true },
    el("span", { class: "before", text: "Mix" }),
    el("span", { class: "after", text: "Master" }),
  );
  return el("div", { class: "dk-spectrum" }, svg, key);
}

function measures({ before, after }) {
  const row = ([name, label, unit]) =>
    el(
      "tr",
      {},
      el("th", { scope: "row", text: label }),
      ...[before, after].map((side) =>
        el("td", {
          "data-measure": name,
          text: Number.isFinite(side[name]) ? `${number(side[name])} ${unit}` : "–",
        }),
      ),
    );
  return el(
    "table",
    { class: "dk-table" },
    el("caption", { class: "sr-only", text: "Before and after mastering" }),
    el("thead", {}, el("tr", {}, ...["", "Mix", "Master"].map((text) => el("th", { scope: "col", text })))),
    el("tbody", {}, ...MEASURES.map(row)),
  );
}

export class Mastering {
  #targets = el("div", { class: "dk-targets", role: "radiogroup", "aria-label": "Where the master goes" });
  #figures = el("div", { class: "dk-figures" });
  #press;
  #chosen = null;
  #onMaster;
  #match = null;
  #takeId = null;

  /** @param {(edit: object, label: string) => void} onMaster */
  constructor(onMaster) {
    this.#onMaster = onMaster;
    this.#press = el("button", { type: "button", class: "button", on: { click: () => this.#submit() } });
    this.element = el(
      "section",
      { class: "card dk-panel dk-mastering", "aria-label": "Mastering" },
      el("h3", { text: "Mastering" }),
      this.#targets,
      el("div", { class: "dk-master-line" }, this.#press),
      this.#figures,
    );
  }

  /** Show a take: first what is known, then what is measured. `match` is what a file that was matched asks of its master. */
  async enter(view, match = null) {
    this.#match = match;
    this.#list(view.targets, view.target);
    const takeId = view.take_id;
    this.#takeId = takeId;
    this.#figures.setAttribute("aria-busy", true);
    try {
      const measured = await getMastering(takeId);
      if (takeId !== this.#takeId) return;
      this.#list(measured.targets, this.#chosen.id, measured.target);
      this.#figures.replaceChildren(measures(measured), spectra(measured));
    } catch (error) {
      if (takeId === this.#takeId)
        this.#figures.replaceChildren(el("p", { class: "dk-said", text: error.message }));
    } finally {
      this.#figures.removeAttribute("aria-busy");
    }
  }

  /** What a file that was matched asks of the master. */
  follow(match) {
    this.#match = match;
    this.#name();
  }

  #list(targets, chosen, made = chosen) {
    const radio = (target) => {
      const input = el("input", {
        type: "radio",
        class: "sr-only",
        name: "dk-target",
        value: target.id,
        checked: target.id === chosen,
        "aria-label": `${target.label}, ${number(target.loudness_lufs)} LUFS${target.id === made ? ", as it is now" : ""}`,
        on: { change: () => this.#choose(target) },
      });
      return el(
        "label",
        { class: "dk-target", title: target.help ?? null },
        input,
        el(
          "span",
          { class: "dk-target-face" },
          el("span", { class: "dk-target-name", text: target.label }),
          el("span", { class: "dk-target-level", text: `${number(target.loudness_lufs)} LUFS` }),
        ),
      );
    };
    this.#targets.replaceChildren(...targets.map(radio));
    this.#choose(targets.find(({ id }) => id === chosen) ?? targets[0]);
  }

  #choose(target) {
    this.#chosen = target;
    this.#name();
  }

  #name() {
    this.#press.textContent = `Master for ${this.#chosen.label}${this.#match ? ", like the file" : ""}`;
  }

  #submit() {
    const edit = { kind: "master", target: this.#chosen.id };
    this.#onMaster(this.#match ? { ...edit, match: this.#match } : edit, this.#press.textContent);
  }
}
