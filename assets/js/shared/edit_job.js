/** The one edit that is on its way: followed over the page's connection, and found again after the page was loaded anew. */

import { cancelJob, postEdit } from "../editor/takes.js";
import { Work } from "./edit_progress.js";
import { jobs } from "./jobs.js";
import { recall, remember } from "./memory.js";

export class Working {
  #work;
  #jobId = null;
  #region = null;
  #unwatch = () => {};
  #tell;
  #place;
  busy = false;

  /** @param {{onDone: Function, onShare: Function, onTrouble: Function}} tell `onTrouble` is told a sentence, or null where there is none any more.  @param {string} place Where it is remembered. */
  constructor(tell, place = "edit-job") {
    this.#tell = tell;
    this.#place = place;
    this.#work = new Work(
      () => this.#jobId && cancelJob(this.#jobId).catch((error) => tell.onTrouble(error.message)),
    );
    this.element = this.#work.element;
  }

  /** Ask for an edit of a take and follow it, one at a time. `region` is where it is shown; null for nowhere. */
  async submit(takeId, edit, label, region = null) {
    if (this.busy) {
      this.#tell.onTrouble("One edit is on its way already; wait for it, or stop it.");
      return;
    }
    this.#tell.onTrouble(null);
    this.#begin(label, region);
    try {
      const job = await postEdit(takeId, edit);
      this.#follow(job.id, { edit, takeId, label });
    } catch (error) {
      this.#end();
      this.#tell.onTrouble(error.message);
    }
  }

  /** Show that something was asked for, before the server has answered. */
  #begin(label, region) {
    this.busy = true;
    this.#region = region;
    this.#work.begin(label);
    this.#tell.onShare(0, region);
  }

  /** Follow a job to its end. `order` is {edit, takeId, label}. */
  #follow(jobId, order) {
    this.#jobId = jobId;
    remember(this.#place, { jobId, region: this.#region, ...order });
    this.#unwatch = jobs.watch(jobId, (job) => this.#step(job, order));
  }

  /** Go on following what was on its way when the page was left. */
  resume() {
    const left = recall(this.#place);
    if (!left || this.busy) return;
    this.#begin(left.label, left.region);
    this.#follow(left.jobId, { edit: left.edit, takeId: left.takeId, label: left.label });
  }

  #end() {
    this.#unwatch();
    this.#unwatch = () => {};
    this.#jobId = null;
    this.busy = false;
    remember(this.#place, null);
    this.#work.end();
    this.#tell.onShare(0, null);
  }

  #step(job, order) {
    const final = ["done", "failed", "cancelled", "unknown"].includes(job?.state);
    if (!final) {
      this.#work.show(job);
      if (job) this.#tell.onShare(job.fraction, this.#region);
      return;
    }
    this.#end();
    if (job.state === "done") this.#tell.onDone(job, order);
    else if (job.state === "failed")
      this.#tell.onTrouble(job.error ?? `“${order.label}” could not be done; the song is as it was.`);
    else if (job.state === "cancelled") this.#tell.onTrouble("Stopped; the song is as it was.");
  }
}
