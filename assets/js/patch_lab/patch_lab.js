/** The Patch lab: describe or show a sound, hear the nearest patches, keep one as an instrument. */

import { showTab } from "../shared/events.js";
import { el, icon, iconButton, setIcon } from "../shared/dom.js";
import { jobs } from "../shared/jobs.js";
import {
  findPatch,
  forgetInstrument,
  getFound,
  getInstruments,
  getWords,
  keepPatch,
  stopSearch,
} from "./patch_requests.js";
import { player } from "../shared/player.js";

const EXAMPLES = [
  "warm plucky bass",
  "wide slow pad",
  "bright buzzy lead",
  "hollow organ",
  "glassy bell",
  "fat wobbly bass",
];
const STAGES = {
  "": "Waiting",
  loading: "Loading the synthesiser",
  listening: "Listening to random patches",
  refining: "Refining the nearest",
  playing: "Playing them",
};

const COUNTS = [
  ["Quick", 60],
  ["Thorough", 300],
  ["Patient", 1000],
];

class Candidate {
  #button = iconButton("play", "Play", () => player.toggle(this.#playable), {
    quiet: true,
    className: "round",
  });
  #name = el("input", {
    type: "text",
    class: "lab-name",
    maxlength: 40,
    "aria-label": "Name of the instrument",
    placeholder: "my-bass",
  });
  #keep = el("button", { type: "submit", class: "button", text: "Keep" });
  #said = el("p", { class: "lab-said", role: "status" });
  #playable;

  constructor(found, place, onKept) {
    const { distance, seconds, url } = found.candidates[place];
    this.#playable = {
      key: `patch-${found.id}-${place}`,
      takeId: null,
      url,
      title: found.text,
      detail: `Patch ${place + 1} of ${found.candidates.length}`,
      duration: seconds,
    };
    this.#label("Play");
    const nearness = Math.max(0.04, Math.min(1, 1 - distance / found.median_distance));
    const fill = el("div", { class: "lab-near-fill" });
    fill.style.transform = `scaleX(${nearness})`;
    const form = el("form", { class: "lab-keep" }, this.#name, this.#keep);
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      this.#keep.disabled = true;
      try {
        const kept = await keepPatch(found.id, place, this.#name.value);
        this.#said.textContent = `Kept. Ask for it in a wish: “lo-fi with ${kept.name}”.`;
        onKept();
      } catch (error) {
        this.#keep.disabled = false;
        this.#said.textContent = error.message;
      }
    });
    this.element = el(
      "li",
      { class: "card lab-candidate" },
      this.#button,
      el(
        "div",
        { class: "lab-words" },
        el("p", { class: "lab-title", text: place === 0 ? "Nearest" : `Number ${place + 1}` }),
        el("p", {
          class: "lab-detail",
          text: `distance ${distance.toFixed(2)} · a random one ${found.median_distance.toFixed(2)}`,
        }),
        el("div", { class: "lab-near", "aria-hidden": true }, fill),
      ),
      form,
      this.#said,
    );
  }

  /** Show whether it plays. */
  draw() {
    const playing = player.isCurrent(this.#playable.key) && player.playing;
    setIcon(this.#button, playing ? "pause" : "play");
    this.#label(playing ? "Pause" : "Play");
  }

  #label(word) {
    const label = `${word} ${this.#playable.detail.toLowerCase()}`;
    this.#button.setAttribute("aria-label", label);
    this.#button.title = label;
  }
}

