/** Small waveforms, drawn from peaks on a canvas. */

const BAR = 2;
const GAP = 1;

/**
 * Draw `peaks` (0 to 1, any number of them) as bars over the whole canvas.
 * @param {number} progress 0 to 1: how much of it is drawn in `played`.
 */
export function drawWave(canvas, peaks, { color, played = color, progress = 0 }) {
  const ratio = window.devicePixelRatio || 1;
  const { clientWidth: width, clientHeight: height } = canvas;
  if (!width || !height) return;
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  const context = canvas.getContext("2d");
  context.scale(ratio, ratio);
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

/** Call `draw` when `canvas` first comes into view, and again whenever its size changes. */
export function whenSeen(canvas, draw) {
  const resized = new ResizeObserver(() => draw());
  const seen = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    seen.disconnect();
    resized.observe(canvas);
  });
  seen.observe(canvas);
}
