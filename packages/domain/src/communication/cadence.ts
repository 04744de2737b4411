import { dayNumberOf } from "../measurement/civil-date.ts";

/** Who is in touch, of all partners of an initiative. */
export interface Cadence {
  /** By partner, the days since the last touchpoint; null of a partner with whom there was none yet, which is not the same as 0. */
  readonly daysSince: Readonly<Record<string, number | null>>;
  /** The partners that are in touch, in the order given. */
  readonly adherent: readonly string[];
  /** Their share of all partners, 0–1; null where there is no partner. */
  readonly adherence: number | null;
}

/**
 * Which partners are in touch as often as was agreed: those with a touchpoint in the last `cadenceDays` days, today and the last day of
 * them included.
 *
 * A touchpoint goes both ways: a meeting attended, an action item answered. What is sent to everybody is none, so nobody can make it by
 * writing more. `lastTouchpoint` has every partner, with the day of its last touchpoint or null; a day to come counts as today.
 * Source: docs/methodology.md 4.6 and COMM-01.
 */
export function cadence(
  today: string,
  cadenceDays: number,
  lastTouchpoint: Readonly<Record<string, string | null>>,
): Cadence {
  const now = dayNumberOf(today);
  const days = Object.entries(lastTouchpoint).map(([partner, day]) => {
    const last = day === null ? null : dayNumberOf(day);
    return [partner, now === null || last === null ? null : Math.max(0, now - last)] as const;
  });
  const adherent = days.filter(([, since]) => since !== null && since <= cadenceDays).map(([partner]) => partner);
  return {
    daysSince: Object.fromEntries(days),
    adherent,
    adherence: days.length === 0 ? null : adherent.length / days.length,
  };
}
