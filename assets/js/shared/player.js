/**
 * The page's one audio element: starting something stops what played before, and changing tabs stops nothing.
 */

import { closestTo } from "./dom.js";

/**
 * @typedef {object} Playable
 * @property {string} key What tells it from everything else: the take's id, or the take's id and a stem's.
 * @property {string|null} takeId Null where it is no take.
 * @property {string} url
 * @property {string} title
 * @property {string} detail The quieter second line.
 * @property {number} duration Seconds.
 * @property {number} [level] How loud it plays, 0 to 1, where it is compared with something quieter.
 */

const SEEK_SECONDS = 5;
const END_SECONDS = 0.05; // how close to the end a position may be

class Player extends EventTarget {
  /** @type {Playable|null} */
  current = null;
  audio = this.#element();
  #frame = 0;

  /** A source of sound; its events count only while it is the one that plays. */
  #element() {
    const audio = new Audio();
    audio.preload = "auto";
    for (const event of ["play", "pause", "ended", "durationchange", "seeked", "waiting", "playing"]) {
      audio.addEventListener(event, () => audio === this.audio && this.#changed());
    }
    audio.addEventListener("error", () => {
      if (audio === this.audio && this.current) {
        this.dispatchEvent(new CustomEvent("trouble", { detail: this.current }));
      }
    });
    return audio;
  }

  get playing() {
    return !this.audio.paused && !this.audio.ended;
  }

  get time() {
    return this.audio.currentTime;
  }

  get duration() {
    return this.current?.duration ?? 0;
  }

  /** @param {string} key */
  isCurrent(key) {
    return this.current?.key === key;
  }

  /**
   * Play `playable`; what is already loaded goes on from where it stands.
   * @param {Playable} playable
   * @param {number|null} [from] Where to begin, in seconds.
   */
  play(playable, from = null) {
    if (!this.isCurrent(playable.key)) {
      this.current = playable;
      this.audio.src = playable.url;
      this.#describe(playable);
    }
    this.audio.volume = playable.level ?? 1;
    if (from !== null) this.audio.currentTime = from;
    // A browser may refuse to start sound before the first click; the button then simply still says "play".
    this.audio.play().catch(() => this.#changed());
  }

  /**
   * Go on with `playable` at the same position: what plays now sounds until the other has arrived, so there
   * is no gap.
   * @param {Playable} playable
   */
  exchange(playable) {
    const old = this.audio;
    const audio = this.#element();
    audio.src = playable.url;
    audio.volume = playable.level ?? 1;
    audio.currentTime = old.currentTime;
    this.current = playable;
    this.#describe(playable);
    const settle = () => {
      if (this.current !== playable) return; // somebody was quicker
      const playing = this.playing;
      old.pause();
      this.audio = audio;
      if (playing) audio.play().catch(() => this.#changed());
      this.#changed();
    };
    const align = () => {
      audio.addEventListener("seeked", settle, { once: true });
      audio.currentTime = Math.min(old.currentTime, Math.max(0, playable.duration - END_SECONDS));
    };
    audio.addEventListener("canplay", align, { once: true });
    audio.addEventListener(
      "error",
      () => this.current === playable && this.dispatchEvent(new CustomEvent("trouble", { detail: playable })),
      { once: true },
    );
  }

  /**
   * Play or pause.
   * @param {Playable|null} [playable] Otherwise what was played last.
   */
  toggle(playable = this.current) {
    if (!playable) return;
    if (this.isCurrent(playable.key) && this.playing) this.audio.pause();
    else this.play(playable);
  }

  /** @param {number} seconds */
  seek(seconds) {
    if (!this.current) return;
    this.audio.currentTime = Math.min(Math.max(0, seconds), Math.max(0, this.duration - END_SECONDS));
    this.#changed();
  }

  /** @param {number} direction 1 is forwards, -1 is back. */
  nudge(direction) {
    this.seek(this.time + direction * SEEK_SECONDS);
  }

  /**
   * Call `listener` now and whenever what plays, or where it stands, changes. Returns a function that stops
   * it.
   * @param {() => void} listener
   */
  follow(listener) {
    this.addEventListener("change", listener);
    listener();
    return () => this.removeEventListener("change", listener);
  }

  #changed() {
    cancelAnimationFrame(this.#frame);
    this.dispatchEvent(new Event("change"));
    if (this.playing) this.#frame = requestAnimationFrame(() => this.#changed());
  }

  /**
   * Call `listener` with what cannot be played.
   * @param {(playable: Playable) => void} listener
   */
  onTrouble(listener) {
    this.addEventListener("trouble", (event) => {
      if (event instanceof CustomEvent) listener(event.detail);
    });
  }

  /** @param {Playable} playable */
  #describe(playable) {
    if (!("mediaSession" in navigator)) return;
    navigator.mediaSession.metadata = new MediaMetadata({
      title: playable.title,
      artist: playable.detail,
      album: "Mother-Load Studio",
    });
    navigator.mediaSession.setActionHandler("play", () => this.toggle());
    navigator.mediaSession.setActionHandler("pause", () => this.toggle());
    navigator.mediaSession.setActionHandler("seekto", ({ seekTime }) => this.seek(seekTime ?? 0));
  }
}

export const player = new Player();

const TYPING =
  "input, textarea, select, button, a, summary, [contenteditable=true], [role=tab], [role=slider]";

document.addEventListener("keydown", (event) => {
  if (event.key !== " " || !player.current || closestTo(event, TYPING)) return;
  event.preventDefault(); // the page would scroll
  player.toggle();
});
