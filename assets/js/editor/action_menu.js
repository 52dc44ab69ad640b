/** The menu at the pointer or at the keyboard: the same actions as the row of buttons. */

import { el, icon } from "../shared/dom.js";
import { fits } from "./actions.js";

const MARGIN = 8;

export class Menu {
  #actions;
  #items;
  #back = null; // what had the keyboard before

  /** @param {{id: string, label: string, icon: string, key: string}[]} actions  @param {(id: string) => void} onChoose */
  constructor(actions, onChoose) {
    this.#actions = actions;
    this.#items = actions.map(({ id, label, icon: drawing, key }) =>
      el(
        "button",
        {
          type: "button",
          class: "ed-menu-item",
          role: "menuitem",
          tabindex: -1,
          "data-action": id,
          "aria-keyshortcuts": key,
          on: { click: () => this.#choose(id, onChoose) },
        },
        icon(drawing),
        el("span", { text: label }),
        el("kbd", { text: key, "aria-hidden": true }),
      ),
    );
    this.element = el(
      "div",
      {
        class: "ed-menu",
        role: "menu",
        "aria-label": "What can be done here",
        hidden: true,
        on: { keydown: (event) => this.#key(event) },
      },
      ...this.#items,
    );
    document.addEventListener("pointerdown", (event) => {
      if (!this.element.contains(event.target)) this.close(false);
    });
    this.element.addEventListener("contextmenu", (event) => event.preventDefault());
  }

  get open() {
    return !this.element.hidden;
  }

  /** Open at a point of the window with what can be done to a take. */
  show(x, y, back, view) {
    this.#back = back;
    this.#items.forEach((item, i) => (item.hidden = !fits(this.#actions[i], view)));
    this.element.hidden = false;
    const { width, height } = this.element.getBoundingClientRect();
    this.element.style.left = `${Math.max(MARGIN, Math.min(x, window.innerWidth - width - MARGIN))}px`;
    this.element.style.top = `${Math.max(MARGIN, Math.min(y, window.innerHeight - height - MARGIN))}px`;
    this.#items[0].focus();
  }

  close(giveBack = true) {
    if (!this.open) return;
    this.element.hidden = true;
    if (giveBack) this.#back?.focus();
  }

  #choose(id, onChoose) {
    this.close();
    onChoose(id);
  }

  #key(event) {
    const items = this.#items.filter((item) => !item.hidden);
    const at = items.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (to !== undefined) items[(to + items.length) % items.length].focus();
    else if (event.key === "Escape" || event.key === "Tab") this.close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
