/** Where a song appears: first its progress, then its card, or the reason why there is none. */

import { hear, NEW_TAKE, OPEN_TAKE, say, showTab } from "../shared/events.js";
import { el, iconButton } from "../shared/dom.js";
import { jobs } from "../shared/jobs.js";
import { recall, remember } from "../shared/memory.js";
import { player } from "../shared/player.js";
import { ProgressView } from "./progress.js";
import { SongCard } from "./song_card.js";
import { getTake, playable } from "../shared/takes.js";

class JobPanel {
  #place;
  #send;
  #jobId = null;
  #unwatch = () => {};
  #progress = null;
  #card = null;

  constructor(place, send) {
    this.#place = place;
    this.#send = send;
  }

  /** Follow a job to its end. `fresh`: it was asked for just now, so it plays as soon as it is finished. */
  follow(jobId, fresh) {
    if (jobId === this.#jobId) return;
    this.#leave();
    this.#jobId = jobId;
    remember("shown", { job: jobId });
    this.#unwatch = jobs.watch(jobId, (job) => this.#step(job, fresh));
    if (fresh) this.#place.scrollIntoView({ block: "nearest", behavior: "smooth" });
  }

  /** Show a finished take. */
  async open(takeId, { play = false } = {}) {
    this.#leave();
    remember("shown", { take: takeId });
    try {
      const take = await getTake(takeId);
      if (play) player.play(playable(take), 0);
      this.#card?.leave();
      this.#card = new SongCard(take, {
        onAnother: () => this.#send.another({ take_id: takeId }),
      });
      this.#place.replaceChildren(this.#card.element);
      this.#card.enter();
    } catch (error) {
      remember("shown", null);
      this.#say(error.message);
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

  #step(job, fresh) {
    if (job === null) this.#progress?.show(null);
    else if (job.state === "done") this.#finish(job, fresh);
    else if (job.state === "failed")
      this.#trouble(job, job.error ?? "The song could not be made.", "Try again");
    else if (job.state === "cancelled") this.#trouble(job, "Stopped. Nothing was kept.", "Make it after all");
    else if (job.state === "unknown") this.#forget();
    else this.#advance(job);
  }

  #advance(job) {
    if (!this.#progress) {
      this.#progress = new ProgressView({ onCancel: () => this.#send.cancel({ job_id: job.id }) });
      this.#place.replaceChildren(this.#progress.element);
    }
    this.#progress.show(job);
  }

  async #finish(job, fresh) {
    await this.open(job.take_id, { play: fresh });
    say(NEW_TAKE, job.take_id);
  }

  #trouble(job, sentence, offer) {
    this.#progress = null;
    this.#say(
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

  #say(sentence, button = null) {
    this.#place.replaceChildren(
      el("section", { class: "card trouble", role: "alert" }, el("p", { text: sentence }), button),
    );
  }
}

export function mount(element, { props, watch, send }) {
  const place = el("div", { class: "job-panel-place" });
  element.replaceChildren(place);
  const panel = new JobPanel(place, send);
  jobs.connect();

  const order = () => {
    if (props.value?.job_id) panel.follow(props.value.job_id, true);
  };
  watch("value", order);
  hear(OPEN_TAKE, (takeId) => {
    showTab("create");
    panel.open(takeId);
    place.scrollIntoView({ block: "start", behavior: "smooth" });
  });

  const shown = recall("shown");
  if (props.value?.job_id)
    order(); // somebody was quicker than this script
  else if (shown?.job) panel.follow(shown.job, false);
  else if (shown?.take) panel.open(shown.take);
}
