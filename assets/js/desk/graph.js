/**
 * The desk as Web Audio nodes, to the formulas of docs/desk.md; the same for a person who listens and for a
 * rendering.
 */

import {
  HIGH_HZ,
  HIGH_PASS_OFF_HZ,
  HIGH_PASS_Q_DB,
  isHeard,
  levelFactor,
  LOW_HZ,
  MID_Q,
} from "./formulas.js";

/**
 * @import { Desk, DeskPart } from "../shared/types.js"
 * @import { Chunk, Impulses } from "./chunks.js"
 * @import { LevelMessage } from "./level_processor.js"
 * @import { PlayerMessage, PlayerReport } from "./player_processor.js"
 * @import { StripSettings } from "./strip_processor.js"
 *
 * @typedef {object} GraphTake What a graph has to know of a take.
 * @property {DeskPart[]} parts
 * @property {number} chunkFrames
 * @property {number} totalFrames
 *
 * @typedef {object} Beginning What the player has from the beginning; without, it is sent in.
 * @property {[number: number, chunk: Chunk][]} [chunks]
 * @property {boolean} [playing]
 */

const EASE_SECONDS = 0.002; // time constant of a filter that is moved: it has arrived after 8 ms
/** @type {{channelCount: number, channelCountMode: ChannelCountMode}} */
const STEREO = { channelCount: 2, channelCountMode: "explicit" };

/**
 * Let a parameter go to a value; it has arrived after 8 ms.
 * @param {BaseAudioContext} context
 * @param {AudioParam} parameter
 * @param {number} value
 */
function ease(context, parameter, value) {
  parameter.cancelScheduledValues(context.currentTime);
  parameter.setTargetAtTime(value, context.currentTime, EASE_SECONDS);
}

/** The strip of one part: four filters, then the worklet. */
class StripNodes {
  #context;
  #filters;

  /**
   * @param {BaseAudioContext} context
   * @param {StripSettings} settings
   * @param {DeskPart} part
   */
  constructor(context, settings, part) {
    this.#context = context;
    /** @param {BiquadFilterOptions} options */
    const filter = (options) => new BiquadFilterNode(context, { ...options, ...STEREO });
    const cut = filter({ type: "highpass", frequency: cutHz(settings), Q: HIGH_PASS_Q_DB });
    const low = filter({ type: "lowshelf", frequency: LOW_HZ, gain: settings.low_db });
    const mid = filter({ type: "peaking", frequency: settings.mid_hz, Q: MID_Q, gain: settings.mid_db });
    const high = filter({ type: "highshelf", frequency: HIGH_HZ, gain: settings.high_db });
    this.#filters = { cut, low, mid, high };
    this.worklet = new AudioWorkletNode(context, "desk-strip", {
      numberOfInputs: 1,
      numberOfOutputs: 3,
      outputChannelCount: [2, 2, 2],
      processorOptions: { settings, part },
      ...STEREO,
    });
    cut.connect(low).connect(mid).connect(high).connect(this.worklet);
    this.input = cut;
  }

  /** Where the worklet is told the position in the piece. */
  get moment() {
    const moment = this.worklet.parameters.get("moment");
    if (!moment) throw new Error("The strip's worklet has no moment.");
    return moment;
  }

