/** The row of actions, and below it the form of the one that still asks for something. */

import { el, icon, setAria } from "../shared/dom.js";
import { ACTIONS, fits } from "./actions.js";

/**
 * @import { EditorView } from "../shared/types.js"
 * @import { Action } from "./actions.js"
 * @import { Form, Session } from "./form.js"
 */

export class ActionPanel {
  #session;
  #onAct;
  /** @type {string|null} The action whose form is shown. */
  #shownId = null;
  /** @type {Form|null} */
  #form = null;
  #fittedTo = ""; // what the form was built for; it is built again only for another
  #title = el("h3");
  #body = el("div", { class: "ed-panel-body" });
  #buttons;

  /**
   * @param {Session} session
   * @param {(id: string) => void} onAct
   */
  constructor(session, onAct) {
    this.#session = session;
    this.#onAct = onAct;
    this.#buttons = new Map(ACTIONS.map((action) => [action.id, this.#button(action)]));
    this.buttons = el(
      "div",
      { class: "ed-actions", role: "toolbar", "aria-label": "What can be done" },
      ...this.#buttons.values(),
    );
    this.element = el("section", { class: "card ed-panel", "aria-label": "Edit" }, this.#title, this.#body);
  }

  /** @param {Action} action */
  #button({ id, label, icon: drawing, key, form }) {
    return el(
      "button",
      {
        type: "button",
        class: "ed-action",
        "data-action": id,
        "aria-pressed": form ? false : null,
        "aria-keyshortcuts": key,
        title: `${label} (${key})`,
        on: { click: () => this.#onAct(id) },
      },
      icon(drawing),
      el("span", { text: label }),
    );
  }

  /**
   * Take notice of another take; what was typed stays as long as it still fits.
   * @param {EditorView} view
   */
  enter(view) {
    for (const action of ACTIONS) {
      const button = this.#buttons.get(action.id);
      if (button) button.hidden = !fits(action, view);
    }
    const fittedTo = JSON.stringify([
      view.parts.map(({ id }) => id),
      view.bars.length,
      view.tempo_bpm,
      view.key,
    ]);
    if (fittedTo === this.#fittedTo) return;
    this.#fittedTo = fittedTo;
    const shown = ACTIONS.find(({ id }) => id === this.#shownId);
    this.#build(shown && fits(shown, view) ? shown.id : "regenerate");
  }

  /**
   * Show the form of an action and give it the keyboard.
   * @param {string} id
   */
  open(id) {
    if (id !== this.#shownId) this.#build(id);
    this.show();
    this.element.scrollIntoView({ block: "nearest", behavior: "smooth" });
    /** @type {HTMLElement|null} */
    const first = this.#body.querySelector("input:not([type=radio]), select");
    first?.focus({ preventScroll: true });
  }

  /** Follow the selection and the choice of parts. */
  show() {
    this.#form?.show();
  }

  /** @param {string} id */
  #build(id) {
    const action = ACTIONS.find((one) => one.id === id);
    if (!action?.form) return;
    this.#shownId = id;
    this.#title.textContent = action.label;
    this.#form = action.form(this.#session);
    this.#body.replaceChildren(this.#form.element);
    for (const [other, button] of this.#buttons) {
      if (button.hasAttribute("aria-pressed")) setAria(button, "pressed", other === id);
    }
    this.show();
  }
}
