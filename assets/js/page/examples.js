/** Wishes to start from; a click puts one into the box. */

import { el } from "../shared/dom.js";
import { setWish } from "../shared/wish.js";

/** @import { Component } from "../shared/types.js" */

/**
 * @param {Element} element
 * @param {Component<{examples: {label: string, wish: string}[]}>} component
 */
export function mount(element, { props }) {
  const chips = props.data.examples.map(({ label, wish }) =>
    el("button", {
      type: "button",
      class: "chip chip-button",
      title: wish,
      text: label,
      on: { click: () => setWish(wish) },
    }),
  );
  const lead = el("span", { class: "chips-label", text: "Try" });
  element.replaceChildren(
    el("div", { class: "chips", role: "group", "aria-label": "Examples" }, lead, ...chips),
  );
}
