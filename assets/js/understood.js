/** What the studio makes of the words, while they are typed: what was asked, and what it would choose. */

import { el } from "./dom.js";
import { briefChips } from "./brief.js";
import { onWish } from "./wish.js";

const PAUSE_MS = 140;

export function mount(element, { props, watch, send }) {
  let timer = 0;
  onWish(() => {
    clearTimeout(timer);
    timer = setTimeout(() => send.pause(), PAUSE_MS);
  });
  const line = el("div", { class: "understood" });
  element.replaceChildren(line);

  let refused = null; // the sentence that Create was refused with: reading the same words once more does not make it quieter
  const show = () => {
    const { brief, sentence, urgent: now } = props.value ?? {};
    refused = now || sentence === refused ? (sentence ?? null) : null;
    const urgent = refused !== null;
    if (sentence) {
      line.replaceChildren(el("p", { class: urgent ? "notice urgent" : "notice", role: urgent ? "alert" : "status", text: sentence }));
    } else if (brief) {
      line.replaceChildren(
        el("div", { class: "chips", role: "group", "aria-label": "Understood" }, el("span", { class: "chips-label", text: "Heard" }), ...briefChips(brief)),
      );
    } else {
      line.replaceChildren(el("p", { class: "hint", text: "Name a genre, a tempo, a key, chords, a mood, a length. What you leave open, the studio chooses." }));
    }
  };
  watch("value", show);
  show();
}
