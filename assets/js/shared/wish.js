/** The box that the wish is typed into. Gradio owns it; this is the one place that knows where it stands. */

/** @returns {HTMLTextAreaElement|null} */
const box = () => document.querySelector("#wish textarea");

/** The words in the box. */
export function getWish() {
  return box()?.value ?? "";
}

/**
 * Put words into the box as if they had been typed.
 * @param {string} text
 */
export function setWish(text) {
  const textarea = box();
  if (!textarea) return;
  textarea.value = text;
  textarea.dispatchEvent(new Event("input", { bubbles: true }));
  textarea.focus();
  textarea.setSelectionRange(text.length, text.length);
}

/**
 * Call `listener` with the words whenever they change.
 * @param {(text: string) => void} listener
 */
export function onWish(listener) {
  document.addEventListener("input", (event) => {
    const textarea = box();
    if (textarea && event.target === textarea) listener(textarea.value);
  });
}
