/**
 * Everything that the page asks of the server: no other file knows an address, or what an error answer looks
 * like.
 */

/**
 * @import {
 *   Balanced, Desk, DeskView, Edit, EditorView, Facts, FoundPatches, Job, KeptInstrument, Leaned,
 * MasteringView,
 *   Matched, Outlines, Peaks, Song, Take,
 * } from "./types.js"
 */

const UNREACHABLE = "The studio cannot be reached; nothing was lost.";
const NO_SENTENCE = "The studio did not answer; please try again.";

/**
 * The sentence that tells a person about an error.
 * @param {unknown} error
 */
export const sentenceOf = (error) => (error instanceof Error ? error.message : String(error));

/**
 * The sentence in the body of an answer that refuses: `{"error": sentence}`.
 * @param {unknown} body
 */
function refusalIn(body) {
  const told = typeof body === "object" && body !== null && "error" in body ? body.error : null;
  return typeof told === "string" ? told : NO_SENTENCE;
}

/**
 * Ask the server; its answer, or its sentence as an error. A request that was aborted fails as fetch fails.
 * @param {string} address
 * @param {RequestInit} [options]
 */
async function request(address, options) {
  const answer = await fetch(address, options).catch((error) => {
    throw options?.signal?.aborted ? error : new Error(UNREACHABLE);
  });
  if (!answer.ok) throw new Error(refusalIn(await answer.json().catch(() => null)));
  return answer;
}

/**
 * The JSON that the server answers.
 * @template Answer
 * @param {string} address
 * @param {RequestInit} [options]
 * @returns {Promise<Answer>}
 */
async function json(address, options) {
  const answer = await request(address, options);
  return answer.json().catch(() => {
    throw new Error(NO_SENTENCE);
  });
}

/**
 * Send JSON; the JSON that the server answers.
 * @template Answer
 * @param {string} address
 * @param {object} [body]
 * @returns {Promise<Answer>}
 */
const post = (address, body = {}) =>
  json(address, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });

/**
 * The address of something that belongs to a take.
 * @param {string} takeId
 * @param {string} [what]
 */
const ofTake = (takeId, what = "") => `/api/takes/${encodeURIComponent(takeId)}${what}`;

/** @returns {Promise<Facts>} What the server can do. */
export const getFacts = () => json("/api/facts");

// --- jobs --------------------------------------------------------------------------------------------------

/** A connection over which jobs are followed; {@link JobFeed} speaks over it. */
export function openJobSocket() {
  const address = new URL("/ws/jobs", location.href);
  address.protocol = address.protocol.replace("http", "ws");
  return new WebSocket(address);
}

/**
 * Stop a job; that it has stopped comes over the page's connection.
 * @param {string} jobId
 * @returns {Promise<Job>}
 */
export const cancelJob = (jobId) => post(`/api/jobs/${encodeURIComponent(jobId)}/cancel`);

// --- songs -------------------------------------------------------------------------------------------------

/**
 * A page of songs, newest first, and whether there are more.
 * @param {number} limit
 * @param {number} offset
 * @returns {Promise<{songs: Song[], more: boolean}>}
 */
export const getSongs = (limit, offset) => json(`/api/songs?limit=${limit}&offset=${offset}`);

/**
 * A take as its card shows it.
 * @param {string} takeId
 * @returns {Promise<Take>}
 */
export const getTake = (takeId) => json(ofTake(takeId));

/**
 * The waveform of a take.
 * @param {string} takeId
 * @returns {Promise<Peaks>}
 */
export const getPeaks = (takeId) => json(`/media/${encodeURIComponent(takeId)}/peaks.json`);

/**
 * Send a file as it is; the job that makes a song of it.
 * @param {Blob} file
 * @param {string} name
 * @param {(share: number) => void} onShare Told how much of it has gone, 0 to 1.
 * @returns {Promise<Job>}
 */
export function postImport(file, name, onShare) {
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest(); // fetch does not tell how much has gone
    sending.open("POST", `/api/import?name=${encodeURIComponent(name)}`);
    sending.responseType = "json";
    sending.upload.addEventListener("progress", ({ loaded, total }) => onShare(total ? loaded / total : 0));
    sending.addEventListener("load", () => {
      if (sending.status === 200) resolve(sending.response);
      else reject(new Error(refusalIn(sending.response)));
    });
    sending.addEventListener("error", () => reject(new Error(UNREACHABLE)));
    sending.send(file);
  });
}

