/**
 * Building the page from data. Text goes in as text nodes only, so nothing a user wrote is ever read as
 * markup.
 */

import { ICONS } from "./icons.js";

/**
 * @typedef {string|number|boolean|null|undefined} Attribute
 * @typedef {{[Name in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Name]) => unknown}} Listeners
 * @typedef {{text?: string|null, on?: Listeners, [attribute: string]: Attribute|Listeners}} Options
 * @typedef {keyof typeof ICONS} IconName
 */

const SVG = "http://www.w3.org/2000/svg";

/**
 * Make an element.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Options} [options]
 *   `text` becomes its text, `on` its listeners, everything else an attribute. An attribute that is null or
 * false is
 *   left out, one that is true is there without a value; those of ARIA say "true" and "false".
 * @param {...(Node|string|null)} children Those that are null are left out; strings become text.
 */
export function el(tag, { text, on = {}, ...attributes } = {}, ...children) {
  const node = document.createElement(tag);
  if (text !== undefined) node.textContent = text;
  for (const [name, value] of Object.entries(attributes)) {
    const written = attributeText(name, value);
    if (written !== null) node.setAttribute(name, written);
  }
  for (const [event, listener] of Object.entries(on)) {
    node.addEventListener(event, /** @type {EventListener} */ (listener));
  }
  node.append(...children.filter((one) => one !== null));
  return node;
}

/**
 * What an attribute is written as; null where it is left out.
 * @param {string} name
 * @param {Attribute|Listeners} value
 */
function attributeText(name, value) {
  if (value === null || value === undefined) return null;
  if (typeof value === "boolean" && !name.startsWith("aria-")) return value ? "" : null;
  return String(value);
}

/**
 * Make an element of a drawing.
 * @template {keyof SVGElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string|number>} attributes
 * @param {...(Node|string)} children
 */
export function svg(tag, attributes, ...children) {
  const node = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, String(value));
  node.append(...children);
  return node;
}

/**
 * A small drawing that a screen reader skips.
 * @param {IconName} name
 */
export function icon(name) {
  return svg(
    "svg",
    { viewBox: "0 0 24 24", class: "icon", "aria-hidden": "true" },
    svg("path", { d: ICONS[name] }),
  );
}

/**
 * Change a button's drawing without touching its label.
 * @param {HTMLElement} button
 * @param {IconName} name
 */
export function setIcon(button, name) {
  button.querySelector("path")?.setAttribute("d", ICONS[name]);
}

/**
 * A button with a drawing and, unless it is `quiet`, words.
 * @param {IconName} name
 * @param {string} label
 * @param {() => unknown} onClick
 * @param {{quiet?: boolean, className?: string}} [look]
 */
export function iconButton(name, label, onClick, { quiet = false, className = "" } = {}) {
  return el(
    "button",
    {
      type: "button",
      class: `button ${className}`,
      "aria-label": quiet ? label : null,
      title: quiet ? label : null,
      on: { click: () => onClick() },
    },
    icon(name),
    quiet ? null : el("span", { text: label }),
  );
}

/**
 * Set an attribute of ARIA, where "false" is a value.
 * @param {Element} node
 * @param {string} name Without "aria-".
 * @param {string|number|boolean} value
 */
export function setAria(node, name, value) {
  node.setAttribute(`aria-${name}`, String(value));
}

/**
 * The nearest element that `selector` fits, from what an event happened to outwards; null where there is
 * none.
 * @param {Event} event
 * @param {string} selector
 */
export function closestTo(event, selector) {
  return event.target instanceof Element ? event.target.closest(selector) : null;
}

/**
 * Whether an event happened inside `element`.
 * @param {Event} event
 * @param {Element} element
 */
export function happenedIn(event, element) {
  return event.target instanceof Node && element.contains(event.target);
}

/**
 * The only child of a kind that an element was made with.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Element} parent
 * @param {Tag} tag
 */
export function child(parent, tag) {
  const found = parent.querySelector(tag);
  if (!found) throw new Error(`There is no ${tag} here.`);
  return found;
}
