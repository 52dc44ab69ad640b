/** The strips of the desk: one for each part, one for the room, one for everything together. */

import { el, setAria, svg } from "../shared/dom.js";
import { words } from "../shared/format.js";
import { colorOf } from "../shared/part_colors.js";
import { Dial } from "./dial.js";
import { equaliserDb } from "./formulas.js";
import { Meter } from "./meter.js";
import { CONTROLS } from "./scales.js";

/**
 * @import { DeskPart, Range, Ranges, Strip, StripControl } from "../shared/types.js"
 * @import { Gesture } from "./dial.js"
 *
 * @typedef {object} StripListeners
 * @property {(values: Partial<Strip>, gesture: Gesture|null) => void} onMove
 * @property {(sentence: string) => void} onRefuse
 * @property {() => void} onReset
 * @property {() => void} onAutomate
 */

/** @type {[label: string, controls: StripControl[]][]} */
const GROUPS = [
  ["Dynamics", ["compress", "saturate"]],
  ["Sends", ["reverb_db", "delay_db"]],
  ["Place", ["pan", "width"]],
];
/** @type {StripControl[]} */
const BANDS = ["high_db", "mid_db", "mid_hz", "low_db", "highpass_hz"];
const CURVE_DB = 15;
const LOWEST_HZ = 30;
const HIGHEST_HZ = 16000;
const CURVE_POINTS = 40;

/** What an equaliser does, drawn small. */
class Curve {
  #path = svg("path", { class: "dk-curve-line" });

  constructor() {
    const drawing = svg(
      "svg",
      { viewBox: "0 0 48 40", preserveAspectRatio: "none" },
      svg("path", { class: "dk-curve-zero", d: "M0 20H48" }),
      this.#path,
    );
    this.element = el("div", { class: "dk-curve", "aria-hidden": true }, drawing);
  }

  /** @param {Strip} strip */
  show(strip) {
    const points = Array.from({ length: CURVE_POINTS }, (_, i) => {
      const share = i / (CURVE_POINTS - 1);
      const db = equaliserDb(strip, LOWEST_HZ * (HIGHEST_HZ / LOWEST_HZ) ** share);
      const y = 20 - (18 * Math.max(-CURVE_DB, Math.min(CURVE_DB, db))) / CURVE_DB;
      return `${(48 * share).toFixed(1)} ${y.toFixed(1)}`;
    });
    this.#path.setAttribute("d", `M${points.join("L")}`);
  }
}

/**
 * The head of a strip.
 * @param {string} name
 * @param {string} detail
 */
const head = (name, detail) =>
  el(
    "header",
    { class: "dk-strip-head" },
    el("span", { class: "dk-name", text: name }),
    el("span", { class: "dk-instrument", text: detail }),
  );

export class PartStrip {
  #listeners;
  #ranges;
  #name;
  /** @type {Map<StripControl, Dial>} */
  #dials = new Map();
  /** @type {Map<"mute"|"solo", HTMLButtonElement>} */
  #switches = new Map();
  #curve = new Curve();
  #automate;
  /** @type {Strip|null} */
  #shown = null;

