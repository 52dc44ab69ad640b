/** A patch that a search found: hear it, see how near it comes, keep it as an instrument. */

import { postKeptPatch, sentenceOf } from "../shared/api.js";
import { el, iconButton, setAria, setIcon } from "../shared/dom.js";
import { facts } from "../shared/facts.js";
import { player } from "../shared/player.js";

/**
 * @import { Playable } from "../shared/player.js"
 * @import { FoundPatches } from "../shared/types.js"
 */

export class Candidate {
  #button = iconButton("play", "Play", () => player.toggle(this.#playable), {
    quiet: true,
    className: "round",
  });
  #name = el("input", {
    type: "text",
    class: "lab-name",
    maxlength: facts.limits.patch_name_characters,
    "aria-label": "Name of the instrument",
    placeholder: "my-bass",
  });
  #keep = el("button", { type: "submit", class: "button", text: "Keep" });
  #status = el("p", { class: "lab-said", role: "status" });
  #found;
  #place;
  #onKept;
  /** @type {Playable} */
  #playable;

  /**
   * @param {FoundPatches} found
   * @param {number} place Which of the candidates it is; 0 is the nearest.
   * @param {() => void} onKept
   */
  constructor(found, place, onKept) {
    this.#found = found;
    this.#place = place;
    this.#onKept = onKept;
    const { distance, seconds, url } = found.candidates[place];
    this.#playable = {
      key: `patch-${found.id}-${place}`,
      takeId: null,
      url,
      title: found.text,
      detail: `Patch ${place + 1} of ${found.candidates.length}`,
      duration: seconds,
    };
    this.#label("Play");
    this.element = el(
      "li",
      { class: "card lab-candidate" },
      this.#button,
      el(
        "div",
        { class: "lab-words" },
        el("p", { class: "lab-title", text: place === 0 ? "Nearest" : `Number ${place + 1}` }),
        el("p", { class: "lab-detail", text: `distance ${distance.toFixed(2)} · ${beside(found)}` }),
        nearness(distance, found.median_distance),
      ),
      el(
        "form",
        {
          class: "lab-keep",
          on: {
            submit: (event) => {
              event.preventDefault();
              this.#submit();
            },
          },
        },
        this.#name,
        this.#keep,
      ),
      this.#status,
    );
  }

  /** Show whether it plays. */
  draw() {
    const isPlaying = player.isCurrent(this.#playable.key) && player.playing;
    setIcon(this.#button, isPlaying ? "pause" : "play");
    this.#label(isPlaying ? "Pause" : "Play");
  }

  async #submit() {
    this.#keep.disabled = true;
    try {
      const kept = await postKeptPatch(this.#found.id, this.#place, this.#name.value);
      this.#status.textContent = `Kept. Ask for it in a wish: “lo-fi with ${kept.name}”.`;
      this.#onKept();
    } catch (error) {
      this.#keep.disabled = false;
      this.#status.textContent = sentenceOf(error);
    }
  }

  /** @param {"Play"|"Pause"} word */
  #label(word) {
    const label = `${word} ${this.#playable.detail.toLowerCase()}`;
    setAria(this.#button, "label", label);
    this.#button.title = label;
  }
}

/** @param {FoundPatches} found */
const beside = (found) => `a random one ${found.median_distance.toFixed(2)}`;

/**
 * A bar that is the longer the nearer a patch comes, beside a random one.
 * @param {number} distance
 * @param {number} medianDistance
 */
function nearness(distance, medianDistance) {
  const fill = el("div", { class: "lab-near-fill" });
  fill.style.transform = `scaleX(${Math.max(0.04, Math.min(1, 1 - distance / medianDistance))})`;
  return el("div", { class: "lab-near", "aria-hidden": true }, fill);
}
