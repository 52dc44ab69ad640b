/** The page's one audio element: starting something stops what played before, and changing tabs stops nothing. */

/**
 * @typedef {Object} Playable
 * @property {string} key What tells it from everything else: the take's id, or the take's id and a stem's.
 * @property {string} takeId
 * @property {string} url
 * @property {string} title
 * @property {string} detail The quieter second line.
 * @property {number} duration Seconds.
 */

const SEEK_SECONDS = 5;

class Player extends EventTarget {
  /** @type {Playable|null} */
  current = null;
  audio = new Audio();
  #frame = 0;

  constructor() {
    super();
    this.audio.preload = "auto";
    for (const event of ["play", "pause", "ended", "durationchange", "seeked", "waiting", "playing"]) {
      this.audio.addEventListener(event, () => this.#changed());
    }
    this.audio.addEventListener("error", () => {
      if (this.current) this.dispatchEvent(new CustomEvent("trouble", { detail: this.current }));
    });
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

  isCurrent(key) {
    return this.current?.key === key;
  }

  /** Play `playable`; what is already loaded goes on from where it stands. `from` is in seconds. */
  play(playable, from = null) {
    if (!this.isCurrent(playable.key)) {
      this.current = playable;
      this.audio.src = playable.url;
      this.#describe(playable);
    }
    if (from !== null) this.audio.currentTime = from;
    // A browser may refuse to start sound before the first click; the button then simply still says "play".
    this.audio.play().catch(() => this.#changed());
  }

  toggle(playable = this.current) {
    if (!playable) return;
    if (this.isCurrent(playable.key) && this.playing) this.audio.pause();
    else this.play(playable);
  }

  seek(seconds) {
    if (!this.current) return;
    this.audio.currentTime = Math.min(Math.max(0, seconds), Math.max(0, this.duration - 0.05));
    this.#changed();
  }

  nudge(direction) {
    this.seek(this.time + direction * SEEK_SECONDS);
  }

  /** Call `listener` now and whenever what plays, or where it stands, changes. */
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

  #describe(playable) {
    if (!("mediaSession" in navigator)) return;
    navigator.mediaSession.metadata = new MediaMetadata({ title: playable.title, artist: playable.detail, album: "Mother-Load Studio" });
    navigator.mediaSession.setActionHandler("play", () => this.toggle());
    navigator.mediaSession.setActionHandler("pause", () => this.toggle());
    navigator.mediaSession.setActionHandler("seekto", ({ seekTime }) => this.seek(seekTime));
  }
}

export const player = new Player();

const TYPING = "input, textarea, select, button, a, summary, [contenteditable=true], [role=tab], [role=slider]";

document.addEventListener("keydown", (event) => {
  if (event.key !== " " || !player.current || event.target.closest(TYPING)) return;
  event.preventDefault(); // the page would scroll
  player.toggle();
});
