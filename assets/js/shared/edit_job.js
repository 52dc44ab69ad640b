/**
 * The one edit that is on its way: followed over the page's connection, and found again when the page is
 * loaded anew.
 */

import { cancelJob, postEdit, sentenceOf } from "./api.js";
import { EditProgress } from "./edit_progress.js";
import { facts, isFinal } from "./facts.js";
import { jobs } from "./jobs.js";
import { recall, remember } from "./memory.js";

/**
 * @import { Edit, Job, Region } from "./types.js"
 *
 * @typedef {object} Order An edit that was asked for.
 * @property {string} jobId
 * @property {Edit} edit
 * @property {string} takeId The take that it changes.
 * @property {string} label
 * @property {Region|null} region Where it is shown; null for nowhere.
 *
 * @typedef {object} EditListeners
 * @property {(takeId: string, order: Order) => void} onDone Told the take that came of it.
 * @property {(share: number, region: Region|null) => void} onShare Told how much is done; null when nothing
 *   is.
 * @property {(sentence: string|null) => void} onTrouble Told a sentence, or null where there is none any
 *   more.
 */

export class EditJob {
  #progress;
  /** @type {Order|null} */
  #order = null;
  #unwatch = () => {};
  #listeners;
  #place;
  #busy = false;

  /**
   * @param {EditListeners} listeners
   * @param {"edit_job"|"desk_job"} place Where it is remembered.
   */
  constructor(listeners, place) {
    this.#listeners = listeners;
    this.#place = place;
    this.#progress = new EditProgress(() => this.#cancel());
    this.element = this.#progress.element;
  }

  /**
   * Ask for an edit of a take and follow it, one at a time.
   * @param {string} takeId
   * @param {Edit} edit
   * @param {string} label
   * @param {Region|null} [region] Where it is shown; null for nowhere.
   */
  async submit(takeId, edit, label, region = null) {
    if (this.#busy) {
      this.#listeners.onTrouble("One edit is on its way already; wait for it, or stop it.");
      return;
    }
    this.#listeners.onTrouble(null);
    this.#begin(label, region);
    try {
      const job = await postEdit(takeId, edit);
      this.#follow({ jobId: job.id, edit, takeId, label, region });
    } catch (error) {
      this.#end();
      this.#listeners.onTrouble(sentenceOf(error));
    }
  }

  /** Go on following what was on its way when the page was left. */
  resume() {
    const left = recall(this.#place);
    if (!left || this.#busy) return;
    this.#begin(left.label, left.region);
    this.#follow(left);
  }

  /**
   * Show that something was asked for, before the server has answered.
   * @param {string} label
   * @param {Region|null} region
   */
  #begin(label, region) {
    this.#busy = true;
    this.#progress.begin(label);
    this.#listeners.onShare(0, region);
  }

  /** @param {Order} order */
  #follow(order) {
    this.#order = order;
    remember(this.#place, order);
    this.#unwatch = jobs.watch(order.jobId, (job) => this.#step(job, order));
  }

  async #cancel() {
    if (!this.#order) return;
    await cancelJob(this.#order.jobId).catch((error) => this.#listeners.onTrouble(sentenceOf(error)));
  }

  #end() {
    this.#unwatch();
    this.#unwatch = () => {};
    this.#order = null;
    this.#busy = false;
    remember(this.#place, null);
    this.#progress.end();
    this.#listeners.onShare(0, null);
  }

  /**
   * @param {Job|null} job
   * @param {Order} order
   */
  #step(job, order) {
    if (job === null || !isFinal(job)) {
      this.#progress.show(job);
      if (job) this.#listeners.onShare(job.fraction, order.region);
      return;
    }
    this.#end();
    const { DONE, FAILED, CANCELLED } = facts.job_states;
    if (job.state === DONE && job.take_id) this.#listeners.onDone(job.take_id, order);
    else if (job.state === FAILED) this.#listeners.onTrouble(job.error ?? undone(order));
    else if (job.state === CANCELLED) this.#listeners.onTrouble("Stopped; the song is as it was.");
  }
}

/** @param {Order} order */
const undone = ({ label }) => `“${label}” could not be done; the song is as it was.`;
