/** Where a song appears: first its progress, then its card, or the reason why there is none. */

import { sentenceOf } from "../shared/api.js";
import { el, iconButton } from "../shared/dom.js";
import { emit, NEW_TAKE, on, OPEN_TAKE } from "../shared/events.js";
import { facts } from "../shared/facts.js";
import { jobs } from "../shared/jobs.js";
import { recall, remember } from "../shared/memory.js";
import { player } from "../shared/player.js";
import { showTab } from "../shared/tabs.js";
import { getTake, playable } from "../shared/takes.js";
import { SongProgress } from "./progress.js";
import { SongCard } from "./song_card.js";

/**
 * @import { Component, Job } from "../shared/types.js"
 * @typedef {Component<object, {job_id?: string}, "another"|"cancel"|"retry">} JobComponent
 */

class JobPanel {
  #place;
  #send;
  /** @type {string|null} */
  #jobId = null;
  #unwatch = () => {};
  /** @type {SongProgress|null} */
  #progress = null;
  /** @type {SongCard|null} */
  #card = null;

  /**
   * @param {HTMLElement} place
   * @param {JobComponent["send"]} send
   */
  constructor(place, send) {
    this.#place = place;
    this.#send = send;
  }

  /**
   * Follow a job to its end.
   * @param {string} jobId
   * @param {boolean} isNew Whether it was asked for just now, so that it plays as soon as it is finished.
   */
  follow(jobId, isNew) {
    if (jobId === this.#jobId) return;
    this.#leave();
    this.#jobId = jobId;
    remember("shown", { job: jobId });
    this.#unwatch = jobs.watch(jobId, (job) => this.#step(job, isNew));
    if (isNew) this.#place.scrollIntoView({ block: "nearest", behavior: "smooth" });
  }

  /**
   * Show a finished take.
   * @param {string} takeId
   * @param {boolean} [isPlayed] Whether to play it at once.
   */
  async open(takeId, isPlayed = false) {
    this.#leave();
    remember("shown", { take: takeId });
    try {
      const take = await getTake(takeId);
      if (isPlayed) player.play(playable(take), 0);
      this.#card?.leave();
      this.#card = new SongCard(take, () => this.#send.another({ take_id: takeId }));
      this.#place.replaceChildren(this.#card.element);
      this.#card.enter();
    } catch (error) {
      remember("shown", null);
      this.#showMessage(sentenceOf(error));
    }
  }

  #leave() {
    this.#unwatch();
    this.#unwatch = () => {};
    this.#jobId = null;
    this.#progress = null;
    this.#card?.leave();
    this.#card = null;
  }

  /**
   * @param {Job|null} job
   * @param {boolean} isNew
   */
  #step(job, isNew) {
    const { DONE, FAILED, CANCELLED, UNKNOWN } = facts.job_states;
    if (job === null) this.#progress?.show(null);
    else if (job.state === DONE && job.take_id) this.#finish(job.take_id, isNew);
    else if (job.state === FAILED) {
      this.#explain(job, job.error ?? "The song could not be made.", "Try again");
    } else if (job.state === CANCELLED) this.#explain(job, "Stopped. Nothing was kept.", "Make it after all");
    else if (job.state === UNKNOWN) this.#forget();
    else this.#advance(job);
  }

  /** @param {Job} job */
  #advance(job) {
    if (!this.#progress) {
      this.#progress = new SongProgress(() => this.#send.cancel({ job_id: job.id }));
      this.#place.replaceChildren(this.#progress.element);
    }
    this.#progress.show(job);
  }

  /**
   * @param {string} takeId
   * @param {boolean} isNew
   */
  async #finish(takeId, isNew) {
    await this.open(takeId, isNew);
    emit(NEW_TAKE, takeId);
  }

  /**
   * Say why there is no song, and offer to try again.
   * @param {Job} job
   * @param {string} sentence
   * @param {string} offer
   */
  #explain(job, sentence, offer) {
    this.#progress = null;
    this.#showMessage(
      sentence,
      iconButton("again", offer, () => {
        this.#jobId = null; // the same job comes back from the start
        this.#send.retry({ job_id: job.id });
      }),
    );
  }

  #forget() {
    this.#leave();
    remember("shown", null);
    this.#place.replaceChildren();
  }

  /**
   * @param {string} sentence
   * @param {HTMLElement|null} [button]
   */
  #showMessage(sentence, button = null) {
    const card = el("section", { class: "card trouble", role: "alert" }, el("p", { text: sentence }), button);
    this.#place.replaceChildren(card);
  }
}

/**
 * @param {Element} element
 * @param {JobComponent} component
 */
export function mount(element, { props, watch, send }) {
  const place = el("div", { class: "job-panel-place" });
  element.replaceChildren(place);
  const panel = new JobPanel(place, send);
  jobs.connect();

  const followOrdered = () => {
    if (props.value?.job_id) panel.follow(props.value.job_id, true);
  };
  watch("value", followOrdered);
  on(OPEN_TAKE, (takeId) => {
    showTab("create");
    panel.open(takeId);
    place.scrollIntoView({ block: "start", behavior: "smooth" });
  });

  const shown = recall("shown");
  if (props.value?.job_id) {
    followOrdered();
  } // somebody was quicker than this script
  else if (shown?.job) panel.follow(shown.job, false);
  else if (shown?.take) panel.open(shown.take);
}
