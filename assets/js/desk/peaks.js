/** What a meter is told: the highest value of each channel since it was told last. */

const BLOCKS = 12; // of 128 frames between two reports: 35 ms

export class PeakReport {
  #port;
  #blocks = 0;
  #peaks = [0, 0];
  #silent = false;

  constructor(port) {
    this.#port = port;
  }

  /** Hear a block; silence is told once. */
  hear(channels) {
    for (let channel = 0; channel < 2; channel++) {
      let peak = this.#peaks[channel];
      for (const sample of channels[channel]) if (sample > peak || -sample > peak) peak = Math.abs(sample);
      this.#peaks[channel] = peak;
    }
    if (++this.#blocks < BLOCKS) return;
    const silent = this.#peaks[0] === 0 && this.#peaks[1] === 0;
    if (!silent || !this.#silent) this.#port.postMessage({ peaks: this.#peaks });
    this.#silent = silent;
    this.#blocks = 0;
    this.#peaks = [0, 0];
  }
}
