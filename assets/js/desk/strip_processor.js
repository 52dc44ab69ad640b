/**
 * A strip behind its equaliser, in an audio worklet: compressor, saturation, low-pass, width, pan, level and
 * both sends.
 */

import {
  CELL,
  COMPRESSOR_ATTACK,
  COMPRESSOR_KNEE_DB,
  COMPRESSOR_RELEASE,
  GRID,
  OPEN_HZ,
  RATE,
  compressorOf,
  factorOf,
  levelFactor,
  placing,
  saturationDrive,
  sendLevel,
  valueAt,
} from "./formulas.js";
import { PeakReport } from "./peaks.js";

/**
 * @import { DeskPart, Strip } from "../shared/types.js"
 *
 * @typedef {object} HeardLevels What a strip is told beside what is set on it.
 * @property {number} level A factor: its fader, its mute and the solos of all.
 * @property {number} reverb The move of its send to the reverb, dB.
 * @property {number} delay The move of its send to the delay, dB.
 *
 * @typedef {Strip & HeardLevels} StripSettings
 *
 * @typedef {"level"|"pan"|"width"|"compress"|"saturate"|"reverb"|"delay"} Eased
 *
 * @typedef {[ll: number, rl: number, lr: number, rr: number, reverb: number, delay: number]} Factors
 *   What goes from left to left, from right to left, and so on, and what both sends are multiplied by.
 */

const BLOCK = 128; // frames that an audio worklet is called for
const STEPS = 4; // grid points within which a moved number arrives: 5.8 ms
/** @type {Eased[]} What does not jump when it is moved. */
const EASED = ["level", "pan", "width", "compress", "saturate", "reverb", "delay"];
const HIGHEST_HZ = 20000;
const AS_GOOD_AS_NOTHING = 1e-9;
const AS_GOOD_AS_NOTHING_DB = -1e-4; // what a compressor that was switched off holds back at rest

class DeskStrip extends AudioWorkletProcessor {
  static get parameterDescriptors() {
    // Where in the piece this block begins, in grid points.
    return [{ name: "moment", defaultValue: 0, automationRate: "k-rate" }];
  }

  /** @param {{processorOptions: {settings: StripSettings, part: DeskPart}}} options */
  constructor({ processorOptions: { settings, part } }) {
    super();
    this.part = part;
    this.ended = false;
    this.drive = saturationDrive(part.level_lufs);
    this.settings = settings;
    const { level, pan, width, compress, saturate, reverb, delay } = settings;
    /** @type {Record<Eased, number>} */
    this.eased = { level, pan, width, compress, saturate, reverb, delay };
    this.left = 0; // grid points until the moved numbers have arrived
    const { makeup } = compressorOf(compress, part.level_lufs);
    this.compressor = { reduction: 0, before: makeup, after: makeup };
    this.last = [0, 0]; // the sample before, of each channel, as the saturation heard it
    this.memories = [0, 0, 0, 0]; // of the low-pass: m1 and m2 of each channel
    /** @type {Factors|null} */
    this.from = null; // what it multiplies by at the last grid point
    this.next = -1; // the grid point that `from` stands at
    this.sound = [new Float32Array(BLOCK), new Float32Array(BLOCK)];
    this.report = new PeakReport(this.port);
    this.port.onmessage = ({ data }) => this.receive(data);
  }

  /** @param {StripSettings|null} settings Null is the end. */
  receive(settings) {
    this.ended = settings === null;
    if (settings === null) return;
    const begins =
      settings.automation.cutoff_hz.length > 0 && this.settings.automation.cutoff_hz.length === 0;
    if (begins) this.memories = [0, this.last[0], 0, this.last[1]];
    this.settings = settings;
    this.left = STEPS;
  }

  /**
   * @param {Float32Array[][]} inputs
   * @param {Float32Array[][]} outputs The sound, and what goes to both sends.
   * @param {{moment: Float32Array}} parameters
   */
  process([input], outputs, { moment }) {
    this.take(input);
    const first = Math.round(moment[0]);
    if (first !== this.next) this.from = null; // the music stands elsewhere
    if (this.isSilent()) this.skip();
    else this.work(first, outputs);
    this.report.measure(outputs[0]);
    return !this.ended;
  }