class PatchLab {
  #text = el("input", {
    type: "text",
    class: "lab-text",
    maxlength: 300,
    placeholder: EXAMPLES[0],
    "aria-label": "How should it sound?",
  });
  #find = el("button", { type: "submit", class: "button primary", text: "Find" });
  #file = el("input", {
    type: "file",
    accept: "audio/*,.wav,.flac,.mp3,.ogg,.aiff",
    class: "sr-only",
    "aria-label": "A sound to come near to",
    on: { change: () => this.#show(this.#file.files[0] ?? null) },
  });
  #shown = el("span", { class: "lab-file", text: "or drop a sound here" });
  #unshow = iconButton("minus", "Show no sound", () => this.#show(null), {
    quiet: true,
    className: "quiet small",
  });
  #count = el(
    "select",
    { class: "lab-count", "aria-label": "How long to look" },
    ...COUNTS.map(([label, count]) =>
      el("option", { value: count, text: `${label}: ${count} patches`, selected: count === 300 }),
    ),
  );
  #notice = el("p", { class: "notice", role: "alert", hidden: true });
  #fill = el("div", { class: "bar-fill" });
  #bar = el(
    "div",
    { class: "bar", role: "progressbar", "aria-label": "Search", "aria-valuemin": 0, "aria-valuemax": 100 },
    this.#fill,
  );
  #stage = el("span", { class: "lab-stage", role: "status" });
  #stop = iconButton("stop", "Stop", () => this.#jobId && stopSearch(this.#jobId), {
    className: "quiet cancel",
  });
  #progress = el(
    "section",
    { class: "card lab-progress", "aria-label": "Search in progress", hidden: true },
    el("div", { class: "lab-progress-head" }, this.#stage, this.#stop),
    this.#bar,
  );
  #found = el("ol", { class: "lab-found", "aria-label": "Candidates" });
  #notes = el("p", { class: "lab-notes" });
  #kept = el("ul", { class: "lab-instruments", "aria-label": "Your instruments" });
  #keptHead = el("h2", { class: "lab-head", text: "Your instruments", hidden: true });
  #candidates = [];
  #like = null;
  #jobId = null;
  #unwatch = null;

  constructor() {
    const drop = el("label", { class: "lab-drop" }, icon("plus"), this.#shown, this.#file);
    const form = el(
      "form",
      { class: "card lab-form" },
      this.#text,
      this.#find,
      el("div", { class: "lab-show" }, drop, this.#unshow, this.#count),
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#search();
    });
    for (const event of ["dragover", "drop"]) {
      form.addEventListener(event, (dragged) => {
        dragged.preventDefault();
        if (event === "drop" && dragged.dataTransfer.files.length) this.#show(dragged.dataTransfer.files[0]);
      });
    }
    const examples = EXAMPLES.map((text) =>
      el("button", {
        type: "button",
        class: "chip chip-button",
        text,
        on: { click: () => this.#example(text) },
      }),
    );
    this.#unshow.hidden = true;
    this.element = el(
      "div",
      { class: "lab" },
      el("p", {
        class: "lab-lead",
        text: "Say how an instrument should sound, or show a sound. Hundreds of patches are played and listened to; the nearest can be yours.",
      }),
      form,
      el("div", { class: "chips", role: "group", "aria-label": "Examples of sounds" }, ...examples),
      this.#notice,
      this.#progress,
      this.#found,
      this.#notes,
      this.#keptHead,
      this.#kept,
    );
    player.follow(() => this.#candidates.forEach((candidate) => candidate.draw()));
    this.#open();
  }

  async #open() {
    const { notice } = await getWords().catch(() => ({ notice: null }));
    if (notice) {
      this.#say(notice);
      this.#find.disabled = true;
    }
    this.#listKept();
  }

  #example(text) {
    this.#text.value = text;
    this.#search();
  }

  #show(file) {
    this.#like = file;
    this.#shown.textContent = file ? file.name : "or drop a sound here";
    this.#unshow.hidden = file === null;
    if (!file) this.#file.value = "";
  }

  #say(sentence) {
    this.#notice.hidden = !sentence;
    this.#notice.textContent = sentence ?? "";
  }

  async #search() {
    this.#say(null);
    this.#unwatch?.();
    this.#found.replaceChildren();
    this.#notes.textContent = "";
    this.#candidates = [];
    try {
      const job = await findPatch(this.#text.value, this.#like, this.#count.value);
      this.#jobId = job.id;
      this.#progress.hidden = false;
      this.#unwatch = jobs.watch(job.id, (snapshot) => snapshot && this.#follow(snapshot));
    } catch (error) {
      this.#progress.hidden = true;
      this.#say(error.message);
    }
  }

  async #follow(job) {
    const percent = Math.round(100 * job.fraction);
    this.#fill.style.transform = `scaleX(${job.fraction})`;
    this.#bar.setAttribute("aria-valuenow", percent);
    this.#stage.textContent = `${STAGES[job.stage] ?? job.stage} · ${percent} %`;
    if (!["done", "failed", "cancelled", "unknown"].includes(job.state)) return;
    this.#unwatch?.();
    this.#unwatch = null;
    this.#progress.hidden = true;
    if (job.state === "failed") this.#say(job.error);
    if (job.state === "done") await this.#present(job.id);
  }

  async #present(id) {
    try {
      const found = await getFound(id);
      if (id !== this.#jobId) return;
      this.#candidates = found.candidates.map(
        (_, place) => new Candidate(found, place, () => this.#listKept()),
      );
      this.#found.replaceChildren(...this.#candidates.map((candidate) => candidate.element));
      this.#notes.textContent = [
        `${found.listened_to} patches were played; seed ${found.seed} finds the same again.`,
        ...found.notes,
      ].join(" ");
    } catch (error) {
      this.#say(error.message);
    }
  }

  async #listKept() {
    const { instruments } = await getInstruments().catch(() => ({ instruments: [] }));
    this.#keptHead.hidden = instruments.length === 0;
    this.#kept.replaceChildren(...instruments.map((kept) => this.#instrument(kept)));
  }

  #instrument(kept) {
    const use = () => {
      showTab("create");
      const wish = document.querySelector("#wish textarea");
      wish.value = `${wish.value.trim().replace(/,$/, "") || "lo-fi"} with ${kept.name}`;
      wish.dispatchEvent(new Event("input", { bubbles: true }));
      wish.focus();
    };
    const forget = async () => {
      await forgetInstrument(kept.id).catch((error) => this.#say(error.message));
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
        on: { click: use },
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

export function mount(element) {
  element.replaceChildren(new PatchLab().element);
}
