/** A desk rendered off line by the very graph that is heard. */

import { chunkCount, fetchChunk, fetchImpulses, totalFrames } from "./chunks.js";
import { RATE, deskAtRest } from "./formulas.js";
import { DeskGraph, loadWorklet } from "./graph.js";

/**
 * Render the beginning of a take through a desk.
 * @param {object} view The desk of a take, as the server tells it.  @param {object} desk  @param {number} frames
 * @returns {Promise<Float32Array[]>} left and right, before any mastering
 */
export async function renderDesk(view, desk, frames = totalFrames(view)) {
  const context = new OfflineAudioContext(2, frames, RATE);
  await loadWorklet(context);
  const numbers = [...Array(Math.min(chunkCount(view), Math.ceil(frames / view.chunks.frames))).keys()];
  const chunks = await Promise.all(numbers.map(async (number) => [number, await fetchChunk(view, number)]));
  const take = { parts: view.parts, chunkFrames: view.chunks.frames, totalFrames: totalFrames(view) };
  const graph = new DeskGraph(context, take, desk, deskAtRest(desk, view.ranges), { chunks, playing: true });
  graph.furnish(await fetchImpulses(view));
  graph.output.connect(context.destination);
  const sound = await context.startRendering();
  return [sound.getChannelData(0), sound.getChannelData(1)];
}
