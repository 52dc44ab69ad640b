/**
 * All stems of a take in step, from chunks that are sent in while it plays. Where one is missing, all wait:
 * nothing gets out of step.
 */

import { GRID } from "./formulas.js";

/**
 * @import { Chunk } from "./chunks.js"
 *
 * @typedef {object} PlayerOptions
 * @property {number} stems How many there are.
 * @property {number} chunkFrames
 * @property {number} totalFrames
 * @property {[number: number, chunk: Chunk][]} [chunks] Those that are there from the beginning.
 * @property {boolean} [playing] Whether it begins to play at once.
 *
 * @typedef {object} PlayerMessage What it is told.
 * @property {number} [chunk] The number of a chunk that comes with it,
 * @property {Chunk} [sounds] which is this.
 * @property {boolean} [play]
 * @property {number} [seek] A frame.
 * @property {boolean} [end]
 *
 * @typedef {object} PlayerReport What it tells.
 * @property {number} at The frame that comes next.
 * @property {boolean} playing
 * @property {boolean} waiting Whether it would play, but a chunk is missing.
 * @property {number[]} held The numbers of the chunks that it has.
 */

const BEHIND = 1; // chunks before the playhead that are kept
const AHEAD = 2; // chunks beyond it that a jump backwards leaves
const BLOCKS = 8; // of 128 frames between two reports of the position

class DeskPlayer extends AudioWorkletProcessor {
  /** @param {{processorOptions: PlayerOptions}} options */
  constructor({ processorOptions: { stems, chunkFrames, totalFrames, chunks = [], playing = false } }) {
    super();
    this.stems = stems;
    this.chunkFrames = chunkFrames;
    this.totalFrames = totalFrames;
    this.chunks = new Map(chunks);
    this.playing = playing;
    this.at = 0; // the frame of the piece that comes next; always a multiple of a block
    this.blocks = 0;
    this.ended = false;
    this.port.onmessage = ({ data }) => this.receive(data);
  }

  /** @param {PlayerMessage} message */
  receive({ chunk, sounds, play, seek, end = false }) {
    this.ended = end;
    if (chunk !== undefined && sounds) this.chunks.set(chunk, sounds);
    if (seek !== undefined) this.goTo(seek);
    if (play !== undefined) this.playing = play;
    this.forget();
    this.tell();
  }

  /** @param {number} frame */
  goTo(frame) {
    this.at = frame;
    const now = Math.floor(frame / this.chunkFrames);
    for (const number of this.chunks.keys()) if (number > now + AHEAD) this.chunks.delete(number);
  }

  /** Let go of what was played. */
  forget() {
    const now = Math.floor(this.at / this.chunkFrames);
    for (const number of this.chunks.keys()) if (number < now - BEHIND) this.chunks.delete(number);
  }

  tell() {
    /** @type {PlayerReport} */
    const report = {
      at: this.at,
      playing: this.playing,
      waiting: this.playing && !this.isThere(),
      held: [...this.chunks.keys()],
    };
    this.port.postMessage(report);
  }

  /** Whether the next block can be played; a block may lie over the border of two chunks. */
  isThere() {
    const final = Math.min(this.at + 127, this.totalFrames - 1);
    return (
      this.chunks.has(Math.floor(this.at / this.chunkFrames)) &&
      this.chunks.has(Math.floor(final / this.chunkFrames))
    );
  }

  /**
   * @param {Float32Array[][]} _
   * @param {Float32Array[][]} outputs The stems, then the moment in grid points.
   */
  process(_, outputs) {
    const moment = outputs[this.stems][0];
    moment.fill(this.at / GRID);
    if (this.playing && this.at < this.totalFrames && this.isThere()) this.play(outputs, moment.length);
    if (++this.blocks >= BLOCKS) {
      this.blocks = 0;
      this.forget();
      this.tell();
    }
    return !this.ended;
  }

  /**
   * @param {Float32Array[][]} outputs
   * @param {number} frames
   */
  play(outputs, frames) {
    for (let done = 0; done < frames;) {
      const number = Math.floor((this.at + done) / this.chunkFrames);
      const inside = this.at + done - number * this.chunkFrames;
      const count = Math.min(frames - done, this.chunkFrames - inside);
      const sounds = this.chunks.get(number) ?? [];
      for (let stem = 0; stem < this.stems; stem++) {
        for (let channel = 0; channel < 2; channel++) {
          copy(outputs[stem][channel], done, sounds[stem]?.[channel], inside, count);
        }
      }
      done += count;
    }
    this.at += frames;
    if (this.at >= this.totalFrames) this.playing = false;
  }
}

/**
 * Copy what there is; behind the end of a sound is silence.
 * @param {Float32Array} output
 * @param {number} done Where in the output it begins.
 * @param {Float32Array|undefined} sound
 * @param {number} inside Where in the sound it begins.
 * @param {number} count
 */
function copy(output, done, sound, inside, count) {
  if (!sound) return;
  const there = Math.min(count, sound.length - inside);
  for (let i = 0; i < there; i++) output[done + i] = sound[inside + i];
}

registerProcessor("desk-player", DeskPlayer);
