/** A finished take: hear it, see it, judge it, take it away, ask for another. */

import { briefChips } from "./brief.js";
import { checksTable } from "./checks.js";
import { mixTake } from "../desk/requests.js";
import { el, iconButton, setIcon } from "../shared/dom.js";
import { editTake } from "../editor/takes.js";
import { clock, size } from "../shared/format.js";
import { player } from "../shared/player.js";
import { stemList } from "./stems.js";
import { describe, getPeaks, playable } from "../shared/takes.js";
import { Waveform } from "./waveform.js";
import { setWish } from "./wish.js";

export class SongCard {
  #take;
  #play;
  #time = el("span", { class: "time" });
  #whole = el("button", {
    type: "button",
    class: "button small whole",
    text: "Whole mix",
    hidden: true,
    on: { click: () => player.play(playable(this.#take), player.time) },
  });
  #waveform;
  #columns = el("div", { class: "columns" });
  #stems = null;
  #stop = () => {};

  constructor(take, { onAnother }) {
    this.#take = take;
    this.#play = iconButton("play", "Play", () => this.#toggle(), {
      quiet: true,
      className: "round large play",
    });
    this.#waveform = new Waveform(take, () => playable(take));
    const copied = el("span", { class: "sr-only", role: "status" });
    const copy = iconButton("copy", "Copy wish", async () => {
      setWish(take.text);
      await navigator.clipboard?.writeText(take.text).catch(() => {}); // a page without https may not; the wish is in the box all the same
      copied.textContent = "The wish is in the box and in the clipboard.";
    });
    this.element = el(
      "section",
      { class: "card song", "aria-label": `Song: ${take.title}`, "data-take": take.take_id },
      el(
        "header",
        { class: "song-head" },
        this.#play,
        el(
          "div",
          { class: "song-words" },
          el("h2", { text: take.title }),
          el("p", {
            class: "song-detail",
            text: `${describe(take)} · ${clock(Math.round(take.length_seconds))}${take.is_recording ? "" : ` · seed ${take.seed}`}`,
          }),
        ),
        el(
          "div",
          { class: "song-actions" },
          iconButton("edit", "Edit", () => editTake(take.take_id), { className: "edit" }),
          take.is_recording
            ? null
            : iconButton("sliders", "Desk", () => mixTake(take.take_id), { className: "mix" }),
          iconButton("again", "Another one", onAnother, { className: "another" }),
          copy,
          copied,
        ),
      ),
      this.#waveform.element,
      el("div", { class: "song-line" }, this.#time, this.#whole),
      this.#downloads(),
      this.#columns,
      this.#asChosen(),
    );
  }

  /** Draw what needs a width, and follow the player; call it when the card is in the page. */
  async enter() {
    const peaks = await getPeaks(this.#take.take_id);
    if (!this.element.isConnected) return;
    this.#stems = stemList(this.#take, peaks);
    this.#columns.hidden = this.#take.is_recording; // nothing was asked for, and it has no stems
    this.#columns.replaceChildren(
      el(
        "section",
        { class: "column", "aria-label": "Asked and measured" },
        el("h3", { text: "Asked and measured" }),
        checksTable(this.#take.checks),
      ),
      el(
        "section",
        { class: "column", "aria-label": "Stems" },
        el("h3", { text: "Stems" }),
        this.#stems.element,
      ),
    );
    await this.#waveform.enter(peaks);
    this.#stop = player.follow(() => this.#show());
  }

  leave() {
    this.#stop();
    this.#waveform.leave();
  }

  #toggle() {
    player.toggle(player.current?.takeId === this.#take.take_id ? player.current : playable(this.#take));
  }

  #show() {
    const mine = player.current?.takeId === this.#take.take_id;
    const playing = mine && player.playing;
    setIcon(this.#play, playing ? "pause" : "play");
    this.#play.setAttribute("aria-label", playing ? "Pause" : "Play");
    this.#time.textContent = `${clock(mine ? player.time : 0)} / ${clock(this.#take.length_seconds)}`;
    this.#whole.hidden = !mine || player.isCurrent(this.#take.take_id);
    this.#stems.show();
  }

  #downloads() {
    const link = ({ name, label, url, bytes }) =>
      el(
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
    return el(
      "div",
      { class: "downloads", role: "group", "aria-label": "Downloads" },
      ...this.#take.downloads.map(link),
    );
  }

  #asChosen() {
    const { brief } = this.#take;
    const notes = (brief.notes ?? []).map((note) => el("p", { class: "notice", text: note }));
    return el(
      "details",
      { class: "as-chosen" },
      el("summary", { text: "The brief, as chosen" }),
      el("blockquote", { class: "wish-text", text: this.#take.text }),
      ...notes,
      el("div", { class: "chips" }, ...briefChips(brief)),
      el("pre", { class: "json", tabindex: 0, text: JSON.stringify(brief, null, 2) }),
    );
  }
}
