/** The Patch lab: describe or show a sound, hear the nearest patches, keep one as an instrument. */

import {
  cancelJob,
  forgetInstrument,
  getFoundPatches,
  getInstruments,
  getPatchLab,
  postPatchSearch,
  sentenceOf,
} from "../shared/api.js";
import { el, icon, iconButton, setAria } from "../shared/dom.js";
import { facts, isFinal } from "../shared/facts.js";
import { jobs } from "../shared/jobs.js";
import { player } from "../shared/player.js";
import { showTab } from "../shared/tabs.js";
import { getWish, setWish } from "../shared/wish.js";
import { Candidate } from "./candidate.js";

/** @import { Job, KeptInstrument } from "../shared/types.js" */

const EXAMPLES = [
  "warm plucky bass",
  "wide slow pad",
  "bright buzzy lead",
  "hollow organ",
  "glassy bell",
  "fat wobbly bass",
];
/** @type {Record<string, string>} */
const STAGES = {
  "": "Waiting",
  loading: "Loading the synthesiser",
  listening: "Listening to random patches",
  refining: "Refining the nearest",
  playing: "Playing them",
};
const { patch_count: USUAL_COUNT, patch_text_characters: LONGEST_TEXT } = facts.limits;
/** @type {[label: string, count: number][]} */
const COUNTS = [
  ["Quick", 60],
  ["Thorough", USUAL_COUNT],
  ["Patient", 1000],
];
const LEAD =
  "Say how an instrument should sound, or show a sound. Hundreds of patches are played and listened to; " +
  "the nearest can be yours.";
const NO_FILE = "or drop a sound here";

