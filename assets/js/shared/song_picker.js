/** Which song is edited: a list to begin with, a box to change it later. */

import { el } from "./dom.js";
import { clock } from "./format.js";
import { describe, getSongs } from "./takes.js";

const MOST_SONGS = 100;

/** What the list and the box are called, and what is said where there is no song yet. */
const EDIT = {
  verb: "Edit",
  box: "Song to edit",
  title: "Choose a song to edit",
  nothing: "Nothing to edit yet",
  hint: "Make a song first; then change any bar and any part of it here.",
};

export class Picker {
  #onOpen;
  #songs = [];
  #words;
  #box;

  constructor(onOpen, words = EDIT) {
    this.#onOpen = onOpen;
    this.#words = words;
    this.#box = el("select", {
      class: "ed-input ed-songs",
      "aria-label": words.box,
      on: { change: () => onOpen(this.#box.value) },
    });
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
    const options = this.#songs.map(({ take_id, song_id, title }) =>
      el("option", { value: take_id, text: title, selected: song_id === songId }),
    );
    this.#box.replaceChildren(...options);
  }

  /** Say why a song could not be opened. */
  say(sentence) {
    this.element.prepend(el("p", { class: "notice urgent", role: "alert", text: sentence }));
  }

  #list() {
    if (this.#songs.length === 0) {
      this.element.replaceChildren(
        el(
          "div",
          { class: "empty" },
          el("p", { class: "empty-title", text: this.#words.nothing }),
          el("p", { text: this.#words.hint }),
        ),
      );
      return;
    }
    const row = (song) =>
      el(
        "li",
        {},
        el(
          "button",
          {
            type: "button",
            class: "ed-song",
            "aria-label": `${this.#words.verb} ${song.title}`,
            on: { click: () => this.#onOpen(song.take_id) },
          },
          el("span", { class: "ed-song-title", text: song.title }),
          el("span", {
            class: "ed-song-detail",
            text: `${describe(song)} · ${clock(Math.round(song.length_seconds))}`,
          }),
        ),
      );
    this.element.replaceChildren(
      el("h2", { text: this.#words.title }),
      el("ul", { class: "ed-song-list" }, ...this.#songs.map(row)),
    );
  }
}
