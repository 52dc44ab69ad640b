/** The menu at the pointer or at the keyboard: the same actions as the row of buttons. */

import { el, happenedIn, icon } from "../shared/dom.js";
import { drawingOf, fits } from "./actions.js";

/**
 * @import { ActionForm, EditorView } from "../shared/types.js"
 */

const MARGIN = 8;

export class ActionMenu {
  #actions;
  #onChoose;
  #items;
  /** @type {HTMLElement|null} What had the keyboard before. */
  #back = null;

  /**
   * @param {ActionForm[]} actions
   * @param {(id: string) => void} onChoose
   */
  constructor(actions, onChoose) {
    this.#actions = actions;
    this.#onChoose = onChoose;
    this.#items = actions.map((action) => this.#item(action));
    this.element = el(
      "div",
      {
        class: "ed-menu",
        role: "menu",
        "aria-label": "What can be done here",
        hidden: true,
        on: { keydown: (event) => this.#key(event), contextmenu: (event) => event.preventDefault() },
      },
      ...this.#items,
    );
    document.addEventListener("pointerdown", (event) => {
      if (!happenedIn(event, this.element)) this.close(false);
    });
  }

  /**
   * Open at a point of the window with what can be done to a take.
   * @param {number} x
   * @param {number} y
   * @param {HTMLElement} back What has the keyboard afterwards.
   * @param {EditorView} view
   */
  show(x, y, back, view) {
    this.#back = back;
    this.#items.forEach((item, i) => (item.hidden = !fits(this.#actions[i], view)));
    this.element.hidden = false;
    const { width, height } = this.element.getBoundingClientRect();
    this.element.style.left = `${Math.max(MARGIN, Math.min(x, window.innerWidth - width - MARGIN))}px`;
    this.element.style.top = `${Math.max(MARGIN, Math.min(y, window.innerHeight - height - MARGIN))}px`;
    this.#items.find((item) => !item.hidden)?.focus();
  }

  /**
   * Close it.
   * @param {boolean} [giveBack] Whether to give the keyboard back to what had it before.
   */
  close(giveBack = true) {
    if (this.element.hidden) return;
    this.element.hidden = true;
    if (giveBack) this.#back?.focus();
  }

  /** @param {ActionForm} action */
  #item(action) {
    const { id, label, help, key } = action;
    return el(
      "button",
      {
        type: "button",
        class: "ed-menu-item",
        role: "menuitem",
        tabindex: -1,
        "data-action": id,
        "aria-keyshortcuts": key || null,
        title: help,
        on: {
          click: () => {
            this.close();
            this.#onChoose(id);
          },
        },
      },
      icon(drawingOf(action)),
      el("span", { text: label }),
      key ? el("kbd", { text: key, "aria-hidden": true }) : null,
    );
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const items = this.#items.filter((item) => !item.hidden);
    const at = items.findIndex((item) => item === document.activeElement);
    /** @type {Record<string, number>} */
    const goesTo = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 };
    if (event.key in goesTo) items[(goesTo[event.key] + items.length) % items.length].focus();
    else if (event.key === "Escape" || event.key === "Tab") this.close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
