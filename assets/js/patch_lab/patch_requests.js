/** What the Patch lab asks the studio. */

async function request(address, options = {}) {
  const answer = await fetch(address, options);
  const plain = await answer
    .json()
    .catch(() => ({ error: "The studio cannot be reached; is it still running?" }));
  if (!answer.ok) throw new Error(plain.error ?? "The studio could not do that.");
  return plain;
}

const post = (address, body) =>
  request(address, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });

/** {words, notice}: the words that are measured, and why nothing can be searched for, if so. */
export const getWords = () => request("/api/patches");

/** Begin a search among `count` random patches by words, a File, or both; the job. */
export function findPatch(text, file, count) {
  const asked = new URLSearchParams({ text, count, ...(file ? { name: file.name } : {}) });
  return request(`/api/patches?${asked}`, { method: "POST", body: file ?? "" });
}

/** What a search found. */
export const getFound = (id) => request(`/api/patches/${encodeURIComponent(id)}`);

/** Keep candidate `place` of a search as an instrument. */
export const keepPatch = (id, place, name) =>
  post(`/api/patches/${encodeURIComponent(id)}/keep`, { place, name });

export const stopSearch = (id) => post(`/api/jobs/${encodeURIComponent(id)}/cancel`, {});

/** {instruments}: those that were kept. */
export const getInstruments = () => request("/api/instruments");

export const forgetInstrument = (id) => post(`/api/instruments/${encodeURIComponent(id)}/forget`, {});