  /**
   * Do everything to a block.
   * @param {number} first The grid point that it begins at.
   * @param {Float32Array[][]} outputs
   */
  work(first, outputs) {
    for (let at = 0, point = first; at < BLOCK; at += GRID, point++) {
      const from = this.from ?? this.valuesAt(point);
      this.step();
      this.color(at, at + GRID, (point * GRID) / RATE);
      const to = this.valuesAt(point + 1);
      this.place(at, at + GRID, from, to, outputs);
      this.from = to;
      this.next = point + 1;
    }
  }

  /** @param {Float32Array[]} input */
  take(input) {
    for (let channel = 0; channel < 2; channel++) {
      if (input.length > 0) this.sound[channel].set(input[Math.min(channel, input.length - 1)]);
      else this.sound[channel].fill(0);
    }
  }

  /** Whether nothing comes in and nothing can still come out: many parts rest most of the time. */
  isSilent() {
    if (this.eased.compress > 0 || this.last[0] !== 0 || this.last[1] !== 0) return false;
    if (this.memories.some((memory) => Math.abs(memory) > AS_GOOD_AS_NOTHING)) return false;
    return this.sound.every((channel) => channel.every((sample) => sample === 0));
  }

  /** Let a silent block go by; what was moved arrives unheard. */
  skip() {
    this.left = 0;
    for (const name of EASED) this.eased[name] = this.settings[name];
    this.from = null;
  }

  /** Bring what was moved a step nearer to where it shall be. */
  step() {
    if (this.left === 0) return;
    for (const name of EASED) this.eased[name] += (this.settings[name] - this.eased[name]) / this.left;
    this.left -= 1;
    if (this.left === 0) for (const name of EASED) this.eased[name] = this.settings[name];
  }

  /**
   * Steps 5 to 7: compressor, saturation and low-pass, on `sound` itself.
   * @param {number} start
   * @param {number} end
   * @param {number} seconds
   */
  color(start, end, seconds) {
    const { compress, saturate } = this.eased;
    const { cutoff_hz: cutoffs } = this.settings.automation;
    if (compress > 0 || this.compressor.after !== 1) {
      this.compress(start, end, compressorOf(compress, this.part.level_lufs));
    }
    if (saturate > 0) this.saturate(start, end, saturate);
    else this.last = [this.sound[0][end - 1], this.sound[1][end - 1]];
    if (cutoffs.length > 0) {
      this.lowPass(start, end, Math.min(HIGHEST_HZ, valueAt(cutoffs, seconds, OPEN_HZ)));
    }
  }

  /**
   * @param {number} start
   * @param {number} end
   * @param {ReturnType<typeof compressorOf>} compressor
   */
  compress(start, end, { threshold, slope, makeup }) {
    const state = this.compressor;
    const [left, right] = this.sound;
    const half = COMPRESSOR_KNEE_DB / 2;
    for (let cell = start; cell < end; cell += CELL) {
      let peak = 0;
      for (let i = 0; i < CELL; i++) {
        const gain = state.before + ((state.after - state.before) * (i + 1)) / CELL;
        peak = Math.max(peak, Math.abs(left[cell + i]), Math.abs(right[cell + i]));
        left[cell + i] *= gain;
        right[cell + i] *= gain;
      }
      const over = 20 * Math.log10(Math.max(peak, 1e-6)) - threshold;
      let wanted = 0;
      if (over >= half) wanted = slope * over;
      else if (over > -half) wanted = (slope * (over + half) ** 2) / (2 * COMPRESSOR_KNEE_DB);
      state.reduction +=
        (wanted < state.reduction ? COMPRESSOR_ATTACK : COMPRESSOR_RELEASE) * (wanted - state.reduction);
      state.before = state.after;
      state.after = makeup * factorOf(state.reduction);
    }
    if (slope === 0 && state.reduction > AS_GOOD_AS_NOTHING_DB) {
      Object.assign(state, { reduction: 0, before: 1, after: 1 });
    }
  }