class PatchLab {
  #text = el("input", {
    type: "text",
    class: "lab-text",
    maxlength: LONGEST_TEXT,
    placeholder: EXAMPLES[0],
    "aria-label": "How should it sound?",
  });
  #find = el("button", { type: "submit", class: "button primary", text: "Find" });
  #fileBox = el("input", {
    type: "file",
    accept: facts.accepted.sounds,
    class: "sr-only",
    "aria-label": "A sound to come near to",
  });
  #fileName = el("span", { class: "lab-file", text: NO_FILE });
  #clearFile = iconButton("minus", "Show no sound", () => this.#showFile(null), {
    quiet: true,
    className: "quiet small",
  });
  #count = el(
    "select",
    { class: "lab-count", "aria-label": "How long to look" },
    ...COUNTS.map(([label, count]) =>
      el("option", {
        value: count,
        text: `${label}: ${count} patches`,
        selected: count === USUAL_COUNT,
      }),
    ),
  );
  #notice = el("p", { class: "notice", role: "alert", hidden: true });
  #progress = new SearchProgress(() => this.#jobId && cancelJob(this.#jobId));
  #found = el("ol", { class: "lab-found", "aria-label": "Candidates" });
  #notes = el("p", { class: "lab-notes" });
  #kept = el("ul", { class: "lab-instruments", "aria-label": "Your instruments" });
  #keptHead = el("h2", { class: "lab-head", text: "Your instruments", hidden: true });
  /** @type {Candidate[]} */
  #candidates = [];
  /** @type {File|null} */
  #file = null;
  /** @type {string|null} */
  #jobId = null;
  #unwatch = () => {};

  constructor() {
    const examples = EXAMPLES.map((text) =>
      el("button", {
        type: "button",
        class: "chip chip-button",
        text,
        on: { click: () => this.#tryExample(text) },
      }),
    );
    this.#clearFile.hidden = true;
    this.#fileBox.addEventListener("change", () => this.#showFile(this.#fileBox.files?.[0] ?? null));
    this.element = el(
      "div",
      { class: "lab" },
      el("p", { class: "lab-lead", text: LEAD }),
      this.#form(),
      el("div", { class: "chips", role: "group", "aria-label": "Examples of sounds" }, ...examples),
      this.#notice,
      this.#progress.element,
      this.#found,
      this.#notes,
      this.#keptHead,
      this.#kept,
    );
    player.follow(() => this.#candidates.forEach((candidate) => candidate.draw()));
  }

  /** Say whether anything can be searched for, and list what was kept. */
  async start() {
    const { notice } = await getPatchLab().catch(() => ({ notice: null }));
    if (notice) {
      this.#showNotice(notice);
      this.#find.disabled = true;
    }
    this.#listKept();
  }

  #form() {
    const dropPlace = el("label", { class: "lab-drop" }, icon("plus"), this.#fileName, this.#fileBox);
    return el(
      "form",
      {
        class: "card lab-form",
        on: {
          submit: (event) => {
            event.preventDefault();
            this.#search();
          },
          dragover: (event) => event.preventDefault(),
          drop: (event) => {
            event.preventDefault();
            const file = event.dataTransfer?.files[0];
            if (file) this.#showFile(file);
          },
        },
      },
      this.#text,
      this.#find,
      el("div", { class: "lab-show" }, dropPlace, this.#clearFile, this.#count),
    );
  }

  /** @param {string} text */
  #tryExample(text) {
    this.#text.value = text;
    this.#search();
  }

  /** @param {File|null} file */
  #showFile(file) {
    this.#file = file;
    this.#fileName.textContent = file ? file.name : NO_FILE;
    this.#clearFile.hidden = file === null;
    if (!file) this.#fileBox.value = "";
  }

  /** @param {string|null} sentence Null where there is nothing to say any more. */
  #showNotice(sentence) {
    this.#notice.hidden = !sentence;
    this.#notice.textContent = sentence ?? "";
  }

  async #search() {
    this.#showNotice(null);
    this.#unwatch();
    this.#found.replaceChildren();
    this.#notes.textContent = "";
    this.#candidates = [];
    try {
      const job = await postPatchSearch(this.#text.value, this.#file, this.#count.value);
      this.#jobId = job.id;
      this.#progress.element.hidden = false;
      this.#unwatch = jobs.watch(job.id, (snapshot) => snapshot && this.#follow(snapshot));
    } catch (error) {
      this.#progress.element.hidden = true;
      this.#showNotice(sentenceOf(error));
    }
  }

  /** @param {Job} job */
  async #follow(job) {
    this.#progress.show(job);
    if (!isFinal(job)) return;
    this.#unwatch();
    this.#progress.element.hidden = true;
    const { DONE, FAILED } = facts.job_states;
    if (job.state === FAILED) this.#showNotice(job.error);
    if (job.state === DONE) await this.#present(job.id);
  }

  /** @param {string} id Of the search. */
  async #present(id) {
    try {
      const found = await getFoundPatches(id);
      if (id !== this.#jobId) return;
      this.#candidates = found.candidates.map((_, i) => new Candidate(found, i, () => this.#listKept()));
      this.#found.replaceChildren(...this.#candidates.map((candidate) => candidate.element));
      const played = `${found.listened_to} patches were played; seed ${found.seed} finds the same again.`;
      this.#notes.textContent = [played, ...found.notes].join(" ");
    } catch (error) {
      this.#showNotice(sentenceOf(error));
    }
  }

  async #listKept() {
    const { instruments } = await getInstruments().catch(() => ({ instruments: [] }));
    this.#keptHead.hidden = instruments.length === 0;
    this.#kept.replaceChildren(...instruments.map((kept) => this.#instrument(kept)));
  }

  /** @param {KeptInstrument} kept */
  #instrument(kept) {
    const forget = async () => {
      await forgetInstrument(kept.id).catch((error) => this.#showNotice(sentenceOf(error)));
      this.#listKept();
    };
    return el(
      "li",
      { class: "card lab-instrument" },
      el("span", { class: "lab-instrument-name", text: kept.name }),
      el("span", { class: "lab-detail", text: `${kept.role} · ${kept.wish}` }),
      el("button", {
        type: "button",
        class: "button small",
        text: "Use",
        "aria-label": `Use ${kept.name} in a wish`,
        on: { click: () => askFor(kept) },
      }),
      el("button", {
        type: "button",
        class: "button small quiet",
        text: "Forget",
        "aria-label": `Forget ${kept.name}`,
        on: { click: forget },
      }),
    );
  }
}

/**
 * Add an instrument to the wish on the Create tab.
 * @param {KeptInstrument} kept
 */
function askFor(kept) {
  showTab("create");
  setWish(`${getWish().trim().replace(/,$/, "") || "lo-fi"} with ${kept.name}`);
}

/** A search on its way, and a way to stop it. */
class SearchProgress {
  #fill = el("div", { class: "bar-fill" });
  #bar = el(
    "div",
    { class: "bar", role: "progressbar", "aria-label": "Search", "aria-valuemin": 0, "aria-valuemax": 100 },
    this.#fill,
  );
  #stage = el("span", { class: "lab-stage", role: "status" });

  /** @param {() => unknown} onStop */
  constructor(onStop) {
    const stop = iconButton("stop", "Stop", onStop, { className: "quiet cancel" });
    this.element = el(
      "section",
      { class: "card lab-progress", "aria-label": "Search in progress", hidden: true },
      el("div", { class: "lab-progress-head" }, this.#stage, stop),
      this.#bar,
    );
  }

  /** @param {Job} job */
  show(job) {
    const percent = Math.round(100 * job.fraction);
    this.#fill.style.transform = `scaleX(${job.fraction})`;
    setAria(this.#bar, "valuenow", percent);
    this.#stage.textContent = `${STAGES[job.stage] ?? job.stage} · ${percent} %`;
  }
}

/** @param {Element} element */
export function mount(element) {
  const lab = new PatchLab();
  element.replaceChildren(lab.element);
  lab.start();
}
