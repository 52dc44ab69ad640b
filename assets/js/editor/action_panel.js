/** The row of actions, and below it the form of the one that still asks for something. */

import { el, icon } from "../shared/dom.js";
import { ACTIONS, fits } from "./actions.js";

export class Panel {
  #session;
  #action = null;
  #form = null;
  #shape = "";
  #title = el("h3");
  #body = el("div", { class: "ed-panel-body" });
  #buttons;

  /** @param {import("./forms.js").Session} session  @param {(id: string) => void} onAct */
  constructor(session, onAct) {
    this.#session = session;
    this.#buttons = new Map(
      ACTIONS.map(({ id, label, icon: drawing, key, form }) => [
        id,
        el(
          "button",
          {
            type: "button",
            class: "ed-action",
            "data-action": id,
            "aria-pressed": form ? false : null,
            "aria-keyshortcuts": key,
            title: `${label} (${key})`,
            on: { click: () => onAct(id) },
          },
          icon(drawing),
          el("span", { text: label }),
        ),
      ]),
    );
    this.buttons = el(
      "div",
      { class: "ed-actions", role: "toolbar", "aria-label": "What can be done" },
      ...this.#buttons.values(),
    );
    this.element = el("section", { class: "card ed-panel", "aria-label": "Edit" }, this.#title, this.#body);
  }

  /** Take notice of another take; what was typed stays as long as it still fits. */
  enter(view) {
    for (const action of ACTIONS) this.#buttons.get(action.id).hidden = !fits(action, view);
    const shape = JSON.stringify([
      view.parts.map(({ id }) => id),
      view.bars.length,
      view.tempo_bpm,
      view.key,
    ]);
    if (shape === this.#shape) return;
    this.#shape = shape;
    const open = ACTIONS.find(({ id }) => id === this.#action);
    this.#build(open && fits(open, view) ? open.id : "regenerate");
  }

  /** Show the form of an action and give it the keyboard. */
  open(id) {
    if (id !== this.#action) this.#build(id);
    this.show();
    this.element.scrollIntoView({ block: "nearest", behavior: "smooth" });
    this.#body.querySelector("input:not([type=radio]), select")?.focus({ preventScroll: true });
  }

  /** Follow the selection and the choice of parts. */
  show() {
    this.#form?.show();
  }

  #build(id) {
    this.#action = id;
    const action = ACTIONS.find((one) => one.id === id);
    this.#title.textContent = action.label;
    this.#form = action.form(this.#session);
    this.#body.replaceChildren(this.#form.element);
    for (const [other, button] of this.#buttons)
      if (button.hasAttribute("aria-pressed")) button.setAttribute("aria-pressed", other === id);
    this.show();
  }
}
