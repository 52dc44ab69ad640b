/** What the desk reads and asks of the server. */

import { MIX_TAKE, say, showTab } from "../shared/events.js";
import { request } from "../editor/takes.js";
import { remember } from "../shared/memory.js";

const address = (takeId, what) => `/api/takes/${encodeURIComponent(takeId)}/${what}`;

const json = (body) => ({
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
});

/** The desk of a take: what is set, what can be set, how each part was mixed. */
export const getDesk = (takeId) => request(address(takeId, "desk"));

/** How the mix and the master measure, and where a master can go. */
export const getMastering = (takeId) => request(address(takeId, "mastering"));

/** A desk in the manner of a variant: {desk, sentence}. */
export const askVariant = (takeId, variant, desk) =>
  request(address(takeId, "desk/variant"), json({ variant, desk }));

/** A desk at the balance of the genre, by measurement: {desk, sentence, rows}. */
export const askAutomix = (takeId, desk) => request(address(takeId, "desk/automix"), json({ desk }));

/** A desk and a master that sound like a file: {desk, match, sentence, rows}. */
export function askMatch(takeId, file) {
  const body = new FormData();
  body.append("file", file);
  return request(address(takeId, "desk/match"), { method: "POST", body });
}

/** Open a take on the desk, also when its tab has never been looked at. */
export function mixTake(takeId) {
  remember("mixed", takeId);
  showTab("desk");
  say(MIX_TAKE, takeId);
}
