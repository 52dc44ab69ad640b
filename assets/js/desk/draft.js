/** What is set on the desk in this page, step by step, until it is kept as a take. */

/**
 * @import { Automated, Desk, DeskView, PartialDesk, Point, Ranges, Strip } from "../shared/types.js"
 * @import { Gesture } from "./dial.js"
 */

const MOST_STEPS = 200;
const PLACE = "desk-draft:"; // in the session's storage: each tab of the browser has moves of its own

export class Draft {
  #desk;
  #begun; // as the take has it
  #takeId;
  #rest;
  /** @type {Desk[]} */
  #done = [];
  /** @type {Desk[]} */
  #undone = [];
  /** @type {Gesture|null} */
  #gesture = null;
  #onChange;

  /**
   * @param {DeskView} view
   * @param {(desk: Desk) => void} onChange
   */
  constructor(view, onChange) {
    this.#takeId = view.take_id;
    this.#begun = view.desk;
    this.#rest = stripAtRest(view.ranges);
    this.#desk = view.desk;
    this.#onChange = onChange;
    const left = this.#recall();
    if (left) this.#step(left);
  }

  /** The desk as it stands; never changed in place. */
  get desk() {
    return this.#desk;
  }

  get canUndo() {
    return this.#done.length > 0;
  }

  get canRedo() {
    return this.#undone.length > 0;
  }

  /** Whether it differs from what the take has. */
  get isMoved() {
    return JSON.stringify(this.#desk) !== JSON.stringify(this.#begun);
  }

  /**
   * Set something of a strip.
   * @param {string} id
   * @param {Partial<Strip>} values
   * @param {Gesture|null} [gesture] Moves of one gesture are one step.
   */
  set(id, values, gesture = null) {
    const strip = { ...this.#desk.strips[id], ...values };
    this.#put({ ...this.#desk, strips: { ...this.#desk.strips, [id]: strip } }, gesture);
  }

  /**
   * Set the level of the room.
   * @param {number} value
   * @param {Gesture|null} [gesture]
   */
  setSpace(value, gesture = null) {
    this.#put({ ...this.#desk, space_db: value }, gesture);
  }

  /**
   * Set the points of an automation.
   * @param {string} id Of the part.
   * @param {Automated} name
   * @param {Point[]} points
   * @param {Gesture|null} [gesture]
   */
  automate(id, name, points, gesture = null) {
    this.set(id, { automation: { ...this.#desk.strips[id].automation, [name]: points } }, gesture);
  }

  /**
   * Take over a whole desk; what it does not name is at rest.
   * @param {PartialDesk} desk
   */
  replace(desk) {
    const strips = Object.entries(this.#desk.strips).map(([id, strip]) => {
      return [id, { ...strip, ...this.#rest, ...desk.strips?.[id] }];
    });
    this.#put({ strips: Object.fromEntries(strips), space_db: desk.space_db ?? 0 });
  }

  /**
   * Put a strip to rest.
   * @param {string} id
   */
  resetStrip(id) {
    this.set(id, this.#rest);
  }

  /** Put every strip to rest. */
  resetAll() {
    this.replace({});
  }

  /** Take the last step back. */
  undo() {
    const desk = this.#done.pop();
    if (!desk) return;
    this.#undone.push(this.#desk);
    this.#gesture = null;
    this.#show(desk);
  }

  /** Do the last step that was taken back again. */
  redo() {
    const desk = this.#undone.pop();
    if (!desk) return;
    this.#done.push(this.#desk);
    this.#gesture = null;
    this.#show(desk);
  }

  /**
   * What is set has become a take: it is nothing to lose any more, and can still be undone.
   * @param {DeskView} view
   */
  keep(view) {
    this.#forget();
    this.#takeId = view.take_id;
    this.#begun = view.desk;
    this.#show(this.#desk);
  }

  /**
   * @param {Desk} desk
   * @param {Gesture|null} [gesture]
   */
  #put(desk, gesture = null) {
    if (gesture === null || gesture !== this.#gesture) this.#step(desk);
    this.#gesture = gesture;
    this.#show(desk);
  }

  /** @param {Desk} desk */
  #step(desk) {
    this.#done.push(this.#desk);
    if (this.#done.length > MOST_STEPS) this.#done.shift();
    this.#undone = [];
    this.#desk = desk;
  }

  /** @param {Desk} desk */
  #show(desk) {
    this.#desk = desk;
    if (this.isMoved) this.#remember();
    else this.#forget();
    this.#onChange(desk);
  }

  /** What this tab of the browser had set of the take; null where it is nothing, or of other parts. */
  #recall() {
    try {
      /** @type {Desk|null} */
      const left = JSON.parse(sessionStorage.getItem(PLACE + this.#takeId) ?? "null");
      if (left === null) return null;
      const isOfSameParts = Object.keys(left.strips).join() === Object.keys(this.#begun.strips).join();
      return isOfSameParts ? left : null;
    } catch {
      return null; // a browser that forbids storage still mixes, it only forgets
    }
  }

  #remember() {
    try {
      sessionStorage.setItem(PLACE + this.#takeId, JSON.stringify(this.#desk));
    } catch {
      // nothing to keep it in
    }
  }

  #forget() {
    try {
      sessionStorage.removeItem(PLACE + this.#takeId);
    } catch {
      // there was nothing to keep it in
    }
  }
}

/**
 * A strip that leaves its part as it was.
 * @param {Ranges} ranges
 * @returns {Strip}
 */
function stripAtRest({ automation, space_db: _, ...controls }) {
  const numbers = mapped(controls, (range) => range.default);
  return { ...numbers, mute: false, solo: false, automation: mapped(automation, () => []) };
}

/**
 * An object with the same keys, each value made of the one that was there.
 * @template {string} Key
 * @template From
 * @template To
 * @param {Record<Key, From>} object
 * @param {(value: From) => To} make
 */
function mapped(object, make) {
  const entries = /** @type {[Key, From][]} */ (Object.entries(object));
  return /** @type {Record<Key, To>} */ (
    Object.fromEntries(entries.map(([key, value]) => [key, make(value)]))
  );
}
