/** A desk rendered off line by the very graph that is heard. */

import { chunkCount, fetchChunk, fetchImpulses, totalFrames } from "./chunks.js";
import { deskAtRest, RATE } from "./formulas.js";
import { DeskGraph, loadWorklet } from "./graph.js";

/**
 * @import { Desk, DeskView } from "../shared/types.js"
 * @import { Chunk } from "./chunks.js"
 */

/**
 * Render the beginning of a take through a desk.
 * @param {DeskView} view
 * @param {Desk} desk
 * @param {number} [frames] Otherwise all of it.
 * @returns {Promise<Float32Array[]>} left and right, before any mastering
 */
export async function renderDesk(view, desk, frames = totalFrames(view)) {
  const context = new OfflineAudioContext(2, frames, RATE);
  await loadWorklet(context);
  const count = Math.min(chunkCount(view), Math.ceil(frames / view.chunks.frames));
  /** @type {(number: number) => Promise<[number, Chunk]>} */
  const numbered = async (number) => [number, await fetchChunk(view, number)];
  const chunks = await Promise.all(Array.from({ length: count }, (_, number) => numbered(number)));
  const take = { parts: view.parts, chunkFrames: view.chunks.frames, totalFrames: totalFrames(view) };
  const beginning = { chunks, playing: true };
  const graph = new DeskGraph(context, take, desk, deskAtRest(desk, view.ranges), beginning);
  graph.furnish(await fetchImpulses(view));
  graph.output.connect(context.destination);
  const sound = await context.startRendering();
  return [sound.getChannelData(0), sound.getChannelData(1)];
}
