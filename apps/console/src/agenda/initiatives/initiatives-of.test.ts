import { expect, test } from "vitest";
import { initiativesOf, landingOf } from "./initiatives-of.ts";

const membership = (
  slug: string,
  organisation: string,
  role: "BACKBONE" | "PARTNER" | "FUNDER",
  viewerSteers = false,
) => ({
  id: `${slug}-${organisation}`,
  roles: [role],
  initiative: { id: slug, slug, name: slug.toUpperCase(), viewerSteers },
  organisation: { id: organisation, name: organisation },
});

test("an initiative is there once, with all that somebody is in it", () => {
  const memberships = [
    membership("water", "River Trust", "PARTNER"),
    membership("air", "Lung Fund", "FUNDER"),
    membership("water", "Lake Trust", "PARTNER"),
  ];
  expect(initiativesOf({ memberships })).toEqual([
    { slug: "air", name: "AIR", organisations: ["Lung Fund"], roles: ["FUNDER"], steers: false },
    { slug: "water", name: "WATER", organisations: ["River Trust", "Lake Trust"], roles: ["PARTNER"], steers: false },
  ]);
});

test("who has one initiative begins in it, and everybody else among theirs", () => {
  const one = initiativesOf({ memberships: [membership("water", "River Trust", "BACKBONE")] });
  expect(landingOf(one)).toBe("/i/water");
  expect(landingOf(initiativesOf({ memberships: [membership("water", "River Trust", "PARTNER")] }))).toBe(
    "/i/water/home",
  );
  expect(landingOf(initiativesOf({ memberships: [membership("water", "Lung Fund", "FUNDER")] }))).toBe(
    "/i/water/outcomes",
  );
  // whoever steers begins with the conditions, whatever their organisation is besides
  expect(landingOf(initiativesOf({ memberships: [membership("water", "River Trust", "PARTNER", true)] }))).toBe(
    "/i/water/conditions",
  );
  expect(landingOf([])).toBe("/initiatives");
  expect(landingOf([...one, ...one])).toBe("/initiatives");
});

test("who funds several initiatives, and nothing else, begins among the outcomes of them all", () => {
  const funded = (slug: string) => membership(slug, "Lung Fund", "FUNDER");
  expect(landingOf(initiativesOf({ memberships: [funded("air"), funded("water")] }))).toBe("/portfolio");
  expect(landingOf(initiativesOf({ memberships: [funded("air")] }))).toBe("/i/air/outcomes");
  expect(landingOf(initiativesOf({ memberships: [funded("air"), membership("water", "W", "PARTNER")] }))).toBe(
    "/initiatives",
  );
});
