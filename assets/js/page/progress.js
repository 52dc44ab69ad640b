/** A song in the making: its stages, how far it is, how long it may take, and a way to stop it. */

import { el, iconButton, setAria } from "../shared/dom.js";
import { facts } from "../shared/facts.js";
import { remaining, words } from "../shared/format.js";

/** @import { Job } from "../shared/types.js" */

const { QUEUED, RUNNING, DONE } = facts.job_states;
const STAGES = facts.song_stages;

export class SongProgress {
  #bar = el("div", { class: "bar-fill" });
  #track = el(
    "div",
    {
      class: "bar",
      role: "progressbar",
      "aria-label": "Progress",
      "aria-valuemin": 0,
      "aria-valuemax": 100,
    },
    this.#bar,
  );
  #percent = el("span", { class: "percent" });
  #estimate = el("span", { class: "estimate" });
  #spoken = el("span", { class: "sr-only", role: "status", "aria-live": "polite" });
  #steps = STAGES.map((stage) => el("li", { class: "step", "data-stage": stage, text: words(stage) }));
  #wish = el("p", { class: "progress-wish" });

  /** @param {() => void} onCancel */
  constructor(onCancel) {
    const stop = iconButton("stop", "Stop", onCancel, { className: "quiet cancel" });
    this.element = el(
      "section",
      { class: "card progress", "aria-label": "Song in the making" },
      el("div", { class: "progress-head" }, this.#wish, stop),
      el("div", { class: "progress-line" }, this.#percent, this.#estimate),
      this.#track,
      el("ol", { class: "steps" }, ...this.#steps),
      this.#spoken,
    );
  }

  /**
   * Show a job as it is now.
   * @param {Job|null} job Null while the connection is lost.
   */
  show(job) {
    this.element.classList.toggle("lost", job === null);
    if (job === null) {
      this.#estimate.textContent = "connection lost; the song goes on being made";
      return;
    }
    const percent = Math.round(job.fraction * 100);
    this.#wish.textContent = job.text;
    this.#bar.style.transform = `scaleX(${job.fraction})`;
    setAria(this.#track, "valuenow", percent);
    this.#percent.textContent = `${percent} %`;
    this.#estimate.textContent = estimate(job);
    this.#showStage(job);
    const spoken = job.state === QUEUED ? "Waiting" : words(job.stage || "starting");
    if (this.#spoken.textContent !== spoken) this.#spoken.textContent = spoken;
  }

  /** @param {Job} job */
  #showStage(job) {
    const at = STAGES.indexOf(job.stage);
    this.#steps.forEach((step, index) => {
      step.classList.toggle("done", index < at || job.state === DONE);
      const isNow = index === at && job.state === RUNNING;
      step.classList.toggle("now", isNow);
      if (isNow) setAria(step, "current", "step");
      else step.removeAttribute("aria-current");
    });
  }
}

/** @param {Job} job */
function estimate(job) {
  if (job.state !== QUEUED) return job.eta_seconds === null ? "" : remaining(job.eta_seconds);
  if (job.attempts > 0) return "a worker was lost; another takes over";
  if (job.ahead === 0) return "starting";
  return `${job.ahead === 1 ? "one song" : `${job.ahead} songs`} ahead of this one`;
}
