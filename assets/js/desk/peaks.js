/** What a meter is told: the highest value of each channel since it was told last. */

const BLOCKS = 12; // of 128 frames between two reports: 35 ms

export class PeakReport {
  #port;
  #blocks = 0;
  #peaks = [0, 0];
  #wasSilent = false;

  /** @param {MessagePort} port Where the reports go. */
  constructor(port) {
    this.#port = port;
  }

  /**
   * Take notice of a block; silence is told once.
   * @param {Float32Array[]} channels
   */
  measure(channels) {
    for (let channel = 0; channel < 2; channel++) {
      let peak = this.#peaks[channel];
      for (const sample of channels[channel]) if (sample > peak || -sample > peak) peak = Math.abs(sample);
      this.#peaks[channel] = peak;
    }
    if (++this.#blocks < BLOCKS) return;
    const isSilent = this.#peaks[0] === 0 && this.#peaks[1] === 0;
    if (!isSilent || !this.#wasSilent) this.#port.postMessage({ peaks: this.#peaks });
    this.#wasSilent = isSilent;
    this.#blocks = 0;
    this.#peaks = [0, 0];
  }
}
