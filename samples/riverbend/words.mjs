/** How a story speaks of what is known only when it is told: apps/api/src/story/names.ts reads it. */

/** A date, so many days from the day on which the story is told: -30 is a month before. */
export const day = (days) => ({ day: days });
/** The same, or the Friday before where that is at a weekend. */
export const workday = (days) => ({ workday: days });
/** This year and those around it, as the code of a period. */
export const year = (years) => ({ year: years });
/** The quarter of the day on which the story is told, and those before it, as the code of a period. */
export const quarter = (quarters) => ({ quarter: quarters });
/** What came of an earlier deed: its id, or something else of it. */
export const the = (name, its) => (its === undefined ? { the: name } : { the: name, its });
/** One of the parts that came with it, by its place: its id. */
export const partOf = (name, its, at) => ({ the: name, its, at });
export const organisation = (code) => ({ organisation: code });
export const outcome = (code) => ({ outcome: code });
export const indicator = (code) => ({ indicator: code });
export const person = (email) => ({ person: email });
export const initiative = { initiative: true };

/** One thing that somebody did: a mutation of the API, and what its record is called later. */
export const deed = (on, by, does, input, as) => ({ day: on, by, does, input, ...(as !== undefined && { as }) });
