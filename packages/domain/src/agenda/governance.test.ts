import fc from "fast-check";
import { expect, test } from "vitest";
import { holds } from "../../test/holds.ts";
import { expectVector, vector } from "../../test/vectors.ts";
import { membershipRoles, type MembershipRole } from "../identity/roles.ts";
import { communityShare, seatRole, type Seat } from "./governance.ts";
import { missingForOrganising, phaseNeeds } from "./phase-needs.ts";

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

test("who is the backbone sits as the backbone, and who is a community as a community, whatever else they are", () =>
  holds(
    fc.property(fc.subarray([...membershipRoles], { minLength: 1 }), (roles) => {
      const role = seatRole(roles);
      expect(roles).toContain(role);
      expect(role === "BACKBONE").toBe(roles.includes("BACKBONE"));
      expect(role === "COMMUNITY").toBe(roles.includes("COMMUNITY") && !roles.includes("BACKBONE"));
    }),
  ));

test("whatever there is none of is missing for the second phase, and nothing else", () =>
  holds(
    fc.property(fc.tuple(fc.nat(2), fc.nat(2), fc.nat(2), fc.nat(2)), (counts) => {
      const [mostAffectedGroups, backbones, communities, communitySeats] = counts;
      const missing = missingForOrganising({ mostAffectedGroups, backbones, communities, communitySeats });
      expect(missing).toEqual(phaseNeeds.filter((_, index) => counts[index] === 0));
    }),
  ));
