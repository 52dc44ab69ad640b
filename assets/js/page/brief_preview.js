/** What the studio makes of the words, while they are typed: what was asked, and what it would choose. */

import { closestTo, el } from "../shared/dom.js";
import { briefChips } from "./brief.js";
import { getWish, onWish } from "../shared/wish.js";

/**
 * @import { Brief, Component } from "../shared/types.js"
 *
 * @typedef {{brief?: Brief, sentence?: string, urgent?: boolean}} Preview
 *   `sentence` says why the words cannot be met; `urgent` that Create was refused for it.
 */

const PAUSE_MS = 140;
const ANSWER_MS = 2000;
const ATTEMPTS = 4; // a page that is still being put together may not pass the first one on
const HINT =
  "Name a genre, a tempo, a key, chords, a mood, a length. What you leave open, the studio chooses.";

/**
 * @param {Element} element
 * @param {Component<object, Preview, "pause">} component
 */
export function mount(element, { props, watch, send }) {
  const preview = new BriefPreview();
  const asking = new Asking(() => send.pause());
  onWish(() => asking.begin());
  document.addEventListener("input", (event) => {
    // Gradio tells of the keys that are pressed in these, but not of what is pasted, erased or spoken.
    if (closestTo(event, "#more-control")) asking.begin();
  });
  if (getWish()) asking.begin(); // typed before anybody listened
  element.replaceChildren(preview.element);
  watch("value", () => {
    asking.end();
    preview.show(props.value ?? {});
  });
  preview.show(props.value ?? {});
}

/** Asks what the words mean once nothing more is typed, and again where no answer comes. */
class Asking {
  #ask;
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  #pause;
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  #overdue;

  /** @param {() => void} ask */
  constructor(ask) {
    this.#ask = ask;
  }

  /** Something was typed. */
  begin() {
    clearTimeout(this.#pause);
    clearTimeout(this.#overdue);
    this.#pause = setTimeout(() => this.#try(ATTEMPTS), PAUSE_MS);
  }

  /** An answer has come. */
  end() {
    clearTimeout(this.#overdue);
  }

  /** @param {number} attempts How many are left, this one among them. */
  #try(attempts) {
    this.#ask();
    if (attempts > 1) this.#overdue = setTimeout(() => this.#try(attempts - 1), ANSWER_MS);
  }
}

class BriefPreview {
  /** @type {string|null} What Create was refused with: it stays urgent while the same words are read. */
  #refusal = null;
  element = el("div", { class: "brief-preview-line" });

  /** @param {Preview} preview */
  show({ brief, sentence, urgent = false }) {
    this.#refusal = urgent || sentence === this.#refusal ? (sentence ?? null) : null;
    if (sentence) this.element.replaceChildren(this.#notice(sentence));
    else if (brief) this.element.replaceChildren(understood(brief), ...(brief.notes ?? []).map(noteOf));
    else this.element.replaceChildren(el("p", { class: "hint", text: HINT }));
  }

  /** @param {string} sentence */
  #notice(sentence) {
    const isUrgent = this.#refusal !== null;
    return el("p", {
      class: isUrgent ? "notice urgent" : "notice",
      role: isUrgent ? "alert" : "status",
      text: sentence,
    });
  }
}

/** @param {Brief} brief */
const understood = (brief) =>
  el(
    "div",
    { class: "chips", role: "group", "aria-label": "Understood" },
    el("span", { class: "chips-label", text: "Heard" }),
    ...briefChips(brief),
  );

/** @param {string} note What could not be done as asked, or which words what is set by hand has overruled. */
const noteOf = (note) => el("p", { class: "hint", text: note });
