/** The sound of a take in pieces of four seconds, and the answers of its room, as the server sends them. */

import { RATE } from "./formulas.js";

const CHUNK_HEADER = { riff: 0x52494646, format: 0x666d7420, data: 0x64617461 };
const FULL_24 = 1 << 23;

/**
 * Read a WAV of 24-bit integers or 32-bit floats.
 * @param {ArrayBuffer} bytes
 * @returns {Float32Array[]} One for each channel.
 */
export function readWav(bytes) {
  const view = new DataView(bytes);
  if (bytes.byteLength < 44 || view.getUint32(0) !== CHUNK_HEADER.riff)
    throw new Error("A piece of the sound arrived damaged; please try again.");
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
  throw new Error("A piece of the sound arrived damaged; please try again.");
}

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

function floats(samples, channels) {
  const sounds = Array.from({ length: channels }, () => new Float32Array(samples.length / channels));
  for (let channel = 0; channel < channels; channel++) {
    const sound = sounds[channel];
    for (let i = 0, at = channel; i < sound.length; i++, at += channels) sound[i] = samples[at];
  }
  return sounds;
}

async function fetchWav(address, signal) {
  const answer = await fetch(address, { signal }).catch((error) => {
    throw signal?.aborted ? error : new Error("The studio cannot be reached; the sound stops where it is.");
  });
  if (!answer.ok)
    throw new Error(
      (await answer.json().catch(() => ({}))).error ??
        "A piece of the sound did not arrive; please try again.",
    );
  return readWav(await answer.arrayBuffer());
}

/** All stems of a take between two borders: [left, right] for each part in order, the room last. */
export function fetchChunk(view, number, signal) {
  const stems = [...view.parts.map(({ id }) => id), "space"];
  return Promise.all(
    stems.map((stem) => fetchWav(`${view.chunks.url}${encodeURIComponent(stem)}/${number}`, signal)),
  );
}

/** The answers of the room: {reverb, echo}, as a ConvolverNode takes them. */
export async function fetchImpulses(view) {
  const impulse = async (half) => {
    const sounds = await fetchWav(view.impulses[half]);
    const buffer = new AudioBuffer({
      numberOfChannels: sounds.length,
      length: sounds[0].length,
      sampleRate: RATE,
    });
    sounds.forEach((sound, channel) => buffer.copyToChannel(sound, channel));
    return buffer;
  };
  const [reverb, echo] = await Promise.all([impulse("reverb"), impulse("echo")]);
  return { reverb, echo };
}

/** How many pieces a take has. */
export const chunkCount = (view) => Math.ceil(totalFrames(view) / view.chunks.frames);

export const totalFrames = (view) => Math.round(view.length_seconds * RATE);
