/** A level that is eased to where it is moved, and measured behind: the return of the room, and the sum. */

import { PeakReport } from "./peaks.js";

/** @typedef {number|null} LevelMessage A factor; null is the end. */

const FRAMES = 256; // within which a moved level arrives: 5.8 ms

class DeskLevel extends AudioWorkletProcessor {
  /** @param {{processorOptions: {level: number}}} options A factor; later ones come as messages. */
  constructor({ processorOptions: { level } }) {
    super();
    this.level = this.wanted = level;
    this.left = 0;
    this.ended = false;
    this.report = new PeakReport(this.port);
    this.port.onmessage = ({ data }) => this.receive(data);
  }

  /** @param {LevelMessage} level */
  receive(level) {
    this.ended = level === null;
    this.wanted = level ?? 0;
    this.left = FRAMES;
  }

  /**
   * @param {Float32Array[][]} inputs
   * @param {Float32Array[][]} outputs
   */
  process([input], [output]) {
    for (let i = 0; i < output[0].length; i++) {
      if (this.left > 0) this.level += (this.wanted - this.level) / this.left--;
      for (let channel = 0; channel < 2; channel++) {
        output[channel][i] =
          input.length > 0 ? this.level * input[Math.min(channel, input.length - 1)][i] : 0;
      }
    }
    this.report.measure(output);
    return !this.ended;
  }
}

registerProcessor("desk-level", DeskLevel);