  /**
   * @param {number} start
   * @param {number} end
   * @param {number} amount
   */
  saturate(start, end, amount) {
    const { drive } = this;
    const share = drive * drive;
    for (let channel = 0; channel < 2; channel++) {
      const sound = this.sound[channel];
      let before = this.last[channel];
      for (let i = start; i < end; i++) {
        const now = sound[i];
        const average =
          (before + now) / (Math.sqrt(1 + share * before * before) + Math.sqrt(1 + share * now * now));
        sound[i] = now + amount * (average - (before + now) / 2);
        before = now;
      }
      this.last[channel] = before;
    }
  }

  /**
   * A trapezoidal state variable filter.
   * @param {number} start
   * @param {number} end
   * @param {number} hertz
   */
  lowPass(start, end, hertz) {
    const g = Math.tan((Math.PI * hertz) / RATE);
    const a1 = 1 / (1 + g * (g + Math.SQRT2));
    const a2 = g * a1;
    const a3 = g * a2;
    for (let channel = 0; channel < 2; channel++) {
      const sound = this.sound[channel];
      let m1 = this.memories[2 * channel];
      let m2 = this.memories[2 * channel + 1];
      for (let i = start; i < end; i++) {
        const v3 = sound[i] - m2;
        const v1 = a1 * m1 + a2 * v3;
        const v2 = m2 + a2 * m1 + a3 * v3;
        m1 = 2 * v1 - m1;
        m2 = 2 * v2 - m2;
        sound[i] = v2;
      }
      this.memories[2 * channel] = m1;
      this.memories[2 * channel + 1] = m2;
    }
  }

  /**
   * What the strip multiplies by at a grid point: four of width, pan and level, then the two sends.
   * @param {number} point
   * @returns {Factors}
   */
  valuesAt(point) {
    const seconds = (point * GRID) / RATE;
    const { gain_db: gains, pan: pans } = this.settings.automation;
    const { level, pan, width, saturate, reverb, delay } = this.eased;
    const gain = level * factorOf(saturate) * levelFactor(valueAt(gains, seconds, 0));
    const { reverb_db: ownReverb, delay_db: ownDelay, reverb_points: points } = this.part;
    const matrix = placing(valueAt(pans, seconds, pan), width);
    const toReverb = levelFactor(sendLevel(ownReverb, reverb) + valueAt(points, seconds, 0));
    return [
      matrix[0] * gain,
      matrix[1] * gain,
      matrix[2] * gain,
      matrix[3] * gain,
      toReverb,
      levelFactor(sendLevel(ownDelay, delay)),
    ];
  }

  /**
   * Steps 8 to 10 and the sends: everything moves in straight lines from one grid point to the next.
   * @param {number} start
   * @param {number} end
   * @param {Factors} from
   * @param {Factors} to
   * @param {Float32Array[][]} outputs
   */
  place(start, end, from, to, [out, reverb, delay]) {
    const [left, right] = this.sound;
    const [ll, rl, lr, rr] = from;
    const [stepLl, stepRl, stepLr, stepRr] = to.map((value, i) => (value - from[i]) / GRID);
    const [outLeft, outRight] = out;
    for (let i = start, k = 0; i < end; i++, k++) {
      outLeft[i] = (ll + stepLl * k) * left[i] + (rl + stepRl * k) * right[i];
      outRight[i] = (lr + stepLr * k) * left[i] + (rr + stepRr * k) * right[i];
    }
    send(out, reverb, start, end, from[4], to[4]);
    send(out, delay, start, end, from[5], to[5]);
  }
}

/**
 * Write what goes to a send.
 * @param {Float32Array[]} out
 * @param {Float32Array[]} sent
 * @param {number} start
 * @param {number} end
 * @param {number} from
 * @param {number} to
 */
function send([left, right], [sentLeft, sentRight], start, end, from, to) {
  if (from === 0 && to === 0) return;
  const step = (to - from) / GRID;
  for (let i = start, k = 0; i < end; i++, k++) {
    sentLeft[i] = (from + step * k) * left[i];
    sentRight[i] = (from + step * k) * right[i];
  }
}

registerProcessor("desk-strip", DeskStrip);
