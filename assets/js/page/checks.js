/** What was asked beside what was measured in the finished file. */

import { el } from "../shared/dom.js";
import { withMinus, words } from "../shared/format.js";

/** @import { Check } from "../shared/types.js" */

/** @param {Check} check */
function row({ name, asked, measured, ok, note }) {
  const verdict = ok ? "as it should be" : "not quite";
  return el(
    "tr",
    { "data-check": name },
    el("th", { scope: "row", text: words(name) }),
    el("td", { text: withMinus(asked) }),
    el("td", {}, withMinus(measured), note ? el("span", { class: "check-note", text: note }) : null),
    el(
      "td",
      { class: ok ? "mark met" : "mark near", title: verdict },
      el("span", { "aria-hidden": true, text: ok ? "✓" : "≈" }),
      el("span", { class: "sr-only", text: verdict }),
    ),
  );
}

/**
 * A table with a row for each check.
 * @param {Check[]} checks
 */
export function checksTable(checks) {
  const heads = [
    el("th", { scope: "col", text: "" }),
    el("th", { scope: "col", text: "Brief" }),
    el("th", { scope: "col", text: "Measured" }),
    el("th", { scope: "col" }, el("span", { class: "sr-only", text: "Verdict" })),
  ];
  return el(
    "table",
    { class: "checks" },
    el("caption", { class: "sr-only", text: "Asked and measured" }),
    el("thead", {}, el("tr", {}, ...heads)),
    el("tbody", {}, ...checks.map(row)),
  );
}
