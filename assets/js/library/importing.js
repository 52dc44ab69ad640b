/** Sound from elsewhere: chosen, dropped or recorded here; brought in as a song and opened in the editor. */

import { postImport, sentenceOf } from "../shared/api.js";
import { child, el, iconButton, setAria } from "../shared/dom.js";
import { emit, NEW_TAKE } from "../shared/events.js";
import { facts, isFinal } from "../shared/facts.js";
import { clock, size, words } from "../shared/format.js";
import { jobs } from "../shared/jobs.js";
import { editTake } from "../shared/tabs.js";
import { Recorder } from "./recorder.js";

/** @import { Job } from "../shared/types.js" */

const SENDING_SHARE = 0.3; // of the bar; the rest is the job's

class Importing {
  #file = el("input", {
    type: "file",
    accept: facts.accepted.imports,
    class: "sr-only",
    "aria-label": "Audio or MIDI file",
    tabindex: -1,
    on: { change: () => this.#choose() },
  });
  #chooseButton = iconButton("plus", "Import audio", () => this.#file.click(), {
    className: "import-choose",
  });
  #recordButton = iconButton("record", "Record", () => this.#toggleRecording(), {
    className: "quiet import-record",
  });
  #status = el("p", {
    class: "import-said",
    role: "status",
    text: "Drop WAV, FLAC, MP3, OGG, M4A … or MIDI here.",
  });
  #fill = el("div", { class: "bar-fill" });
  #bar = el(
    "div",
    {
      class: "bar",
      role: "progressbar",
      "aria-label": "Progress of the import",
      "aria-valuemin": 0,
      "aria-valuemax": 100,
      hidden: true,
    },
    this.#fill,
  );
  #refusal = el("p", { class: "notice urgent", role: "alert", hidden: true });
  #recorder = new Recorder((seconds) => this.#showStatus(`Recording ${clock(seconds)}`));

  constructor() {
    this.element = el(
      "section",
      {
        class: "card import",
        "aria-label": "Import",
        on: {
          dragenter: (event) => this.#over(event, true),
          dragover: (event) => this.#over(event, true),
          dragleave: (event) => this.#over(event, false),
          drop: (event) => this.#drop(event),
        },
      },
      el("div", { class: "import-line" }, this.#chooseButton, this.#file, this.#recordButton, this.#status),
      this.#bar,
      this.#refusal,
    );
  }

  /**
   * @param {DragEvent} event
   * @param {boolean} isOver
   */
  #over(event, isOver) {
    event.preventDefault();
    this.element.classList.toggle("over", isOver);
  }

  /** @param {DragEvent} event */
  #drop(event) {
    this.#over(event, false);
    const file = event.dataTransfer?.files[0];
    if (file) this.#bringIn(file, file.name);
  }

  #choose() {
    const file = this.#file.files?.[0];
    this.#file.value = ""; // the same file may be chosen again
    if (file) this.#bringIn(file, file.name);
  }

  async #toggleRecording() {
    try {
      if (!this.#recorder.isRunning) {
        this.#showRefusal(null);
        await this.#recorder.start();
        this.#nameRecordButton("Stop");
        return;
      }
      this.#nameRecordButton("Record");
      const sound = await this.#recorder.stop();
      const now = new Date().toLocaleString("en", { dateStyle: "medium", timeStyle: "short" });
      await this.#bringIn(sound, `Recording ${now}.wav`);
    } catch (error) {
      this.#nameRecordButton("Record");
      this.#end(sentenceOf(error));
    }
  }

  /**
   * Make a song of a file, and open it.
   * @param {Blob} file
   * @param {string} name
   */
  async #bringIn(file, name) {
    this.#begin(name);
    try {
      checkSize(file, name);
      const job = await postImport(file, name, (share) => this.#show(SENDING_SHARE * share, "Sending"));
      const takeId = await takeOf(job, (fraction, stage) =>
        this.#show(SENDING_SHARE + (1 - SENDING_SHARE) * fraction, stage),
      );
      this.#end(null, `${name} is open in the editor.`);
      emit(NEW_TAKE, takeId);
      editTake(takeId);
    } catch (error) {
      this.#end(sentenceOf(error));
    }
  }

  /** @param {string} name */
  #begin(name) {
    this.#showRefusal(null);
    this.#chooseButton.disabled = this.#recordButton.disabled = true;
    this.#bar.hidden = false;
    this.#show(0, `Sending ${name}`);
  }

  /**
   * @param {string|null} refusal
   * @param {string} [status]
   */
  #end(refusal, status = "") {
    this.#chooseButton.disabled = this.#recordButton.disabled = false;
    this.#bar.hidden = true;
    this.#showStatus(status);
    this.#showRefusal(refusal);
  }

  /**
   * @param {number} share
   * @param {string} stage
   */
  #show(share, stage) {
    this.#fill.style.transform = `scaleX(${share})`;
    setAria(this.#bar, "valuenow", Math.round(100 * share));
    this.#showStatus(stage);
  }

  /** @param {string} sentence */
  #showStatus(sentence) {
    if (this.#status.textContent !== sentence) this.#status.textContent = sentence;
  }

  /** @param {string|null} sentence Null where there is nothing to refuse any more. */
  #showRefusal(sentence) {
    this.#refusal.hidden = sentence === null;
    this.#refusal.textContent = sentence ?? "";
  }

  /** @param {"Record"|"Stop"} label */
  #nameRecordButton(label) {
    child(this.#recordButton, "span").textContent = label;
    this.#recordButton.classList.toggle("recording", label === "Stop");
  }
}

/**
 * Refuse a file that the server would refuse for its size, before it is sent.
 * @param {Blob} file
 * @param {string} name
 */
function checkSize(file, name) {
  const most = facts.limits.import_bytes;
  if (file.size > most) throw new Error(`${name} is ${size(file.size)}; a file can be ${size(most)}.`);
}

/**
 * Wait for a job; the take that came of it.
 * @param {Job} job
 * @param {(fraction: number, stage: string) => void} onShare
 * @returns {Promise<string>}
 */
function takeOf(job, onShare) {
  const { QUEUED, DONE } = facts.job_states;
  return new Promise((resolve, reject) => {
    const stop = jobs.watch(job.id, (now) => {
      if (now === null) return;
      onShare(now.fraction, now.state === QUEUED ? "Waiting" : words(now.stage || "starting"));
      if (!isFinal(now)) return;
      stop();
      if (now.state === DONE && now.take_id) resolve(now.take_id);
      else reject(new Error(now.error ?? "The import was stopped before it was finished."));
    });
  });
}

/** @param {Element} element */
export function mount(element) {
  element.replaceChildren(new Importing().element);
}
