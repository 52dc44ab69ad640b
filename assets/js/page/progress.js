/** A job on its way: its stages, how far it is, how long it may take, and a way to stop it. */

import { el, iconButton } from "../shared/dom.js";
import { remaining, words } from "../shared/format.js";

const STAGES = ["composing", "rendering", "mixing", "mastering", "exporting", "checking"];

export class ProgressView {
  #bar = el("div", { class: "bar-fill" });
  #track = el(
    "div",
    { class: "bar", role: "progressbar", "aria-label": "Progress", "aria-valuemin": 0, "aria-valuemax": 100 },
    this.#bar,
  );
  #percent = el("span", { class: "percent" });
  #estimate = el("span", { class: "estimate" });
  #spoken = el("span", { class: "sr-only", role: "status", "aria-live": "polite" });
  #steps = STAGES.map((stage) => el("li", { class: "step", "data-stage": stage, text: words(stage) }));
  #wish = el("p", { class: "progress-wish" });

  constructor({ onCancel }) {
    this.element = el(
      "section",
      { class: "card progress", "aria-label": "Song in the making" },
      el(
        "div",
        { class: "progress-head" },
        this.#wish,
        iconButton("stop", "Stop", onCancel, { className: "quiet cancel" }),
      ),
      el("div", { class: "progress-line" }, this.#percent, this.#estimate),
      this.#track,
      el("ol", { class: "steps" }, ...this.#steps),
      this.#spoken,
    );
  }

  /** @param {object|null} job A snapshot; null while the connection is lost. */
  show(job) {
    this.element.classList.toggle("lost", job === null);
    if (job === null) {
      this.#estimate.textContent = "connection lost; the song goes on being made";
      return;
    }
    const percent = Math.round(job.fraction * 100);
    this.#wish.textContent = job.text;
    this.#bar.style.transform = `scaleX(${job.fraction})`;
    this.#track.setAttribute("aria-valuenow", percent);
    this.#percent.textContent = `${percent} %`;
    this.#estimate.textContent = this.#when(job);
    const at = STAGES.indexOf(job.stage);
    this.#steps.forEach((step, index) => {
      step.classList.toggle("done", index < at || job.state === "done");
      const now = index === at && job.state === "running";
      step.classList.toggle("now", now);
      if (now) step.setAttribute("aria-current", "step");
      else step.removeAttribute("aria-current");
    });
    const saying = job.state === "queued" ? "Waiting" : words(job.stage || "starting");
    if (this.#spoken.textContent !== saying) this.#spoken.textContent = saying;
  }

  #when(job) {
    if (job.state === "queued") {
      if (job.attempts > 0) return "a worker was lost; another takes over";
      return job.ahead > 0
        ? `${job.ahead === 1 ? "one song" : `${job.ahead} songs`} ahead of this one`
        : "starting";
    }
    return job.eta_seconds === null ? "" : remaining(job.eta_seconds);
  }
}
