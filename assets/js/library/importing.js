/** Sound from elsewhere: chosen, dropped or recorded here; brought in as a song and opened in the editor. */

import { NEW_TAKE, say } from "../shared/events.js";
import { el, iconButton } from "../shared/dom.js";
import { editTake } from "../editor/takes.js";
import { clock, words } from "../shared/format.js";
import { jobs } from "../shared/jobs.js";
import { Recorder } from "./recorder.js";

const KINDS = ".wav,.flac,.mp3,.ogg,.oga,.opus,.aif,.aiff,.m4a,.mp4,.webm,.mid,.midi,audio/*";
const SENDING_SHARE = 0.3; // of the bar; the rest is the job's

class Importing {
  #file = el("input", {
    type: "file",
    accept: KINDS,
    class: "sr-only",
    "aria-label": "Audio or MIDI file",
    tabindex: -1,
    on: { change: () => this.#chosen() },
  });
  #choose = iconButton("plus", "Import audio", () => this.#file.click(), { className: "import-choose" });
  #record = iconButton("record", "Record", () => this.#toggleRecording(), {
    className: "quiet import-record",
  });
  #said = el("p", {
    class: "import-said",
    role: "status",
    text: "Drop WAV, FLAC, MP3, OGG, M4A or MIDI here.",
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
  #trouble = el("p", { class: "notice urgent", role: "alert", hidden: true });
  #recorder = new Recorder((seconds) => this.#say(`Recording ${clock(seconds)}`));

  constructor() {
    this.element = el(
      "section",
      { class: "card import", "aria-label": "Import" },
      el("div", { class: "import-line" }, this.#choose, this.#file, this.#record, this.#said),
      this.#bar,
      this.#trouble,
    );
    for (const event of ["dragenter", "dragover"])
      this.element.addEventListener(event, (drag) => this.#over(drag, true));
    this.element.addEventListener("dragleave", (drag) => this.#over(drag, false));
    this.element.addEventListener("drop", (drop) => this.#dropped(drop));
  }

  #over(drag, isOver) {
    drag.preventDefault();
    this.element.classList.toggle("over", isOver);
  }

  #dropped(drop) {
    this.#over(drop, false);
    const [file] = drop.dataTransfer.files;
    if (file) this.#bringIn(file, file.name);
  }

  #chosen() {
    const [file] = this.#file.files;
    this.#file.value = ""; // the same file may be chosen again
    if (file) this.#bringIn(file, file.name);
  }

  async #toggleRecording() {
    try {
      if (!this.#recorder.running) {
        this.#refuse(null);
        await this.#recorder.start();
        this.#label("Stop");
        return;
      }
      this.#label("Record");
      const sound = await this.#recorder.stop();
      await this.#bringIn(
        sound,
        `Recording ${new Date().toLocaleString("en", { dateStyle: "medium", timeStyle: "short" })}.wav`,
      );
    } catch (error) {
      this.#label("Record");
      this.#end(error.message);
    }
  }

  async #bringIn(file, name) {
    this.#begin(name);
    try {
      const job = await send(file, name, (share) => this.#show(SENDING_SHARE * share, "Sending"));
      const done = await followed(job, (fraction, stage) =>
        this.#show(SENDING_SHARE + (1 - SENDING_SHARE) * fraction, stage),
      );
      this.#end(null, `${name} is open in the editor.`);
      say(NEW_TAKE, done.take_id);
      editTake(done.take_id);
    } catch (error) {
      this.#end(error.message);
    }
  }

  #begin(name) {
    this.#refuse(null);
    this.#choose.disabled = this.#record.disabled = true;
    this.#bar.hidden = false;
    this.#show(0, `Sending ${name}`);
  }

  #end(trouble, said = "") {
    this.#choose.disabled = this.#record.disabled = false;
    this.#bar.hidden = true;
    this.#say(said);
    this.#refuse(trouble);
  }

  #show(share, stage) {
    this.#fill.style.transform = `scaleX(${share})`;
    this.#bar.setAttribute("aria-valuenow", Math.round(100 * share));
    this.#say(stage);
  }

  #say(sentence) {
    if (this.#said.textContent !== sentence) this.#said.textContent = sentence;
  }

  #refuse(sentence) {
    this.#trouble.hidden = sentence === null;
    this.#trouble.textContent = sentence ?? "";
  }

  #label(text) {
    this.#record.querySelector("span").textContent = text;
    this.#record.classList.toggle("recording", text === "Stop");
  }
}

/** Send a file as it is; the job that brings it in. `onShare` is told how much has gone. */
function send(file, name, onShare) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest(); // fetch does not tell how much has gone
    request.open("POST", `/api/import?name=${encodeURIComponent(name)}`);
    request.responseType = "json";
    request.upload.addEventListener("progress", ({ loaded, total }) => onShare(total ? loaded / total : 0));
    request.addEventListener("load", () => {
      if (request.status === 200) resolve(request.response);
      else reject(new Error(request.response?.error ?? "The studio did not answer; please try again."));
    });
    request.addEventListener("error", () =>
      reject(new Error("The studio cannot be reached; nothing was lost.")),
    );
    request.send(file);
  });
}

/** Wait for a job; what it came to. */
function followed(job, onShare) {
  return new Promise((resolve, reject) => {
    const stop = jobs.watch(job.id, (now) => {
      if (now === null) return;
      onShare(now.fraction, now.state === "queued" ? "Waiting" : words(now.stage || "starting"));
      if (!["done", "failed", "cancelled", "unknown"].includes(now.state)) return;
      stop();
      if (now.state === "done") resolve(now);
      else reject(new Error(now.error ?? "The import was stopped before it was finished."));
    });
  });
}

export function mount(element) {
  element.replaceChildren(new Importing().element);
}
