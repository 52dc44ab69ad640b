/** What the server knows about takes. A take never changes, so it is asked for once. */

const takes = new Map();
const peaks = new Map();

async function get(address) {
  const answer = await fetch(address);
  const body = await answer.json();
  if (!answer.ok) throw new Error(body.error);
  return body;
}

function once(cache, key, address) {
  if (!cache.has(key)) {
    const promise = get(address);
    promise.catch(() => cache.delete(key));
    cache.set(key, promise);
  }
  return cache.get(key);
}

export const getTake = (takeId) => once(takes, takeId, `/api/takes/${encodeURIComponent(takeId)}`);

export const getPeaks = (takeId) => once(peaks, takeId, `/media/${encodeURIComponent(takeId)}/peaks.json`);

/** A page of songs, newest first. */
export const getSongs = (limit, offset) => get(`/api/songs?limit=${limit}&offset=${offset}`);

/** What the player needs to play a take. */
export function playable(take) {
  return {
    key: take.take_id,
    takeId: take.take_id,
    url: take.listen_url,
    title: take.title,
    detail: describe(take),
    duration: take.length_seconds,
  };
}

/** Genre, tempo and key in one line. */
export function describe(take) {
  return `${take.genre_name} · ${Number(take.tempo_bpm.toFixed(1))} BPM · ${take.key}`;
}
