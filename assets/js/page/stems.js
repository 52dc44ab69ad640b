/** The stems of a song: what each one plays, drawn small, and a way to hear one alone. */

import { prepare, whenSeen } from "../shared/canvas.js";
import { el, iconButton, setAria, setIcon } from "../shared/dom.js";
import { words } from "../shared/format.js";
import { colorOf } from "../shared/part_colors.js";
import { player } from "../shared/player.js";
import { drawWave } from "../shared/wave.js";

/**
 * @import { Playable } from "../shared/player.js"
 * @import { DrawnNote, Peaks, Stem, Take } from "../shared/types.js"
 */

/**
 * Draw the notes of a part as a tiny piano roll.
 * @param {HTMLCanvasElement} canvas
 * @param {DrawnNote[]} notes
 * @param {number} length Of the song, in seconds.
 * @param {string} color
 */
function drawNotes(canvas, notes, length, color) {
  const prepared = prepare(canvas);
  if (!prepared) return;
  const { context, width, height } = prepared;
  const pitches = notes.map(([, , pitch]) => pitch);
  const lowest = Math.min(...pitches);
  const rows = Math.max(4, Math.max(...pitches) - lowest + 1);
  const tall = Math.max(2, height / rows);
  context.fillStyle = color;
  for (const [start, duration, pitch, velocity] of notes) {
    context.globalAlpha = 0.45 + 0.55 * (velocity / 127);
    const y = height - ((pitch - lowest + 0.5) / rows) * height - tall / 2;
    const top = Math.min(height - tall, Math.max(0, y));
    context.fillRect((start / length) * width, top, Math.max(1.5, (duration / length) * width - 0.5), tall);
  }
}

class StemRow {
  /** @type {Playable} */
  #playable;
  #button;

  /**
   * @param {Take} take
   * @param {Stem} stem
   * @param {Peaks} peaks Of the whole song; drawn where the stem has no notes.
   */
  constructor(take, stem, peaks) {
    const name = words(stem.id);
    this.#playable = {
      key: `${take.take_id}/${stem.id}`,
      takeId: take.take_id,
      url: stem.url,
      title: take.title,
      detail: `${name} alone`,
      duration: take.length_seconds,
    };
    const color = colorOf(stem.role);
    const canvas = el("canvas", { class: "stem-roll", "aria-hidden": true });
    whenSeen(canvas, () => {
      if (stem.notes.length) drawNotes(canvas, stem.notes, take.length_seconds, color);
      else drawWave(canvas, peaks.peaks[0] ?? [], { color });
    });
    this.#button = iconButton("play", "Solo", () => this.#solo(), { className: "small solo" });
    setAria(this.#button, "label", `Hear ${name} alone`);
    const instrument = stem.instrument ? words(stem.instrument) : "Reverb and delay";
    this.element = el(
      "li",
      { class: "stem" },
      el(
        "span",
        { class: "stem-words" },
        el("span", { class: "stem-name", text: name }),
        el("span", { class: "stem-instrument", text: instrument }),
      ),
      canvas,
      this.#button,
      el("a", {
        class: "tile-download",
        href: stem.download_url,
        download: true,
        text: "FLAC",
        "aria-label": `Download ${name} as FLAC`,
      }),
    );
    this.element.style.setProperty("--stem", color);
  }

  /** Play it alone from where the song stands, or pause it. */
  #solo() {
    const from = player.current?.takeId === this.#playable.takeId ? player.time : 0;
    if (player.isCurrent(this.#playable.key)) player.toggle();
    else player.play(this.#playable, from);
  }

  /** Show whether it plays. */
  show() {
    const isCurrent = player.isCurrent(this.#playable.key);
    const isPlaying = isCurrent && player.playing;
    this.element.classList.toggle("current", isCurrent);
    setAria(this.#button, "pressed", isPlaying);
    setIcon(this.#button, isPlaying ? "pause" : "play");
  }
}

export class StemList {
  #rows;

  /**
   * @param {Take} take
   * @param {Peaks} peaks
   */
  constructor(take, peaks) {
    this.#rows = take.stems.map((stem) => new StemRow(take, stem, peaks));
    this.element = el("ul", { class: "stems" }, ...this.#rows.map((row) => row.element));
  }

  /** Show which stem plays. */
  show() {
    for (const row of this.#rows) row.show();
  }
}
