/** What the server tells once about itself: states of jobs, limits, kinds of files. */

import { getFacts } from "./api.js";

/** @import { Job } from "./types.js" */

export const facts = await getFacts();

/**
 * Whether a job stays as it is.
 * @param {Job} job
 */
export const isFinal = (job) => facts.final_job_states.includes(job.state);
