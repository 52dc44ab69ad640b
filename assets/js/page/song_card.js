/** A finished take: hear it, see it, judge it, take it away, ask for another. */

import { el, iconButton, setAria, setIcon } from "../shared/dom.js";
import { clock, size } from "../shared/format.js";
import { player } from "../shared/player.js";
import { editTake, mixTake } from "../shared/tabs.js";
import { describe, getPeaks, playable } from "../shared/takes.js";
import { setWish } from "../shared/wish.js";
import { briefChips } from "./brief.js";
import { checksTable } from "./checks.js";
import { StemList } from "./stems.js";
import { Waveform } from "./waveform.js";

/** @import { Download, Take } from "../shared/types.js" */

export class SongCard {
  #take;
  #play;
  #time = el("span", { class: "time" });
  #whole = el("button", { type: "button", class: "button small whole", text: "Whole mix", hidden: true });
  #waveform;
  #columns = el("div", { class: "columns" });
  /** @type {StemList|null} */
  #stems = null;
  #stop = () => {};

  /**
   * @param {Take} take
   * @param {() => void} onAnother
   */
  constructor(take, onAnother) {
    this.#take = take;
    this.#play = iconButton("play", "Play", () => this.#toggle(), {
      quiet: true,
      className: "round large play",
    });
    this.#whole.addEventListener("click", () => player.play(playable(take), player.time));
    this.#waveform = new Waveform(take, () => playable(take));
    this.element = el(
      "section",
      { class: "card song", "aria-label": `Song: ${take.title}`, "data-take": take.take_id },
      el("header", { class: "song-head" }, this.#play, heading(take), actions(take, onAnother)),
      this.#waveform.element,
      el("div", { class: "song-line" }, this.#time, this.#whole),
      el(
        "div",
        { class: "downloads", role: "group", "aria-label": "Downloads" },
        ...take.downloads.map(downloadLink),
      ),
      this.#columns,
      briefDetails(take),
    );
  }

  /** Draw what needs a width, and follow the player; call it when the card is in the page. */
  async enter() {
    const peaks = await getPeaks(this.#take.take_id);
    if (!this.element.isConnected) return;
    this.#stems = new StemList(this.#take, peaks);
    this.#columns.hidden = this.#take.is_recording; // nothing was asked for, and it has no stems
    this.#columns.replaceChildren(
      column("Asked and measured", checksTable(this.#take.checks)),
      column("Stems", this.#stems.element),
    );
    this.#waveform.enter(peaks);
    this.#stop = player.follow(() => this.#show());
  }

  /** Follow the player no more. */
  leave() {
    this.#stop();
    this.#waveform.leave();
  }

  /** Whether the take, or a stem of it, is what plays. */
  get #isCurrent() {
    return player.current?.takeId === this.#take.take_id;
  }

  #toggle() {
    player.toggle(this.#isCurrent ? player.current : playable(this.#take));
  }

  #show() {
    const isCurrent = this.#isCurrent;
    const isPlaying = isCurrent && player.playing;
    setIcon(this.#play, isPlaying ? "pause" : "play");
    setAria(this.#play, "label", isPlaying ? "Pause" : "Play");
    this.#time.textContent = `${clock(isCurrent ? player.time : 0)} / ${clock(this.#take.length_seconds)}`;
    this.#whole.hidden = !isCurrent || player.isCurrent(this.#take.take_id);
    this.#stems?.show();
  }
}

/** @param {Take} take */
function heading(take) {
  const seed = take.is_recording ? "" : ` · seed ${take.seed}`;
  const detail = `${describe(take)} · ${clock(Math.round(take.length_seconds))}${seed}`;
  return el(
    "div",
    { class: "song-words" },
    el("h2", { text: take.title }),
    el("p", { class: "song-detail", text: detail }),
  );
}

/**
 * @param {Take} take
 * @param {() => void} onAnother
 */
function actions(take, onAnother) {
  const copied = el("span", { class: "sr-only", role: "status" });
  const copy = iconButton("copy", "Copy wish", async () => {
    setWish(take.text);
    await navigator.clipboard?.writeText(take.text).catch(() => {}); // refused without https
    copied.textContent = "The wish is in the box and in the clipboard.";
  });
  const edit = iconButton("edit", "Edit", () => editTake(take.take_id), { className: "edit" });
  const desk = iconButton("sliders", "Desk", () => mixTake(take.take_id), { className: "mix" });
  const another = iconButton("again", "Another one", onAnother, { className: "another" });
  const buttons = take.is_recording ? [edit, another, copy] : [edit, desk, another, copy];
  return el("div", { class: "song-actions" }, ...buttons, copied);
}

/**
 * @param {string} name
 * @param {HTMLElement} content
 */
const column = (name, content) =>
  el("section", { class: "column", "aria-label": name }, el("h3", { text: name }), content);

/** @param {Download} download */
function downloadLink({ name, label, url, bytes = null }) {
  return el(
    "a",
    {
      class: "download",
      href: url,
      download: true,
      "data-file": name,
      "aria-label": `Download as ${label}`,
    },
    el("span", { class: "download-label", text: label }),
    bytes === null ? null : el("span", { class: "download-size", text: size(bytes) }),
  );
}

/** @param {Take} take */
function briefDetails({ brief, text }) {
  const notes = (brief.notes ?? []).map((note) => el("p", { class: "notice", text: note }));
  return el(
    "details",
    { class: "as-chosen" },
    el("summary", { text: "The brief, as chosen" }),
    el("blockquote", { class: "wish-text", text }),
    ...notes,
    el("div", { class: "chips" }, ...briefChips(brief)),
    el("pre", { class: "json", tabindex: 0, text: JSON.stringify(brief, null, 2) }),
  );
}
