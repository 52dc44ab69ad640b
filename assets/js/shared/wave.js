/** Small waveforms, drawn from peaks on a canvas. */

import { prepare } from "./canvas.js";

const BAR = 2;
const GAP = 1;

/**
 * Draw `peaks` (0 to 1, any number of them) as bars over the whole canvas.
 * @param {HTMLCanvasElement} canvas
 * @param {number[]} peaks
 * @param {{color: string, played?: string, progress?: number}} look `progress`: how much is drawn in
 *   `played`, 0 to 1.
 */
export function drawWave(canvas, peaks, { color, played = color, progress = 0 }) {
  const prepared = prepare(canvas);
  if (!prepared) return;
  const { context, width, height } = prepared;
  const bars = Math.floor(width / (BAR + GAP));
  for (let bar = 0; bar < bars; bar++) {
    const from = Math.floor((bar / bars) * peaks.length);
    const until = Math.max(from + 1, Math.floor(((bar + 1) / bars) * peaks.length));
    let loudest = 0;
    for (let i = from; i < until; i++) loudest = Math.max(loudest, peaks[i] ?? 0);
    const tall = Math.max(1.5, Math.min(1, loudest) * height);
    context.fillStyle = bar / bars < progress ? played : color;
    context.fillRect(bar * (BAR + GAP), (height - tall) / 2, BAR, tall);
  }
}
