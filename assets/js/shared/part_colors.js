/** The colour of each kind of part. */

/** @type {Record<string, string>} */
const COLORS = {
  drums: "#f2b84b",
  percussion: "#d9c46a",
  bass: "#ef8a62",
  chords: "#7fa8f8",
  pad: "#a79bf5",
  lead: "#66d3ae",
  counter: "#5cc4d8",
  arp: "#e098d3",
  fx: "#a3adbd",
  space: "#7c879b",
};

/**
 * The colour of a part by its role.
 * @param {string} role
 */
export const colorOf = (role) => COLORS[role] ?? COLORS.fx;
