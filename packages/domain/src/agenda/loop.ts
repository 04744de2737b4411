import { dayNumberOf } from "../measurement/civil-date.ts";

/** What people have raised: when, and when all of them could read what came of it; null while nobody has answered. ISO dates. */
export interface RaisedTheme {
  readonly raisedOn: string;
  readonly respondedOn: string | null;
}

/** How many of those who spoke were told what came of it. */
export interface LoopClosure {
  /** Themes that were answered, or could have been by now. One younger than the limit and unanswered is neither. */
  readonly judgeable: number;
  readonly closedInTime: number;
  readonly closedLate: number;
  readonly open: number;
  /** In time ÷ judgeable, 0–1; null where nothing can be judged yet. */
  readonly rateInTime: number | null;
  /** In time or late ÷ judgeable. */
  readonly rateEver: number | null;
}

/** Within how many days people are told what came of what they raised. Source: docs/methodology.md 4.9.3, a product decision. */
export const loopLimitDays = 60;

/**
 * Does the loop close? What people raised, of which they were told in time, late, or not at all, as it stood on a day: an answer of
 * later is none yet. Source: docs/methodology.md 4.9.3 and rule 9; vector LOOP-01.
 */
export function loopClosure(themes: readonly RaisedTheme[], today: string, limitDays = loopLimitDays): LoopClosure {
  const now = dayNumberOf(today) ?? 0;
  const ages = themes.flatMap(({ raisedOn, respondedOn }) => {
    const raised = dayNumberOf(raisedOn);
    if (raised === null || raised > now) return [];
    const responded = respondedOn === null || respondedOn > today ? null : dayNumberOf(respondedOn);
    return [{ age: (responded ?? now) - raised, isAnswered: responded !== null }];
  });
  const judged = ages.filter(({ age, isAnswered }) => isAnswered || age > limitDays);
  const inTime = judged.filter(({ age, isAnswered }) => isAnswered && age <= limitDays).length;
  const late = judged.filter(({ age, isAnswered }) => isAnswered && age > limitDays).length;
  const share = (count: number) => (judged.length === 0 ? null : count / judged.length);
  return {
    judgeable: judged.length,
    closedInTime: inTime,
    closedLate: late,
    open: judged.length - inTime - late,
    rateInTime: share(inTime),
    rateEver: share(inTime + late),
  };
}
