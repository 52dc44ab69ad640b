/** Every song, newest first. */

import { getSongs, sentenceOf } from "../shared/api.js";
import { whenSeen } from "../shared/canvas.js";
import { el, iconButton, setAria, setIcon } from "../shared/dom.js";
import { emit, NEW_TAKE, on, OPEN_TAKE } from "../shared/events.js";
import { ago, clock } from "../shared/format.js";
import { player } from "../shared/player.js";
import { editTake, mixTake, showTab } from "../shared/tabs.js";
import { describe, getPeaks, playable } from "../shared/takes.js";
import { drawWave } from "../shared/wave.js";

/** @import { Song } from "../shared/types.js" */

const PAGE = 60;
const REST = "#565e70";
const PLAYED = "#f2b84b";
const ON_TILE = ["wav", "mp3", "midi"]; // downloads that a tile has room for

class SongTile {
  #button;
  #canvas = el("canvas", { class: "tile-wave", "aria-hidden": true });
  /** @type {number[]} */
  #peaks = [];

  /** @param {Song} take */
  constructor(take) {
    this.take = take;
    this.words = `${take.title} ${describe(take)} ${take.text}`.toLowerCase();
    this.#button = iconButton("play", `Play ${take.title}`, () => player.toggle(playable(take)), {
      quiet: true,
      className: "round",
    });
    this.element = el(
      "article",
      { class: "card tile", "aria-label": take.title },
      this.#button,
      heading(take),
      this.#canvas,
      foot(take),
    );
    whenSeen(this.#canvas, async () => {
      if (!this.#peaks.length) this.#peaks = (await getPeaks(take.take_id)).peaks[0] ?? [];
      this.draw();
    });
  }

  /** Show whether, and how far, it plays. */
  draw() {
    const isCurrent = player.current?.takeId === this.take.take_id;
    const isPlaying = isCurrent && player.playing;
    this.element.classList.toggle("current", isCurrent);
    setIcon(this.#button, isPlaying ? "pause" : "play");
    setAria(this.#button, "label", `${isPlaying ? "Pause" : "Play"} ${this.take.title}`);
    const progress = isCurrent && player.duration ? player.time / player.duration : 0;
    drawWave(this.#canvas, this.#peaks, { color: REST, played: PLAYED, progress });
  }
}

/** @param {Song} take */
function heading(take) {
  const open = el("button", {
    type: "button",
    class: "tile-title",
    title: "Open",
    text: take.title,
    on: { click: () => emit(OPEN_TAKE, take.take_id) },
  });
  const length = el("span", { class: "tile-length", text: clock(Math.round(take.length_seconds)) });
  return el(
    "div",
    { class: "tile-words" },
    el("div", { class: "tile-line" }, open, length),
    el("p", { class: "tile-detail", text: describe(take) }),
  );
}

/** @param {Song} take */
function foot(take) {
  /**
   * @param {string} text
   * @param {(takeId: string) => void} open
   */
  const opener = (text, open) =>
    el("button", {
      type: "button",
      class: "tile-download tile-edit",
      text,
      "aria-label": `${text} ${take.title}`,
      on: { click: () => open(take.take_id) },
    });
  const downloads = take.downloads
    .filter(({ name }) => ON_TILE.includes(name))
    .map(({ label, url }) =>
      el("a", {
        class: "tile-download",
        href: url,
        download: true,
        text: label,
        "aria-label": `Download ${take.title} as ${label}`,
      }),
    );
  const mix = take.is_recording ? null : opener("Mix", mixTake);
  return el(
    "div",
    { class: "tile-foot" },
    el("time", { datetime: take.created, title: ago(take.created), text: ago(take.created, "narrow") }),
    el("span", { class: "tile-downloads" }, opener("Edit", editTake), mix, ...downloads),
  );
}

class Library {
  /** @type {SongTile[]} */
  #tiles = [];
  #list = el("div", { class: "tiles" });
  #count = el("p", { class: "library-count", role: "status" });
  #search = el("input", {
    type: "search",
    class: "search",
    placeholder: "Search songs",
    "aria-label": "Search songs",
    on: { input: () => this.#filter() },
  });
  #more = el("button", {
    type: "button",
    class: "button",
    text: "Show more",
    hidden: true,
    on: { click: () => this.#grow() },
  });
  /** @type {string|null} The take that was drawn as the one that plays. */
  #drawnId = null;

  constructor() {
    const head = el("div", { class: "library-head" }, this.#search, this.#count);
    this.element = el("div", { class: "library" }, head, this.#list, this.#more);
    player.follow(() => this.#followPlayer());
  }

  /** Read the newest songs again. */
  async refresh() {
    try {
      const { songs, more } = await getSongs(Math.max(PAGE, this.#tiles.length), 0);
      this.#tiles = songs.map((song) => new SongTile(song));
      this.#show(more);
    } catch (error) {
      this.#list.replaceChildren(el("p", { class: "notice", role: "alert", text: sentenceOf(error) }));
    }
  }

  async #grow() {
    const { songs, more } = await getSongs(PAGE, this.#tiles.length);
    this.#tiles.push(...songs.map((song) => new SongTile(song)));
    this.#show(more);
  }

  /** @param {boolean} hasMore */
  #show(hasMore) {
    this.#search.hidden = this.#tiles.length === 0;
    this.#more.hidden = !hasMore;
    if (this.#tiles.length > 0) {
      this.#list.replaceChildren(...this.#tiles.map((tile) => tile.element));
      this.#filter();
      return;
    }
    this.#count.textContent = "";
    this.#list.replaceChildren(invitation());
  }

  #filter() {
    const sought = this.#search.value.trim().toLowerCase().split(/\s+/);
    let found = 0;
    for (const tile of this.#tiles) {
      const isFound = sought.every((word) => tile.words.includes(word));
      tile.element.hidden = !isFound;
      if (isFound) found += 1;
    }
    if (found === 0) this.#count.textContent = "No song matches.";
    else this.#count.textContent = found === 1 ? "1 song" : `${found} songs`;
  }

  #followPlayer() {
    const id = player.current?.takeId ?? null;
    for (const tile of this.#tiles) {
      if (tile.take.take_id === id || tile.take.take_id === this.#drawnId) tile.draw();
    }
    this.#drawnId = id;
  }
}

/** What is shown while there are no songs. */
const invitation = () =>
  el(
    "div",
    { class: "empty" },
    el("p", { class: "empty-title", text: "Nothing here yet" }),
    el("p", { text: "Every song you make is kept here, with its stems, its MIDI and its score." }),
    el("button", {
      type: "button",
      class: "button primary",
      text: "Make the first one",
      on: { click: () => showTab("create") },
    }),
  );

/** @param {Element} element */
export function mount(element) {
  const library = new Library();
  element.replaceChildren(library.element);
  on(NEW_TAKE, () => library.refresh());
  document.getElementById("tab-library-button")?.addEventListener("click", () => library.refresh());
  library.refresh();
}
