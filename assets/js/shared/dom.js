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
  spark:
    "M11 2l1.8 6.2L19 10l-6.2 1.8L11 18l-1.8-6.2L3 10l6.2-1.8zM18.5 14l.9 3.1 3.1.9-3.1.9-.9 3.1-.9-3.1-3.1-.9 3.1-.9z",
  extend: "M3 6h2v12H3zM7 11h8.2l-3-3L13.600 6.600 19 12l-5.4 5.400-1.400-1.400 3-3H7zM20 6h2v12h-2z",
  duplicate: "M4 4h11v4h-2V6H6v7h2v2H4zM9 9h11v11H9zm2 2v7h7v-7z",
  move: "M11 5h2v6h4.200l-1.600-1.600L17 8l4 4-4 4-1.400-1.400 1.600-1.600H13v6h-2v-6H6.800l1.600 1.600L7 16l-4-4 4-4 1.400 1.400L6.800 11H11z",
  cut: "M6.500 3a3.500 3.500 0 0 1 3.200 4.900L12 10.200 18.300 4H21l-7.600 8 7.600 8h-2.700L12 13.800l-2.300 2.300A3.500 3.500 0 1 1 8.300 14.700L10.600 12 8.300 9.300A3.500 3.500 0 1 1 6.500 3zm0 2a1.500 1.500 0 1 0 0 3 1.500 1.500 0 0 0 0-3zm0 11a1.500 1.500 0 1 0 0 3 1.500 1.500 0 0 0 0-3z",
  mute: "M4 9h4l5-4.500v15L8 15H4zm11.600.2L17 7.800l2 2 2-2 1.400 1.400-2 2 2 2-1.400 1.400-2-2-2 2-1.400-1.400 2-2z",
  transpose: "M7 3l4 4.500H8.200v9H11L7 21l-4-4.500h2.800v-9H3zM14 6h7v2h-7zm0 5h5v2h-5zm0 5h3v2h-3z",
  tempo:
    "M9 3h6l4.500 18h-15zm1.600 2L7.900 16h5l4.400-7-.9-1.800L13.300 12l-1.600-1 3-4.800L14.300 5zM7.100 19h9.800l-.5-2H7.600z",
  sliders:
    "M5 4h2v6H5zm0 10h2v6H5zM3 11h6v2H3zM11 4h2v2h-2zm0 6h2v10h-2zM9 7h6v2H9zM17 4h2v10h-2zm0 14h2v2h-2zM15 15h6v2h-6z",
  loop: "M7 7h9V4l4.500 4L16 12V9H7v3H5V9a2 2 0 0 1 2-2zm10 10H8v3l-4.500-4L8 12v3h9v-3h2v3a2 2 0 0 1-2 2z",
  undo: "M8 5v3.500h6a5.500 5.500 0 0 1 0 11H8v-2h6a3.500 3.500 0 0 0 0-7H8V14L3 9.500z",
  redo: "M16 5v3.500h-6a5.500 5.500 0 0 0 0 11h6v-2h-6a3.500 3.500 0 0 1 0-7h6V14l5-4.500z",
  plus: "M11 5h2v6h6v2h-6v6h-2v-6H5v-2h6z",
  minus: "M5 11h14v2H5z",
  fit: "M3 5h2v14H3zm16 0h2v14h-2zM9 8l1.400 1.400L8.800 11h6.400l-1.600-1.600L15 8l4 4-4 4-1.400-1.400 1.600-1.600H8.800l1.600 1.600L9 16l-4-4z",
  edit: "M4 16.500 14.500 6l3.500 3.500L7.500 20H4zM15.900 4.600l1.500-1.500 3.500 3.500-1.500 1.500z",
  record: "M12 5a7 7 0 1 1 0 14 7 7 0 0 1 0-14z",
  check: "M9.6 16.2 5.4 12 4 13.4l5.6 5.6L20.4 8.2 19 6.8z",
};

/**
 * Make an element.
 * @param {string} tag
 * @param {{class?: string, text?: string, on?: Object<string, EventListener>, [attribute: string]: any}} [options]
 *   `text` becomes its text, `on` its listeners, everything else an attribute; an attribute that is null or false is left out,
 *   one that is true is there without a value, unless it is of ARIA, where only "true" is true.
 * @param {...(Node|null)} children
 */
export function el(tag, options = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(options)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "text") node.textContent = value;
    else if (name === "on")
      for (const [event, listener] of Object.entries(value)) node.addEventListener(event, listener);
    else node.setAttribute(name, value === true && !name.startsWith("aria-") ? "" : value);
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
    {
      type: "button",
      class: `button ${className}`,
      "aria-label": quiet ? label : null,
      title: quiet ? label : null,
      on: { click: onClick },
    },
    icon(name),
    words,
  );
}
