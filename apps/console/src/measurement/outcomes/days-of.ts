/** The days from 1970 to an ISO date. */
export const daysOf = (date: string): number => Date.parse(date) / 86_400_000;
