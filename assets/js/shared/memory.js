/** What this browser remembers between visits: who it is, what it waits for, how it likes to listen. */

const KEY = "mother-load-studio";

function read() {
  try {
    return JSON.parse(localStorage.getItem(KEY)) ?? {};
  } catch {
    return {}; // a browser that forbids storage still makes music, it only forgets
  }
}

export function recall(name, otherwise = null) {
  return read()[name] ?? otherwise;
}

export function remember(name, value) {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...read(), [name]: value }));
  } catch {
    // the same browser: nothing to keep it in
  }
}
