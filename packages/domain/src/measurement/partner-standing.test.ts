import fc from "fast-check";
import { expect, test } from "vitest";
import { partnerStanding, punctuality, type StandingCounts } from "./partner-standing.ts";

const none: StandingCounts = { expected: 0, submitted: 0, accepted: 0, returned: 0, begun: 0 };

test.each([
  [{}, "EXCUSED"],
  [{ expected: 6 }, "NOT_STARTED"],
  [{ expected: 6, begun: 1 }, "DRAFT"],
  [{ expected: 6, begun: 6, submitted: 5 }, "DRAFT"],
  [{ expected: 6, begun: 6, submitted: 6 }, "SUBMITTED"],
  [{ expected: 6, begun: 6, submitted: 6, accepted: 5 }, "SUBMITTED"],
  [{ expected: 6, begun: 6, submitted: 6, accepted: 5, returned: 1 }, "RETURNED"],
  [{ expected: 6, begun: 6, submitted: 3, returned: 1 }, "RETURNED"],
  [{ expected: 6, begun: 6, submitted: 6, accepted: 6 }, "ACCEPTED"],
] as const)("%o is %s", (counts, standing) => expect(partnerStanding({ ...none, ...counts })).toBe(standing));

const counts = fc
  .record({
    expected: fc.nat(40),
    submitted: fc.nat(40),
    accepted: fc.nat(40),
    returned: fc.nat(40),
    begun: fc.nat(40),
  })
  .map(({ expected, submitted, accepted, returned, begun }) => {
    const handedIn = Math.min(submitted, expected);
    return {
      expected,
      submitted: handedIn,
      accepted: Math.min(accepted, handedIn),
      returned: Math.min(returned, handedIn),
      begun: Math.max(handedIn, Math.min(begun, expected)),
    };
  });

test("only whoever has handed in all of it is called so, and nobody is let off who is asked for something", () =>
  fc.assert(
    fc.property(counts, (some) => {
      const standing = partnerStanding(some);
      expect(standing === "EXCUSED").toBe(some.expected === 0);
      if (standing === "SUBMITTED" || standing === "ACCEPTED") expect(some.submitted).toBe(some.expected);
      if (standing === "ACCEPTED") expect(some.accepted).toBe(some.expected);
      if (standing === "NOT_STARTED") expect(some.begun + some.submitted).toBe(0);
    }),
  ));

const period = { expected: 6, waived: 0, submitted: 6, onTime: 6, overdue: 0 };
test.each([
  [{}, "ON_TIME"],
  [{ onTime: 5 }, "LATE"],
  [{ submitted: 5, onTime: 5, overdue: 1 }, "MISSING"],
  [{ submitted: 0, onTime: 0, overdue: 0 }, "OPEN"],
  [{ expected: 0, submitted: 0, onTime: 0 }, "NOT_ASKED"],
  [{ expected: 0, submitted: 0, onTime: 0, waived: 2 }, "EXCUSED"],
  [{ waived: 1 }, "ON_TIME"],
] as const)("a period of %o was %s", (some, word) => expect(punctuality({ ...period, ...some })).toBe(word));
