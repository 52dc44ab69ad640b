/** What is set on the desk in this page, step by step, until it is kept as a take. */

const MOST_STEPS = 200;
const PLACE = "desk-draft:"; // in the session's storage: each tab of the browser has moves of its own

export class Draft {
  #desk;
  #begun; // as the take has it
  #takeId;
  #rest;
  #done = [];
  #undone = [];
  #gesture = null;
  #onChange;

  /** @param {object} view The desk of a take, as the server tells it.  @param {(desk: object) => void} onChange */
  constructor(view, onChange) {
    this.#takeId = view.take_id;
    this.#begun = view.desk;
    this.#rest = restOf(view.ranges);
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
  get moved() {
    return JSON.stringify(this.#desk) !== JSON.stringify(this.#begun);
  }

  /** Set something of a strip. Moves of one `gesture` are one step. */
  set(id, values, gesture = null) {
    this.#put(
      { ...this.#desk, strips: { ...this.#desk.strips, [id]: { ...this.#desk.strips[id], ...values } } },
      gesture,
    );
  }

  setSpace(value, gesture = null) {
    this.#put({ ...this.#desk, space_db: value }, gesture);
  }

  /** Set the points of an automation. */
  automate(id, name, points, gesture = null) {
    this.set(id, { automation: { ...this.#desk.strips[id].automation, [name]: points } }, gesture);
  }

  /** Take over a whole desk; strips that it does not name are at rest. */
  replace(desk) {
    const strips = Object.fromEntries(
      Object.entries(this.#desk.strips).map(([id, strip]) => [
        id,
        { ...strip, ...this.#rest, ...desk.strips?.[id] },
      ]),
    );
    this.#put({ strips, space_db: desk.space_db ?? 0 });
  }

  /** Put a strip to rest. */
  resetStrip(id) {
    this.set(id, this.#rest);
  }

  resetAll() {
    this.replace({});
  }

  undo() {
    if (!this.canUndo) return;
    this.#undone.push(this.#desk);
    this.#gesture = null;
    this.#show(this.#done.pop());
  }

  redo() {
    if (!this.canRedo) return;
    this.#done.push(this.#desk);
    this.#gesture = null;
    this.#show(this.#undone.pop());
  }

  /** What is set has become a take: it is nothing to lose any more, and can still be undone. */
  kept(view) {
    this.#forget();
    this.#takeId = view.take_id;
    this.#begun = view.desk;
    this.#show(this.#desk);
  }

  #put(desk, gesture = null) {
    if (gesture === null || gesture !== this.#gesture) this.#step(desk);
    this.#gesture = gesture;
    this.#show(desk);
  }

  #step(desk) {
    this.#done.push(this.#desk);
    if (this.#done.length > MOST_STEPS) this.#done.shift();
    this.#undone = [];
    this.#desk = desk;
  }

  #show(desk) {
    this.#desk = desk;
    if (this.moved) this.#remember();
    else this.#forget();
    this.#onChange(desk);
  }

  #recall() {
    try {
      const left = JSON.parse(sessionStorage.getItem(PLACE + this.#takeId));
      const sameParts = left && Object.keys(left.strips).join() === Object.keys(this.#begun.strips).join();
      return sameParts ? left : null;
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

/** A strip that leaves its part as it was. */
function restOf(ranges) {
  const numbers = Object.entries(ranges).filter(
    ([name, range]) => name !== "space_db" && range.default !== undefined,
  );
  const automation = Object.fromEntries(Object.keys(ranges.automation).map((name) => [name, []]));
  return {
    ...Object.fromEntries(numbers.map(([name, range]) => [name, range.default])),
    mute: false,
    solo: false,
    automation,
  };
}
