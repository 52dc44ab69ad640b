/** The desk as Web Audio nodes, to the formulas of docs/desk.md; the same for a person who listens and for one rendering off line. */

import {
  HIGH_HZ,
  HIGH_PASS_OFF_HZ,
  HIGH_PASS_Q_DB,
  LOW_HZ,
  MID_Q,
  isHeard,
  levelFactor,
} from "./formulas.js";

const EASE_SECONDS = 0.002; // time constant of a filter that is moved: it has arrived after 8 ms
const STEREO = { channelCount: 2, channelCountMode: "explicit" };

/** The strip of one part: four filters, then the worklet. */
class StripNodes {
  #context;
  #filters;

  constructor(context, settings, part) {
    this.#context = context;
    const filter = (type, frequency, options) =>
      new BiquadFilterNode(context, { type, frequency, ...options, ...STEREO });
    this.#filters = {
      cut: filter("highpass", cutHz(settings), { Q: HIGH_PASS_Q_DB }),
      low: filter("lowshelf", LOW_HZ, { gain: settings.low_db }),
      mid: filter("peaking", settings.mid_hz, { Q: MID_Q, gain: settings.mid_db }),
      high: filter("highshelf", HIGH_HZ, { gain: settings.high_db }),
    };
    this.worklet = new AudioWorkletNode(context, "desk-strip", {
      numberOfInputs: 1,
      numberOfOutputs: 3,
      outputChannelCount: [2, 2, 2],
      processorOptions: { settings, part },
      ...STEREO,
    });
    const { cut, low, mid, high } = this.#filters;
    cut.connect(low).connect(mid).connect(high).connect(this.worklet);
    this.input = cut;
  }

  move(settings) {
    const { cut, low, mid, high } = this.#filters;
    this.#ease(cut.frequency, cutHz(settings));
    this.#ease(low.gain, settings.low_db);
    this.#ease(mid.gain, settings.mid_db);
    this.#ease(mid.frequency, settings.mid_hz);
    this.#ease(high.gain, settings.high_db);
    this.worklet.port.postMessage(settings);
  }

  #ease(parameter, value) {
    const now = this.#context.currentTime;
    parameter.cancelScheduledValues(now);
    parameter.setTargetAtTime(value, now, EASE_SECONDS);
  }
}

/** A high-pass at 0 Hz lets everything through: it is as if it were not there. */
const cutHz = ({ highpass_hz: hertz }) => (hertz > HIGH_PASS_OFF_HZ ? hertz : 0);

/** What the nodes of a strip are told: the strip as set, with the factor that its fader, mute and the solos come to. */
function settingsOf(desk, id) {
  const strip = desk.strips[id];
  const level = isHeard(desk, id) ? levelFactor(strip.fader_db) : 0;
  return { ...strip, level, reverb: strip.reverb_db, delay: strip.delay_db };
}

export class DeskGraph {
  #strips = new Map();
  #player;
  #room;
  #return;
  #sum;
  #asItWas; // the room as the take has it, heard while nothing is moved
  #madeAnew; // the room of a desk that was moved

  /**
   * @param {BaseAudioContext} context At 44,100 frames a second, its worklet modules loaded.
   * @param {object} take `parts` as the server tells them, `chunkFrames`, `totalFrames`.
   * @param {object} desk What is set, complete.  @param {boolean} atRest Whether that leaves the take as it was.
   * @param {{chunks?: Array, playing?: boolean}} [begin] What the player has from the beginning; without, it is sent in.
   */
  constructor(context, { parts, chunkFrames, totalFrames }, desk, atRest, begin = {}) {
    this.context = context;
    const stems = parts.length + 1; // and the room
    this.#player = new AudioWorkletNode(context, "desk-player", {
      numberOfInputs: 0,
      numberOfOutputs: stems + 1,
      outputChannelCount: [...Array(stems).fill(2), 1],
      processorOptions: { stems, chunkFrames, totalFrames, ...begin },
    });
    const half = () => new ConvolverNode(context, { disableNormalization: true, ...STEREO });
    this.#room = { reverb: half(), echo: half() };
    this.#return = levelOf(context, levelFactor(desk.space_db));
    this.#sum = levelOf(context, 1);
    this.#asItWas = new GainNode(context, { gain: atRest ? 1 : 0, ...STEREO });
    this.#madeAnew = new GainNode(context, { gain: atRest ? 0 : 1, ...STEREO });
    parts.forEach((part, index) => this.#addStrip(part, index, desk));
    for (const answer of Object.values(this.#room)) answer.connect(this.#madeAnew);
    this.#player.connect(this.#asItWas, parts.length);
    this.#asItWas.connect(this.#return);
    this.#madeAnew.connect(this.#return);
    this.#return.connect(this.#sum);
  }

  /** Give the room its answers, {reverb, echo} as AudioBuffers of four channels; without, a moved desk is heard dry. */
  furnish({ reverb, echo }) {
    this.#room.reverb.buffer = reverb;
    this.#room.echo.buffer = echo;
  }

  /** What is heard; connect it. */
  get output() {
    return this.#sum;
  }

  /** The port that chunks, plays and seeks go to, and positions come from. */
  get player() {
    return this.#player.port;
  }

  /** Call `listener` with the meter's name ("space", "master" or a part's id) and its peaks. */
  watchPeaks(listener) {
    const meters = [
      ...[...this.#strips].map(([id, strip]) => [id, strip.worklet]),
      ["space", this.#return],
      ["master", this.#sum],
    ];
    for (const [id, node] of meters) node.port.onmessage = ({ data }) => listener(id, data.peaks);
  }

  /** Follow the desk; everything arrives within 10 ms. */
  move(desk, atRest) {
    for (const [id, strip] of this.#strips) strip.move(settingsOf(desk, id));
    this.#return.port.postMessage(levelFactor(desk.space_db));
    const now = this.context.currentTime;
    for (const [gate, open] of [
      [this.#asItWas, atRest],
      [this.#madeAnew, !atRest],
    ]) {
      gate.gain.cancelScheduledValues(now);
      gate.gain.setTargetAtTime(open ? 1 : 0, now, EASE_SECONDS);
    }
  }

  /** How loud it is listened to; the desk knows nothing of it. */
  listenAt(factor) {
    this.#sum.port.postMessage(factor);
  }

  /** Let everything go; a worklet that is not told would run for ever. */
  end() {
    this.#sum.disconnect();
    this.#player.port.postMessage({ end: true });
    for (const node of [...[...this.#strips.values()].map(({ worklet }) => worklet), this.#return, this.#sum])
      node.port.postMessage(null);
  }

  #addStrip(part, index, desk) {
    const strip = new StripNodes(this.context, settingsOf(desk, part.id), part);
    this.#strips.set(part.id, strip);
    this.#player.connect(strip.input, index);
    this.#player.connect(strip.worklet.parameters.get("moment"), this.#player.numberOfOutputs - 1);
    strip.worklet.connect(this.#sum, 0);
    strip.worklet.connect(this.#room.reverb, 1);
    strip.worklet.connect(this.#room.echo, 2);
  }
}

function levelOf(context, level) {
  return new AudioWorkletNode(context, "desk-level", {
    outputChannelCount: [2],
    processorOptions: { level },
    ...STEREO,
  });
}

/** Load what runs on the audio thread; once for each context. */
export const loadWorklet = (context) =>
  context.audioWorklet.addModule(new URL("./worklet.js", import.meta.url));
