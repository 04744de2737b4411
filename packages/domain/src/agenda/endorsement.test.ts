import fc from "fast-check";
import { expect, test } from "vitest";
import { holds } from "../../test/holds.ts";
import { expectVector, vector } from "../../test/vectors.ts";
import { checkAnswered, isOpenToConstituents } from "./consultation.ts";
import { parseShare } from "./decision.ts";
import { checkEndorsing, endorsementStates, tallyEndorsements, type Endorsements } from "./endorsement.ts";

test("END-01", () => {
  const { input, expected } = vector<
    Omit<Endorsements, "responseQuorum" | "endorseThreshold"> & Record<"responseQuorum" | "endorseThreshold", string>
  >("END-01");
  const [responseQuorum, endorseThreshold] = [parseShare(input.responseQuorum), parseShare(input.endorseThreshold)];
  if (!responseQuorum || !endorseThreshold) throw new Error("shares");
  expectVector(expected, { ...tallyEndorsements({ ...input, responseQuorum, endorseThreshold }) });
});

const anyTally = fc
  .record({
    counts: fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(9)),
    communityConsultationClosed: fc.boolean(),
    communitySafeguard: fc.boolean(),
    communityBlocks: fc.nat(1),
    mayStillObject: fc.boolean(),
  })
  .map(({ counts, ...asked }) => ({
    ...asked,
    eligible: counts.reduce((sum, count) => sum + count, 0),
    endorsements: Object.fromEntries(endorsementStates.map((state, place) => [state, counts[place]])),
  }));

test("an agenda is adoptable just where each of the conditions holds", () =>
  holds(
    fc.property(anyTally, (asked) => {
      const { ENDORSED = 0, ENDORSED_WITH_RESERVATIONS = 0, DECLINED = 0 } = asked.endorsements;
      const endorsed = ENDORSED + ENDORSED_WITH_RESERVATIONS;
      const isCarried =
        asked.eligible > 0 &&
        3 * (endorsed + DECLINED) >= 2 * asked.eligible &&
        4 * endorsed >= 3 * (endorsed + DECLINED) &&
        endorsed > 0;
      const isBlocked = asked.communitySafeguard && asked.communityBlocks > 0;
      expect(tallyEndorsements(asked).adoptable).toBe(
        isCarried && asked.communityConsultationClosed && !isBlocked && !asked.mayStillObject,
      );
    }),
  ));

test("shares are between 0 and 1, and null where there is nobody", () =>
  holds(
    fc.property(anyTally, (asked) => {
      const { responseRate, endorseShare, endorsedOfAll } = tallyEndorsements(asked);
      for (const share of [responseRate, endorseShare, endorsedOfAll])
        if (share !== null) expect(share >= 0 && share <= 1).toBe(true);
      expect(responseRate === null).toBe(asked.eligible === 0);
    }),
  ));

test("an endorsement is of the words that are there, and a reservation says which", () => {
  const codes = (state: (typeof endorsementStates)[number], reservationText: string, contentHash: string) =>
    checkEndorsing({ state, reservationText, contentHash }, "a").map(({ code }) => code);
  expect(codes("ENDORSED", "", "a")).toEqual([]);
  expect(codes("ENDORSED", "", "b")).toEqual(["STALE_ENDORSEMENT"]);
  expect(codes("ENDORSED_WITH_RESERVATIONS", " ", "a")).toEqual(["REASON_REQUIRED"]);
  expect(codes("ENDORSED_WITH_RESERVATIONS", "Rent", "a")).toEqual([]);
});

test("a consultation is answered theme by theme", () => {
  expect(checkAnswered([{ response: "WE_WILL" }, { response: null }]).map(({ path }) => path)).toEqual([
    ["themes", "1"],
  ]);
  expect(isOpenToConstituents(["PARTNERS", "FUNDERS"])).toBe(false);
  expect(isOpenToConstituents(["CONSTITUENTS"])).toBe(true);
});
