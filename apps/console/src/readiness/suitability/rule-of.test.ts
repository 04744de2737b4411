import { screen, screenAnswers } from "@keelson/domain/readiness/screen";
import { expect, test } from "vitest";
import { ruleOf, rules } from "./rule-of.ts";

test("the rule that is told leads to the result, for each of the 256 ways to answer, and each rule is somebody's", () => {
  const told = new Set<string>();
  for (const a of screenAnswers)
    for (const b of screenAnswers)
      for (const c of screenAnswers)
        for (const d of screenAnswers) {
          const answers = {
            COMPLEX_PROBLEM: a,
            CAPACITY_FOR_FIVE_CONDITIONS: b,
            COMMUNITY_SUPPORT: c,
            BACKBONE_FUNDING: d,
          };
          const { rule, questions } = ruleOf(answers);
          told.add(rule);
          expect([answers, rules[rule]]).toEqual([answers, screen(answers).result]);
          // what is named is short of a yes
          for (const question of questions) expect(answers[question]).not.toBe("YES");
        }
  expect([...told].toSorted()).toEqual(Object.keys(rules).toSorted());
});
