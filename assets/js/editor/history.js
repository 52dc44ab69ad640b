/** The way through a song's takes: back to the parent, forth to a child, and which two are compared. */

/**
 * @import { Branch } from "../shared/types.js"
 * @typedef {{before: string, after: string}} Pair Ids of two takes that are compared.
 */

export class History {
  /** @type {Map<string, Branch>} By the take's id. */
  #takes = new Map();
  /** @type {string[]} Ids of takes that were left backwards, the latest last. */
  #undone = [];
  /** @type {string|null} */
  #current = null;

  /** @type {Pair|null} What "before" and "after" stand for; null where there is nothing to compare. */
  pair = null;

  /**
   * Take notice of the take that is open now.
   * @param {{take_id: string, lineage: Branch[]}} view
   */
  enter(view) {
    this.#takes = new Map(view.lineage.map((take) => [take.take_id, take]));
    this.#current = view.take_id;
    if (this.pair && !Object.values(this.pair).includes(view.take_id)) this.pair = null;
    if (!this.pair && this.undo) this.pair = { before: this.undo, after: view.take_id };
  }

  /** Begin with another song. */
  forget() {
    this.#undone = [];
    this.pair = null;
  }

  /** The take to go back to; null at the beginning. */
  get undo() {
    return this.#kept(this.#branch(this.#current)?.parent_id ?? null);
  }

  /** The take to go forth to: the one that was left last, otherwise the newest child; null at an end. */
  get redo() {
    const left = this.#undone.at(-1) ?? null;
    if (this.#branch(left)?.parent_id === this.#current) return this.#kept(left);
    const children = [...this.#takes.values()].filter(
      ({ parent_id, trashed }) => parent_id === this.#current && !trashed,
    );
    return children.at(-1)?.take_id ?? null;
  }

  /** Go back; the take to open, null where there is none. */
  goBack() {
    const from = this.#current;
    const to = this.undo;
    if (!from || !to) return null;
    this.#undone.push(from);
    this.pair = { before: to, after: from };
    return to;
  }

  /** Go forth; the take to open, null where there is none. */
  goForth() {
    const from = this.#current;
    const to = this.redo;
    if (!from || !to) return null;
    this.#undone = this.#undone.filter((id) => id !== to);
    this.pair = { before: from, after: to };
    return to;
  }

  /**
   * Go to any take; it is returned.
   * @param {string} takeId
   * @param {string|null} [madeFrom] The take that it was just made from, to be compared with it.
   */
  goTo(takeId, madeFrom = null) {
    this.#undone = [];
    this.pair = madeFrom ? { before: madeFrom, after: takeId } : null;
    return takeId;
  }

  /** @param {string|null} takeId */
  #branch(takeId) {
    return takeId === null ? undefined : this.#takes.get(takeId);
  }

  /**
   * The id of a take that can be opened; null where it lies in the trash.
   * @param {string|null} takeId
   */
  #kept(takeId) {
    const take = this.#branch(takeId);
    return take && !take.trashed ? take.take_id : null;
  }
}
