/**
 * The desk as it is heard: one AudioContext, the graph of the open take, its chunks fetched a little ahead of
 * the playhead.
 */

import { sentenceOf } from "../shared/api.js";
import { player } from "../shared/player.js";
import { chunkCount, fetchChunk, fetchImpulses, totalFrames } from "./chunks.js";
import { deskAtRest, RATE } from "./formulas.js";
import { DeskGraph, loadWorklet } from "./graph.js";

/**
 * @import { Desk, DeskView } from "../shared/types.js"
 * @import { PlayerReport } from "./player_processor.js"
 *
 * @typedef {object} SoundListeners
 * @property {() => void} onChange Whether it plays, or where it stands, has changed.
 * @property {(id: string, peaks: number[]) => void} onPeaks Told the meter's name and its peaks.
 * @property {(sentence: string) => void} onTrouble
 */

const AHEAD = 2; // chunks fetched beyond the one that plays
const BLOCK = 128; // frames; positions lie on its multiples, so that grid points fall as on the server
const REST_MS = 6000; // after this long without playing, the room has died away and the sound card is let go

export class DeskSound {
  #listeners;
  /** @type {AudioContext|null} */
  #context = null;
  /** @type {Promise<void>|null} Of the graph of the open stems. */
  #ready = null;
  /** @type {Promise<void>|null} Of the worklet's modules. */
  #loaded = null;
  /** @type {DeskGraph|null} */
  #graph = null;
  /** @type {{view: DeskView, desk: Desk}|null} */
  #opened = null;
  #at = 0; // frames
  #isPlaying = false;
  #isWaiting = false;
  /** @type {Set<number>} The numbers of the chunks that the player has. */
  #held = new Set();
  /** @type {Map<number, AbortController>} What stops the fetching of a chunk, by its number. */
  #asked = new Map();
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  #resting;
  #stems = 0; // counts the sets of stems that were opened
  #loudness = 1;

  /** @param {SoundListeners} listeners */
  constructor(listeners) {
    this.#listeners = listeners;
    player.follow(() => player.playing && this.pause());
  }

  get isPlaying() {
    return this.#isPlaying;
  }

  /** Whether it would play, but its sound has not arrived. */
  get isWaiting() {
    return this.#isPlaying && this.#isWaiting;
  }

  /** Whether meters may move: it plays, or has not died away. */
  get isAudible() {
    return this.#isPlaying || this.#context?.state === "running"; // the state of the AudioContext
  }

  get seconds() {
    return this.#at / RATE;
  }

  /**
   * Open a take.
   * @param {DeskView} view
   * @param {Desk} desk What is set.
   * @param {boolean} hasSameStems Whether its stems are those of the take before, so that the music goes on.
   */
  open(view, desk, hasSameStems) {
    const before = this.#opened;
    this.#opened = { view, desk };
    if (hasSameStems && before) {
      this.move(desk);
      return;
    }
    this.#stems += 1;
    this.pause();
    this.#stopFetching();
    this.#graph?.end();
    this.#graph = null;
    this.#ready = null;
    this.#held.clear();
    this.#at = 0;
    this.#listeners.onChange();
  }

