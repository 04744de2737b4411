import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { holds } from "../../test/holds.ts";
import {
  checkResponse,
  decide,
  decisionMethods,
  half,
  parseShare,
  positions,
  twoThirds,
  type Position,
  type Positions,
} from "./decision.ts";

const counted = (said: readonly Position[]): Positions => {
  const counts: Partial<Record<Position, number>> = {};
  for (const position of said) counts[position] = (counts[position] ?? 0) + 1;
  return counts;
};
const anyVote = fc
  .record({
    method: fc.constantFrom(...decisionMethods),
    said: fc.array(fc.constantFrom(...positions), { maxLength: 12 }),
    silent: fc.nat(6),
    communitySafeguard: fc.boolean(),
    blockFromCommunity: fc.nat(2),
    delegated: fc.constantFrom(true, false, null),
  })
  .map(({ said, silent, blockFromCommunity, ...vote }) => {
    const responses = counted(said);
    return {
      ...vote,
      quorum: half,
      threshold: twoThirds,
      responses,
      eligible: said.length + silent,
      blockFromCommunity: Math.min(blockFromCommunity, responses.BLOCK ?? 0),
      said,
    };
  });

describe("a vote", () => {
  test("by counting on fingers comes out the same", () =>
    holds(
      fc.property(anyVote, (vote) => {
        const is = (...which: Position[]) => vote.said.filter((position) => which.includes(position)).length;
        const [yes, no] = [
          is("STRONG_YES", "YES_WITH_RESERVATIONS", "CAN_LIVE_WITH"),
          is("STAND_ASIDE", "BLOCK", "NEEDS_DISCUSSION"),
        ];
        const here = vote.eligible - is("RECUSED");
        const responded = vote.said.length - is("RECUSED");
        const quorumMet = here > 0 && responded >= here / 2;
        const adopted = {
          CONSENSUS: no === 0,
          CONSENT: is("BLOCK", "NEEDS_DISCUSSION") === 0,
          SUPERMAJORITY: yes + no > 0 && yes >= 2 * no,
          MAJORITY: yes > no,
          DELEGATED: vote.delegated === true,
        }[vote.method];
        const { result, ...found } = decide(vote);
        expect(found).toMatchObject({ responded, quorumMet });
        if (vote.method !== "DELEGATED" && !quorumMet) expect(result).toBe("NO_QUORUM");
        else if (vote.communitySafeguard && vote.blockFromCommunity > 0)
          expect(result).toBe("RETURNED_TO_CONSULTATION");
        else expect(result).toBe(adopted ? "ADOPTED" : "NOT_ADOPTED");
      }),
    ));

  test("is never lost by one more that is wholly for it", () =>
    holds(
      fc.property(anyVote, (vote) => {
        const more = { ...vote, eligible: vote.eligible + 1, responses: counted([...vote.said, "STRONG_YES"]) };
        if (decide(vote).result === "ADOPTED") expect(decide(more).result).toBe("ADOPTED");
      }),
    ));

  test("is never adopted over a community's block while the safeguard stands", () =>
    holds(
      fc.property(anyVote, (vote) => {
        const blocked = { ...vote, communitySafeguard: true, blockFromCommunity: 1 };
        expect(decide(blocked).result).not.toBe("ADOPTED");
      }),
    ));

  test("of nobody has no quorum", () => {
    expect(decide({ method: "CONSENSUS", quorum: half, eligible: 1, responses: { RECUSED: 1 } })).toEqual({
      responded: 0,
      quorumMet: false,
      supportShare: null,
      result: "NO_QUORUM",
      nextStep: null,
    });
  });
});

test.each([
  ["2/3", { numerator: 2, denominator: 3 }],
  ["3/2", null],
  ["1/0", null],
  ["0.5", null],
])("the share %s", (text, share) => expect(parseShare(text)).toEqual(share));

test.each(positions)("whoever says %s says why, where it stands in the way", (position) => {
  const stands = position === "BLOCK" || position === "NEEDS_DISCUSSION";
  expect(checkResponse(position, " ").map(({ code }) => code)).toEqual(stands ? ["REASON_REQUIRED"] : []);
  expect(checkResponse(position, "a reason")).toEqual([]);
});
