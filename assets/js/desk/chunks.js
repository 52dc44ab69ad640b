/**
 * The sound of a take in pieces of four seconds, and the impulse responses of its room, as the server sends
 * them.
 */

import { getSound } from "../shared/api.js";
import { RATE } from "./formulas.js";

/**
 * @import { DeskView } from "../shared/types.js"
 *
 * @typedef {Float32Array<ArrayBuffer>} Samples Of one channel.
 * @typedef {Samples[][]} Chunk The channels of each stem.
 * @typedef {{reverb: AudioBuffer, echo: AudioBuffer}} Impulses
 */

const CHUNK_HEADER = { riff: 0x52494646, format: 0x666d7420, data: 0x64617461 };
const FULL_24 = 1 << 23;
const DAMAGED = "A piece of the sound arrived damaged; please try again.";

/**
 * Read a WAV of 24-bit integers or 32-bit floats.
 * @param {ArrayBuffer} bytes
 * @returns {Samples[]} One for each channel.
 */
export function readWav(bytes) {
  const view = new DataView(bytes);
  if (bytes.byteLength < 44 || view.getUint32(0) !== CHUNK_HEADER.riff) throw new Error(DAMAGED);
  let channels = 0;
  let bits = 0;
  for (let at = 12; at + 8 <= bytes.byteLength;) {
    const name = view.getUint32(at);
    const length = view.getUint32(at + 4, true);
    if (name === CHUNK_HEADER.format) {
      channels = view.getUint16(at + 10, true);
      bits = view.getUint16(at + 22, true);
    } else if (name === CHUNK_HEADER.data) {
      return bits === 24
        ? integers(new Uint8Array(bytes, at + 8, length), channels)
        : floats(new Float32Array(bytes.slice(at + 8, at + 8 + length)), channels);
    }
    at += 8 + length + (length % 2);
  }
  throw new Error(DAMAGED);
}

/**
 * @param {Uint8Array} bytes
 * @param {number} channels
 */
function integers(bytes, channels) {
  const frames = bytes.length / (3 * channels);
  const sounds = Array.from({ length: channels }, () => new Float32Array(frames));
  for (let channel = 0; channel < channels; channel++) {
    const sound = sounds[channel];
    for (let i = 0, at = 3 * channel; i < frames; i++, at += 3 * channels) {
      sound[i] = ((bytes[at + 2] << 24) | (bytes[at + 1] << 16) | (bytes[at] << 8)) / 256 / FULL_24;
    }
  }
  return sounds;
}

/**
 * @param {Float32Array} samples
 * @param {number} channels
 */
function floats(samples, channels) {
  const sounds = Array.from({ length: channels }, () => new Float32Array(samples.length / channels));
  for (let channel = 0; channel < channels; channel++) {
    const sound = sounds[channel];
    for (let i = 0, at = channel; i < sound.length; i++, at += channels) sound[i] = samples[at];
  }
  return sounds;
}

/**
 * A sound of the server.
 * @param {string} address
 * @param {AbortSignal} [signal]
 */
const fetchWav = async (address, signal) => readWav(await getSound(address, signal));

/**
 * All stems of a take between two borders: left and right of each part in order, the room last.
 * @param {DeskView} view
 * @param {number} number
 * @param {AbortSignal} [signal]
 * @returns {Promise<Chunk>}
 */
export function fetchChunk(view, number, signal) {
  const stems = [...view.parts.map(({ id }) => id), "space"];
  const address = (/** @type {string} */ stem) => `${view.chunks.url}${encodeURIComponent(stem)}/${number}`;
  return Promise.all(stems.map((stem) => fetchWav(address(stem), signal)));
}

/**
 * The impulse responses of the room, as a ConvolverNode takes them.
 * @param {DeskView} view
 * @returns {Promise<Impulses>}
 */
export async function fetchImpulses(view) {
  const [reverb, echo] = await Promise.all([
    fetchImpulse(view.impulses.reverb),
    fetchImpulse(view.impulses.echo),
  ]);
  return { reverb, echo };
}

/** @param {string} address */
async function fetchImpulse(address) {
  const sounds = await fetchWav(address);
  const [first] = sounds;
  const buffer = new AudioBuffer({
    numberOfChannels: sounds.length,
    length: first.length,
    sampleRate: RATE,
  });
  sounds.forEach((sound, channel) => buffer.copyToChannel(sound, channel));
  return buffer;
}

/**
 * How many pieces a take has.
 * @param {DeskView} view
 */
export const chunkCount = (view) => Math.ceil(totalFrames(view) / view.chunks.frames);

/**
 * How many frames a take has.
 * @param {DeskView} view
 */
export const totalFrames = (view) => Math.round(view.length_seconds * RATE);
