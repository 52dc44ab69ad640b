/** Below the wish: how to send it, and how many characters are left once that matters. */

import { el } from "../shared/dom.js";
import { getWish, onWish } from "./wish.js";

const WORTH_SAYING = 0.8;

export function mount(element, { props }) {
  const hint = el(
    "span",
    { class: "hint" },
    el("kbd", { text: "Enter" }),
    " creates · ",
    el("kbd", { text: "Shift Enter" }),
    " breaks the line",
  );
  const counter = el("span", { class: "counter", role: "status" });
  element.replaceChildren(hint, counter);
  const show = (text) => {
    const limit = props.data.limit;
    const used = [...text].length;
    counter.textContent =
      used >= limit * WORTH_SAYING
        ? `${used.toLocaleString("en")} of ${limit.toLocaleString("en")} characters`
        : "";
    counter.classList.toggle("over", used > limit);
  };
  onWish(show);
  show(getWish());
}
