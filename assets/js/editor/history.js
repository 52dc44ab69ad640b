/** The way through a song's takes: back to the parent, forth to a child, and which two are compared. */

export class History {
  #takes = new Map();
  #undone = []; // ids, the latest last
  #current = null;

  /** The takes that "before" and "after" stand for: {before, after}, or null where there is nothing to compare. */
  pair = null;

  /** @param {{take_id: string, lineage: object[]}} view The take that is open now. */
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
    return this.#kept(this.#takes.get(this.#current)?.parent_id);
  }

  /** The take to go forth to: the one that was left last, otherwise the newest child; null at an end. */
  get redo() {
    const left = this.#undone.at(-1);
    if (this.#takes.get(left)?.parent_id === this.#current) return this.#kept(left);
    const children = [...this.#takes.values()].filter(
      ({ parent_id, trashed }) => parent_id === this.#current && !trashed,
    );
    return children.at(-1)?.take_id ?? null;
  }

  goBack() {
    const from = this.#current;
    const to = this.undo;
    this.#undone.push(from);
    this.pair = { before: to, after: from };
    return to;
  }

  goForth() {
    const from = this.#current;
    const to = this.redo;
    this.#undone = this.#undone.filter((id) => id !== to);
    this.pair = { before: from, after: to };
    return to;
  }

  /** A new take was made from the present one, or one of the tree was chosen. */
  goTo(takeId, madeFrom = null) {
    this.#undone = [];
    this.pair = madeFrom ? { before: madeFrom, after: takeId } : null;
    return takeId;
  }

  #kept(takeId) {
    const take = this.#takes.get(takeId);
    return take && !take.trashed ? takeId : null;
  }
}
