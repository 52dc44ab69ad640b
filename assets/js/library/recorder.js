/** The microphone, recorded; what comes out is a WAV file, which every studio can read. */

const RATE = 44100;
const BITS = 24;
const LONGEST_SECONDS = 900;
const PLAIN = { echoCancellation: false, noiseSuppression: false, autoGainControl: false }; // made for speech, they hurt music

export class Recorder {
  #onSecond;
  #recorder = null;
  #pieces = [];
  #clock = null;

  /** @param {(seconds: number) => void} onSecond Told how long it has been recording. */
  constructor(onSecond) {
    this.#onSecond = onSecond;
  }

  get running() {
    return this.#recorder !== null;
  }

  /** Ask for the microphone and begin. */
  async start() {
    const stream = await navigator.mediaDevices?.getUserMedia({ audio: PLAIN }).catch(() => null);
    if (!stream) throw new Error("The microphone cannot be used: allow it in the browser, or choose a file.");
    this.#pieces = [];
    this.#recorder = new MediaRecorder(stream, { audioBitsPerSecond: 256_000 });
    this.#recorder.addEventListener("dataavailable", ({ data }) => this.#pieces.push(data));
    this.#recorder.start(1000);
    const began = Date.now();
    const tick = () => {
      const seconds = (Date.now() - began) / 1000;
      this.#onSecond(seconds);
      if (seconds > LONGEST_SECONDS && this.#recorder?.state === "recording") this.#recorder.pause();
    };
    this.#clock = setInterval(tick, 500);
    tick();
  }

  /** End it; the sound as a WAV file. */
  async stop() {
    const recorder = this.#recorder;
    this.#recorder = null;
    clearInterval(this.#clock);
    const ended = new Promise((resolve) => recorder.addEventListener("stop", resolve, { once: true }));
    recorder.stop();
    await ended;
    for (const line of recorder.stream.getTracks()) line.stop();
    const context = new OfflineAudioContext(2, 1, RATE);
    const data = await new Blob(this.#pieces, { type: recorder.mimeType }).arrayBuffer();
    const sound = await context.decodeAudioData(data).catch(() => null);
    if (!sound) throw new Error("Nothing was recorded; check that the microphone is on.");
    return wav(sound);
  }
}

/** A sound as a WAV file of 24 bits in two channels. @param {AudioBuffer} sound */
function wav(sound) {
  const sides = [sound.getChannelData(0), sound.getChannelData(Math.min(1, sound.numberOfChannels - 1))];
  const frameBytes = (2 * BITS) / 8;
  const size = sound.length * frameBytes;
  const view = new DataView(new ArrayBuffer(44 + size));
  const write = (at, text) =>
    [...text].forEach((letter, index) => view.setUint8(at + index, letter.charCodeAt(0)));
  write(0, "RIFF");
  view.setUint32(4, 36 + size, true);
  write(8, "WAVEfmt ");
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 2, true);
  view.setUint32(24, sound.sampleRate, true);
  view.setUint32(28, sound.sampleRate * frameBytes, true);
  view.setUint16(32, frameBytes, true);
  view.setUint16(34, BITS, true);
  write(36, "data");
  view.setUint32(40, size, true);
  const full = 2 ** (BITS - 1);
  let at = 44;
  for (let frame = 0; frame < sound.length; frame++) {
    for (const side of sides) {
      const value = Math.max(-full, Math.min(full - 1, Math.round(side[frame] * full)));
      view.setUint8(at, value & 255);
      view.setInt16(at + 1, value >> 8, true);
      at += 3;
    }
  }
  return new Blob([view], { type: "audio/wav" });
}
