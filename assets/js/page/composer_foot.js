/** Below the wish: how to send it, and how many characters are left once that matters. */

import { el } from "../shared/dom.js";
import { facts } from "../shared/facts.js";
import { getWish, onWish } from "../shared/wish.js";

const WORTH_SAYING = 0.8; // of the longest wish

/** @param {Element} element */
export function mount(element) {
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
  const limit = facts.limits.wish_characters;
  /** @param {string} text */
  const show = (text) => {
    const used = [...text].length;
    const count = `${used.toLocaleString("en")} of ${limit.toLocaleString("en")} characters`;
    counter.textContent = used >= limit * WORTH_SAYING ? count : "";
    counter.classList.toggle("over", used > limit);
  };
  onWish(show);
  show(getWish());
}
