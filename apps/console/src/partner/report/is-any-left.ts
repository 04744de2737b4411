import { answerOf } from "./answer.ts";
import { checkAnswer } from "./check-answer.ts";
import type { Draft } from "./draft.ts";
import { groupOf } from "./group.ts";
import type { Expected } from "./report-query.ts";
import { fateOf } from "./steps.ts";

/** Whether a draft holds anything still to be handed in, besides what was put off. `expected` is null where nobody can say what Keelson knows by now. */
export function isAnyLeft({ answers }: Draft, expected: readonly Expected[] | null): boolean {
  if (!expected) return Object.values(answers).some(({ state }) => state !== "LATER");
  return expected.map(groupOf).some((group) => {
    const answer = answers[group.key];
    if (!answer) return false;
    const known = answerOf(group, answer.mark);
    const fate = fateOf({ group, answer, known, checked: checkAnswer(group, answer) });
    return fate !== "nothing" && fate !== "later";
  });
}
