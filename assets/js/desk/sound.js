/** The desk as it is heard: one AudioContext, the graph of the take that is open, and its chunks fetched a little ahead of the playhead. */

import { chunkCount, fetchChunk, fetchImpulses, totalFrames } from "./chunks.js";
import { RATE, deskAtRest } from "./formulas.js";
import { DeskGraph, loadWorklet } from "./graph.js";
import { player } from "../shared/player.js";

const AHEAD = 2; // chunks fetched beyond the one that plays
const BLOCK = 128; // frames; positions lie on its multiples, so that every cell and grid point falls where the server has it
const REST_MS = 6000; // after this long without playing, the room has died away and the sound card is let go

export class DeskSound extends EventTarget {
  #context = null;
  #ready = null; // promise of the graph of the open stems
  #graph = null;
  #view = null;
  #desk = null;
  #at = 0; // frames
  #playing = false;
  #waiting = false;
  #held = new Set();
  #asked = new Map(); // number of a chunk → what stops its fetching
  #resting = 0;
  #loaded = null; // promise of the worklet's modules
  #stems = 0; // counts the sets of stems that were opened
  #loudness = 1;

  constructor() {
    super();
    player.follow(() => player.playing && this.pause());
  }

  get playing() {
    return this.#playing;
  }

  /** Whether it would play, but its sound has not arrived. */
  get waiting() {
    return this.#playing && this.#waiting;
  }

  /** Whether meters may move: it plays, or has not died away. */
  get audible() {
    return this.#playing || this.#context?.state === "running";
  }

  get seconds() {
    return this.#at / RATE;
  }

  /** What the sound of another take begins with. Where its stems are those of the last one, the music goes on. */
  open(view, desk, { sameStems = false } = {}) {
    this.#desk = desk;
    const before = this.#view;
    this.#view = view;
    if (sameStems && before) {
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
    this.#changed();
  }

  /** Let a changed desk be heard. */
  move(desk) {
    this.#desk = desk;
    this.#graph?.move(desk, deskAtRest(desk, this.#view.ranges));
  }

  /** How loud it is listened to, a factor. */
  listenAt(factor) {
    this.#loudness = factor;
    this.#graph?.listenAt(factor);
  }

  async play() {
    if (!this.#view || this.#playing) return;
    if (player.playing) player.toggle();
    if (this.#at >= totalFrames(this.#view) - BLOCK) this.#at = 0;
    this.#playing = true;
    this.#waiting = true;
    clearTimeout(this.#resting);
    this.#changed();
    const stems = this.#stems;
    try {
      this.#context ??= new AudioContext({ sampleRate: RATE, latencyHint: "interactive" });
      const resumed = this.#context.resume();
      this.#ready ??= this.#build(stems);
      await Promise.all([this.#ready, resumed]);
      if (stems !== this.#stems || !this.#playing) return;
      this.#graph.player.postMessage({ seek: this.#at, play: true });
      this.#fetchAhead();
    } catch (error) {
      if (stems === this.#stems) this.#fail(error);
    }
  }

  pause() {
    if (!this.#playing) return;
    this.#playing = false;
    this.#graph?.player.postMessage({ play: false });
    this.#rest();
    this.#changed();
  }

  toggle() {
    if (this.#playing) this.pause();
    else this.play();
  }

  seek(seconds) {
    if (!this.#view) return;
    const final = totalFrames(this.#view) - BLOCK;
    this.#at = Math.max(0, Math.min(final, Math.round((seconds * RATE) / BLOCK) * BLOCK));
    this.#waiting = true;
    this.#graph?.player.postMessage({ seek: this.#at });
    if (this.#playing) this.#fetchAhead();
    this.#changed();
  }

  async #build(stems) {
    const context = this.#context;
    const view = this.#view;
    await (this.#loaded ??= loadWorklet(context));
    if (stems !== this.#stems) return;
    const take = { parts: view.parts, chunkFrames: view.chunks.frames, totalFrames: totalFrames(view) };
    this.#graph = new DeskGraph(context, take, this.#desk, deskAtRest(this.#desk, view.ranges));
    const graph = this.#graph;
    fetchImpulses(view).then(
      (impulses) => graph.furnish(impulses),
      (error) => stems === this.#stems && this.#fail(error),
    );
    this.#graph.listenAt(this.#loudness);
    this.#graph.output.connect(context.destination);
    this.#graph.watchPeaks((id, peaks) =>
      this.dispatchEvent(new CustomEvent("peaks", { detail: { id, peaks } })),
    );
    this.#graph.player.onmessage = ({ data }) => stems === this.#stems && this.#follow(data);
  }

  /** The player says where it is. */
  #follow({ at, playing, waiting, held }) {
    this.#held = new Set(held);
    if (!this.#playing) return;
    this.#at = at;
    this.#waiting = waiting;
    if (!playing && at >= totalFrames(this.#view)) this.pause();
    else this.#fetchAhead();
    this.#changed();
  }

  #fetchAhead() {
    const now = Math.floor(this.#at / this.#view.chunks.frames);
    const wanted = [];
    for (let number = now; number <= Math.min(now + AHEAD, chunkCount(this.#view) - 1); number++)
      wanted.push(number);
    for (const [number, stop] of this.#asked) if (!wanted.includes(number)) stop.abort();
    const missing = wanted.find((number) => !this.#held.has(number));
    if (missing !== undefined && !this.#asked.has(missing)) this.#fetch(missing);
  }

  async #fetch(number) {
    const stop = new AbortController();
    const graph = this.#graph;
    this.#asked.set(number, stop);
    try {
      const sounds = await fetchChunk(this.#view, number, stop.signal);
      if (graph !== this.#graph || !graph) return;
      this.#held.add(number);
      graph.player.postMessage(
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

  #fail(error) {
    this.pause();
    this.#ready = this.#graph ? this.#ready : null; // what did not arrive is asked for again
    this.dispatchEvent(new CustomEvent("trouble", { detail: error.message }));
  }

  #rest() {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => !this.#playing && this.#context?.suspend(), REST_MS);
  }

  #changed() {
    this.dispatchEvent(new Event("change"));
  }
}
