/** The mastering panel: where the master shall go, how mix and master measure, and their spectra. */

import { getMasteringView, sentenceOf } from "../shared/api.js";
import { el, setAria, svg } from "../shared/dom.js";
import { number } from "../shared/format.js";

/** @import { DeskView, Edit, Figures, MasteringView, MasterTarget, Match } from "../shared/types.js" */

/** @type {[name: "loudness_lufs"|"range_lu"|"true_peak_dbtp"|"crest_db", label: string, unit: string][]} */
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

/**
 * Two spectra in thirds of an octave, each to its own loudest third.
 * @param {MasteringView} view
 */
function spectra({ thirds_hz: thirds, before, after }) {
  const lowest = thirds[0];
  const octaves = Math.log(thirds[thirds.length - 1] / lowest);
  /** @param {number} hertz */
  const x = (hertz) => ((WIDTH * Math.log(hertz / lowest)) / octaves).toFixed(1);
  /**
   * @param {Figures} figures
   * @param {string} className
   */
  const line = ({ spectrum_db: levels }, className) => {
    const loudest = Math.max(...levels);
    const y = (/** @type {number} */ db) => Math.min(HEIGHT, 6 + ((loudest - db) / SPAN_DB) * HEIGHT);
    const points = levels.map((db, i) => `${x(thirds[i])} ${y(db).toFixed(1)}`);
    return svg("path", { class: className, d: `M${points.join("L")}` });
  };
  /** @param {number} hertz */
  const mark = (hertz) => [
    svg("path", { class: "dk-spectrum-mark", d: `M${x(hertz)} 0V${HEIGHT}` }),
    svg(
      "text",
      { class: "dk-spectrum-text", x: x(hertz), y: HEIGHT + 13, "text-anchor": "middle" },
      hertz >= 1000 ? `${hertz / 1000}k` : String(hertz),
    ),
  ];
  const drawing = svg(
    "svg",
    {
      viewBox: `-6 0 ${WIDTH + 12} ${HEIGHT + 16}`,
      role: "img",
      "aria-label": "Spectrum of the mix and of the master",
    },
    ...MARKS_HZ.flatMap(mark),
    line(before, "dk-spectrum-before"),
    line(after, "dk-spectrum-after"),
  );
  const key = el(
    "p",
    { class: "dk-spectrum-key", "aria-hidden": true },
    el("span", { class: "before", text: "Mix" }),
    el("span", { class: "after", text: "Master" }),
  );
  return el("div", { class: "dk-spectrum" }, drawing, key);
}

/**
 * A table of what both measure.
 * @param {MasteringView} view
 */
function measures({ before, after }) {
  /** @param {typeof MEASURES[number]} measure */
  const row = ([name, label, unit]) => {
    const cells = [before, after].map(({ [name]: value }) =>
      el("td", { "data-measure": name, text: value === null ? "–" : `${number(value)} ${unit}` }),
    );
    return el("tr", {}, el("th", { scope: "row", text: label }), ...cells);
  };
  const heads = ["", "Mix", "Master"].map((text) => el("th", { scope: "col", text }));
  return el(
    "table",
    { class: "dk-table" },
    el("caption", { class: "sr-only", text: "Before and after mastering" }),
    el("thead", {}, el("tr", {}, ...heads)),
    el("tbody", {}, ...MEASURES.map(row)),
  );
}

export class Mastering {
  #targets = el("div", {
    class: "dk-targets",
    role: "radiogroup",
    "aria-label": "Where the master goes",
  });
  #figures = el("div", { class: "dk-figures" });
  #press;
  /** @type {MasterTarget|null} */
  #chosen = null;
  #onMaster;
  /** @type {Match|null} */
  #match = null;
  /** @type {string|null} */
  #takeId = null;

  /** @param {(edit: Edit, label: string) => void} onMaster */
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

  /**
   * Show a take: first what is known, then what is measured.
   * @param {DeskView} view
   * @param {Match|null} match What a file that was matched asks of its master.
   */
  async enter(view, match) {
    this.#match = match;
    this.#list(view.targets, view.target, view.target);
    const takeId = view.take_id;
    this.#takeId = takeId;
    setAria(this.#figures, "busy", true);
    try {
      const measured = await getMasteringView(takeId);
      if (takeId !== this.#takeId) return;
      this.#list(measured.targets, this.#chosen?.id ?? null, measured.target);
      this.#figures.replaceChildren(measures(measured), spectra(measured));
    } catch (error) {
      if (takeId !== this.#takeId) return;
      this.#figures.replaceChildren(el("p", { class: "dk-said", text: sentenceOf(error) }));
    } finally {
      this.#figures.removeAttribute("aria-busy");
    }
  }

  /**
   * Take notice of what a file that was matched asks of the master.
   * @param {Match} match
   */
  follow(match) {
    this.#match = match;
    this.#name();
  }

  /**
   * @param {MasterTarget[]} targets
   * @param {string|null} chosen Id of the one to choose; null chooses the first.
   * @param {string|null} made Id of the one that the take was made for.
   */
  #list(targets, chosen, made) {
    /** @param {MasterTarget} target */
    const radio = (target) => {
      const level = `${number(target.loudness_lufs)} LUFS`;
      const input = el("input", {
        type: "radio",
        class: "sr-only",
        name: "dk-target",
        value: target.id,
        checked: target.id === chosen,
        "aria-label": `${target.label}, ${level}${target.id === made ? ", as it is now" : ""}`,
        on: { change: () => this.#choose(target) },
      });
      const face = el(
        "span",
        { class: "dk-target-face" },
        el("span", { class: "dk-target-name", text: target.label }),
        el("span", { class: "dk-target-level", text: level }),
      );
      return el("label", { class: "dk-target", title: target.help }, input, face);
    };
    this.#targets.replaceChildren(...targets.map(radio));
    this.#choose(targets.find(({ id }) => id === chosen) ?? targets[0]);
  }

  /** @param {MasterTarget} target */
  #choose(target) {
    this.#chosen = target;
    this.#name();
  }

  #name() {
    this.#press.textContent = this.#label;
  }

  get #label() {
    return `Master for ${this.#chosen?.label}${this.#match ? ", like the file" : ""}`;
  }

  #submit() {
    if (!this.#chosen) return;
    const edit = { kind: "master", target: this.#chosen.id };
    this.#onMaster(this.#match ? { ...edit, match: this.#match } : edit, this.#label);
  }
}
