import { expect, test } from "vitest";
import { whyOf } from "./why-of.ts";

const counted = { method: "SUPERMAJORITY", threshold: "2/3", quorum: "1/2" } as const;

test("who took no part is not counted, who abstains responded, and is neither for nor against", () => {
  const positions = [
    { position: "STRONG_YES", count: 2 },
    { position: "CAN_LIVE_WITH", count: 1 },
    { position: "NEEDS_DISCUSSION", count: 1 },
    { position: "STAND_ASIDE", count: 1 },
    { position: "ABSTAIN", count: 1 },
    { position: "RECUSED", count: 2 },
  ] as const;
  expect(whyOf({ ...counted, eligible: 14, positions })).toEqual({
    voices: 12,
    responded: 6,
    isQuorumMet: true,
    support: 3,
    against: 2,
    standing: 1,
  });
});

test("half of five is three", () => {
  const said = (count: number) => [{ position: "STRONG_YES" as const, count }];
  expect(whyOf({ ...counted, eligible: 5, positions: said(2) }).isQuorumMet).toBe(false);
  expect(whyOf({ ...counted, eligible: 5, positions: said(3) }).isQuorumMet).toBe(true);
});