  /**
   * Let a changed desk be heard.
   * @param {Desk} desk
   */
  move(desk) {
    if (!this.#opened) return;
    this.#opened.desk = desk;
    this.#graph?.move(desk, deskAtRest(desk, this.#opened.view.ranges));
  }

  /**
   * Set how loud it is listened to.
   * @param {number} factor
   */
  listenAt(factor) {
    this.#loudness = factor;
    this.#graph?.listenAt(factor);
  }

  async play() {
    if (!this.#opened || this.#isPlaying) return;
    if (player.playing) player.toggle();
    if (this.#at >= totalFrames(this.#opened.view) - BLOCK) this.#at = 0;
    this.#isPlaying = true;
    this.#isWaiting = true;
    clearTimeout(this.#resting);
    this.#listeners.onChange();
    const stems = this.#stems;
    try {
      await this.#prepare(this.#opened.view);
      if (stems !== this.#stems || !this.#isPlaying) return;
      this.#graph?.tellPlayer({ seek: this.#at, play: true });
      this.#fetchAhead();
    } catch (error) {
      if (stems === this.#stems) this.#fail(error);
    }
  }

  pause() {
    if (!this.#isPlaying) return;
    this.#isPlaying = false;
    this.#graph?.tellPlayer({ play: false });
    this.#rest();
    this.#listeners.onChange();
  }

  toggle() {
    if (this.#isPlaying) this.pause();
    else this.play();
  }

  /** @param {number} seconds */
  seek(seconds) {
    if (!this.#opened) return;
    const final = totalFrames(this.#opened.view) - BLOCK;
    this.#at = Math.max(0, Math.min(final, Math.round((seconds * RATE) / BLOCK) * BLOCK));
    this.#isWaiting = true;
    this.#graph?.tellPlayer({ seek: this.#at });
    if (this.#isPlaying) this.#fetchAhead();
    this.#listeners.onChange();
  }

  /**
   * Have everything that sounds, and let it sound.
   * @param {DeskView} view
   */
  async #prepare(view) {
    this.#context ??= new AudioContext({ sampleRate: RATE, latencyHint: "interactive" });
    const resumed = this.#context.resume();
    this.#ready ??= this.#build(this.#context, view);
    await Promise.all([this.#ready, resumed]);
  }

  /**
   * Make the graph of the open stems.
   * @param {AudioContext} context
   * @param {DeskView} view
   */
  async #build(context, view) {
    const stems = this.#stems;
    await (this.#loaded ??= loadWorklet(context));
    if (stems !== this.#stems || !this.#opened) return;
    const { desk } = this.#opened; // it may have been moved meanwhile
    const take = { parts: view.parts, chunkFrames: view.chunks.frames, totalFrames: totalFrames(view) };
    const graph = new DeskGraph(context, take, desk, deskAtRest(desk, view.ranges));
    this.#graph = graph;
    fetchImpulses(view).then(
      (impulses) => graph.furnish(impulses),
      (error) => stems === this.#stems && this.#fail(error),
    );
    graph.listenAt(this.#loudness);
    graph.output.connect(context.destination);
    graph.watchPeaks(this.#listeners.onPeaks);
    graph.watchPlayer((report) => stems === this.#stems && this.#follow(report, view));
  }

  /**
   * Take notice of where the player is.
   * @param {PlayerReport} report
   * @param {DeskView} view
   */
  #follow({ at, playing, waiting, held }, view) {
    this.#held = new Set(held);
    if (!this.#isPlaying) return;
    this.#at = at;
    this.#isWaiting = waiting;
    if (!playing && at >= totalFrames(view)) this.pause();
    else this.#fetchAhead();
    this.#listeners.onChange();
  }

  #fetchAhead() {
    if (!this.#opened) return;
    const { view } = this.#opened;
    const now = Math.floor(this.#at / view.chunks.frames);
    const final = Math.min(now + AHEAD, chunkCount(view) - 1);
    const isWanted = (/** @type {number} */ number) => number >= now && number <= final;
    for (const [number, stop] of this.#asked) if (!isWanted(number)) stop.abort();
    for (let number = now; number <= final; number++) {
      if (this.#held.has(number)) continue;
      if (!this.#asked.has(number)) this.#fetch(number, view);
      return; // one after the other, the next one first
    }
  }

  /**
   * @param {number} number
   * @param {DeskView} view
   */
  async #fetch(number, view) {
    const stop = new AbortController();
    const graph = this.#graph;
    this.#asked.set(number, stop);
    try {
      const sounds = await fetchChunk(view, number, stop.signal);
      if (graph !== this.#graph || !graph) return;
      this.#held.add(number);
      graph.tellPlayer(
        { chunk: number, sounds },
        sounds.flat().map(({ buffer }) => buffer),
      );
    } catch (error) {
      if (!stop.signal.aborted && graph === this.#graph) this.#fail(error);
    } finally {
      if (this.#asked.get(number) === stop) this.#asked.delete(number);
    }
  }

  #stopFetching() {
    for (const stop of this.#asked.values()) stop.abort();
    this.#asked.clear();
  }

  /** @param {unknown} error */
  #fail(error) {
    this.pause();
    this.#ready = this.#graph ? this.#ready : null; // what did not arrive is asked for again
    this.#listeners.onTrouble(sentenceOf(error));
  }

  #rest() {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => {
      if (!this.#isPlaying) this.#context?.suspend();
    }, REST_MS);
  }
}
