import { describe, expect, test } from "vitest";
import { nextObligationState, obligationPeriodState, obligationSteps } from "./obligation.ts";
import type { ObligationPeriod } from "./obligation.ts";
import { obligationStates } from "./words.ts";

// The arrows of docs/methodology.md 4.4.2, written a second time.
const drawn = ["PROPOSED accept ACCEPTED", "PROPOSED decline DECLINED", "ACCEPTED end ENDED"];

test.each(obligationStates.flatMap((state) => obligationSteps.map((step) => [state, step] as const)))(
  "%s %s is drawn or refused",
  (state, step) => {
    const found = drawn.find((arrow) => arrow.startsWith(`${state} ${step} `))?.split(" ")[2];
    expect(nextObligationState(state, step)).toBe(found ?? null);
  },
);

describe("one period of an obligation", () => {
  const quarter: ObligationPeriod = {
    today: "2026-04-10",
    endsOn: "2026-03-31",
    dueOn: "2026-04-15",
    firstSubmittedOn: null,
    isWaived: false,
    isBound: true,
  };

  test.each([
    [{}, "DUE"],
    [{ today: "2026-03-31" }, "NOT_DUE"],
    [{ today: "2026-04-01" }, "DUE"],
    [{ today: "2026-04-15" }, "DUE"],
    [{ today: "2026-04-16" }, "OVERDUE"],
    [{ today: "2026-04-16", firstSubmittedOn: "2026-04-16" }, "FULFILLED"],
    [{ today: "2026-03-20", firstSubmittedOn: "2026-03-20" }, "FULFILLED"],
    [{ today: "2026-04-16", isWaived: true }, "WAIVED"],
    [{ firstSubmittedOn: "2026-04-02", isWaived: true }, "WAIVED"],
    [{ today: "2026-04-16", isBound: false }, "NOT_DUE"],
    [{ firstSubmittedOn: "2026-04-02", isBound: false }, "FULFILLED"],
  ] as const)("%j is %s", (change, state) => expect(obligationPeriodState({ ...quarter, ...change })).toBe(state));
});
