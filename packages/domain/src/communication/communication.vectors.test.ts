import { test } from "vitest";
import { expectVector, vector } from "../../test/vectors.ts";
import { cadence } from "./cadence.ts";
import { followThrough } from "./follow-through.ts";
import { participation, type ByGroup } from "./participation.ts";
import type { ActionItemState } from "./words.ts";

test("COMM-01", () => {
  const { input, expected } = vector<{
    today: string;
    cadenceDays: number;
    lastTouchpoint: Record<string, string | null>;
  }>("COMM-01");
  expectVector(expected, { ...cadence(input.today, input.cadenceDays, input.lastTouchpoint) });
});

test("COMM-02", () => {
  const { input, expected } = vector<{
    today: string;
    items: { due: string; doneOn?: string | null; state?: ActionItemState }[];
  }>("COMM-02");
  const items = input.items.map(({ due, doneOn = null, state }) => ({
    dueOn: due,
    doneOn,
    state: state ?? (doneOn === null ? "OPEN" : "DONE"),
  }));
  expectVector(expected, { ...followThrough(items, input.today) });
});

test("COMM-03", () => {
  const { input, expected } = vector<{ invited: ByGroup; attended: ByGroup }>("COMM-03");
  expectVector(expected, { ...participation(input.invited, input.attended) });
});
