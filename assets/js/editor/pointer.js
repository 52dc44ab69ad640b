/** The editor by pointer, beside what wavesurfer does with it: the menu, and zooming with the wheel. */

/** @import { Arrangement } from "./arrangement.js" */

/**
 * Carry out what is done over the arrangement.
 * @param {HTMLElement} place Where arrangements are put.
 * @param {() => Arrangement|undefined} arrangement The one that is shown.
 * @param {object} listeners
 * @param {(event: MouseEvent|null) => void} listeners.onMenu Told the event, or null where the menu was asked
 *   for by keyboard.
 * @param {(factor: number, seconds: number) => void} listeners.onZoom Told the moment under the pointer.
 */
export function bindPointer(place, arrangement, { onMenu, onZoom }) {
  /** @param {Event} event */
  const under = (event) => {
    const shown = arrangement();
    return shown && event.composedPath().includes(shown.focusable) ? shown : null;
  };
  place.addEventListener("contextmenu", (event) => {
    if (!under(event)) return;
    event.preventDefault();
    const isTouch = event instanceof PointerEvent && event.pointerType === "touch";
    onMenu(event.button === 2 || isTouch ? event : null);
  });
  place.addEventListener(
    "wheel",
    (event) => {
      const shown = under(event);
      if (!event.ctrlKey || !shown) return;
      event.preventDefault();
      onZoom(2 ** (-event.deltaY / 200), shown.under(event).seconds);
    },
    { passive: false },
  );
}
