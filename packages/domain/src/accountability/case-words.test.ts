import { expect, test } from "vitest";
import { caseCategories, caseSeverities, severityOf } from "./case-words.ts";

test("nothing that is to be SENSITIVE becomes anything else, whoever triages it", () => {
  for (const category of caseCategories)
    for (const severity of caseSeverities)
      for (const involvesChild of [false, true])
        for (const threatensSafety of [false, true]) {
          const isAlways = involvesChild || threatensSafety || /^(SEXUAL_EXPLOITATION|RETALIATION)/.test(category);
          expect(severityOf({ category, severity, involvesChild, threatensSafety })).toBe(
            isAlways ? "SENSITIVE" : severity,
          );
        }
});

test("before the triage everything is", () => expect(severityOf(null)).toBe("SENSITIVE"));
