/** An edit on its way: which, at what stage, how far, how long it may take, and a way to stop it. */

import { el, iconButton, setAria } from "./dom.js";
import { facts } from "./facts.js";
import { remaining, words } from "./format.js";

/** @import { Job } from "./types.js" */

export class EditProgress {
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

  /** @param {() => void} onStop */
  constructor(onStop) {
    const stop = iconButton("stop", "Stop", onStop, { className: "small quiet" });
    this.element = el(
      "div",
      { class: "card ed-progress", hidden: true },
      el("div", { class: "ed-progress-line" }, this.#label, this.#stage, stop),
      this.#bar,
      this.#spoken,
    );
  }

  /**
   * Begin to show an edit that was only just asked for.
   * @param {string} label
   */
  begin(label) {
    this.element.hidden = false;
    this.#label.textContent = label;
    this.#draw("Starting", "", 0);
  }

  /** Show nothing any more. */
  end() {
    this.element.hidden = true;
    this.#spoken.textContent = "";
  }

  /**
   * Show a job as it is now.
   * @param {Job|null} job Null while the connection is lost.
   */
  show(job) {
    if (job === null) {
      this.#stage.textContent = "connection lost; the edit goes on being made";
      return;
    }
    const isWaiting = job.state === facts.job_states.QUEUED;
    const stage = isWaiting ? waiting(job.ahead) : words(job.stage || "starting");
    this.#draw(stage, job.eta_seconds === null ? "" : ` · ${remaining(job.eta_seconds)}`, job.fraction);
  }

  /**
   * @param {string} stage
   * @param {string} estimate
   * @param {number} fraction
   */
  #draw(stage, estimate, fraction) {
    this.#stage.textContent = `${stage}${estimate}`;
    this.#fill.style.transform = `scaleX(${fraction})`;
    setAria(this.#bar, "valuenow", Math.round(fraction * 100));
    if (this.#spoken.textContent !== stage) this.#spoken.textContent = stage;
  }
}

/** @param {number} ahead How many jobs are done before this one. */
function waiting(ahead) {
  if (ahead === 0) return "Starting";
  return `${ahead === 1 ? "one job" : `${ahead} jobs`} ahead of this one`;
}
