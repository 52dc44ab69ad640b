/** Wishes to start from; a click puts one into the box. */

import { el } from "../shared/dom.js";
import { setWish } from "./wish.js";

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
  element.replaceChildren(
    el(
      "div",
      { class: "chips", role: "group", "aria-label": "Examples" },
      el("span", { class: "chips-label", text: "Try" }),
      ...chips,
    ),
  );
}
