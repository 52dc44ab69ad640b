/** Every song, newest first. */

import { hear, NEW_TAKE, OPEN_TAKE, say, showTab } from "../shared/events.js";
import { mixTake } from "../desk/requests.js";
import { el, iconButton, setIcon } from "../shared/dom.js";
import { editTake } from "../editor/takes.js";
import { ago, clock } from "../shared/format.js";
import { player } from "../shared/player.js";
import { describe, getPeaks, getSongs, playable } from "../shared/takes.js";
import { drawWave, whenSeen } from "../shared/wave.js";

const PAGE = 60;
const REST = "#565e70";
const PLAYED = "#f2b84b";

class SongTile {
  #button;
  #canvas = el("canvas", { class: "tile-wave", "aria-hidden": true });
  #peaks = [];

  constructor(take) {
    this.take = take;
    this.words = `${take.title} ${describe(take)} ${take.text}`.toLowerCase();
    this.#button = iconButton("play", `Play ${take.title}`, () => player.toggle(playable(take)), {
      quiet: true,
      className: "round",
    });
    const open = el("button", {
      type: "button",
      class: "tile-title",
      title: "Open",
      text: take.title,
      on: { click: () => say(OPEN_TAKE, take.take_id) },
    });
    const downloads = take.downloads
      .filter(({ name }) => name === "wav" || name === "mp3" || name === "midi")
      .map(({ label, url }) =>
        el("a", {
          class: "tile-download",
          href: url,
          download: true,
          text: label,
          "aria-label": `Download ${take.title} as ${label}`,
        }),
      );
    const opener = (text, open) =>
      el("button", {
        type: "button",
        class: "tile-download tile-edit",
        text,
        "aria-label": `${text} ${take.title}`,
        on: { click: () => open(take.take_id) },
      });
    const openers = [opener("Edit", editTake), take.is_recording ? null : opener("Mix", mixTake)];
    this.element = el(
      "article",
      { class: "card tile", "aria-label": take.title },
      this.#button,
      el(
        "div",
        { class: "tile-words" },
        el(
          "div",
          { class: "tile-line" },
          open,
          el("span", { class: "tile-length", text: clock(Math.round(take.length_seconds)) }),
        ),
        el("p", { class: "tile-detail", text: describe(take) }),
      ),
      this.#canvas,
      el(
        "div",
        { class: "tile-foot" },
        el("time", { datetime: take.created, title: ago(take.created), text: ago(take.created, "narrow") }),
        el("span", { class: "tile-downloads" }, ...openers, ...downloads),
      ),
    );
    whenSeen(this.#canvas, async () => {
      if (!this.#peaks.length) this.#peaks = (await getPeaks(take.take_id)).peaks[0];
      this.draw();
    });
  }

  /** Show whether, and how far, it plays. */
  draw() {
    const mine = player.current?.takeId === this.take.take_id;
    const playing = mine && player.playing;
    this.element.classList.toggle("current", mine);
    setIcon(this.#button, playing ? "pause" : "play");
    this.#button.setAttribute("aria-label", `${playing ? "Pause" : "Play"} ${this.take.title}`);
    drawWave(this.#canvas, this.#peaks, {
      color: REST,
      played: PLAYED,
      progress: mine && player.duration ? player.time / player.duration : 0,
    });
  }
}

class Library {
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
  #drawn = null;

  constructor() {
    this.element = el(
      "div",
      { class: "library" },
      el("div", { class: "library-head" }, this.#search, this.#count),
      this.#list,
      this.#more,
    );
    player.follow(() => this.#followPlayer());
  }

  /** Read the newest songs again. */
  async refresh() {
    try {
      const { songs, more } = await getSongs(Math.max(PAGE, this.#tiles.length), 0);
      this.#tiles = songs.map((song) => new SongTile(song));
      this.#show(more);
    } catch (error) {
      this.#list.replaceChildren(el("p", { class: "notice", role: "alert", text: error.message }));
    }
  }

  async #grow() {
    const { songs, more } = await getSongs(PAGE, this.#tiles.length);
    this.#tiles.push(...songs.map((song) => new SongTile(song)));
    this.#show(more);
  }

  #show(more) {
    this.#search.hidden = this.#tiles.length === 0;
    this.#more.hidden = !more;
    if (this.#tiles.length > 0) {
      this.#list.replaceChildren(...this.#tiles.map((tile) => tile.element));
      this.#filter();
      return;
    }
    this.#count.textContent = "";
    this.#list.replaceChildren(
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
      ),
    );
  }

  #filter() {
    const sought = this.#search.value.trim().toLowerCase().split(/\s+/);
    let found = 0;
    for (const tile of this.#tiles) {
      tile.element.hidden = !sought.every((word) => tile.words.includes(word));
      found += !tile.element.hidden;
    }
    this.#count.textContent = found === 0 ? "No song matches." : found === 1 ? "1 song" : `${found} songs`;
  }

  #followPlayer() {
    const id = player.current?.takeId ?? null;
    for (const tile of this.#tiles) {
      if (tile.take.take_id === id || tile.take.take_id === this.#drawn) tile.draw();
    }
    this.#drawn = id;
  }
}

export function mount(element) {
  const library = new Library();
  element.replaceChildren(library.element);
  hear(NEW_TAKE, () => library.refresh());
  document.getElementById("tab-library-button")?.addEventListener("click", () => library.refresh());
  library.refresh();
}
