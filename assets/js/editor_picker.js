/** Which song is edited: a list to begin with, a box to change it later. */

import { el } from "./dom.js";
import { clock } from "./format.js";
import { describe, getSongs } from "./takes.js";

const MOST_SONGS = 100;

export class Picker {
  #onOpen;
  #songs = [];
  #box = el("select", { class: "ed-input ed-songs", "aria-label": "Song to edit", on: { change: () => this.#onOpen(this.#box.value) } });

  constructor(onOpen) {
    this.#onOpen = onOpen;
    this.box = this.#box;
    this.element = el("div", { class: "ed-empty" });
  }

  /** Read the songs again. */
  async refresh(songId = null) {
    const { songs } = await getSongs(MOST_SONGS, 0);
    this.#songs = songs;
    this.#list();
    this.mark(songId);
  }

  /** Show which song is open. */
  mark(songId) {
    const options = this.#songs.map(({ take_id, song_id, title }) => el("option", { value: take_id, text: title, selected: song_id === songId }));
    this.#box.replaceChildren(...options);
  }

  /** Say why a song could not be opened. */
  say(sentence) {
    this.element.prepend(el("p", { class: "notice urgent", role: "alert", text: sentence }));
  }

  #list() {
    if (this.#songs.length === 0) {
      this.element.replaceChildren(el("div", { class: "empty" }, el("p", { class: "empty-title", text: "Nothing to edit yet" }), el("p", { text: "Make a song first; then change any bar and any part of it here." })));
      return;
    }
    const row = (song) =>
      el(
        "li",
        {},
        el(
          "button",
          { type: "button", class: "ed-song", "aria-label": `Edit ${song.title}`, on: { click: () => this.#onOpen(song.take_id) } },
          el("span", { class: "ed-song-title", text: song.title }),
          el("span", { class: "ed-song-detail", text: `${describe(song)} · ${clock(Math.round(song.length_seconds))}` }),
        ),
      );
    this.element.replaceChildren(el("h2", { text: "Choose a song to edit" }), el("ul", { class: "ed-song-list" }, ...this.#songs.map(row)));
  }
}
