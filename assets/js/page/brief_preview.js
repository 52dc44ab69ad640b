/** What the studio makes of the words, while they are typed: what was asked, and what it would choose. */

import { el } from "../shared/dom.js";
import { briefChips } from "./brief.js";
import { getWish, onWish } from "./wish.js";

const PAUSE_MS = 140;
const PATIENCE_MS = 2000;
const ATTEMPTS = 4; // a page that is still being put together may not pass the first one on

export function mount(element, { props, watch, send }) {
  let pause = 0; // until nothing more is typed
  let patience = 0; // until an answer is overdue
  const ask = (attempts) => {
    send.pause();
    if (attempts > 1) patience = setTimeout(ask, PATIENCE_MS, attempts - 1);
  };
  const listen = () => {
    clearTimeout(pause);
    clearTimeout(patience);
    pause = setTimeout(ask, PAUSE_MS, ATTEMPTS);
  };
  onWish(listen);
  document.addEventListener("input", (event) => {
    // Gradio tells of the keys that are pressed in these, but not of what is pasted, erased or spoken.
    if (event.target.closest("#more-control")) listen();
  });
  if (getWish()) listen(); // typed before anybody listened
  const line = el("div", { class: "brief-preview-line" });
  element.replaceChildren(line);

  let refused = null; // the sentence that Create was refused with: reading the same words once more does not make it quieter
  const show = () => {
    const { brief, sentence, urgent: now } = props.value ?? {};
    refused = now || sentence === refused ? (sentence ?? null) : null;
    const urgent = refused !== null;
    if (sentence) {
      line.replaceChildren(
        el("p", {
          class: urgent ? "notice urgent" : "notice",
          role: urgent ? "alert" : "status",
          text: sentence,
        }),
      );
    } else if (brief) {
      line.replaceChildren(
        el(
          "div",
          { class: "chips", role: "group", "aria-label": "Understood" },
          el("span", { class: "chips-label", text: "Heard" }),
          ...briefChips(brief),
        ),
      );
    } else {
      line.replaceChildren(
        el("p", {
          class: "hint",
          text: "Name a genre, a tempo, a key, chords, a mood, a length. What you leave open, the studio chooses.",
        }),
      );
    }
  };
  watch("value", () => {
    clearTimeout(patience);
    show();
  });
  show();
}
