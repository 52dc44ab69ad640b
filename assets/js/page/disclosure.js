/**
 * A button that shows and hides what stands beside it.
 *
 * What it hides is there from the beginning: Gradio puts the inside of an accordion together when it is
 * opened, and a
 * frame later sets every control of it to its first value again, over what has been typed by then.
 */

import { el, setAria } from "../shared/dom.js";

/** @import { Component } from "../shared/types.js" */

/**
 * @param {Element} element
 * @param {Component<{label: string, controls: string}>} component `controls`: the id of what it shows.
 */
export function mount(element, { props }) {
  const { label, controls } = props.data;
  const button = el(
    "button",
    { type: "button", class: "disclosure-button", "aria-expanded": "false", "aria-controls": controls },
    el("span", { text: label }),
    el("span", { class: "disclosure-mark", "aria-hidden": "true", text: "▼" }),
  );
  button.addEventListener("click", () =>
    setAria(button, "expanded", button.getAttribute("aria-expanded") !== "true"),
  );
  element.replaceChildren(button);
}
