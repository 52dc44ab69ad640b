/** What was asked beside what was measured in the finished file. */

import { el } from "../shared/dom.js";
import { withMinus, words } from "../shared/format.js";

export function checksTable(checks) {
  const row = ({ name, asked, measured, ok, note }) => {
    const meaning = ok ? "as it should be" : "not quite";
    return el(
      "tr",
      { "data-check": name },
      el("th", { scope: "row", text: words(name) }),
      el("td", { text: withMinus(asked) }),
      el("td", {}, withMinus(measured), note ? el("span", { class: "check-note", text: note }) : null),
      el(
        "td",
        { class: ok ? "mark met" : "mark near", title: meaning },
        el("span", { "aria-hidden": true, text: ok ? "✓" : "≈" }),
        el("span", { class: "sr-only", text: meaning }),
      ),
    );
  };
  return el(
    "table",
    { class: "checks" },
    el("caption", { class: "sr-only", text: "Asked and measured" }),
    el(
      "thead",
      {},
      el(
        "tr",
        {},
        el("th", { scope: "col", text: "" }),
        el("th", { scope: "col", text: "Brief" }),
        el("th", { scope: "col", text: "Measured" }),
        el("th", { scope: "col" }, el("span", { class: "sr-only", text: "Verdict" })),
      ),
    ),
    el("tbody", {}, ...checks.map(row)),
  );
}
