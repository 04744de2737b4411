import { fraction, mean, type Fraction } from "./fraction.ts";
import { isValidIn, type OrganisationAnswers, type ScoredItem } from "./score.ts";

/** The most statements of an initiative's own that one round asks: the bank's sixteen are what is counted, and come first. */
export const ownStatementsMax = 12;

/** What an initiative's own statement got. */
export interface OwnItem {
  readonly code: string;
  /** How many organisations gave it a number. */
  readonly organisations: number;
  /** The mean of these; null where there is none. */
  readonly mean: Fraction | null;
}

/**
 * What the statements got that an initiative asks besides the bank's: as a statement of the bank does, of respondents who are valid in its
 * component, by what they said of the bank's statements `items`; so nobody counts in a statement and not in its component. Nothing else
 * follows from them: no component, no gate, no participation.
 *
 * Source: docs/methodology.md 4.8.2 and docs/decisions/0033 and 0038.
 */
export function ownItems(
  items: readonly ScoredItem[],
  own: readonly ScoredItem[],
  answers: readonly OrganisationAnswers[],
): readonly OwnItem[] {
  return own.map(({ code, component }) => {
    const scores = answers.flatMap(({ respondents }) => {
      const numbers = respondents
        .filter((said) => isValidIn(items, component, said))
        .map((said) => (Object.hasOwn(said, code) ? said[code] : null))
        .filter((answer) => typeof answer === "number");
      return mean(numbers.map((number) => fraction(number))) ?? [];
    });
    return { code, organisations: scores.length, mean: mean(scores) };
  });
}
