import { expect, test } from "vitest";
import { expectVector, vector } from "../../test/vectors.ts";
import { decide, half, parseShare, type Vote } from "./decision.ts";

type Input = Omit<Vote, "threshold" | "quorum"> & { readonly threshold?: string; readonly quorum: number };

test.each(["DEC-01", "DEC-02", "DEC-03", "DEC-04", "DEC-05", "DEC-06"])("%s", (id) => {
  const { input, expected } = vector<Input>(id);
  expect(input.quorum).toBe(0.5);
  const threshold = parseShare(input.threshold ?? "2/3") ?? undefined;
  expectVector(expected, { ...decide({ ...input, threshold, quorum: half }) });
});
