/**
 * Progress of jobs over one connection that comes back by itself after it was lost or the server was
 * restarted.
 */

import { openJobSocket } from "./api.js";

/**
 * @import { Job } from "./types.js"
 * @typedef {(job: Job|null) => void} JobListener It is given null when the connection is lost.
 */

const FIRST_RETRY_MS = 250;
const LAST_RETRY_MS = 4000;

class JobFeed {
  /** @type {Map<string, Set<JobListener>>} By the job's id. */
  #listeners = new Map();
  /** @type {WebSocket|null} */
  #socket = null;
  #retryMs = FIRST_RETRY_MS;

  /**
   * Call `listener` with each snapshot of a job, the present one first. Returns a function that stops it.
   * @param {string} jobId
   * @param {JobListener} listener
   */
  watch(jobId, listener) {
    const listeners = this.#listeners.get(jobId) ?? new Set();
    this.#listeners.set(jobId, listeners.add(listener));
    this.#subscribe();
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#listeners.get(jobId) === listeners) this.#listeners.delete(jobId);
      this.#subscribe();
    };
  }

  /** Open the connection before it is needed, so that the first progress of a song does not wait for it. */
  connect() {
    if (this.#socket) return;
    const socket = openJobSocket();
    this.#socket = socket;
    socket.addEventListener("open", () => {
      this.#retryMs = FIRST_RETRY_MS;
      this.#subscribe();
    });
    socket.addEventListener("message", (message) => {
      /** @type {{job: Job}} */
      const { job } = JSON.parse(message.data);
      for (const listener of [...(this.#listeners.get(job.id) ?? [])]) listener(job);
    });
    socket.addEventListener("close", () => {
      this.#socket = null;
      for (const listeners of this.#listeners.values()) for (const listener of listeners) listener(null);
      setTimeout(() => this.connect(), this.#retryMs);
      this.#retryMs = Math.min(LAST_RETRY_MS, this.#retryMs * 2);
    });
  }

  /** Tell the server which jobs are watched. */
  #subscribe() {
    this.connect();
    if (this.#socket?.readyState === WebSocket.OPEN) {
      this.#socket.send(JSON.stringify({ watch: [...this.#listeners.keys()] }));
    }
  }
}

/** The page's one connection. */
export const jobs = new JobFeed();
