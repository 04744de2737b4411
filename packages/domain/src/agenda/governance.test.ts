import fc from "fast-check";
import { expect, test } from "vitest";
import { holds } from "../../test/holds.ts";
import { expectVector, vector } from "../../test/vectors.ts";
import { membershipRoles, type MembershipRole } from "../identity/roles.ts";
import { communityShare, type Seat } from "./governance.ts";

test("GOV-01", () => {
  const { input, expected } = vector<{ steeringSeats: Partial<Record<MembershipRole, number>> }>("GOV-01");
  const seats = membershipRoles.flatMap((role) =>
    Array.from({ length: input.steeringSeats[role] ?? 0 }, (): Seat => ({ role })),
  );
  expectVector(expected, { ...communityShare(seats) });
});

test("one more community seat never makes the share smaller, one more of the backbone changes nothing", () =>
  holds(
    fc.property(fc.array(fc.record({ role: fc.constantFrom(...membershipRoles) })), (seats) => {
      const { communityShare: share } = communityShare(seats);
      const more = communityShare([...seats, { role: "COMMUNITY" }]).communityShare;
      expect(more).toBeGreaterThanOrEqual(share ?? 0);
      expect(communityShare([...seats, { role: "BACKBONE" }]).communityShare).toBe(share);
    }),
  ));
