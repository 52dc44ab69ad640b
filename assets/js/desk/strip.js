/** The strips of the desk: one for each part, one for the room, one for everything together. */

import { Dial } from "./dial.js";
import { equaliserDb } from "./formulas.js";
import { Meter } from "./meter.js";
import { CONTROLS } from "./scales.js";
import { el } from "../shared/dom.js";
import { words } from "../shared/format.js";
import { colorOf } from "../page/stems.js";

const GROUPS = [
  ["Equaliser", ["mid_db", "mid_hz", "low_db", "highpass_hz"]],
  ["Dynamics", ["compress", "saturate"]],
  ["Sends", ["reverb_db", "delay_db"]],
  ["Place", ["pan", "width"]],
];
const CURVE_DB = 15;
const LOWEST_HZ = 30;
const HIGHEST_HZ = 16000;
const CURVE_POINTS = 40;
const SVG = "http://www.w3.org/2000/svg";

/** What an equaliser does, drawn small. */
class Curve {
  #path = document.createElementNS(SVG, "path");

  constructor() {
    const svg = document.createElementNS(SVG, "svg");
    svg.setAttribute("viewBox", "0 0 48 40");
    svg.setAttribute("preserveAspectRatio", "none");
    const zero = document.createElementNS(SVG, "path");
    zero.setAttribute("class", "dk-curve-zero");
    zero.setAttribute("d", "M0 20H48");
    this.#path.setAttribute("class", "dk-curve-line");
    svg.append(zero, this.#path);
    this.element = el("div", { class: "dk-curve", "aria-hidden": true }, svg);
  }

  show(strip) {
    const point = (_, i) => {
      const share = i / (CURVE_POINTS - 1);
      const db = equaliserDb(strip, LOWEST_HZ * (HIGHEST_HZ / LOWEST_HZ) ** share);
      return `${(48 * share).toFixed(1)} ${(20 - (18 * Math.max(-CURVE_DB, Math.min(CURVE_DB, db))) / CURVE_DB).toFixed(1)}`;
    };
    this.#path.setAttribute("d", `M${Array.from({ length: CURVE_POINTS }, point).join("L")}`);
  }
}

export class Strip {
  #dials = new Map();
  #switches = new Map();
  #curve = new Curve();
  #automate;
  #shown = null;

  /**
   * @param {object} part  @param {object} ranges
   * @param {{onMove: Function, onRefuse: Function, onReset: Function, onAutomate: Function}} tell `onMove` is told values by name, and a gesture.
   */
  constructor(part, ranges, tell) {
    this.id = part.id;
    const name = part.label;
    const dial = (control, options) => {
      const made = new Dial(
        CONTROLS[control],
        ranges[control],
        name,
        { onMove: (value, gesture) => tell.onMove({ [control]: value }, gesture), onRefuse: tell.onRefuse },
        options,
      );
      this.#dials.set(control, made);
      return made.element;
    };
    const toggle = (control, letter, label) => {
      const button = el("button", {
        type: "button",
        class: `dk-switch dk-${control}`,
        text: letter,
        "aria-label": `${label} ${name}`,
        title: label,
        "aria-pressed": false,
        on: { click: () => tell.onMove({ [control]: button.getAttribute("aria-pressed") !== "true" }, null) },
      });
      this.#switches.set(control, button);
      return button;
    };
    this.meter = new Meter(name);
    this.#automate = el("button", {
      type: "button",
      class: "dk-switch dk-automate",
      text: "A",
      "aria-label": `Automate ${name}`,
      title: "What moves during the song",
      "aria-pressed": false,
      on: { click: tell.onAutomate },
    });
    const [[equaliser, bands], ...groups] = GROUPS;
    this.element = el(
      "section",
      { class: "dk-strip", "aria-label": `${name} strip`, "data-part": part.id },
      el(
        "header",
        { class: "dk-strip-head" },
        el("span", { class: "dk-name", text: name }),
        el("span", { class: "dk-instrument", text: words(part.instrument) }),
      ),
      el(
        "div",
        { class: "dk-group", role: "group", "aria-label": `${equaliser} of ${name}` },
        this.#curve.element,
        dial("high_db"),
        ...bands.map((control) => dial(control)),
      ),
      ...groups.map(([label, controls]) =>
        el(
          "div",
          { class: "dk-group", role: "group", "aria-label": `${label} of ${name}` },
          ...controls.map((control) => dial(control)),
        ),
      ),
      el("div", { class: "dk-level" }, dial("fader_db", { fader: true }), this.meter.element),
      el(
        "div",
        { class: "dk-switches" },
        toggle("mute", "M", "Mute"),
        toggle("solo", "S", "Solo"),
        this.#automate,
      ),
      el("button", {
        type: "button",
        class: "dk-reset",
        text: "Reset",
        "aria-label": `Reset ${name}`,
        on: { click: tell.onReset },
      }),
    );
    this.element.style.setProperty("--stem", colorOf(part.role));
  }

  /** Follow what is set. `heard`: whether it gets through mutes and solos. */
  show(strip, heard) {
    this.element.classList.toggle("unheard", !heard);
    if (strip === this.#shown) return;
    this.#shown = strip;
    for (const [control, dial] of this.#dials) dial.show(strip[control]);
    for (const [control, button] of this.#switches) button.setAttribute("aria-pressed", strip[control]);
    this.#curve.show(strip);
    this.#automate.classList.toggle(
      "moves",
      Object.values(strip.automation).some((points) => points.length > 0),
    );
  }

  /** Show whether its automation is the one that is drawn. */
  showAutomated(on) {
    this.#automate.setAttribute("aria-pressed", on);
  }
}

/** The return of the room. */
export class SpaceStrip {
  #dial;

  constructor(range, { onMove, onRefuse }) {
    this.#dial = new Dial(CONTROLS.space_db, range, "Space", { onMove, onRefuse }, { fader: true });
    this.meter = new Meter("Space");
    this.element = el(
      "section",
      { class: "dk-strip dk-space", "aria-label": "Space strip" },
      el(
        "header",
        { class: "dk-strip-head" },
        el("span", { class: "dk-name", text: "Space" }),
        el("span", { class: "dk-instrument", text: "Reverb and echoes" }),
      ),
      el("p", { class: "dk-strip-words", text: "The room that every part sends to." }),
      el("div", { class: "dk-level" }, this.#dial.element, this.meter.element),
    );
    this.element.style.setProperty("--stem", colorOf("space"));
  }

  show(value) {
    this.#dial.show(value);
  }
}

/** Everything together, before it is mastered; its fader is only for listening. */
export class MasterStrip {
  #dial;

  constructor(range, { onListen, onRefuse }) {
    const listening = {
      ...range,
      high: 12,
      help: "How loud you listen. The take is mastered to its target whatever this says.",
    };
    const move = (value) => {
      this.#dial.show(value);
      onListen(value);
    };
    this.#dial = new Dial(
      { ...CONTROLS.fader_db, label: "Listening level" },
      listening,
      "Master",
      { onMove: move, onRefuse },
      { fader: true },
    );
    this.#dial.show(0);
    this.meter = new Meter("Master");
    this.element = el(
      "section",
      { class: "dk-strip dk-master", "aria-label": "Master strip" },
      el(
        "header",
        { class: "dk-strip-head" },
        el("span", { class: "dk-name", text: "Master" }),
        el("span", { class: "dk-instrument", text: "Before mastering" }),
      ),
      el("p", {
        class: "dk-strip-words",
        text: "How loud you listen; mastering sets the level of the take.",
      }),
      el("div", { class: "dk-level" }, this.#dial.element, this.meter.element),
    );
  }
}
