/**
 * How far one partner is with all that it was asked to report for a period, in one word.
 *
 * EXCUSED: it was let off all of it. RETURNED: something of it was asked about and waits for the partner. NOT_STARTED: nothing was begun. DRAFT: something was
 * begun, and something has not been handed in. SUBMITTED: all was handed in, and not all is decided on. ACCEPTED: all counts.
 */
export const partnerStandings = ["NOT_STARTED", "DRAFT", "SUBMITTED", "RETURNED", "ACCEPTED", "EXCUSED"] as const;
export type PartnerStanding = (typeof partnerStandings)[number];

/** Counted in obligation-periods of one partner that end within the period; none of them negative. */
export interface StandingCounts {
  /** Those it was not let off. Of these: */
  readonly expected: number;
  /** … handed in at least once, … accepted, … asked about and waiting for its answer, … begun in any way. */
  readonly submitted: number;
  readonly accepted: number;
  readonly returned: number;
  readonly begun: number;
}

/** The one word for these counts. Source: docs/methodology.md 4.4.2. */
export function partnerStanding({ expected, submitted, accepted, returned, begun }: StandingCounts): PartnerStanding {
  if (expected === 0) return "EXCUSED";
  if (returned > 0) return "RETURNED";
  if (accepted >= expected) return "ACCEPTED";
  if (submitted >= expected) return "SUBMITTED";
  return begun > 0 || submitted > 0 ? "DRAFT" : "NOT_STARTED";
}

/** How one past period went for one partner. */
export const punctualities = ["NOT_ASKED", "EXCUSED", "ON_TIME", "LATE", "MISSING", "OPEN"] as const;
export type Punctuality = (typeof punctualities)[number];

export interface PunctualityCounts {
  readonly expected: number;
  readonly waived: number;
  /** Of those expected: handed in, … of them by the due date, and not handed in though the due date has passed. */
  readonly submitted: number;
  readonly onTime: number;
  readonly overdue: number;
}

/**
 * In one word how a period went: handed in on time, all of it; late, but all of it; something missing after its due date; OPEN while there is still
 * time. NOT_ASKED and EXCUSED say nothing of the partner, and are no gap in what it did.
 */
export function punctuality({ expected, waived, submitted, onTime, overdue }: PunctualityCounts): Punctuality {
  if (expected === 0) return waived > 0 ? "EXCUSED" : "NOT_ASKED";
  if (overdue > 0) return "MISSING";
  if (submitted < expected) return "OPEN";
  return onTime < expected ? "LATE" : "ON_TIME";
}
