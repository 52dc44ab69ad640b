/** The players of a song: what each one plays, drawn small, and a way to hear one alone. */

import { el, iconButton, setIcon } from "../shared/dom.js";
import { words } from "../shared/format.js";
import { player } from "../shared/player.js";
import { drawWave, whenSeen } from "../shared/wave.js";

const COLORS = {
  drums: "#f2b84b",
  percussion: "#d9c46a",
  bass: "#ef8a62",
  chords: "#7fa8f8",
  pad: "#a79bf5",
  lead: "#66d3ae",
  counter: "#5cc4d8",
  arp: "#e098d3",
  fx: "#a3adbd",
  space: "#7c879b",
};

/** The colour of a part by its role. */
export const colorOf = (role) => COLORS[role] ?? COLORS.fx;

/** Draw the notes of a part as a tiny piano roll. */
function drawNotes(canvas, notes, length, color) {
  const ratio = window.devicePixelRatio || 1;
  const { clientWidth: width, clientHeight: height } = canvas;
  if (!width || !height || !notes.length) return;
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  const context = canvas.getContext("2d");
  context.scale(ratio, ratio);
  const pitches = notes.map(([, , pitch]) => pitch);
  const lowest = Math.min(...pitches);
  const rows = Math.max(4, Math.max(...pitches) - lowest + 1);
  const tall = Math.max(2, height / rows);
  context.fillStyle = color;
  for (const [start, duration, pitch, velocity] of notes) {
    context.globalAlpha = 0.45 + 0.55 * (velocity / 127);
    const y = height - ((pitch - lowest + 0.5) / rows) * height - tall / 2;
    context.fillRect(
      (start / length) * width,
      Math.min(height - tall, Math.max(0, y)),
      Math.max(1.5, (duration / length) * width - 0.5),
      tall,
    );
  }
}

class StemRow {
  #stem;
  #button;

  constructor(take, stem, peaks) {
    this.#stem = {
      key: `${take.take_id}/${stem.id}`,
      takeId: take.take_id,
      url: stem.url,
      title: take.title,
      detail: `${words(stem.id)} alone`,
      duration: take.length_seconds,
    };
    const color = colorOf(stem.role);
    const canvas = el("canvas", { class: "stem-roll", "aria-hidden": true });
    whenSeen(canvas, () => {
      if (stem.notes.length) drawNotes(canvas, stem.notes, take.length_seconds, color);
      else drawWave(canvas, peaks.peaks[0], { color });
    });
    this.#button = iconButton("play", "Solo", () => this.#solo(take), { className: "small solo" });
    this.element = el(
      "li",
      { class: "stem" },
      el(
        "span",
        { class: "stem-words" },
        el("span", { class: "stem-name", text: words(stem.id) }),
        el("span", {
          class: "stem-instrument",
          text: stem.instrument ? words(stem.instrument) : "Reverb and delay",
        }),
      ),
      canvas,
      this.#button,
      el("a", {
        class: "tile-download",
        href: stem.download_url,
        download: true,
        text: "FLAC",
        "aria-label": `Download ${words(stem.id)} as FLAC`,
      }),
    );
    this.element.style.setProperty("--stem", color);
    this.#button.setAttribute("aria-label", `Hear ${words(stem.id)} alone`);
  }

  /** Play it alone from where the song stands, or go back to the whole song. */
  #solo(take) {
    const from = player.current?.takeId === take.take_id ? player.time : 0;
    if (player.isCurrent(this.#stem.key)) player.toggle();
    else player.play(this.#stem, from);
  }

  show() {
    const mine = player.isCurrent(this.#stem.key);
    this.element.classList.toggle("current", mine);
    this.#button.setAttribute("aria-pressed", mine && player.playing);
    setIcon(this.#button, mine && player.playing ? "pause" : "play");
  }
}

/** The list of stems and a function that keeps it beside the player. */
export function stemList(take, peaks) {
  const rows = take.stems.map((stem) => new StemRow(take, stem, peaks));
  const element = el("ul", { class: "stems" }, ...rows.map((row) => row.element));
  return { element, show: () => rows.forEach((row) => row.show()) };
}
