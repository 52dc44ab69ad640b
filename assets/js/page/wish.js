/** The box that the wish is typed into. Gradio owns it; this is the one place that knows where it stands. */

const box = () => document.querySelector("#wish textarea");

export function getWish() {
  return box()?.value ?? "";
}

/** Put words into the box as if they had been typed. */
export function setWish(text) {
  const textarea = box();
  if (!textarea) return;
  textarea.value = text;
  textarea.dispatchEvent(new Event("input", { bubbles: true }));
  textarea.focus();
  textarea.setSelectionRange(text.length, text.length);
}

/** Call `listener` with the words whenever they change. */
export function onWish(listener) {
  document.addEventListener("input", (event) => {
    if (event.target === box()) listener(event.target.value);
  });
}

/** As if Create had been pressed. */
export function pressCreate() {
  document.querySelector("#create-button")?.click();
}
