import fc from "fast-check";
import { expect, test } from "vitest";
import { holds } from "../../test/holds.ts";
import { membershipStatuses, speaksForItself, statusOn } from "./membership-life.ts";
import { membershipRoles, personRoles } from "./roles.ts";

test("whoever is there has left once their last day is over, and nobody else has", () =>
  holds(
    fc.property(fc.constantFrom(...membershipStatuses), fc.integer({ min: 1, max: 28 }), (status, last) => {
      const endedOn = `2026-02-${String(last).padStart(2, "0")}`;
      const after = statusOn({ status, endedOn }, "2026-03-01");
      expect(after).toBe(status === "ACTIVE" || status === "SUSPENDED" ? "EXITED" : status);
      expect(statusOn({ status, endedOn }, endedOn)).toBe(status);
      expect(statusOn({ status, endedOn: null }, "2026-03-01")).toBe(status);
    }),
  ));

test("nobody who works for the backbone speaks for another organisation, whatever else they are", () =>
  holds(
    fc.property(fc.subarray([...personRoles]), fc.subarray([...membershipRoles]), (roles, of) => {
      if (of.includes("BACKBONE")) expect(speaksForItself(roles, of, true)).toBe(roles.includes("BACKBONE_DIRECTOR"));
      else expect(speaksForItself(roles, of, true)).toBe(false);
    }),
  ));

test.each([
  [["PARTNER_LEAD"], ["PARTNER"], true],
  [["PARTNER_REPORTER"], ["PARTNER"], false],
  [["COMMUNITY_REPRESENTATIVE"], ["COMMUNITY", "STEERING_COMMITTEE"], true],
  [["STEERING_MEMBER"], ["PARTNER", "STEERING_COMMITTEE"], false],
  [["STEERING_MEMBER"], ["STEERING_COMMITTEE"], true],
  [["FUNDER_REPRESENTATIVE"], ["FUNDER"], true],
  [["WORKING_GROUP_MEMBER"], ["WORKING_GROUP"], true],
  [["EVALUATOR"], ["PARTNER"], false],
  [["BACKBONE_STAFF"], ["BACKBONE"], false],
] as const)("%j of an organisation that is %j: %s", (roles, of, does) => {
  expect(speaksForItself(roles, of, false)).toBe(does);
});