// --- the editor --------------------------------------------------------------------------------------------

/**
 * A take as the editor shows it. It is asked for each time, because its lineage grows.
 * @param {string} takeId
 * @returns {Promise<EditorView>}
 */
export const getEditorView = (takeId) => json(ofTake(takeId, "/editor"));

/**
 * The outlines of a take's stems.
 * @param {string} address As the editor's view of the take tells it.
 * @returns {Promise<Outlines>}
 */
export const getOutlineFile = (address) => json(address);

/**
 * Ask for an edit; the job that makes it.
 * @param {string} takeId
 * @param {Edit} edit
 * @returns {Promise<Job>}
 */
export const postEdit = (takeId, edit) => post(ofTake(takeId, "/edits"), edit);

// --- the desk ----------------------------------------------------------------------------------------------

/**
 * The desk of a take: what is set, what can be set, how each part was mixed.
 * @param {string} takeId
 * @returns {Promise<DeskView>}
 */
export const getDeskView = (takeId) => json(ofTake(takeId, "/desk"));

/**
 * How the mix and the master measure, and what a master can be made for.
 * @param {string} takeId
 * @returns {Promise<MasteringView>}
 */
export const getMasteringView = (takeId) => json(ofTake(takeId, "/mastering"));

/**
 * A desk in the manner of a variant.
 * @param {string} takeId
 * @param {string} variant
 * @param {Desk} desk
 * @returns {Promise<Leaned>}
 */
export const postVariant = (takeId, variant, desk) =>
  post(ofTake(takeId, "/desk/variant"), { variant, desk });

/**
 * A desk at the balance of the genre, by measurement.
 * @param {string} takeId
 * @param {Desk} desk
 * @returns {Promise<Balanced>}
 */
export const postAutomix = (takeId, desk) => post(ofTake(takeId, "/desk/automix"), { desk });

/**
 * A desk and a master that sound like a file.
 * @param {string} takeId
 * @param {File} file
 * @returns {Promise<Matched>}
 */
export function postMatch(takeId, file) {
  const body = new FormData();
  body.append("file", file);
  return json(ofTake(takeId, "/desk/match"), { method: "POST", body });
}

/**
 * The bytes of a sound.
 * @param {string} address
 * @param {AbortSignal} [signal]
 */
export async function getSound(address, signal) {
  const answer = await request(address, { signal: signal ?? null });
  return answer.arrayBuffer();
}

// --- the Patch lab -----------------------------------------------------------------------------------------

/** @returns {Promise<{notice: string|null}>} Why nothing can be searched for, if so. */
export const getPatchLab = () => json("/api/patches");

/**
 * Begin a search among random patches by words, a file, or both; the job.
 * @param {string} text
 * @param {File|null} file
 * @param {string} count
 * @returns {Promise<Job>}
 */
export function postPatchSearch(text, file, count) {
  const asked = new URLSearchParams({ text, count, ...(file ? { name: file.name } : {}) });
  return json(`/api/patches?${asked}`, { method: "POST", body: file ?? "" });
}

/**
 * What a search found.
 * @param {string} id
 * @returns {Promise<FoundPatches>}
 */
export const getFoundPatches = (id) => json(`/api/patches/${encodeURIComponent(id)}`);

/**
 * Keep candidate `place` of a search as an instrument.
 * @param {string} id
 * @param {number} place
 * @param {string} name
 * @returns {Promise<KeptInstrument>}
 */
export const postKeptPatch = (id, place, name) =>
  post(`/api/patches/${encodeURIComponent(id)}/keep`, { place, name });

/** @returns {Promise<{instruments: KeptInstrument[]}>} The instruments that were kept. */
export const getInstruments = () => json("/api/instruments");

/**
 * Forget an instrument.
 * @param {string} id
 * @returns {Promise<unknown>}
 */
export const forgetInstrument = (id) => post(`/api/instruments/${encodeURIComponent(id)}/forget`);
