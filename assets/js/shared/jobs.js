/** Progress of jobs over one WebSocket that comes back by itself after a lost connection or a restarted server. */

const FIRST_RETRY_MS = 250;
const LAST_RETRY_MS = 4000;

class Jobs {
  #listeners = new Map(); // job id → Set of functions
  #socket = null;
  #retry_ms = FIRST_RETRY_MS;

  /** Call `listener` with each snapshot of a job, the present one first. Returns a function that stops it. */
  watch(jobId, listener) {
    if (!this.#listeners.has(jobId)) this.#listeners.set(jobId, new Set());
    this.#listeners.get(jobId).add(listener);
    this.#tell();
    return () => {
      const listeners = this.#listeners.get(jobId);
      listeners?.delete(listener);
      if (listeners?.size === 0) this.#listeners.delete(jobId);
      this.#tell();
    };
  }

  /** Open the connection before it is needed, so that the first progress of a song does not wait for it. */
  connect() {
    if (this.#socket) return;
    const address = new URL("/ws/jobs", location.href);
    address.protocol = address.protocol.replace("http", "ws");
    const socket = new WebSocket(address);
    this.#socket = socket;
    socket.addEventListener("open", () => {
      this.#retry_ms = FIRST_RETRY_MS;
      this.#tell();
    });
    socket.addEventListener("message", (message) => {
      const { job } = JSON.parse(message.data);
      for (const listener of [...(this.#listeners.get(job.id) ?? [])]) listener(job);
    });
    socket.addEventListener("close", () => {
      this.#socket = null;
      for (const listeners of this.#listeners.values()) for (const listener of listeners) listener(null);
      setTimeout(() => this.connect(), this.#retry_ms);
      this.#retry_ms = Math.min(LAST_RETRY_MS, this.#retry_ms * 2);
    });
  }

  #tell() {
    this.connect();
    if (this.#socket.readyState === WebSocket.OPEN)
      this.#socket.send(JSON.stringify({ watch: [...this.#listeners.keys()] }));
  }
}

/** The page's one connection. A listener gets null when the connection is lost. */
export const jobs = new Jobs();
