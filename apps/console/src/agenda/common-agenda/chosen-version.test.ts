import type { AgendaStatus } from "@keelson/domain/agenda/agenda-life";
import type { EndorsementState } from "@keelson/domain/agenda/endorsement";
import { expect, test } from "vitest";
import { chosenVersion, endorsedBefore, namedIn, versionNamed } from "./chosen-version.ts";

const version = (id: string, status: AgendaStatus, ...states: EndorsementState[]) => ({
  id,
  number: id === "e" || id === "d" ? "3.0" : `${id.charCodeAt(0) - 96}.0`,
  status,
  ownEndorsements: states.map((state) => ({ state })),
});
const versions = [
  version("e", "DRAFT"),
  version("d", "PROPOSED_FOR_ADOPTION", "PENDING"),
  version("c", "ADOPTED", "DECLINED"),
  version("b", "SUPERSEDED", "WITHDRAWN", "ENDORSED_WITH_RESERVATIONS"),
  version("a", "SUPERSEDED", "ENDORSED"),
];

test("the version in force is read, unless the address names another that is there", () => {
  expect(chosenVersion(versions, null)?.id).toBe("c");
  expect(chosenVersion(versions, "a")?.id).toBe("a");
  expect(chosenVersion(versions, "gone")?.id).toBe("c");
});

test("where none is in force, the one that has come furthest is read", () => {
  expect(chosenVersion(versions.slice(0, 2), null)?.id).toBe("d");
  expect(chosenVersion(versions.slice(0, 1), null)?.id).toBe("e");
  expect(chosenVersion([version("w", "WITHDRAWN")], null)?.id).toBe("w");
  expect(chosenVersion([], null)).toBe(null);
});

test("what one endorsed last is the newest before what is read, and none that was declined or taken back", () => {
  expect(endorsedBefore(versions, "d")?.id).toBe("b");
  expect(endorsedBefore(versions, "b")?.id).toBe("a");
  expect(endorsedBefore(versions, "a")).toBe(null);
});

test("an address names a version by its number, unless two have it", () => {
  for (const one of versions) expect(versionNamed(versions, namedIn(versions, one))).toBe(one);
  expect(versions.map((one) => namedIn(versions, one))).toEqual(["e", "d", "c", "2.0", "1.0"]);
  expect(versionNamed(versions, "9.0")).toBe(null);
  expect(versionNamed(versions, null)).toBe(null);
});