  /**
   * @param {DeskPart} part
   * @param {Ranges} ranges
   * @param {StripListeners} listeners
   */
  constructor(part, ranges, listeners) {
    this.id = part.id;
    this.#name = part.label;
    this.#ranges = ranges;
    this.#listeners = listeners;
    const name = part.label;
    this.meter = new Meter(name);
    this.#automate = el("button", {
      type: "button",
      class: "dk-switch dk-automate",
      text: "A",
      "aria-label": `Automate ${name}`,
      title: "What moves during the song",
      "aria-pressed": false,
      on: { click: () => listeners.onAutomate() },
    });
    const switches = [this.#switch("mute", "M", "Mute"), this.#switch("solo", "S", "Solo")];
    const reset = el("button", {
      type: "button",
      class: "dk-reset",
      text: "Reset",
      "aria-label": `Reset ${name}`,
      on: { click: () => listeners.onReset() },
    });
    this.element = el(
      "section",
      { class: "dk-strip", "aria-label": `${name} strip`, "data-part": part.id },
      head(name, words(part.instrument ?? "")),
      this.#group("Equaliser", BANDS, this.#curve.element),
      ...GROUPS.map(([label, controls]) => this.#group(label, controls)),
      el("div", { class: "dk-level" }, this.#dial("fader_db", true), this.meter.element),
      el("div", { class: "dk-switches" }, ...switches, this.#automate),
      reset,
    );
    this.element.style.setProperty("--stem", colorOf(part.role));
  }

  /**
   * Follow what is set.
   * @param {Strip} strip
   * @param {boolean} isHeard Whether it gets through mutes and solos.
   */
  show(strip, isHeard) {
    this.element.classList.toggle("unheard", !isHeard);
    if (strip === this.#shown) return;
    this.#shown = strip;
    for (const [control, dial] of this.#dials) dial.show(strip[control]);
    for (const [control, button] of this.#switches) setAria(button, "pressed", strip[control]);
    this.#curve.show(strip);
    const moves = Object.values(strip.automation).some((points) => points.length > 0);
    this.#automate.classList.toggle("moves", moves);
  }

  /**
   * Show whether its automation is the one that is drawn.
   * @param {boolean} isDrawn
   */
  showAutomated(isDrawn) {
    setAria(this.#automate, "pressed", isDrawn);
  }

  /**
   * @param {string} label
   * @param {StripControl[]} controls
   * @param {HTMLElement|null} [picture]
   */
  #group(label, controls, picture = null) {
    const dials = controls.map((control) => this.#dial(control));
    const groupName = `${label} of ${this.#name}`;
    return el("div", { class: "dk-group", role: "group", "aria-label": groupName }, picture, ...dials);
  }

  /**
   * @param {StripControl} control
   * @param {boolean} [isFader]
   */
  #dial(control, isFader = false) {
    const { onMove, onRefuse } = this.#listeners;
    const dial = new Dial(
      CONTROLS[control],
      this.#ranges[control],
      this.#name,
      { onMove: (value, gesture) => onMove({ [control]: value }, gesture), onRefuse },
      { isFader },
    );
    this.#dials.set(control, dial);
    return dial.element;
  }

  /**
   * @param {"mute"|"solo"} control
   * @param {string} letter
   * @param {string} label
   */
  #switch(control, letter, label) {
    const button = el("button", {
      type: "button",
      class: `dk-switch dk-${control}`,
      text: letter,
      "aria-label": `${label} ${this.#name}`,
      title: label,
      "aria-pressed": false,
      on: { click: () => this.#listeners.onMove({ [control]: !this.#shown?.[control] }, null) },
    });
    this.#switches.set(control, button);
    return button;
  }
}

/** The return of the room. */
export class SpaceStrip {
  #dial;

  /**
   * @param {Range} range
   * @param {import("./dial.js").DialListeners} listeners
   */
  constructor(range, listeners) {
    this.#dial = new Dial(CONTROLS.space_db, range, "Space", listeners, { isFader: true });
    this.meter = new Meter("Space");
    this.element = el(
      "section",
      { class: "dk-strip dk-space", "aria-label": "Space strip" },
      head("Space", "Reverb and echoes"),
      el("p", { class: "dk-strip-words", text: "The room that every part sends to." }),
      el("div", { class: "dk-level" }, this.#dial.element, this.meter.element),
    );
    this.element.style.setProperty("--stem", colorOf("space"));
  }

  /**
   * Follow what is set.
   * @param {number} value
   */
  show(value) {
    this.#dial.show(value);
  }
}

/** Everything together, before it is mastered; its fader is only for listening. */
export class MasterStrip {
  /**
   * @param {Range} range
   * @param {{onListen: (value: number) => void, onRefuse: (sentence: string) => void}} listeners
   */
  constructor(range, { onListen, onRefuse }) {
    const help = "How loud you listen. The take is mastered to its target whatever this says.";
    const scale = { ...CONTROLS.fader_db, label: "Listening level" };
    /** @param {number} value */
    const onMove = (value) => {
      dial.show(value);
      onListen(value);
    };
    const listeners = { onMove, onRefuse };
    const dial = new Dial(scale, { ...range, high: 12, help }, "Master", listeners, { isFader: true });
    dial.show(0);
    this.meter = new Meter("Master");
    const lead = "How loud you listen; mastering sets the level of the take.";
    this.element = el(
      "section",
      { class: "dk-strip dk-master", "aria-label": "Master strip" },
      head("Master", "Before mastering"),
      el("p", { class: "dk-strip-words", text: lead }),
      el("div", { class: "dk-level" }, dial.element, this.meter.element),
    );
  }
}
