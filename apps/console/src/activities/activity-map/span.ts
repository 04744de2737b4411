/** What a timeline needs of an activity: its days, in ISO dates. */
export interface Dated {
  readonly startDate: string;
  readonly endDate?: string | null | undefined;
}

/** Where something stands on the axis, in per cent of it. */
export interface Bar {
  readonly start: number;
  readonly length: number;
  /** It goes on beyond what is shown, or has no last day. */
  readonly isOpen: boolean;
}

/** Where an activity stands in a year; null where it is over before, or begins after. */
export function barOf({ startDate, endDate }: Dated, year: string): Bar | null {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  if (startDate > last || (endDate && endDate < first)) return null;
  const [start, end] = [startDate > first ? startDate : first, endDate && endDate < last ? endDate : last];
  const from = placeOf(start, year);
  // its last day is a whole one
  return { start: from, length: placeOf(end, year) + 100 / daysIn(year) - from, isOpen: !endDate || endDate > last };
}

/** Where a day begins on the axis of its year, in per cent; below 0 before it, 100 and more after it. */
export function placeOf(date: string, year: string): number {
  return ((Date.parse(date) - Date.parse(`${year}-01-01`)) / 86_400_000 / daysIn(year)) * 100;
}

const daysIn = (year: string): number =>
  (Date.parse(`${Number(year) + 1}-01-01`) - Date.parse(`${year}-01-01`)) / 86_400_000;
