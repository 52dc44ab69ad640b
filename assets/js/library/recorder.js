/** The microphone, recorded; what comes out is a WAV file, which every studio can read. */

import { facts } from "../shared/facts.js";

const RATE = 44100;
const BITS = 24;
const MARGIN_SECONDS = 1; // a recording stops this long before it would be too long to be brought in
// What makes speech clearer hurts music.
const PLAIN = { echoCancellation: false, noiseSuppression: false, autoGainControl: false };
const NO_MICROPHONE = "The microphone cannot be used: allow it in the browser, or choose a file.";
const NOTHING_RECORDED = "Nothing was recorded; check that the microphone is on.";

export class Recorder {
  #onSecond;
  /** @type {MediaRecorder|null} */
  #recorder = null;
  /** @type {Blob[]} */
  #pieces = [];
  /** @type {ReturnType<typeof setInterval>|undefined} */
  #clock;

  /** @param {(seconds: number) => void} onSecond Told how long it has been recording. */
  constructor(onSecond) {
    this.#onSecond = onSecond;
  }

  get isRunning() {
    return this.#recorder !== null;
  }

  /** Ask for the microphone and begin. */
  async start() {
    const stream = await navigator.mediaDevices?.getUserMedia({ audio: PLAIN }).catch(() => null);
    if (!stream) throw new Error(NO_MICROPHONE);
    this.#pieces = [];
    const recorder = new MediaRecorder(stream, { audioBitsPerSecond: 256_000 });
    recorder.addEventListener("dataavailable", ({ data }) => this.#pieces.push(data));
    recorder.start(1000);
    this.#recorder = recorder;
    const began = Date.now();
    const longest = facts.limits.recording_seconds - MARGIN_SECONDS;
    const tick = () => {
      const seconds = (Date.now() - began) / 1000;
      this.#onSecond(seconds);
      if (seconds > longest && recorder.state === "recording") recorder.pause();
    };
    this.#clock = setInterval(tick, 500);
    tick();
  }

  /** End it; the sound as a WAV file. */
  async stop() {
    const recorder = this.#recorder;
    if (!recorder) throw new Error(NOTHING_RECORDED);
    this.#recorder = null;
    clearInterval(this.#clock);
    const ended = new Promise((resolve) => recorder.addEventListener("stop", resolve, { once: true }));
    recorder.stop();
    await ended;
    for (const microphone of recorder.stream.getTracks()) microphone.stop();
    const context = new OfflineAudioContext(2, 1, RATE);
    const data = await new Blob(this.#pieces, { type: recorder.mimeType }).arrayBuffer();
    const sound = await context.decodeAudioData(data).catch(() => null);
    if (!sound) throw new Error(NOTHING_RECORDED);
    return wavFile(sound);
  }
}

/**
 * A sound as a WAV file of 24 bits in two channels.
 * @param {AudioBuffer} sound
 */
function wavFile(sound) {
  const channels = [sound.getChannelData(0), sound.getChannelData(Math.min(1, sound.numberOfChannels - 1))];
  const frameBytes = (2 * BITS) / 8;
  const size = sound.length * frameBytes;
  const view = new DataView(new ArrayBuffer(44 + size));
  writeHeader(view, sound.sampleRate, frameBytes, size);
  const full = 2 ** (BITS - 1);
  let at = 44;
  for (let frame = 0; frame < sound.length; frame++) {
    for (const channel of channels) {
      const value = Math.max(-full, Math.min(full - 1, Math.round(channel[frame] * full)));
      view.setUint8(at, value & 255);
      view.setInt16(at + 1, value >> 8, true);
      at += 3;
    }
  }
  return new Blob([view], { type: "audio/wav" });
}

/**
 * Write the 44 bytes before the samples.
 * @param {DataView} view
 * @param {number} rate Frames per second.
 * @param {number} frameBytes
 * @param {number} size Of all samples, in bytes.
 */
function writeHeader(view, rate, frameBytes, size) {
  /** @type {(at: number, text: string) => void} */
  const write = (at, text) => {
    for (let i = 0; i < text.length; i++) view.setUint8(at + i, text.charCodeAt(i));
  };
  write(0, "RIFF");
  view.setUint32(4, 36 + size, true);
  write(8, "WAVEfmt ");
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 2, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate * frameBytes, true);
  view.setUint16(32, frameBytes, true);
  view.setUint16(34, BITS, true);
  write(36, "data");
  view.setUint32(40, size, true);
}
