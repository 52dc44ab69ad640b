/** Building the page from data. Text goes in as text nodes only, so nothing a user wrote is ever read as markup. */

const SVG = "http://www.w3.org/2000/svg";

const ICONS = {
  play: "M8 5.5v13l10.5-6.5z",
  pause: "M7 5h3.6v14H7zM13.4 5H17v14h-3.6z",
  download: "M11 4h2v8.2l3-3 1.4 1.4L12 16l-5.4-5.4L8 9.2l3 3zM5 18h14v2H5z",
  again: "M12 5a7 7 0 1 1-6.7 5h2.1A5 5 0 1 0 12 7v3.2L7.4 6 12 1.8z",
  copy: "M8 3h11v13h-2V5H8zM5 7h10v14H5zm2 2v10h6V9z",
  stop: "M7 7h10v10H7z",
  open: "M5 5h7v2H8.4l9.3 9.3-1.4 1.4L7 8.4V12H5z",
  check: "M9.6 16.2 5.4 12 4 13.4l5.6 5.6L20.4 8.2 19 6.8z",
};

/**
 * Make an element.
 * @param {string} tag
 * @param {{class?: string, text?: string, on?: Object<string, EventListener>, [attribute: string]: any}} [options]
 *   `text` becomes its text, `on` its listeners, everything else an attribute; an attribute that is null or false is left out.
 * @param {...(Node|null)} children
 */
export function el(tag, options = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(options)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "text") node.textContent = value;
    else if (name === "on") for (const [event, listener] of Object.entries(value)) node.addEventListener(event, listener);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.filter(Boolean));
  return node;
}

/** A small drawing that a screen reader skips. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", ICONS[name]);
  svg.append(path);
  return svg;
}

/** Change a button's drawing without touching its label. */
export function setIcon(button, name) {
  button.querySelector("path").setAttribute("d", ICONS[name]);
}

/** A button with a drawing and, unless it is only a drawing, words. */
export function iconButton(name, label, onClick, { quiet = false, className = "" } = {}) {
  const words = quiet ? null : el("span", { text: label });
  return el(
    "button",
    { type: "button", class: `button ${className}`, "aria-label": quiet ? label : null, title: quiet ? label : null, on: { click: onClick } },
    icon(name),
    words,
  );
}