  /** @param {StripSettings} settings */
  move(settings) {
    const { cut, low, mid, high } = this.#filters;
    ease(this.#context, cut.frequency, cutHz(settings));
    ease(this.#context, low.gain, settings.low_db);
    ease(this.#context, mid.gain, settings.mid_db);
    ease(this.#context, mid.frequency, settings.mid_hz);
    ease(this.#context, high.gain, settings.high_db);
    this.worklet.port.postMessage(settings);
  }
}

/**
 * Where the high-pass cuts; at 0 Hz it lets everything through, as if it were not there.
 * @param {StripSettings} settings
 */
const cutHz = ({ highpass_hz: hertz }) => (hertz > HIGH_PASS_OFF_HZ ? hertz : 0);

/**
 * What the nodes of a strip are told: the strip as set, with the factor that its fader, mute and the solos
 * come to.
 * @param {Desk} desk
 * @param {string} id
 * @returns {StripSettings}
 */
function settingsOf(desk, id) {
  const strip = desk.strips[id];
  const level = isHeard(desk, id) ? levelFactor(strip.fader_db) : 0;
  return { ...strip, level, reverb: strip.reverb_db, delay: strip.delay_db };
}

export class DeskGraph {
  /** @type {Map<string, StripNodes>} By the part's id. */
  #strips = new Map();
  #context;
  #player;
  #room;
  #return;
  #sum;
  #asItWas; // the room as the take has it, heard while nothing is moved
  #madeAnew; // the room of a desk that was moved

  /**
   * @param {BaseAudioContext} context At 44,100 frames a second, its worklet modules loaded.
   * @param {GraphTake} take
   * @param {Desk} desk What is set.
   * @param {boolean} isAtRest Whether that leaves the take as it was.
   * @param {Beginning} [beginning]
   */
  constructor(context, { parts, chunkFrames, totalFrames }, desk, isAtRest, beginning = {}) {
    this.#context = context;
    const stems = parts.length + 1; // and the room
    this.#player = new AudioWorkletNode(context, "desk-player", {
      numberOfInputs: 0,
      numberOfOutputs: stems + 1,
      outputChannelCount: [...parts.map(() => 2), 2, 1],
      processorOptions: { stems, chunkFrames, totalFrames, ...beginning },
    });
    const half = () => new ConvolverNode(context, { disableNormalization: true, ...STEREO });
    this.#room = { reverb: half(), echo: half() };
    this.#return = levelOf(context, levelFactor(desk.space_db));
    this.#sum = levelOf(context, 1);
    this.#asItWas = new GainNode(context, { gain: isAtRest ? 1 : 0, ...STEREO });
    this.#madeAnew = new GainNode(context, { gain: isAtRest ? 0 : 1, ...STEREO });
    parts.forEach((part, index) => this.#addStrip(part, index, desk));
    for (const wet of Object.values(this.#room)) wet.connect(this.#madeAnew);
    this.#player.connect(this.#asItWas, parts.length);
    this.#asItWas.connect(this.#return);
    this.#madeAnew.connect(this.#return);
    this.#return.connect(this.#sum);
  }

  /**
   * Give the room its impulse responses, of four channels each; without, a moved desk is heard dry.
   * @param {Impulses} impulses
   */
  furnish({ reverb, echo }) {
    this.#room.reverb.buffer = reverb;
    this.#room.echo.buffer = echo;
  }

  /** What is heard; connect it. */
  get output() {
    return this.#sum;
  }

  /**
   * Tell the player what to do.
   * @param {PlayerMessage} message
   * @param {Transferable[]} [transferred] What it may keep of the message.
   */
  tellPlayer(message, transferred = []) {
    this.#player.port.postMessage(message, transferred);
  }

  /**
   * Call `listener` with where the player is.
   * @param {(report: PlayerReport) => void} listener
   */
  watchPlayer(listener) {
    this.#player.port.onmessage = ({ data }) => listener(data);
  }

  /**
   * Call `listener` with the meter's name ("space", "master" or a part's id) and its peaks.
   * @param {(id: string, peaks: number[]) => void} listener
   */
  watchPeaks(listener) {
    /** @type {(id: string, node: AudioWorkletNode) => void} */
    const watch = (id, node) => {
      node.port.onmessage = ({ data }) => listener(id, data.peaks);
    };
    for (const [id, strip] of this.#strips) watch(id, strip.worklet);
    watch("space", this.#return);
    watch("master", this.#sum);
  }

  /**
   * Follow the desk; everything arrives within 10 ms.
   * @param {Desk} desk
   * @param {boolean} isAtRest
   */
  move(desk, isAtRest) {
    for (const [id, strip] of this.#strips) strip.move(settingsOf(desk, id));
    tellLevel(this.#return, levelFactor(desk.space_db));
    ease(this.#context, this.#asItWas.gain, isAtRest ? 1 : 0);
    ease(this.#context, this.#madeAnew.gain, isAtRest ? 0 : 1);
  }

  /**
   * Set how loud it is listened to; the desk knows nothing of it.
   * @param {number} factor
   */
  listenAt(factor) {
    tellLevel(this.#sum, factor);
  }

  /** Let everything go; a worklet that is not told would run for ever. */
  end() {
    this.#sum.disconnect();
    this.tellPlayer({ end: true });
    for (const { worklet } of this.#strips.values()) worklet.port.postMessage(null);
    tellLevel(this.#return, null);
    tellLevel(this.#sum, null);
  }

  /**
   * @param {DeskPart} part
   * @param {number} index
   * @param {Desk} desk
   */
  #addStrip(part, index, desk) {
    const strip = new StripNodes(this.#context, settingsOf(desk, part.id), part);
    this.#strips.set(part.id, strip);
    this.#player.connect(strip.input, index);
    this.#player.connect(strip.moment, this.#player.numberOfOutputs - 1);
    strip.worklet.connect(this.#sum, 0);
    strip.worklet.connect(this.#room.reverb, 1);
    strip.worklet.connect(this.#room.echo, 2);
  }
}

/**
 * @param {BaseAudioContext} context
 * @param {number} level
 */
const levelOf = (context, level) =>
  new AudioWorkletNode(context, "desk-level", {
    outputChannelCount: [2],
    processorOptions: { level },
    ...STEREO,
  });

/**
 * @param {AudioWorkletNode} node
 * @param {LevelMessage} level
 */
const tellLevel = (node, level) => node.port.postMessage(level);

/**
 * Load what runs on the audio thread; once for each context.
 * @param {BaseAudioContext} context
 */
export const loadWorklet = (context) =>
  context.audioWorklet.addModule(new URL("./worklet.js", import.meta.url));
