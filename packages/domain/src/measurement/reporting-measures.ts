import type { Frequency } from "./words.ts";

/**
 * One partner's one period of one indicator, as far as reporting goes: ISO dates, `firstSubmittedOn` null while nothing
 * came. A query does not undo the first submission.
 */
export interface ObligationOutcome {
  readonly due: string;
  readonly firstSubmittedOn: string | null;
  readonly isAccepted: boolean;
  readonly isWaived: boolean;
}

/**
 * How completely and how timely partners report, in obligation periods. The three shares are 0–1.
 *
 * `expected` are all that were not waived; `overdue` are the places in the list of those that are late today with
 * nothing submitted. `completeness` is accepted, `submissionRate` submitted and `timeliness` submitted on time, of
 * expected.
 */
export interface ReportingMeasures {
  readonly expected: number;
  readonly submitted: number;
  readonly accepted: number;
  readonly onTime: number;
  readonly overdue: readonly number[];
  readonly waived: number;
  readonly completeness: number;
  readonly submissionRate: number;
  readonly timeliness: number;
}

/**
 * How partners keep what they agreed to, so that whoever needs help is seen and nobody is blamed for what they were let
 * off.
 *
 * On time is judged on the first submission, so a query makes nobody late; the due date itself is on time. `today` is
 * an ISO date. Shares are 0 where nothing is expected.
 * Source: docs/methodology.md 4.4.2; vector OBL-01.
 */
export function reportingMeasures(obligations: readonly ObligationOutcome[], today: string): ReportingMeasures {
  const all = [...obligations.entries()].filter(([, { isWaived }]) => !isWaived);
  const submitted = all.filter(([, { firstSubmittedOn }]) => firstSubmittedOn !== null).length;
  const accepted = all.filter(([, { isAccepted }]) => isAccepted).length;
  const onTime = all.filter(([, { firstSubmittedOn, due }]) => firstSubmittedOn !== null && firstSubmittedOn <= due);
  const overdue = all.filter(([, { firstSubmittedOn, due }]) => firstSubmittedOn === null && today > due);
  const share = (count: number) => (all.length === 0 ? 0 : count / all.length);
  return {
    expected: all.length,
    submitted,
    accepted,
    onTime: onTime.length,
    overdue: overdue.map(([place]) => place),
    waived: obligations.length - all.length,
    completeness: share(accepted),
    submissionRate: share(submitted),
    timeliness: share(onTime.length),
  };
}

/** Reports in a quarter; a quarter has 13 weeks, and 91 days to go with them. */
const reportsPerQuarter: Readonly<Record<Frequency, number>> = {
  DAILY: 91,
  WEEKLY: 13,
  MONTHLY: 3,
  QUARTERLY: 1,
  SEMIANNUAL: 1 / 2,
  ANNUAL: 1 / 4,
  ONE_OFF: 0,
};

/**
 * What an obligation asks of a partner: minutes of work in a quarter, shown before it is agreed. A ONE_OFF has no
 * rhythm and adds nothing to every quarter.
 *
 * `minutesPerReport` is 0–10000. Source: docs/methodology.md 4.4.2, burden.
 */
export function burdenPerQuarter(frequency: Frequency, minutesPerReport: number): number {
  return reportsPerQuarter[frequency] * minutesPerReport;
}
