/** What the editor reads and asks of the server. */

import { EDIT_TAKE, say, showTab } from "../shared/events.js";
import { Outline } from "../shared/outline.js";
import { clock, number } from "../shared/format.js";
import { remember } from "../shared/memory.js";
import { getPeaks } from "../shared/takes.js";

const lanes = new Map(); // take id → promise of its outlines; a take never changes

async function answered(answer) {
  const body = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Error(body.error ?? "The studio did not answer; please try again.");
  return body;
}

/** Ask the server; what it answers, or its sentence as an error. */
export const request = (address, options) =>
  fetch(address, options).then(answered, () => {
    throw new Error("The studio cannot be reached; nothing was lost.");
  });

/** A take as the editor shows it. Asked for each time: its lineage grows. */
export const getView = (takeId) => request(`/api/takes/${encodeURIComponent(takeId)}/editor`);

/** What a take is, in one line: figures first, for words may be long and are cut off. */
export const factsOf = (view, label) =>
  [`${number(view.tempo_bpm)} BPM`, view.key, clock(Math.round(view.length_seconds)), label]
    .filter(Boolean)
    .join(" · ");

/** Ask for an edit; the job that makes it. */
export const postEdit = (takeId, edit) =>
  request(`/api/takes/${encodeURIComponent(takeId)}/edits`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(edit),
  });

/** Stop a job; that it has stopped comes over the page's connection. */
export const cancelJob = (jobId) =>
  request(`/api/jobs/${encodeURIComponent(jobId)}/cancel`, { method: "POST" });

/** The outlines of a take by lane: "master", each part, "space". */
export function getOutlines(view) {
  if (!lanes.has(view.take_id)) {
    const promise = readOutlines(view);
    promise.catch(() => lanes.delete(view.take_id));
    lanes.set(view.take_id, promise);
  }
  return lanes.get(view.take_id);
}

async function readOutlines(view) {
  if (!view.files.lanes) {
    const { peaks } = await getPeaks(view.take_id);
    const pairs = peaks[0].flatMap((peak) => [-peak * 127, peak * 127]);
    return new Map([["master", new Outline(pairs, peaks[0].length / view.length_seconds)]]);
  }
  const { columns_per_second: rate, lanes: drawn } = await request(view.files.lanes);
  return new Map(Object.entries(drawn).map(([id, pairs]) => [id, new Outline(pairs, rate)]));
}

/** Open a take in the editor, also when its tab has never been looked at. */
export function editTake(takeId) {
  remember("edited", takeId);
  showTab("editor");
  say(EDIT_TAKE, takeId);
}
