/** Drawing on a canvas whose size is given by the page. */

/**
 * A canvas made as sharp as the screen: its context in CSS pixels, and its size in them; null while it has no
 * size.
 * @param {HTMLCanvasElement} canvas
 * @param {{width: number, height: number}} [size] Otherwise as large as it is on the page.
 */
export function prepare(canvas, size = { width: canvas.clientWidth, height: canvas.clientHeight }) {
  const context = canvas.getContext("2d");
  if (!size.width || !size.height || !context) return null;
  const ratio = window.devicePixelRatio || 1;
  canvas.width = Math.round(size.width * ratio);
  canvas.height = Math.round(size.height * ratio);
  context.scale(ratio, ratio);
  return { context, ...size };
}

/**
 * Call `draw` when `canvas` first comes into view, and again whenever its size changes.
 * @param {HTMLCanvasElement} canvas
 * @param {() => void} draw
 */
export function whenSeen(canvas, draw) {
  const resized = new ResizeObserver(() => draw());
  const seen = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    seen.disconnect();
    resized.observe(canvas);
  });
  seen.observe(canvas);
}
