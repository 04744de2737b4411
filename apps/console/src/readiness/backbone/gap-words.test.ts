import { expect, test } from "vitest";
import { gapKind } from "./gap-words.ts";

test.each([
  [0, "ALIKE"],
  [0.2, "ALIKE"],
  [-0.2, "ALIKE"],
  [0.3, "BETTER"],
  [-0.3, "WORSE"],
  [null, null],
] as const)("a gap of %s is told as %s", (gap, kind) => expect(gapKind(gap)).toBe(kind));
