/** An edit on its way: which, at what stage, how far, how long it may take, and a way to stop it. */

import { el, iconButton } from "./dom.js";
import { remaining, words } from "./format.js";

export class Work {
  #label = el("span", { class: "ed-work-label" });
  #stage = el("span", { class: "ed-work-stage" });
  #fill = el("div", { class: "bar-fill" });
  #bar = el(
    "div",
    {
      class: "bar",
      role: "progressbar",
      "aria-label": "Progress of the edit",
      "aria-valuemin": 0,
      "aria-valuemax": 100,
    },
    this.#fill,
  );
  #spoken = el("span", { class: "sr-only", role: "status" });
  #stop;

  constructor(onStop) {
    this.#stop = iconButton("stop", "Stop", onStop, { className: "small quiet" });
    this.element = el(
      "div",
      { class: "card ed-progress", hidden: true },
      el("div", { class: "ed-progress-line" }, this.#label, this.#stage, this.#stop),
      this.#bar,
      this.#spoken,
    );
  }

  /** Begin to show an edit. */
  begin(label) {
    this.element.hidden = false;
    this.#label.textContent = label;
    this.show({ state: "queued", fraction: 0, ahead: 0, stage: "", eta_seconds: null });
  }

  end() {
    this.element.hidden = true;
    this.#spoken.textContent = "";
  }

  /** @param {object|null} job A snapshot; null while the connection is lost. */
  show(job) {
    if (job === null) {
      this.#stage.textContent = "connection lost; the edit goes on being made";
      return;
    }
    const stage = job.state === "queued" ? this.#waiting(job) : words(job.stage || "starting");
    const estimate = job.eta_seconds === null ? "" : ` · ${remaining(job.eta_seconds)}`;
    this.#stage.textContent = `${stage}${estimate}`;
    this.#fill.style.transform = `scaleX(${job.fraction})`;
    this.#bar.setAttribute("aria-valuenow", Math.round(job.fraction * 100));
    if (this.#spoken.textContent !== stage) this.#spoken.textContent = stage;
  }

  #waiting({ ahead }) {
    return ahead > 0 ? `${ahead === 1 ? "one job" : `${ahead} jobs`} ahead of this one` : "Starting";
  }
}
