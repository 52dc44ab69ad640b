/** The row of actions, and below it the form of the one that still asks for something. */

import { el, icon, setAria } from "../shared/dom.js";
import { ActionFormView } from "./action_form.js";
import { actsAtOnce, drawingOf, fits } from "./actions.js";
import { ownValue } from "./controls.js";

/**
 * @import { ActionForm, EditorView } from "../shared/types.js"
 * @import { Session } from "./action_form.js"
 */

export class ActionPanel {
  #actions;
  #session;
  #onAct;
  /** @type {string|null} The action whose form is shown. */
  #shownId = null;
  /** @type {ActionFormView|null} */
  #form = null;
  #fittedTo = ""; // what the form was built for; it is built again only for another
  #title = el("h3");
  #body = el("div", { class: "ed-panel-body" });
  #buttons;

  /**
   * @param {ActionForm[]} actions
   * @param {Session} session
   * @param {(id: string) => void} onAct
   */
  constructor(actions, session, onAct) {
    this.#actions = actions;
    this.#session = session;
    this.#onAct = onAct;
    this.#buttons = new Map(actions.map((action) => [action.id, this.#button(action)]));
    this.buttons = el(
      "div",
      { class: "ed-actions", role: "toolbar", "aria-label": "What can be done" },
      ...this.#buttons.values(),
    );
    this.element = el("section", { class: "card ed-panel", "aria-label": "Edit" }, this.#title, this.#body);
  }

  /** @param {ActionForm} action */
  #button(action) {
    const { id, label, help, key } = action;
    return el(
      "button",
      {
        type: "button",
        class: "ed-action",
        "data-action": id,
        "aria-pressed": actsAtOnce(action) ? null : false,
        "aria-keyshortcuts": key || null,
        title: key ? `${help} (${key})` : help,
        on: { click: () => this.#onAct(id) },
      },
      icon(drawingOf(action)),
      el("span", { text: label }),
    );
  }

  /**
   * Take notice of another take; what was typed stays as long as it still fits.
   * @param {EditorView} view
   */
  enter(view) {
    for (const action of this.#actions) {
      const button = this.#buttons.get(action.id);
      if (button) button.hidden = !fits(action, view);
    }
    const fittedTo = JSON.stringify([
      view.parts.map(({ id }) => id),
      view.bars.length,
      this.#actions.flatMap(({ fields }) => fields.map((field) => ownValue(field, view) ?? null)),
    ]);
    if (fittedTo === this.#fittedTo) return;
    this.#fittedTo = fittedTo;
    const offered = this.#actions.filter((action) => fits(action, view) && !actsAtOnce(action));
    const shown = offered.find(({ id }) => id === this.#shownId) ?? offered[0];
    if (shown) this.#build(shown.id);
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
    const first = this.#body.querySelector(":is(input:not([type=radio]), select):enabled");
    first?.focus({ preventScroll: true });
  }

  /** Follow the selection and the choice of parts. */
  show() {
    this.#form?.show();
  }

  /** @param {string} id */
  #build(id) {
    const action = this.#actions.find((one) => one.id === id);
    if (!action) return;
    this.#shownId = id;
    this.#title.textContent = action.label;
    this.#form = new ActionFormView(action, this.#session);
    this.#body.replaceChildren(this.#form.element);
    for (const [other, button] of this.#buttons) {
      if (button.hasAttribute("aria-pressed")) setAria(button, "pressed", other === id);
    }
    this.show();
  }
}
