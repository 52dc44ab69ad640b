/** Which song is open in a tab: a list to begin with, a box to change it later. */

import { getSongs } from "./api.js";
import { el } from "./dom.js";
import { clock } from "./format.js";
import { describe } from "./takes.js";

/**
 * @import { Song } from "./types.js"
 *
 * @typedef {object} PickerWords
 * @property {string} verb What the tab does to a song.
 * @property {string} box What the box is called.
 * @property {string} title What stands above the list.
 * @property {string} nothing What is said while there is no song.
 * @property {string} hint What to do then.
 */

const MOST_SONGS = 100;

export class SongPicker {
  #onOpen;
  /** @type {Song[]} */
  #songs = [];
  #words;

  /**
   * @param {PickerWords} words
   * @param {(takeId: string) => void} onOpen
   */
  constructor(words, onOpen) {
    this.#onOpen = onOpen;
    this.#words = words;
    this.box = el("select", { class: "ed-input ed-songs", "aria-label": words.box });
    this.box.addEventListener("change", () => onOpen(this.box.value));
    this.element = el("div", { class: "ed-empty" });
  }

  /**
   * Read the songs again.
   * @param {string|null} [songId] The one that is open.
   */
  async refresh(songId = null) {
    const { songs } = await getSongs(MOST_SONGS, 0);
    this.#songs = songs;
    this.#list();
    this.mark(songId);
  }

  /**
   * Show which song is open.
   * @param {string|null} songId
   */
  mark(songId) {
    /** @param {Song} song */
    const option = (song) =>
      el("option", { value: song.take_id, text: song.title, selected: song.song_id === songId });
    this.box.replaceChildren(...this.#songs.map(option));
  }

  /**
   * Say why a song could not be opened.
   * @param {string} sentence
   */
  showTrouble(sentence) {
    this.element.prepend(el("p", { class: "notice urgent", role: "alert", text: sentence }));
  }

  #list() {
    const { title, nothing, hint } = this.#words;
    if (this.#songs.length === 0) {
      const empty = [el("p", { class: "empty-title", text: nothing }), el("p", { text: hint })];
      this.element.replaceChildren(el("div", { class: "empty" }, ...empty));
      return;
    }
    const rows = this.#songs.map((song) => el("li", {}, this.#button(song)));
    this.element.replaceChildren(el("h2", { text: title }), el("ul", { class: "ed-song-list" }, ...rows));
  }

  /** @param {Song} song */
  #button(song) {
    const detail = `${describe(song)} · ${clock(Math.round(song.length_seconds))}`;
    return el(
      "button",
      {
        type: "button",
        class: "ed-song",
        "aria-label": `${this.#words.verb} ${song.title}`,
        on: { click: () => this.#onOpen(song.take_id) },
      },
      el("span", { class: "ed-song-title", text: song.title }),
      el("span", { class: "ed-song-detail", text: detail }),
    );
  }
}
