/** The end of the clock in Gradio's loading sign, which goes on after the sign was taken off the page. */

import { player } from "../shared/player.js";

const SURE_FRAMES = 20;
const MOST_FRAMES = 1200;

/**
 * Stop it: it asks for a frame in every frame, a tenth of a core for as long as the page is open. Whoever
 * alone asks so steadily while nothing plays is that clock; handles are numbered, so its next frame can be
 * called off.
 */
export function stopLoadingClock() {
  let last = 0;
  let steady = 0;
  let looked = 0;
  const look = () => {
    const own = requestAnimationFrame(look);
    steady = own - last === 2 && !player.playing ? steady + 1 : 0;
    last = own;
    looked += 1;
    if (steady >= SURE_FRAMES) cancelAnimationFrame(own - 1);
    if (steady >= SURE_FRAMES || looked >= MOST_FRAMES) cancelAnimationFrame(own);
  };
  look();
}
